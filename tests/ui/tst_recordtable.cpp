// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table of records and what stands beside it: keys, columns, older pages, days, diffs, bars, banner, alerts.
#include "app/notifier.h"
#include "models/pagedmodel.h"
#include "tests/support/testmain.h"
#include "tests/ui/uifixture.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/barcell.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/difftable.h"
#include "ui/widgets/fieldlist.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/recorddelegate.h"
#include "ui/widgets/recordstrip.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/sparkline.h"
#include "ui/widgets/tone.h"
#include "ui/window/alerts.h"

#include <QClipboard>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>

using namespace md;
using namespace md::test;
using namespace Qt::StringLiterals;

namespace {

struct Row
{
    int number = 0;
    bool operator==(const Row&) const = default;
};

struct NoRequest : PendingRequest
{};

//! 200 rows behind pages of 50, answered in the next turn.
struct Source
{
    explicit Source(QObject* context)
        : m_context(context)
    {}

    PagedModel<Row>::Fetch fetch()
    {
        return [this](const RecordQuery&, const QString& cursor, PagedModel<Row>::Done done) -> PendingRequestPtr {
            ++asked;
            const int from = cursor.isEmpty() ? 200 : cursor.toInt();
            RecordPage<Row> page;
            for (int i = from; i > from - 50; --i)
                page.records.push_back({i});
            page.nextCursor = from > 50 ? QString::number(from - 50) : QString();
            page.total = 200;
            QMetaObject::invokeMethod(
                m_context, [page, done] { done(page); }, Qt::QueuedConnection);
            return std::make_unique<NoRequest>();
        };
    }

    QObject* m_context;
    int asked = 0;
};

} // namespace

