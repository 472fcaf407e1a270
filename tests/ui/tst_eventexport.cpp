// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Exports of all that matches, from the server and from rows held here; and files opened without a server.
#include "client/eventdecoder.h"
#include "tests/ui/eventtestmain.h"
#include "tests/ui/grabs.h"
#include "tests/ui/panebench.h"
#include "ui/events/eventtable.h"
#include "ui/events/exportdialog.h"
#include "ui/events/exportjob.h"
#include "ui/events/filterbar.h"
#include "ui/events/followstrip.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/statepage.h"

#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace md::test {

class TestEventExport : public QObject
{
    Q_OBJECT

private:
    static QByteArray contents(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<no file>");
    }

    //! Asks for the export by the dialog, as the operator does.
    static void exportTo(PaneBench& bench, const QString& path, bool csv)
    {
        bench.child<QPushButton>("exportButton").click();
        auto* dialog = bench.pane->findChild<ExportDialog*>();
        QVERIFY(dialog);
        dialog->findChild<SegmentedControl*>(u"exportFormat"_s)->setCurrent(csv ? 1 : 0);
        dialog->findChild<QLineEdit*>(u"exportPath"_s)->setText(path);
        grab(*dialog, u"export-light"_s);
        dialog->findChild<QPushButton*>(u"exportStart"_s)->click();
    }

    static void writeFile(const QString& path, const std::vector<SampleEvent>& events, const QByteArray& more = {})
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (std::size_t i = 0; i < events.size(); ++i)
            file.write(recordOf(events[i], qint64(i) + 1) + '\n');
        file.write(more);
    }

