// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each dialog: what it asks, what it refuses, what it says.
#include "tests/support/testmain.h"
#include "tests/ui/uifixture.h"
#include "ui/dialogs/connectdialog.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/sentence.h"

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QListWidget>
#include <QSignalSpy>
#include <QSpinBox>

using namespace md;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(md::ConnectForm)

class TestDialogs : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void confirmWantsTheNameTyped();
    void confirmTextIsWhole();
    void connectAsksForWhatIsMissing_data();
    void connectAsksForWhatIsMissing();
    void connectHandsOverTheForm();
    void connectHidesTheKeyUntilAsked();
    void connectSaysWhatHappensToTheKey();
    void connectUsesTheKeyThatIsKept();
    void connectPointsAtTheFieldThatIsWrong();
    void connectCanBeStoppedWhileItAsks();
    void connectSaysWhoAnswered();
    void connectRemovesOnlyAfterAsking();
    void sandboxProfileNeedsNoForm();
    void settingsComeBackAsChanged();
    void settingsKeepWhatIsNotTouched();
    void aboutCopiesVersions();
    void everyControlHasAName();

private:
    template <class T>
    T* part(const char* name) const
    {
        return m_dialog->findChild<T*>(QLatin1StringView(name));
    }
    void fill(const QString& url, const QString& tenant, const QString& key)
    {
        part<QLineEdit>("connectUrl")->setText(url);
        part<QLineEdit>("connectTenant")->setText(tenant);
        part<QLineEdit>("connectKey")->setText(key);
    }
    QString resultTitle() const { return part<TextLabel>("connectResultTitle")->text(); }
    static Profile acme()
    {
        Profile profile;
        profile.id = u"p1"_s;
        profile.name = u"acme production"_s;
        profile.url = QUrl(u"https://metering.acme.example"_s);
        profile.tenant = u"ten_1"_s;
        return profile;
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QWidget> m_window;
    ConnectDialog* m_dialog = nullptr;
};

void TestDialogs::init()
{
    m_theme = std::make_unique<Theme>(*qApp);
    m_theme->apply({ThemeMode::Light, {}, {}, 13});
    m_window = std::make_unique<QWidget>();
    m_window->resize(1000, 800);
    m_window->show();
    m_dialog = new ConnectDialog(m_window.get());
    m_dialog->open();
}

void TestDialogs::cleanup()
{
    m_window.reset();
    m_theme.reset();
}

void TestDialogs::confirmWantsTheNameTyped()
{
    auto* dialog = new ConfirmDialog(
        {u"Revoke key?"_s, u"It stops at once."_s, u"Revoke"_s, u"checkout-api"_s, Button::Kind::Danger},
        m_window.get());
    QSignalSpy accepted(dialog, &QDialog::accepted);
    dialog->open();
    auto* go = dialog->findChild<Button*>(u"confirmGo"_s);
    auto* field = dialog->findChild<QLineEdit*>(u"confirmName"_s);
    QVERIFY(!go->isEnabled());
    QTest::keyClicks(field, u"checkout"_s);
    QVERIFY(!go->isEnabled());
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(accepted.count(), 0);
    QTest::keyClicks(field, u"-api"_s);
    QVERIFY(go->isEnabled());
    go->click();
    QCOMPARE(accepted.count(), 1);
}

void TestDialogs::confirmTextIsWhole()
{
    auto* dialog =
        new ConfirmDialog({u"Sure?"_s,
                           u"This sentence is long enough that it has to be broken into several lines. "_s.repeated(4),
                           u"Go"_s,
                           {},
                           Button::Kind::Danger},
                          m_window.get());
    dialog->open();
    auto* text = dialog->findChild<SentenceLabel*>();
    QTRY_COMPARE_GE(text->height(), text->heightForWidth(text->width()));
    dialog->close();
}

void TestDialogs::connectAsksForWhatIsMissing_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("focus");
    QTest::newRow("no address") << QString() << u"ten_1"_s << u"sk_live_x"_s << u"This is not an address"_s
                                << u"connectUrl"_s;
    QTest::newRow("no scheme") << u"metering.example"_s << u"ten_1"_s << u"sk_live_x"_s << u"This is not an address"_s
                               << u"connectUrl"_s;
    QTest::newRow("file") << u"file:///etc/passwd"_s << u"ten_1"_s << u"sk_live_x"_s << u"This is not an address"_s
                          << u"connectUrl"_s;
    QTest::newRow("no tenant") << u"https://m.example"_s << QString() << u"sk_live_x"_s << u"The tenant is missing"_s
                               << u"connectTenant"_s;
    QTest::newRow("no key") << u"https://m.example"_s << u"ten_1"_s << QString() << u"The key is missing"_s
                            << u"connectKey"_s;
}

