// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window: mode colours, locked writes, palette, keyboard, what is remembered, and a name on every control.
#include "tests/support/testmain.h"
#include "tests/ui/uifixture.h"
#include "ui/dialogs/dialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/statepage.h"
#include "ui/widgets/toast.h"
#include "ui/window/actions.h"
#include "ui/window/commandpalette.h"
#include "ui/window/modestrip.h"
#include "ui/window/noticepopup.h"
#include "ui/window/rail.h"
#include "ui/window/topbarparts.h"

#include <QAccessible>
#include <QListView>
#include <QMenuBar>
#include <QSignalSpy>

using namespace md;
using namespace md::test;
using namespace Qt::StringLiterals;

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void modeColoursTheWindow_data();
    void modeColoursTheWindow();
    void writesAreLockedOnLiveUntilConfirmed();
    void sandboxHasNothingToLock();
    void aNewSessionLocksAgain();
    void showsOnlyThePanesThereAre();
    void goesToPanesByKeyboard();
    void slashGoesToTheFilterOfThePane();
    void slashTypedIntoAFieldIsASlash();
    void paletteListsPanesViewsAndActions();
    void paletteRunsWhatIsChosen();
    void paletteSearchesForWhatIsNoCommand();
    void paletteKnowsAnIdWhenItSeesOne();
    void paletteTracesWhatIsPasted();
    void paletteSendsNoSecret();
    void paletteGivesTheFocusBack();
    void questionMarkListsShortcuts();
    void remembersPlacePaneAndState();
    void keepsTheStateOfPanesOverAReconnect();
    void savedViewsOpenAndGo();
    void environmentIsAlwaysInSight();
    void statusBarTellsConnectionBudgetAndJobs();
    void jobsThatEndAreNoticed();
    void bellCountsUntilItWasOpened();
    void altShowsTheMenuBar();
    void welcomeOffersThreeWays();
    void everyControlHasAName();
    void noTwoActionsShareAShortcut();

private:
    void typeInPalette(const QString& text)
    {
        QTest::keyClick(m->window.get(), Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(m->child<CommandPalette>("commandPalette")->isVisible());
        QTest::keyClicks(m->child<SearchField>("paletteField"), text);
    }
    QStringList paletteTitles() const
    {
        QStringList titles;
        const auto* list = m->child<QListView>("paletteList");
        for (int row = 0; row < list->model()->rowCount(); ++row)
            titles.append(list->model()->index(row, 0).data().toString());
        return titles;
    }

    std::unique_ptr<Fixture> m;
};

void TestMainWindow::init()
{
    m = std::make_unique<Fixture>();
    m->makeWindow();
    m->makePanes();
    QVERIFY(QTest::qWaitForWindowActive(m->window.get()));
}

void TestMainWindow::cleanup()
{
    m.reset();
}

void TestMainWindow::modeColoursTheWindow_data()
{
    QTest::addColumn<int>("theme");
    QTest::addColumn<int>("mode");
    for (const ThemeMode theme : {ThemeMode::Light, ThemeMode::Dark}) {
        for (const ServerMode mode : {ServerMode::Live, ServerMode::Sandbox})
            QTest::addRow("theme %d, mode %d", int(theme), int(mode)) << int(theme) << int(mode);
    }
}

void TestMainWindow::modeColoursTheWindow()
{
    QFETCH(int, theme);
    QFETCH(int, mode);
    m->theme.apply({ThemeMode(theme), {}, {}, 13});
    const bool live = ServerMode(mode) == ServerMode::Live;
    m->connectAs(ServerMode(mode));
    const Tokens& t = theme == int(ThemeMode::Dark) ? darkTokens() : lightTokens();
    const QColor color = live ? t.live : t.sandbox;
    auto* strip = m->child<ModeStrip>("modeStrip");
    QTRY_COMPARE(strip->color(), color);
    QCOMPARE(strip->grab().toImage().pixelColor(10, 2), color);
    auto* chip = m->child<ProfileChip>("profileChip");
    QCOMPARE(chip->modeColor(), color);
    QCOMPARE(chip->tag(), live ? u"LIVE"_s : u"SANDBOX"_s);
    QVERIFY(chip->accessibleName().contains(chip->tag()));
    QVERIFY(m->window->windowTitle().contains(chip->tag()));
}