class TestRecordTable : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_f = std::make_unique<Fixture>();
        m_context = std::make_unique<QObject>();
        m_source = std::make_unique<Source>(m_context.get());
        std::vector<RecordColumnOf<Row>> columns{
            {{u"at"_s, u"Time"_s, RecordColumn::Kind::TimeOfDay, 100, u"08:08:08.888"_s, false},
             [](const Row& row) {
                 RecordCell cell;
                 cell.time = fixedNow - row.number * 1000;
                 return cell;
             }},
            {{u"name"_s, u"Name"_s, RecordColumn::Kind::Strong, 120, {}, true},
             [](const Row& row) { return RecordCell{u"row %1"_s.arg(row.number)}; }},
            {{u"state"_s, u"State"_s, RecordColumn::Kind::Status, 100, u"Rotating"_s, true},
             [](const Row& row) {
                 return row.number % 2 ? RecordCell{u"Active"_s, Tone::Ok, Sign::Ok}
                                       : RecordCell{u"Rotating"_s, Tone::Warning, Sign::Clock, u"in 41 h"_s};
             }},
        };
        m_model = std::make_unique<PagedModel<Row>>(
            std::move(columns), [](const Row& row) { return u"id%1"_s.arg(row.number); }, m_source->fetch());
        m_model->setGrouping([](const Row& row) { return row.number > 195 ? u"Today"_s : u"Yesterday"_s; });
        m_table = std::make_unique<RecordTable>(u"Rows"_s, *m_model, m_f->times, [] { return fixedNow; });
        m_table->resize(600, 400);
        m_table->show();
        m_model->setQuery({});
        QTRY_COMPARE(m_model->state(), RecordTableModel::State::Loaded);
    }
    void cleanup()
    {
        m_table.reset();
        m_model.reset();
        m_context.reset();
        m_f.reset();
    }

    void fetchesOlderPagesAsTheyComeNear()
    {
        QTRY_VERIFY(m_model->recordCount() >= 50);
        const int before = m_model->recordCount();
        m_table->verticalScrollBar()->setValue(m_table->verticalScrollBar()->maximum());
        QTRY_VERIFY(m_model->recordCount() > before);
        QTRY_VERIFY_WITH_TIMEOUT(
            (m_table->verticalScrollBar()->setValue(m_table->verticalScrollBar()->maximum()), m_model->isWhole()),
            5000);
        QCOMPARE(m_model->recordCount(), 200);
        QVERIFY(m_source->asked <= 4);
    }

    void keysStepOverDayHeads()
    {
        QSignalSpy current(m_table.get(), &RecordTable::currentIdChanged);
        QTest::keyClicks(m_table.get(), u"jj"_s);
        QCOMPARE(m_table->currentId(), u"id199"_s);
        QTest::keyClicks(m_table.get(), u"jjjj"_s);
        QCOMPARE(m_table->currentId(), u"id195"_s); // the first of yesterday: its head is no stop
        QTest::keyClicks(m_table.get(), u"k"_s);
        QCOMPARE(m_table->currentId(), u"id196"_s);
        QCOMPARE(current.count(), 7);
    }

    void theCurrentRowSurvivesAReload()
    {
        QVERIFY(m_table->setCurrentId(u"id190"_s));
        QSignalSpy current(m_table.get(), &RecordTable::currentIdChanged);
        m_model->reload();
        QTRY_COMPARE(m_model->state(), RecordTableModel::State::Loaded);
        QCOMPARE(m_table->currentId(), u"id190"_s);
        QCOMPARE(current.count(), 0);
        QVERIFY(!m_table->setCurrentId(u"nothing"_s));
    }

    void copiesCellsAndRowsWhole()
    {
        m_table->setCurrentId(u"id198"_s);
        m_table->setCurrentIndex(m_table->currentIndex().siblingAtColumn(2));
        QTest::keyClick(m_table.get(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"Rotating in 41 h"_s);
        QTest::keyClick(m_table.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.first(), u"Time\tName\tState"_s);
        QVERIFY(lines.last().contains(u"row 198"_s));
    }

    void columnsAreChosenAndRemembered()
    {
        m_table->setColumnState({u"state:140"_s, u"name:130"_s, u"gone:10"_s});
        QCOMPARE(m_table->columnState(), QStringList({u"state:140"_s, u"name:130"_s}));
        const std::unique_ptr<QMenu> menu(m_table->makeColumnMenu(nullptr));
        emit menu->aboutToShow();
        QCOMPARE(menu->actions().size(), 3);
        QSignalSpy changed(m_table.get(), &RecordTable::columnsChanged);
        menu->actions().at(0)->trigger();
        QVERIFY(changed.count() > 0);
        QVERIFY(m_table->columnState().join(u' ').contains(u"at:"_s));
    }

    void textsGiveWayBeforeAColumnIsOutOfSight()
    {
        const QStringList wanted{u"at:130"_s, u"name:300"_s, u"state:120"_s};
        const QSize before = m_table->size();
        m_table->setColumnState(wanted);
        m_table->resize(before.width() - m_table->viewport()->width() + 540, before.height());
        QCOMPARE(m_table->horizontalScrollBar()->maximum(), 0);
        QVERIFY(m_table->columnWidth(1) < 300);
        QCOMPARE(m_table->columnState(), wanted); // the choice stays
        m_table->resize(before.width() - m_table->viewport()->width() + 640, before.height());
        QCOMPARE(m_table->columnWidth(1), 300);
        m_table->resize(350, before.height()); // too narrow for that
        QCOMPARE(m_table->columnWidth(1), 300);
        QVERIFY(m_table->horizontalScrollBar()->maximum() > 0);
        m_table->resize(before);
    }

    void sortsOnlyWhatIsWhole()
    {
        m_table->setOrderedBy(u"at"_s);
        emit m_table->horizontalHeader()->sectionClicked(1);
        QCOMPARE(m_table->horizontalHeader()->sortIndicatorSection(), 0); // three quarters are on the server still
        QCOMPARE(m_model->idAt(1), u"id200"_s);
    }

    void saysInWordsWhatACellShows()
    {
        const RecordDelegate& cells = m_table->cells();
        RecordCell time;
        time.time = fixedNow;
        QCOMPARE(cells.shownText(time, RecordColumn::Kind::TimeOfDay), u"14:50:47.000"_s);
        QCOMPARE(cells.shownText(time, RecordColumn::Kind::Age), u"now"_s);
        time.time = fixedNow - 86'400'000 * 3;
        QCOMPARE(cells.shownText(time, RecordColumn::Kind::Moment), u"17 Nov 14:50:47"_s);
        QCOMPARE(cells.shownText({}, RecordColumn::Kind::Text), u"–"_s);
        for (int sign = int(Sign::Ok); sign <= int(Sign::Skip); ++sign)
            QVERIFY(signIcon(Sign(sign)));
    }

    void theStripSaysWhetherItFollows()
    {
        RecordStrip strip(*m_model, u"rows"_s);
        QVERIFY(strip.text().startsWith(u"Following"_s));
        QVERIFY(strip.text().contains(u"of 200 rows"_s));
        strip.findChild<Button*>(u"followToggle"_s)->click();
        m_model->arrived({{201}, {202}});
        QVERIFY2(strip.text().startsWith(u"Paused | 2 new"_s), qPrintable(strip.text()));
        strip.setLive(false);
        QVERIFY(strip.text().startsWith(u"Not live"_s));
    }

    void theStripSaysWhatIsHeldBackUnderAFilter()
    {
        m_model->setQuery({u"number>100"_s, {}});
        RecordStrip strip(*m_model, u"rows"_s);
        QTRY_COMPARE(m_model->state(), RecordTableModel::State::Loaded);
        const int asked = m_source->asked;
        m_model->arrived({{301}});
        QTRY_VERIFY(m_source->asked > asked); // the first is looked up soon
        m_model->arrived({{302}});
        QVERIFY2(strip.text().contains(u"looked through in a while"_s), qPrintable(strip.text()));
        auto* now = strip.findChild<LinkButton*>(u"recordRetry"_s);
        QCOMPARE(now->text(), u"Look now"_s);
        now->click();
        QTRY_VERIFY(!strip.text().contains(u"looked through"_s));
    }

    void paintsEveryKindOfCellInLightAndDark()
    {
        for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
            m_f->theme.apply({mode, {}, {}, 13});
            const QImage image = m_table->grab().toImage();
            QVERIFY(!image.isNull());
        }
    }

    void tellsThePartThatDiffers()
    {
        QCOMPARE(sharedEnds(u"api_calls", u"api-calls"), (std::pair<qsizetype, qsizetype>{3, 5}));
        QCOMPARE(sharedEnds(u"aa", u"aaa"), (std::pair<qsizetype, qsizetype>{2, 0}));
        QCOMPARE(sharedEnds(u"", u"x"), (std::pair<qsizetype, qsizetype>{0, 0}));
        DiffTable diff;
        diff.setChanges({{u"name"_s, u"api_calls"_s, u"api-calls"_s}, {u"field"_s, std::nullopt, u"a\nb"_s}});
        QCOMPARE(diff.lines(), QStringList({u"name: api_calls → api-calls"_s, u"field: – → a\nb"_s}));
        QCOMPARE(diff.accessibleName(), diff.lines().join(u"; "_s));
        diff.resize(400, diff.sizeHint().height());
        QVERIFY(!diff.grab().isNull());
    }

    void theSidePanelHoldsOneThing()
    {
        SidePanel panel(u"Key"_s, 344);
        panel.setHead(Sign::Clock, Tone::Warning, u"Rotating"_s, u"checkout-api"_s, u"key_1"_s);
        panel.setTitle(u"41 h 12 min"_s);
        auto* fields = new FieldList;
        fields->addText(u"Who"_s, u"<b>dana</b>"_s);
        fields->addId(u"Correlation"_s, u"7f3c9a1e-52d4-4b0e-9c61-a85e2d907b34"_s);
        fields->addText(u"From"_s, {});
        panel.addSection(u"Facts"_s)->addWidget(fields);
        auto* bar = new LimitBar;
        bar->setShare(1.043, Tone::Bad);
        auto* line = new Sparkline;
        line->setBars({{5, 1}, {0, 0}, {9, 0}});
        QVBoxLayout* more = panel.addSection();
        more->addWidget(bar);
        more->addWidget(line);
        auto* card = new Card(Card::Kind::Outlined);
        card->setEdge(Tone::Bad);
        card->setClickable(true);
        more->addWidget(card);
        QCOMPARE(fields->lines(), QStringList({u"Who: <b>dana</b>"_s,
                                               u"Correlation: 7f3c9a1e-52d4-4b0e-9c61-a85e2d907b34"_s, u"From: –"_s}));
        QCOMPARE(line->accessibleName(), u"14 accepted, 1 rejected"_s);
        panel.show();
        QSignalSpy pressed(card, &Card::clicked);
        QTest::keyClick(card, Qt::Key_Return);
        QCOMPARE(pressed.count(), 1);
        QSignalSpy closed(&panel, &SidePanel::closed);
        QTest::keyClick(&panel, Qt::Key_Escape);
        QCOMPARE(closed.count(), 1);
        QVERIFY(!panel.grab().isNull());
    }

    void aBannerStaysAwayForItsEpisode()
    {
        m_f->makeWindow();
        m_f->makePanes();
        Banner& banner = m_f->window->banner();
        BannerContent overage{u"overage"_s, u"2026-11"_s, Tone::Warning, u"Overage"_s,
                              u"1 of 1"_s,  u"Review"_s,  u"health"_s};
        emit m_f->navigator.bannerOffered(overage);
        QVERIFY(banner.isVisible());
        overage.text = u"2 of 1"_s;
        emit m_f->navigator.bannerOffered(overage);
        QCOMPARE(banner.text(), u"2 of 1"_s);
        emit banner.activated();
        QCOMPARE(m_f->window->currentPane(), u"health"_s);
        banner.findChild<Button*>()->click();
        QVERIFY(!banner.isVisible());
        overage.text = u"3 of 1"_s;
        emit m_f->navigator.bannerOffered(overage);
        QVERIFY(!banner.isVisible());
        overage.episode = u"2026-12"_s;
        emit m_f->navigator.bannerOffered(overage);
        QVERIFY(banner.isVisible());
        emit m_f->navigator.bannerOffered({u"down"_s, u"1"_s, Tone::Bad, u"Down"_s, u"x"_s, {}, {}});
        QCOMPARE(banner.title(), u"Down"_s);
        emit m_f->navigator.bannerWithdrawn(u"down"_s);
        QCOMPARE(banner.title(), u"Overage"_s);
        m_f->window->clearPanes();
        QVERIFY(!banner.isVisible());
    }

    void alertsAreGroupedSnoozedAndOffByOneClick()
    {
        m_f->makeWindow();
        m_f->makePanes();
        Alerts& alerts = m_f->window->alerts();
        Notifier notifier(alerts, m_f->navigator, *m_f->window);
        std::vector<Announcement> shown;
        notifier.setShow([&shown](const Announcement& announcement) { shown.push_back(announcement); });
        const auto raise = [this](const QString& key, Tone tone) {
            emit m_f->navigator.alertRaised(
                {u"health"_s, key, tone, key + u" is silent"_s, u"since 14:03"_s, u"health"_s, {{u"filter"_s, key}}});
        };
        raise(u"storage"_s, Tone::Bad);
        QCOMPARE(m_f->window->notices().rowCount(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1u, 4000);
        QCOMPARE(shown[0].title, u"storage is silent"_s);
        notifier.openLast();
        QCOMPARE(m_f->window->currentPane(), u"health"_s);
        raise(u"storage"_s, Tone::Bad); // the same again: nothing
        raise(u"api"_s, Tone::Warning);
        raise(u"sms"_s, Tone::Warning);
        QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 2u, 4000);
        QVERIFY(shown[1].text.contains(u"api is silent\nsms is silent"_s));
        QCOMPARE(m_f->window->notices().rowCount(), 3);

        emit notifier.menu().aboutToShow();
        const QList<QAction*> actions = notifier.menu().actions();
        actions.at(2)->trigger(); // snooze
        QVERIFY(alerts.snoozedUntil());
        raise(u"seats"_s, Tone::Bad);
        alerts.wake();
        alerts.setOn(false);
        raise(u"rows"_s, Tone::Bad);
        QTest::qWait(1800);
        QCOMPARE(shown.size(), 2u);
        QCOMPARE(m_f->window->notices().rowCount(), 5); // the bell has all
        QCOMPARE(m_f->memory.recall(u"Alerts/On"_s).toBool(), false);
    }

    void withoutATrayTheWindowSaysItItself()
    {
        m_f->makeWindow();
        m_f->makePanes();
        Notifier notifier(m_f->window->alerts(), m_f->navigator, *m_f->window);
        QVERIFY(!notifier.hasTray()); // offscreen has none
        QSignalSpy told(&m_f->navigator, &Navigator::toastRequested);
        emit m_f->navigator.alertRaised(
            {u"health"_s, u"storage"_s, Tone::Bad, u"storage is silent"_s, u"since 14:03"_s, u"health"_s, {}});
        QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, 4000);
        QCOMPARE(told.front().front().toString(), u"storage is silent"_s);
        QCOMPARE(m_f->window->notices().rowCount(), 1);
        // The click belongs to the notification, not to the icon for ever.
        notifier.openLast();
        QCOMPARE(m_f->window->currentPane(), u"health"_s);
        m_f->window->showPane(u"events"_s);
        notifier.openLast();
        QCOMPARE(m_f->window->currentPane(), u"events"_s);
    }

private:
    std::unique_ptr<Fixture> m_f;
    std::unique_ptr<QObject> m_context;
    std::unique_ptr<Source> m_source;
    std::unique_ptr<PagedModel<Row>> m_model;
    std::unique_ptr<RecordTable> m_table;
};

MD_TEST_MAIN(QApplication, TestRecordTable)
#include "tst_recordtable.moc"