void TestDialogs::connectAsksForWhatIsMissing()
{
    QFETCH(QString, url);
    QFETCH(QString, tenant);
    QFETCH(QString, key);
    QFETCH(QString, title);
    QFETCH(QString, focus);
    fill(url, tenant, key);
    QSignalSpy asked(m_dialog, &ConnectDialog::connectRequested);
    part<Button>("connectGo")->click();
    QCOMPARE(asked.count(), 0);
    QCOMPARE(resultTitle(), title);
    QCOMPARE(m_dialog->focusWidget()->objectName(), focus);
}

void TestDialogs::connectHandsOverTheForm()
{
    fill(u" https://m.example:8443 "_s, u"ten_1"_s, u" sk_live_abc\n"_s);
    QSignalSpy asked(m_dialog, &ConnectDialog::connectRequested);
    part<Button>("connectGo")->click();
    QCOMPARE(asked.count(), 1);
    const auto form = asked.front().front().value<ConnectForm>();
    QCOMPARE(form.url, u"https://m.example:8443"_s);
    QCOMPARE(form.key, QByteArray("sk_live_abc"));
    QCOMPARE(form.name, u"m.example"_s);
    QVERIFY(form.profileId.isEmpty());
    QVERIFY(form.remember);
}

void TestDialogs::connectHidesTheKeyUntilAsked()
{
    auto* key = part<QLineEdit>("connectKey");
    QCOMPARE(key->echoMode(), QLineEdit::Password);
    key->actions().front()->trigger();
    QCOMPARE(key->echoMode(), QLineEdit::Normal);
}

void TestDialogs::connectSaysWhatHappensToTheKey()
{
    auto* note = part<SentenceLabel>("connectKeyNote");
    QVERIFY(note->text().contains(u"keychain"_s));
    m_dialog->setKeychainTrouble(u"Cannot autolaunch D-Bus"_s);
    QVERIFY(note->text().contains(u"stays in memory"_s));
    part<QCheckBox>("connectRemember")->setChecked(false);
    QVERIFY(note->text().contains(u"until Meterdesk is closed"_s));
}

void TestDialogs::connectUsesTheKeyThatIsKept()
{
    m_dialog->setProfiles({acme()}, u"p1"_s);
    m_dialog->setKeyKept(true);
    QSignalSpy asked(m_dialog, &ConnectDialog::connectRequested);
    part<Button>("connectGo")->click();
    QCOMPARE(asked.count(), 1);
    const auto form = asked.front().front().value<ConnectForm>();
    QCOMPARE(form.profileId, u"p1"_s);
    QVERIFY(form.key.isEmpty());
}

void TestDialogs::connectPointsAtTheFieldThatIsWrong()
{
    fill(u"https://m.example"_s, u"ten_1"_s, u"sk_live_x"_s);
    m_dialog->showExplanation({u"This key was revoked"_s, u"Ask for a new one."_s, ConnectField::Key, u"c40e92b7"_s});
    QCOMPARE(resultTitle(), u"This key was revoked"_s);
    QCOMPARE(m_dialog->focusWidget()->objectName(), u"connectKey"_s);
    QVERIFY(part<SentenceLabel>("connectResultText")->text().contains(u"c40e92b7"_s));
    QTest::keyClicks(part<QLineEdit>("connectKey"), u"y"_s);
    QVERIFY(resultTitle().isEmpty());
}

void TestDialogs::connectCanBeStoppedWhileItAsks()
{
    fill(u"https://m.example"_s, u"ten_1"_s, u"sk_live_x"_s);
    m_dialog->showBusy(u"Asking…"_s);
    QVERIFY(!part<Button>("connectGo")->isEnabled());
    QSignalSpy stopped(m_dialog, &ConnectDialog::cancelRequested);
    QCOMPARE(part<Button>("connectTest")->text(), u"Stop"_s);
    part<Button>("connectTest")->click();
    QCOMPARE(stopped.count(), 1);
}

void TestDialogs::connectSaysWhoAnswered()
{
    m_dialog->showSuccess(test::Fixture::who(ServerMode::Live));
    QVERIFY(resultTitle().contains(u"LIVE"_s));
    const QString text = part<SentenceLabel>("connectResultText")->text();
    for (const QString& word : {u"acme"_s, u"dana@acme.example"_s, u"OWNER"_s, u"meterd 0.1.0"_s})
        QVERIFY2(text.contains(word), qPrintable(text));
}

