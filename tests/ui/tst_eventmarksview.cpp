// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Marking in the event pane, the view of what is marked, and two events beside each other.
#include "client/eventdecoder.h"
#include "models/eventmarks.h"
#include "tests/ui/eventtestmain.h"
#include "tests/ui/grabs.h"
#include "tests/ui/panebench.h"
#include "ui/dialogs/dialog.h"
#include "ui/events/eventdiff.h"
#include "ui/events/eventtable.h"
#include "ui/events/filterbar.h"
#include "ui/events/followstrip.h"
#include "ui/events/inspector.h"
#include "ui/events/notedialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/difftable.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/sentence.h"

#include <QClipboard>
#include <QPlainTextEdit>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace md::test {

namespace {

class InMemory final : public MarkStorage
{
public:
    Expected<QByteArray, QString> read() override { return m_bytes; }
    std::optional<QString> write(const QByteArray& all) override
    {
        m_bytes = all;
        return std::nullopt;
    }
    bool hasChanged() const override { return false; }
    Expected<QString, QString> setAside() override { return QString(); }

private:
    QByteArray m_bytes;
};

struct MarkBench : PaneBench
{
    explicit MarkBench(const std::vector<SampleEvent>& events = storyEvents())
        : PaneBench(events)
    {
        decode = [](QByteArrayView lines, quint64 base, bool atEnd) { return decodeFileLines(lines, base, atEnd); };
        access.marks().open(std::make_unique<InMemory>());
        connectServer();
        show();
    }
    EventTable& table() { return child<EventTable>("eventTable"); }
    Inspector& inspector() { return child<Inspector>("inspector"); }
    void select(int row)
    {
        table().setCurrentIndex(table().model()->index(row, EventTable::Column::Event));
        table().setFocus();
    }
    QString idAt(int row) { return source.row({row}).id(); }
    void clickRow(int row, Qt::KeyboardModifiers modifiers)
    {
        QTest::mouseClick(table().viewport(), Qt::LeftButton, modifiers,
                          table().visualRect(table().model()->index(row, EventTable::Column::Event)).center());
    }
};

} // namespace

class TestEventMarksView : public QObject
{
    Q_OBJECT

private slots:
    void aKeyMarksAndUnmarks()
    {
        MarkBench bench;
        bench.select(3);
        const QString id = bench.idAt(3);
        QTest::keyClick(&bench.table(), Qt::Key_M);
        QVERIFY(bench.access.marks().find(id));
        QCOMPARE(bench.child<Button>("markedButton").text(), u"1"_s);
        QVERIFY(bench.table().model()->index(3, 0).data(Qt::AccessibleTextRole).toString().endsWith(u", marked"_s));
        QVERIFY(bench.child<QWidget>("inspectorMark").isVisible());
        QTest::keyClick(&bench.table(), Qt::Key_M);
        QVERIFY(bench.access.marks().isEmpty());
        QVERIFY(!bench.child<QWidget>("inspectorMark").isVisible());
    }

    void severalRowsAreMarkedAtOnce()
    {
        MarkBench bench;
        bench.clickRow(2, {});
        bench.clickRow(5, Qt::ShiftModifier);
        QTest::keyClick(&bench.table(), Qt::Key_M);
        QCOMPARE(bench.access.marks().count(), 4);
        QTest::keyClick(&bench.table(), Qt::Key_M);
        QCOMPARE(bench.access.marks().count(), 0);
    }