private slots:
    void initTestCase()
    {
        PaneBench::decode = [](QByteArrayView lines, quint64 base, bool atEnd) {
            return decodeFileLines(lines, base, atEnd);
        };
    }

    void exportsTheQuestionNotThePage()
    {
        QTemporaryDir folder;
        PaneBench bench(storyEvents());
        bench.connectServer();
        EventsPane& pane = bench.show();
        bench.source.setCounts(storyFacets(), storyHistogram());
        pane.setFilter(u"status:rejected"_s);
        exportTo(bench, folder.filePath(u"out.csv"_s), true);
        QCOMPARE(bench.exportRequest.query.filter, u"status:rejected"_s);
        QVERIFY(bench.exportRequest.query.range.from);
        QCOMPARE(bench.exportRequest.format, ExportFormat::Csv);
        QCOMPARE(bench.exportRequest.columns.first(), u"receivedAt"_s);
        QCOMPARE(bench.exportRequest.columns.size(), 9);

        QCOMPARE(bench.jobs.running().size(), 1u);
        Job* job = bench.jobs.running().front();
        bench.exportProgress({1000, 4096});
        QCOMPARE(job->done(), 1000);
        QCOMPARE(job->total(), 3871);
        QSignalSpy said(&bench.navigator, &Navigator::toastRequested);
        bench.exportDone(ExportSummary{3871, 1'200'000});
        QCOMPARE(job->state(), Job::State::Finished);
        QVERIFY(job->sentence().contains(u"3,871 events written"_s));
        QCOMPARE(said.size(), 1);
        const QByteArray note = contents(folder.filePath(u"out.csv.filter.txt"_s));
        QVERIFY(note.contains("filter: status:rejected"));
        QVERIFY(note.contains("events: 3871"));
    }

    void cancellingDropsTheRequest()
    {
        QTemporaryDir folder;
        PaneBench bench(storyEvents());
        bench.connectServer();
        bench.show();
        exportTo(bench, folder.filePath(u"out.ndjson"_s), false);
        Job* job = bench.jobs.running().front();
        job->cancel();
        QCOMPARE(job->state(), Job::State::Cancelled);
        QCOMPARE(bench.exportsDropped, 1);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void aFailedExportSaysWhy()
    {
        QTemporaryDir folder;
        PaneBench bench(storyEvents());
        bench.connectServer();
        bench.show();
        exportTo(bench, folder.filePath(u"out.ndjson"_s), false);
        Job* job = bench.jobs.running().front();
        ApiError cut;
        cut.kind = ApiError::Kind::Protocol;
        bench.exportDone(Unexpected{cut});
        QCOMPARE(job->state(), Job::State::Failed);
        QVERIFY(job->sentence().startsWith(u"Export failed, nothing was written."_s));
    }

    void anExportEndsWithItsConnectionAndSaysSo()
    {
        QTemporaryDir folder;
        PaneBench bench(storyEvents());
        bench.connectServer();
        bench.show();
        exportTo(bench, folder.filePath(u"out.ndjson"_s), false);
        Job* job = bench.jobs.running().front();
        bench.access.setServer(std::nullopt);
        QCOMPARE(job->state(), Job::State::Failed);
        QCOMPARE(bench.exportsDropped, 1);
    }

    void opensAFileWithoutAServerAndCountsItsBadLines()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"events.ndjson"_s);
        writeFile(path, storyEvents(), "not json\n{\"end\":{\"count\":26}}\n");
        PaneBench bench;
        EventsPane& pane = bench.show();
        QVERIFY(pane.openFile(path));
        auto& table = bench.child<EventTable>("eventTable");
        QTRY_COMPARE(table.model()->rowCount(), 26);
        QCOMPARE(bench.child<StatePage>("statePage").state(), StatePage::State::Filled);
        QTRY_VERIFY(bench.child<FollowStrip>("followStrip").text().contains(u"from the file"_s));
        QTRY_COMPARE(bench.child<FollowStrip>("followStrip").state().badLines, 1);
        QVERIFY(bench.child<FollowStrip>("followStrip").text().contains(u"events.ndjson"_s));

        pane.setFilter(u"status:rejected"_s);
        QTRY_COMPARE(table.model()->rowCount(), 3);
        pane.setFilter(u"status:rejected customer:kestrel-air"_s);
        QTRY_COMPARE(table.model()->rowCount(), 3);
        grab(pane, u"file-light"_s);

        bench.child<LinkButton>("closeFile").click();
        QCOMPARE(pane.source(), nullptr);
        QCOMPARE(table.model()->rowCount(), 0);
    }

    void anEmptyFilterResultOfAFileOffersAWayOut()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"events.ndjson"_s);
        writeFile(path, storyEvents());
        PaneBench bench;
        EventsPane& pane = bench.show();
        pane.openFile(path);
        auto& table = bench.child<EventTable>("eventTable");
        QTRY_COMPARE(table.model()->rowCount(), 26);
        pane.setFilter(u"env:staging status:rejected"_s);
        QTRY_COMPARE(bench.child<StatePage>("statePage").state(), StatePage::State::Empty);
        const auto words = [&pane] {
            QStringList texts;
            for (const QAbstractButton* button : pane.findChildren<QAbstractButton*>()) {
                if (button->isVisible())
                    texts.append(button->text());
            }
            return texts.join(u'|');
        };
        QTRY_VERIFY2(words().contains(u"Show the 3 in production"_s), qPrintable(words()));
        QTest::keyClick(&pane, Qt::Key_Return);
        QTRY_COMPARE(table.model()->rowCount(), 3);
    }

    void aFileThatIsNotThereIsSaid()
    {
        PaneBench bench;
        EventsPane& pane = bench.show();
        QSignalSpy said(&bench.navigator, &Navigator::toastRequested);
        QVERIFY(pane.openFile(u"/nowhere/events.ndjson"_s));
        QCOMPARE(said.size(), 1);
        QCOMPARE(pane.source(), nullptr);
    }

    void aDroppedFileIsOpened()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"events.ndjson"_s);
        writeFile(path, storyEvents());
        PaneBench bench;
        EventsPane& pane = bench.show();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&pane, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&pane, &drop);
        QTRY_COMPARE(bench.child<EventTable>("eventTable").model()->rowCount(), 26);
    }

    void rowsHeldHereAreExportedWithTheSameEnd()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"events.ndjson"_s);
        std::vector<SampleEvent> events = storyEvents();
        events.back().customer = u"=cmd|' /C calc'!A0"_s;
        writeFile(path, events);
        PaneBench bench;
        EventsPane& pane = bench.show();
        pane.openFile(path);
        QTRY_COMPARE(bench.child<EventTable>("eventTable").model()->rowCount(), 26);
        QTRY_VERIFY(bench.child<QPushButton>("exportButton").isEnabled());

        const QString out = folder.filePath(u"out.ndjson"_s);
        exportTo(bench, out, false);
        QTRY_VERIFY(QFile::exists(out));
        QByteArrayList lines = contents(out).split('\n');
        QCOMPARE(lines.size(), 28);
        QCOMPARE(lines[26], QByteArray("{\"end\":{\"count\":26}}"));
        QCOMPARE(lines[0], recordOf(events.back(), 26));

        const QString sheet = folder.filePath(u"out.csv"_s);
        bench.child<EventTable>("eventTable").setColumns({u"customer"_s, u"quantity"_s});
        exportTo(bench, sheet, true);
        QTRY_VERIFY(QFile::exists(sheet));
        lines = contents(sheet).split('\n');
        QCOMPARE(lines[0].trimmed(), QByteArray("customer,quantity"));
        // A spreadsheet must not run it.
        QVERIFY2(!lines[1].startsWith('=') && !lines[1].startsWith("\"="), lines[1].constData());
        QVERIFY(lines[27].startsWith("#end,26"));
    }

    void cancellingALocalExportLeavesNothing()
    {
        QTemporaryDir folder;
        std::vector<SampleEvent> events;
        for (int i = 0; i < 5000; ++i)
            events.push_back({.received = storyNow() - i});
        const QString path = folder.filePath(u"events.ndjson"_s);
        writeFile(path, events);
        PaneBench bench;
        EventsPane& pane = bench.show();
        pane.openFile(path);
        QTRY_COMPARE(bench.child<EventTable>("eventTable").model()->rowCount(), 5000);
        QTRY_VERIFY(bench.child<QPushButton>("exportButton").isEnabled());
        const QString out = folder.filePath(u"out.ndjson"_s);
        exportTo(bench, out, false);
        Job* job = bench.jobs.running().front();
        QTRY_VERIFY(job->done() > 0);
        job->cancel();
        QCoreApplication::processEvents();
        QVERIFY(!QFile::exists(out));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"events.ndjson"_s});
    }
};

} // namespace md::test

MD_EVENT_TEST_MAIN(md::test::TestEventExport)

#include "tst_eventexport.moc"