void TestDialogs::connectRemovesOnlyAfterAsking()
{
    m_dialog->setProfiles({acme()}, u"p1"_s);
    QSignalSpy removed(m_dialog, &ConnectDialog::profileRemoved);
    part<Button>("connectRemove")->click();
    QCOMPARE(removed.count(), 0);
    m_dialog->findChild<ConfirmDialog*>()->findChild<Button*>(u"confirmGo"_s)->click();
    QCOMPARE(removed.count(), 1);
    QCOMPARE(removed.front().front().toString(), u"p1"_s);
}

void TestDialogs::sandboxProfileNeedsNoForm()
{
    Profile sandbox;
    sandbox.id = u"s"_s;
    sandbox.name = u"Local sandbox"_s;
    sandbox.kind = Profile::Kind::LocalSandbox;
    m_dialog->setProfiles({sandbox}, u"s"_s);
    QVERIFY(!part<QLineEdit>("connectKey")->isEnabled());
    QSignalSpy asked(m_dialog, &ConnectDialog::connectRequested);
    part<Button>("connectGo")->click();
    QCOMPARE(asked.count(), 1);
}

void TestDialogs::settingsComeBackAsChanged()
{
    auto* dialog = new SettingsDialog({}, {}, m_window.get());
    QSignalSpy saved(dialog, &SettingsDialog::saved);
    dialog->open();
    dialog->findChild<SegmentedControl*>(u"settingsTheme"_s)->setCurrent(int(ThemeMode::Dark));
    dialog->findChild<QSpinBox*>(u"settingsFontSize"_s)->setValue(15);
    auto* zone = dialog->findChild<QComboBox*>(u"settingsZone"_s);
    zone->setCurrentText(u"Europe/Berlin"_s);
    auto* language = dialog->findChild<QComboBox*>(u"settingsLanguage"_s);
    language->setCurrentIndex(language->findData(u"de"_s));
    dialog->findChild<QSpinBox*>(u"settingsTail"_s)->setValue(200'000);
    dialog->findChild<QCheckBox*>(u"settingsFollow"_s)->setChecked(false);
    dialog->findChild<Button*>(u"settingsSave"_s)->click();
    QCOMPARE(saved.count(), 1);
    const auto values = saved.front().front().value<SettingsValues>();
    QCOMPARE(values.look.mode, ThemeMode::Dark);
    QCOMPARE(values.look.bodyPixels, 15);
    QCOMPARE(values.timeZone, u"Europe/Berlin"_s);
    QCOMPARE(values.language, u"de"_s);
    QCOMPARE(values.tailRows, 200'000);
    QVERIFY(!values.followAtStart);
}

void TestDialogs::settingsKeepWhatIsNotTouched()
{
    SettingsValues before;
    before.look = {ThemeMode::Light, {}, {}, 14};
    before.timeZone = u"Asia/Tokyo"_s;
    before.sandboxRate = 2.5;
    before.tailRows = 300'000;
    SettingsDialog dialog(before, {}, m_window.get());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QVERIFY(dialog.values() == before);
    dialog.findChild<QComboBox*>(u"settingsZone"_s)->setCurrentText(u"no such zone"_s);
    QCOMPARE(dialog.values().timeZone, u"Asia/Tokyo"_s);
}

void TestDialogs::aboutCopiesVersions()
{
    auto* dialog = new AboutDialog(u"meterd 0.1.0"_s, m_window.get());
    dialog->open();
    for (Button* button : dialog->findChildren<Button*>()) {
        if (button->text() == u"Copy versions"_s)
            button->click();
    }
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.contains(u"Meterdesk"_s) && text.contains(u"meterd 0.1.0"_s) && text.contains(u"Qt 6"_s));
    dialog->close();
}

void TestDialogs::everyControlHasAName()
{
    auto* settings = new SettingsDialog({}, {}, m_window.get());
    settings->show();
    for (QWidget* dialog : std::initializer_list<QWidget*>{m_dialog, settings}) {
        for (QWidget* widget : dialog->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() ||
                qobject_cast<QLineEdit*>(widget->focusProxy()))
                continue;
            QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
            const bool inside = qobject_cast<QComboBox*>(widget->parentWidget()) ||
                                qobject_cast<QAbstractSpinBox*>(widget->parentWidget());
            if (!face || face->role() == QAccessible::Client || inside)
                continue;
            QVERIFY2(
                !face->text(QAccessible::Name).isEmpty(),
                qPrintable(u"%1 %2"_s.arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName())));
        }
    }
}

MD_TEST_MAIN(QApplication, TestDialogs)
#include "tst_dialogs.moc"