    void aNoteIsWrittenShownAndNotLostByASlip()
    {
        MarkBench bench;
        bench.select(13);
        const QString id = bench.idAt(13);
        QTest::keyClick(&bench.table(), Qt::Key_N);
        auto* dialog = bench.pane->findChild<NoteDialog*>();
        QTRY_VERIFY(dialog && dialog->isVisible());
        auto* text = dialog->findChild<QPlainTextEdit*>(u"noteText"_s);
        QTest::keyClicks(text, u"Dana renames it back at 15:00"_s);
        QTest::mouseClick(dialog->findChild<QWidget*>(u"noteKeep"_s), Qt::LeftButton);
        QTRY_VERIFY(bench.access.marks().find(id));
        QCOMPARE(bench.access.marks().find(id)->note, u"Dana renames it back at 15:00"_s);
        QVERIFY(bench.child<SentenceLabel>("inspectorNote").text().endsWith(u"Dana renames it back at 15:00"_s));
        QVERIFY(bench.table().model()->index(13, 0).data(Qt::AccessibleTextRole).toString().contains(u"15:00"_s));
        bench.source.setCounts(storyFacets(), storyHistogram(), 12'400'113);
        grab(*bench.pane, u"events-marks-light"_s);

        // A note asks before it goes.
        bench.pane->activateWindow();
        QTRY_VERIFY(bench.pane->isActiveWindow() && !bench.pane->findChild<NoteDialog*>());
        bench.select(13);
        QTest::keyClick(&bench.table(), Qt::Key_M);
        auto* ask = bench.pane->findChild<ConfirmDialog*>();
        QTRY_VERIFY(ask && ask->isVisible());
        QVERIFY(bench.access.marks().find(id));
        ask->accept();
        QTRY_VERIFY(!bench.access.marks().find(id));
    }

    void theMarkedAreAViewWithItsOwnFilterAndExports()
    {
        MarkBench bench;
        bench.pane->setFilter(u"environment:production"_s);
        QTRY_VERIFY(bench.source.asked.contains(u"filter environment:production"_s));
        for (const int row : {1, 4}) {
            bench.select(row);
            QTest::keyClick(&bench.table(), Qt::Key_M);
        }
        const QString second = bench.idAt(4);
        QTest::keyClick(&bench.table(), Qt::Key_M, Qt::ShiftModifier);
        QVERIFY(bench.pane->showsMarked());
        QCOMPARE(bench.pane->question().filter, QString());
        QTRY_COMPARE(bench.table().model()->rowCount(), 2);
        QVERIFY(bench.child<FollowStrip>("followStrip").text().contains(u"Marked events"_s));
        QVERIFY(bench.table().endNote().contains(u"all that are marked"_s));
        bench.pane->setFilter(u"id:"_s + second);
        QTRY_COMPARE(bench.table().model()->rowCount(), 1);
        QVERIFY(!bench.source.asked.contains(u"filter id:"_s + second)); // judged here, never asked of the server

        QTemporaryDir folder;
        bench.pane->saveMarked(folder.filePath(u"marked.csv"_s));
        QFile csv(folder.filePath(u"marked.csv"_s));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QVERIFY(csv.readAll().endsWith("#end,2\r\n"));

        // What is no longer marked leaves; the last one closes the view, and the question from before is back.
        QVERIFY(!bench.access.marks().unmark(second));
        QTRY_COMPARE(bench.table().model()->rowCount(), 0);
        bench.pane->setFilter({});
        QTRY_COMPARE(bench.table().model()->rowCount(), 1);
        bench.select(0);
        QTest::keyClick(&bench.table(), Qt::Key_M);
        QVERIFY(!bench.pane->showsMarked());
        QCOMPARE(bench.pane->question().filter, u"environment:production"_s);
    }

    void nothingMarkedIsSaidInWords()
    {
        MarkBench bench;
        QSignalSpy said(&bench.navigator, &Navigator::toastRequested);
        QTest::keyClick(bench.pane.get(), Qt::Key_M, Qt::ShiftModifier);
        QCOMPARE(said.size(), 1);
        QVERIFY(said[0][0].toString().contains(u"No event is marked"_s));
    }

