// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Settings: one table of defaults and bounds, and nothing outside them gets in or out.
#include "app/settings.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <set>

using namespace Qt::StringLiterals;
using md::Settings;
using Key = md::Settings::Key;

class TestSettings : public QObject
{
    Q_OBJECT

    QString path(const QString& name) const { return m_folder.filePath(name); }

private slots:
    void theTableIsComplete()
    {
        std::set<QString> names;
        size_t index = 0;
        for (const Settings::Entry& entry : Settings::table()) {
            QCOMPARE(size_t(entry.key), index++);
            QVERIFY(names.insert(entry.name).second);
            QVERIFY(entry.fallback.isValid());
            QVERIFY(entry.choices.isEmpty() || entry.choices.contains(entry.fallback.toString()));
        }
        QCOMPARE(int(index), QMetaEnum::fromType<Key>().keyCount());
    }

    void defaultsWithoutAFile()
    {
        const Settings settings(path(u"none"_s));
        for (const Settings::Entry& entry : Settings::table())
            QCOMPARE(settings.value(entry.key), entry.fallback);
    }

    void whatIsSetComesBackAfterARestart()
    {
        const QString file = path(u"kept"_s);
        {
            Settings settings(file);
            QSignalSpy changes(&settings, &Settings::changed);
            settings.set(Key::Theme, u"dark"_s);
            settings.set(Key::Theme, u"dark"_s);
            settings.set(Key::TailRows, 70'000);
            settings.set(Key::ReconnectAtStart, false);
            settings.set(Key::UiFont, u"a, b \"c\""_s);
            settings.set(Key::SandboxRate, 2.5);
            settings.remember(u"events/pane 1"_s, 17);
            settings.remember(u"WindowGeometry/1920x1080"_s, QByteArray("\0\1\xff", 3));
            QCOMPARE(changes.count(), 5);
        }
        const Settings settings(file);
        QCOMPARE(settings.text(Key::Theme), u"dark"_s);
        QCOMPARE(settings.number(Key::TailRows), 70'000);
        QCOMPARE(settings.flag(Key::ReconnectAtStart), false);
        QCOMPARE(settings.text(Key::UiFont), u"a, b \"c\""_s);
        QCOMPARE(settings.recall(u"WindowGeometry/1920x1080"_s).toByteArray(), QByteArray("\0\1\xff", 3));
        QCOMPARE(settings.value(Key::SandboxRate).toDouble(), 2.5);
        QCOMPARE(settings.recall(u"events/pane 1"_s).toInt(), 17);
        QVERIFY(!settings.recall(u"other"_s).isValid());
    }

    void boundsHoldBothWays()
    {
        const QString file = path(u"bounds"_s);
        Settings settings(file);
        settings.set(Key::TailRows, 1);
        QCOMPARE(settings.number(Key::TailRows), 65'536);
        settings.set(Key::TailRows, 2'000'000'000);
        QCOMPARE(settings.number(Key::TailRows), 50'000'000);
        settings.set(Key::Theme, u"mauve"_s);
        QCOMPARE(settings.text(Key::Theme), u"system"_s);
    }

    void whatSomebodyWroteByHandIsBroughtInsideTheBounds()
    {
        const QString file = path(u"by-hand"_s);
        {
            QSettings raw(file, QSettings::IniFormat);
            raw.setValue(u"events/tailRows"_s, u"many"_s);
            raw.setValue(u"look/textSize"_s, -3);
            raw.setValue(u"look/theme"_s, u"neon"_s);
            raw.setValue(u"sandbox/rate"_s, 1e9);
        }
        const Settings settings(file);
        QCOMPARE(settings.number(Key::TailRows), 1'000'000);
        QCOMPARE(settings.number(Key::TextSize), 11);
        QCOMPARE(settings.text(Key::Theme), u"system"_s);
        QCOMPARE(settings.value(Key::SandboxRate).toDouble(), 10'000.0);
    }

    void resettingBringsTheDefaultBack()
    {
        Settings settings(path(u"reset"_s));
        settings.set(Key::TextSize, 16);
        settings.reset(Key::TextSize);
        QCOMPARE(settings.number(Key::TextSize), 13);
    }

private:
    QTemporaryDir m_folder;
};

MD_TEST_MAIN(QCoreApplication, TestSettings)
#include "tst_settings.moc"