void TestMainWindow::writesAreLockedOnLiveUntilConfirmed()
{
    m->connectAs(ServerMode::Live);
    auto* lock = m->child<Button>("writeLock");
    QVERIFY(lock->isVisible());
    QVERIFY(m->session.writesLocked());
    lock->click();
    auto* ask = m->window->findChild<ConfirmDialog*>();
    QVERIFY(ask);
    QVERIFY(m->session.writesLocked());
    QTest::keyClick(ask, Qt::Key_Escape);
    QVERIFY(m->session.writesLocked());
    QVERIFY(m->window->actions().lockWrites->isChecked());
    QTRY_VERIFY(!m->window->findChild<ConfirmDialog*>());

    emit m->navigator.unlockRequested();
    ask = m->window->findChild<ConfirmDialog*>();
    ask->findChild<Button*>(u"confirmGo"_s)->click();
    QVERIFY(!m->session.writesLocked());
    QCOMPARE(lock->text(), u"Writes unlocked"_s);
    lock->click();
    QVERIFY(m->session.writesLocked());
}

void TestMainWindow::sandboxHasNothingToLock()
{
    m->connectAs(ServerMode::Sandbox);
    QVERIFY(!m->child<Button>("writeLock")->isVisible());
    QVERIFY(!m->session.writesLocked());
}

void TestMainWindow::aNewSessionLocksAgain()
{
    m->connectAs(ServerMode::Live);
    m->session.setWritesLocked(false);
    m->session.setWhoAmI(std::nullopt);
    m->connectAs(ServerMode::Live);
    QVERIFY(m->session.writesLocked());
}

void TestMainWindow::showsOnlyThePanesThereAre()
{
    QVERIFY(m->window->findChild<QAbstractButton*>(u"rail-events"_s));
    QVERIFY(m->window->findChild<QAbstractButton*>(u"rail-health"_s));
    QVERIFY(!m->window->findChild<QAbstractButton*>(u"rail-audit"_s));
    m->window->clearPanes();
    QTRY_VERIFY(!m->window->findChild<QAbstractButton*>(u"rail-events"_s));
}

