// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A secret that is told once: it cannot be lost by accident, and it does not stay where others look.
#include "tests/support/testmain.h"
#include "tests/ui/uifixture.h"
#include "ui/widgets/button.h"
#include "ui/widgets/secretclipboard.h"
#include "ui/widgets/secretfield.h"
#include "ui/widgets/secretonce.h"

#include <QCheckBox>
#include <QClipboard>
#include <QMimeData>
#include <QPointer>
#include <QSignalSpy>

using namespace md;
using namespace md::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString secret = u"sk_test_Zr81kQv0T7mPx3nWb9LcYd52HsEaQ4Vb7NcXy2Rt"_s;

SecretNews news()
{
    SecretNews news;
    news.title = u"Key created: export-worker"_s;
    news.secret = secret;
    news.variable = u"METERD_API_KEY"_s;
    news.facts = {{u"Environment"_s, u"production"_s}, {u"Role"_s, u"MEMBER"_s}, {u"Scopes"_s, u"events:read"_s, true}};
    return news;
}

} // namespace

class TestSecretOnce : public QObject
{
    Q_OBJECT
private slots:
    void init() { QGuiApplication::clipboard()->clear(); }

    void closesOnlyWhenItWasStored()
    {
        QWidget window;
        QPointer<SecretDialog> dialog = new SecretDialog(news(), &window);
        dialog->open();
        auto* done = dialog->findChild<Button*>(u"secretDone"_s);
        QVERIFY(!done->isEnabled());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(dialog->isVisible());
        QVERIFY(dialog->findChild<SentenceLabel*>(u"secretNote"_s)->text().contains(u"cannot be shown again"_s));
        QTest::mouseClick(dialog->findChild<Button*>(u"dialogClose"_s), Qt::LeftButton);
        QVERIFY(dialog->isVisible());
        dialog->close();
        QVERIFY(dialog->isVisible());

        // The note puts the keys where the answer is given.
        QTest::keyClick(dialog->findChild<QCheckBox*>(u"secretStored"_s), Qt::Key_Space);
        QTest::mouseClick(done, Qt::LeftButton);
        QTRY_VERIFY(!dialog);
    }

    void copiesTheSecretAloneOrAsAVariable()
    {
        QWidget window;
        auto* dialog = new SecretDialog(news(), &window);
        dialog->open();
        QTest::mouseClick(dialog->findChild<Button*>(u"secretCopy"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), secret);
        QTest::mouseClick(dialog->findChild<Button*>(u"secretCopyVariable"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"METERD_API_KEY="_s + secret);
        QGuiApplication::clipboard()->clear();
        QTest::keySequence(dialog->findChild<SecretField*>(), QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), secret);
        // Clipboard histories are asked to leave it out.
        QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(u"x-kde-passwordManagerHint"_s), "secret");
    }

    void noTextOfTheDialogHoldsTheSecret()
    {
        QWidget window;
        auto* dialog = new SecretDialog(news(), &window);
        dialog->open();
        for (const QWidget* widget : dialog->findChildren<QWidget*>()) {
            QVERIFY(!widget->accessibleName().contains(secret));
            QVERIFY(!widget->accessibleDescription().contains(secret));
            QVERIFY(!widget->toolTip().contains(secret));
        }
    }

    void showsTheWholeSecret()
    {
        QWidget window;
        auto* dialog = new SecretDialog(news(), &window);
        dialog->open();
        const auto* field = dialog->findChild<SecretField*>();
        const int text = QFontMetrics(md::font(FontRole::Secret)).horizontalAdvance(secret);
        QVERIFY(field->findChild<Button*>()->x() >= 12 + text);
    }

    void theClipboardIsClearedAfterItsTime()
    {
        QWidget window;
        auto* dialog = new SecretDialog(news(), &window, 1ms);
        dialog->open();
        QSignalSpy cleared(window.findChild<SecretClipboard*>(), &SecretClipboard::cleared);
        QTest::mouseClick(dialog->findChild<Button*>(u"secretCopy"_s), Qt::LeftButton);
        QTRY_COMPARE(cleared.size(), 1);
        QCOMPARE(QGuiApplication::clipboard()->text(), QString());
    }

    void whatWasCopiedMeanwhileStays()
    {
        QObject owner;
        SecretClipboard clipboard(&owner, 1ms);
        QSignalSpy cleared(&clipboard, &SecretClipboard::cleared);
        clipboard.copy(secret);
        QGuiApplication::clipboard()->setText(u"something else"_s);
        QTRY_COMPARE(cleared.size(), 1);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"something else"_s);
    }

    void theMinuteOutlivesTheDialogButNotTheWindow()
    {
        auto window = std::make_unique<QWidget>();
        QPointer<SecretDialog> dialog = new SecretDialog(news(), window.get());
        dialog->open();
        QTest::mouseClick(dialog->findChild<Button*>(u"secretCopy"_s), Qt::LeftButton);
        dialog->findChild<QCheckBox*>(u"secretStored"_s)->setChecked(true);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!dialog);
        QCOMPARE(QGuiApplication::clipboard()->text(), secret);
        window.reset();
        QCOMPARE(QGuiApplication::clipboard()->text(), QString());
    }
};

MD_TEST_MAIN(QApplication, TestSecretOnce)
#include "tst_secretonce.moc"