    void twoSelectedRowsAreCompared()
    {
        std::vector<SampleEvent> events(3, SampleEvent{.received = storyNow()});
        events[0].properties = R"({"items":[{"sku":"a"},{"sku":"b"}],"region":"eu"})";
        events[2].properties = R"({"items":[{"sku":"a"},{"sku":"x"},{"sku":"b"}],"zone":1})";
        events[2].customer = u"northwind"_s;
        MarkBench bench(events);
        bench.clickRow(0, {});
        QVERIFY(!bench.inspector().isComparing());
        bench.clickRow(2, Qt::ControlModifier);
        QVERIFY(bench.inspector().isComparing());
        EventDiff& diff = bench.inspector().diff();
        QCOMPARE(diff.summary(), u"1 changed, 2 added, 1 removed"_s);
        const QStringList lines = bench.child<DiffTable>("diffMain").lines();
        QVERIFY(lines.contains(u"customerId: kestrel-air → northwind"_s));
        QVERIFY2(lines.contains(u"properties.items[1]: – → {\"sku\":\"x\"}"_s), qPrintable(lines.join(u'\n')));
        QVERIFY(lines.contains(u"properties.region: eu → –"_s));
        QVERIFY(bench.child<DiffTable>("diffIds").lines().join(u' ').contains(u"sequence: 1 → 3"_s));
        // Equal ones are folded, and there when wanted.
        QVERIFY(bench.child<DiffTable>("diffEqual").isHidden());
        bench.child<LinkButton>("diffFold").click();
        QVERIFY(bench.child<DiffTable>("diffEqual").lines().contains(u"environment: production → production"_s));

        bench.child<Button>("diffCopy").click();
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.startsWith(u"--- "_s));
        QVERIFY(copied.contains(u"~ customerId: kestrel-air → northwind\n"_s));
        QVERIFY(copied.contains(u"+ properties.zone: 1\n"_s));
        QVERIFY(copied.contains(u"- properties.region: eu\n"_s));
        QVERIFY(copied.contains(u"  environment: production\n"_s));
        grab(*bench.pane, u"events-diff-light"_s);

        bench.child<Button>("diffEnd").click();
        QVERIFY(!bench.inspector().isComparing());
        bench.clickRow(1, {});
        QVERIFY(!bench.inspector().isComparing());
    }

    void oneAndTheNextAreComparedByKeys()
    {
        MarkBench bench;
        bench.select(2);
        QTest::keyClick(&bench.table(), Qt::Key_D);
        QVERIFY(bench.child<QWidget>("inspectorHint").isVisible());
        QTest::keyClick(&bench.table(), Qt::Key_Down);
        QVERIFY(bench.inspector().isComparing());
        QVERIFY(!bench.child<QWidget>("inspectorHint").isVisible());
        QTest::keyClick(&bench.table(), Qt::Key_Down);
        QVERIFY(!bench.inspector().isComparing());
        // Thought better of.
        QTest::keyClick(&bench.table(), Qt::Key_D);
        QTest::keyClick(&bench.table(), Qt::Key_D);
        QTest::keyClick(&bench.table(), Qt::Key_Down);
        QVERIFY(!bench.inspector().isComparing());
    }

    void theOneBeforeLikeItIsAskedOfTheServer()
    {
        MarkBench bench;
        EventsAccess::Server server = *bench.access.server();
        EventPageRequest asked;
        EventFetchers::Done<EventPage> answer;
        server.fetchers.page = [&](const EventPageRequest& request, EventFetchers::Done<EventPage> done) {
            asked = request;
            answer = std::move(done);
            return std::make_unique<PendingRequest>();
        };
        bench.access.setServer(server);
        bench.select(2);
        QTest::keyClick(&bench.table(), Qt::Key_D, Qt::ShiftModifier);
        QVERIFY(answer);
        QVERIFY(asked.query.filter.contains(u"customer:"_s));
        QVERIFY(asked.query.range.to.has_value());
        EventPage page;
        page.batch = batchOf({SampleEvent{.received = storyNow() - 60'000}}, 0);
        answer(std::move(page));
        QVERIFY(bench.inspector().isComparing());
        bench.inspector().endComparison();

        QSignalSpy said(&bench.navigator, &Navigator::toastRequested);
        QTest::keyClick(&bench.table(), Qt::Key_D, Qt::ShiftModifier);
        answer(EventPage());
        QCOMPARE(said.size(), 1);
        QVERIFY(!bench.inspector().isComparing());
    }
};

} // namespace md::test

MD_EVENT_TEST_MAIN(md::test::TestEventMarksView)
#include "tst_eventmarksview.moc"