void TestMainWindow::goesToPanesByKeyboard()
{
    QCOMPARE(m->window->currentPane(), u"events"_s);
    QTest::keyClick(m->window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(m->window->currentPane(), u"health"_s);
    QVERIFY(m->window->findChild<QAbstractButton*>(u"rail-health"_s)->isChecked());
    QVERIFY(!m->window->findChild<QAbstractButton*>(u"rail-events"_s)->isChecked());
}

void TestMainWindow::slashGoesToTheFilterOfThePane()
{
    m->window->setFocus();
    QTest::keyClick(m->window.get(), Qt::Key_Slash);
    QCOMPARE(m->window->focusWidget(), m->pane(u"events"_s)->filter);
}

void TestMainWindow::slashTypedIntoAFieldIsASlash()
{
    QLineEdit* filter = m->pane(u"events"_s)->filter;
    filter->setFocus();
    QTest::keyClicks(filter, u"path:/v2?"_s);
    QCOMPARE(filter->text(), u"path:/v2?"_s);
}

void TestMainWindow::paletteListsPanesViewsAndActions()
{
    typeInPalette({});
    const QStringList titles = paletteTitles();
    for (const QString& title : {u"Events"_s, u"Health"_s, u"Rejected, prod"_s, u"Refresh events"_s, u"Connect"_s,
                                 u"Theme: dark"_s, u"Keyboard shortcuts"_s})
        QVERIFY2(titles.contains(title), qPrintable(title));
    QVERIFY(!titles.contains(u"Disconnect"_s)); // nothing to disconnect from
}

void TestMainWindow::paletteRunsWhatIsChosen()
{
    typeInPalette(u"heal"_s);
    QCOMPARE(paletteTitles().front(), u"Health"_s);
    QTest::keyClick(m->child<SearchField>("paletteField"), Qt::Key_Return);
    QCOMPARE(m->window->currentPane(), u"health"_s);
    QVERIFY(!m->child<CommandPalette>("commandPalette")->isVisible());

    typeInPalette(u"rejprod"_s);
    QTest::keyClick(m->child<SearchField>("paletteField"), Qt::Key_Return);
    QCOMPARE(m->window->currentPane(), u"events"_s);
    QCOMPARE(m->pane(u"events"_s)->told, QStringList{u"view Rejected, prod"_s});
}

void TestMainWindow::paletteSearchesForWhatIsNoCommand()
{
    typeInPalette(u"status:rejected"_s);
    const QStringList titles = paletteTitles();
    QCOMPARE(titles.size(), 2);
    QVERIFY(titles.front().contains(u"status:rejected"_s));
    QTest::keyClick(m->child<SearchField>("paletteField"), Qt::Key_Return);
    QCOMPARE(m->pane(u"events"_s)->told, QStringList{u"search status:rejected"_s});
}

void TestMainWindow::paletteKnowsAnIdWhenItSeesOne()
{
    for (const QString& id : {u"7f3c9a1e-52d4-4b0e-9c61-a85e2d907b34"_s, u"evt_01JD4M5KQ8V2N7R3T6W9XK2ABC"_s}) {
        m->pane(u"events"_s)->told.clear();
        typeInPalette(id);
        QTest::keyClick(m->child<SearchField>("paletteField"), Qt::Key_Return);
        QCOMPARE(m->pane(u"events"_s)->told, QStringList{u"id "_s + id});
    }
}

void TestMainWindow::paletteTracesWhatIsPasted()
{
    WhoAmI who = Fixture::who(ServerMode::Sandbox);
    who.features = {u"trace"_s};
    m->session.setWhoAmI(who);
    m->window->setPanes({Fixture::entry(u"events"_s, u"Events"_s), Fixture::entry(u"trace"_s, u"Trace"_s),
                         Fixture::entry(u"doctor"_s, u"Doctor"_s)});
    typeInPalette(
        u"{\"code\":\"KEY_REVOKED\",\"instance\":\"cor-7\",\"requestId\":\"req_01JD4M5KQ8V2N7R3T6W9XK2ABC\"}"_s);
    QStringList titles = paletteTitles();
    QVERIFY2(titles.size() >= 3, qPrintable(titles.join(u'\n')));
    QCOMPARE(titles.first(3), (QStringList{u"Trace req_01JD4M5KQ8V2N7R3T6W9XK2ABC"_s, u"Trace cor-7"_s,
                                           u"Look up error KEY_REVOKED"_s}));
    QTest::keyClick(m->child<SearchField>("paletteField"), Qt::Key_Return);
    QCOMPARE(m->window->currentPane(), u"trace"_s);
    typeInPalette(u"RATE_LIMITED"_s);
    QTest::keyClick(m->child<SearchField>("paletteField"), Qt::Key_Return);
    QTRY_COMPARE(m->window->currentPane(), u"doctor"_s);
    // What is a filter is asked as one.
    typeInPalette(u"correlation:7f3c9a1e-52d4-4b0e-9c61-a85e2d907b34"_s);
    QVERIFY2(paletteTitles().front().startsWith(u"Search"_s), qPrintable(paletteTitles().join(u'\n')));
    QTest::keyClick(m->child<SearchField>("paletteField"), Qt::Key_Return);
}

void TestMainWindow::paletteSendsNoSecret()
{
    const QString key = u"sk_live_9fQ2abcdefghijklmnopqrstuvwxyz01234567ABCD"_s;
    typeInPalette(key);
    for (const QString& title : paletteTitles())
        QVERIFY2(!title.contains(key), qPrintable(title));
    QTest::keyClick(m->child<SearchField>("paletteField"), Qt::Key_Return);
    for (const QString& told : m->pane(u"events"_s)->told + m->pane(u"health"_s)->told)
        QVERIFY2(!told.contains(u"9fQ2abc"_s), qPrintable(told));
}

void TestMainWindow::paletteGivesTheFocusBack()
{
    QLineEdit* filter = m->pane(u"events"_s)->filter;
    filter->setFocus();
    typeInPalette(u"x"_s);
    QTest::keyClick(m->child<SearchField>("paletteField"), Qt::Key_Escape);
    QVERIFY(m->child<CommandPalette>("commandPalette")->isVisible()); // the first empties the field
    QTest::keyClick(m->child<SearchField>("paletteField"), Qt::Key_Escape);
    QVERIFY(!m->child<CommandPalette>("commandPalette")->isVisible());
    QCOMPARE(m->window->focusWidget(), filter);
}

void TestMainWindow::questionMarkListsShortcuts()
{
    m->window->setFocus();
    QTest::keyClick(m->window.get(), Qt::Key_Question);
    auto* sheet = m->window->findChild<Dialog*>(u"shortcutsDialog"_s);
    QVERIFY(sheet);
    bool found = false;
    for (const QLabel* label : sheet->findChildren<QLabel*>())
        found = found || label->text() == u"Refresh events"_s;
    QVERIFY(found);
    sheet->reject();
}

void TestMainWindow::remembersPlacePaneAndState()
{
    m->window->resize(1100, 720);
    m->window->showPane(u"health"_s);
    m->pane(u"health"_s)->filter->setText(u"unit:api-calls"_s);
    const QSize size = m->window->size();
    m->window->close();
    m->window.reset();

    m->makeWindow();
    m->makePanes();
    QCOMPARE(m->window->size(), size);
    QCOMPARE(m->window->currentPane(), u"health"_s);
    QCOMPARE(m->pane(u"health"_s)->filter->text(), u"unit:api-calls"_s);
}

void TestMainWindow::keepsTheStateOfPanesOverAReconnect()
{
    m->pane(u"events"_s)->filter->setText(u"status:rejected"_s);
    m->window->clearPanes();
    m->makePanes();
    QCOMPARE(m->pane(u"events"_s)->filter->text(), u"status:rejected"_s);
}

void TestMainWindow::savedViewsOpenAndGo()
{
    NotingPane* events = m->pane(u"events"_s);
    events->views = {u"Mine <b>"_s};
    m->pane(u"health"_s)->views.clear();
    emit events->savedViewsChanged();
    auto* row = m->window->findChild<QAbstractButton*>(u"savedView-Mine <b>"_s);
    QVERIFY(row);
    row->click();
    QCOMPARE(events->told, QStringList{u"view Mine <b>"_s});
    QTest::keyClick(row, Qt::Key_Delete);
    QTRY_VERIFY(!m->window->findChild<QAbstractButton*>(u"savedView-Mine <b>"_s));
    QVERIFY(events->views.isEmpty());
}

void TestMainWindow::environmentIsAlwaysInSight()
{
    auto* button = m->child<DropDownButton>("environmentButton");
    QVERIFY(button->isVisible());
    QCOMPARE(button->value(), u"All"_s);
    m->environment.setKnown({u"production"_s, u"staging & more"_s});
    QCOMPARE(button->menu()->actions().size(), 4);
    button->menu()->actions().back()->trigger();
    QCOMPARE(m->environment.current(), u"staging & more"_s);
    QCOMPARE(button->value(), u"staging & more"_s);
    QVERIFY(button->accessibleName().contains(u"staging"_s));
    // One that is chosen stays listed, even when the server no longer names it.
    m->environment.setKnown({u"production"_s});
    QVERIFY(button->menu()->actions().back()->isChecked());
}

void TestMainWindow::statusBarTellsConnectionBudgetAndJobs()
{
    auto* light = m->child<QWidget>("connectionLight");
    QCOMPARE(light->accessibleName(), u"Not connected"_s);
    m->connectAs(ServerMode::Sandbox);
    m->session.setLatency(std::chrono::milliseconds(12));
    QCOMPARE(light->accessibleName(), u"Connected 12 ms"_s);
    RateBudget budget;
    budget.limit = 600;
    budget.remaining = 487;
    budget.resetsAt = fixedNow + 23'000;
    m->session.setBudget(budget);
    QCOMPARE(m->child<FigureLabel>("requestBudget")->text(), u"Requests left 487/600, resets in 23 s"_s);
    QCOMPARE(m->child<FigureLabel>("clock")->text(), u"14:50:47 UTC"_s);
    QCOMPARE(m->child<FigureLabel>("serverVersion")->text(), u"meterd 0.1.0"_s);
    m->times.setFormat(TimeFormat::inZone(QTimeZone("Europe/Berlin")));
    QCOMPARE(m->child<FigureLabel>("clock")->text(), u"15:50:47 CET"_s);

    Job* job = m->jobs.start(u"Export events.ndjson"_s);
    job->setProgress(42, 100);
    QCOMPARE(m->child<FigureLabel>("jobText")->text(), u"Export events.ndjson 42 %"_s);
    QSignalSpy cancelled(job, &Job::cancelled);
    m->child<Button>("jobCancel")->click();
    QCOMPARE(cancelled.count(), 1);
    QVERIFY(!m->child<FigureLabel>("jobText")->isVisible());
    m->session.setConnection(ConnectionState::Interrupted);
    QVERIFY(light->accessibleName().contains(u"again"_s));
}

void TestMainWindow::jobsThatEndAreNoticed()
{
    Job* job = m->jobs.start(u"Export"_s);
    job->fail(u"The disk is full."_s);
    QVERIFY(m->window->toast().isVisible());
    QCOMPARE(m->window->toast().text(), u"Export: The disk is full."_s);
    QCOMPARE(m->window->notices().unread(), 1);
    m->jobs.start(u"Stopped"_s)->cancel();
    QCOMPARE(m->window->notices().unread(), 1);
}

void TestMainWindow::bellCountsUntilItWasOpened()
{
    auto* bell = m->child<Button>("bell");
    QCOMPARE(bell->text(), QString());
    for (int i = 0; i < 3; ++i)
        m->window->notices().add({fixedNow, Notice::Tone::Info, u"x"_s, u"y"_s});
    QCOMPARE(bell->text(), u"3 new"_s);
    bell->click();
    auto* popup = m->window->findChild<NoticePopup*>();
    QVERIFY(popup);
    popup->close();
    QCOMPARE(bell->text(), QString());
}

void TestMainWindow::altShowsTheMenuBar()
{
    QVERIFY(!m->window->menuBar()->isVisible());
    QTest::keyClick(m->window->windowHandle(), Qt::Key_Alt);
    QVERIFY(m->window->menuBar()->isVisible());
    QTest::keyClick(m->window->windowHandle(), Qt::Key_Alt);
    QVERIFY(!m->window->menuBar()->isVisible());
}

void TestMainWindow::welcomeOffersThreeWays()
{
    m->window->showWelcome();
    QSignalSpy sandbox(m->window->actions().startSandbox, &QAction::triggered);
    QVERIFY(m->window->stage().isVisible());
    m->window->stage().findChild<Button*>(u"statePrimary"_s)->click();
    QCOMPARE(sandbox.count(), 1);
}

void TestMainWindow::everyControlHasAName()
{
    m->connectAs(ServerMode::Live);
    for (const QWidget* widget : m->window->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
        if (!face || face->role() == QAccessible::Client)
            continue;
        QVERIFY2(
            !face->text(QAccessible::Name).isEmpty(),
            qPrintable(u"%1 %2"_s.arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName())));
    }
}

void TestMainWindow::noTwoActionsShareAShortcut()
{
    QHash<QString, QString> seen;
    for (const QAction* action : m->window->actions().findChildren<QAction*>()) {
        const QString keys = action->shortcut().toString();
        if (keys.isEmpty())
            continue;
        QVERIFY2(!seen.contains(keys), qPrintable(keys + u": "_s + seen.value(keys) + u", "_s + action->objectName()));
        seen.insert(keys, action->objectName());
    }
    QVERIFY(seen.size() > 10);
}

MD_TEST_MAIN(QApplication, TestMainWindow)
#include "tst_mainwindow.moc"
