// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The histogram's brush under mouse and keyboard, and what its bars are made of.
#include "core/isotime.h"
#include "tests/ui/eventtestmain.h"
#include "tests/ui/sampleevents.h"
#include "ui/events/histogramhead.h"
#include "ui/events/histogramview.h"
#include "ui/events/rangechoice.h"
#include "ui/events/rangedialog.h"

#include <QBarSet>
#include <QChart>
#include <QDateTimeEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedBarSeries>

using namespace Qt::StringLiterals;

namespace md::test {

class TestHistogramView : public QObject
{
    Q_OBJECT

private:
    static qint64 at(QStringView time) { return *parseIsoTime(u"2026-11-20T"_s + time.toString() + u":00Z"_s); }

    struct Bench
    {
        Bench()
        {
            view.resize(1008, 96);
            view.show();
            if (!QTest::qWaitForWindowExposed(&view))
                qWarning("the histogram was not exposed");
            view.setHistogram(storyHistogram());
        }
        QPoint point(qint64 time, int y = 40) const { return {int(std::round(view.xOf(time))), y}; }
        void drag(const QPoint& from, const QPoint& to)
        {
            QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
            QTest::mouseMove(view.viewport(), (from + to) / 2);
            QTest::mouseMove(view.viewport(), to);
            QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, to);
        }
        HistogramView view;
    };

private slots:
    void draggingSetsTheBrushOnWholeBarsAndSaysSoOnce()
    {
        Bench bench;
        QSignalSpy changed(&bench.view, &HistogramView::brushChanged);
        bench.drag(bench.point(at(u"13:46")), bench.point(at(u"14:34")));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(bench.view.brush(), (TimeSpan{at(u"13:45"), at(u"14:35")}));
        QCOMPARE(bench.view.sum().accepted, 3402);
        QCOMPARE(bench.view.sum().rejected, 412);
        QCOMPARE(bench.view.sum().duplicate, 57);
    }

    void theBrushIsMovedAndKeepsItsLength()
    {
        Bench bench;
        bench.view.setBrush(TimeSpan{at(u"12:00"), at(u"13:00")});
        bench.drag(bench.point(at(u"12:30")), bench.point(at(u"13:30")));
        QCOMPARE(bench.view.brush(), (TimeSpan{at(u"13:00"), at(u"14:00")}));
        // Not over the end.
        bench.drag(bench.point(at(u"13:30")), bench.point(at(u"14:49")));
        QCOMPARE(bench.view.brush(), (TimeSpan{at(u"13:50"), at(u"14:50")}));
    }

    void itsHandlesResizeIt()
    {
        Bench bench;
        bench.view.setBrush(TimeSpan{at(u"12:00"), at(u"13:00")});
        bench.drag(bench.point(at(u"13:00")), bench.point(at(u"13:28")));
        QCOMPARE(bench.view.brush(), (TimeSpan{at(u"12:00"), at(u"13:30")}));
        bench.drag(bench.point(at(u"12:00")), bench.point(at(u"11:02")));
        QCOMPARE(bench.view.brush(), (TimeSpan{at(u"11:00"), at(u"13:30")}));
        // The left edge cannot pass the right one.
        bench.drag(bench.point(at(u"11:00")), bench.point(at(u"14:30")));
        QVERIFY(bench.view.brush()->from < bench.view.brush()->to);
    }

    void aClickBesideTheBrushClearsIt()
    {
        Bench bench;
        bench.view.setBrush(TimeSpan{at(u"12:00"), at(u"13:00")});
        QSignalSpy changed(&bench.view, &HistogramView::brushChanged);
        QTest::mouseClick(bench.view.viewport(), Qt::LeftButton, {}, bench.point(at(u"10:00")));
        QCOMPARE(changed.size(), 1);
        QVERIFY(!bench.view.brush());
    }

    void theKeyboardMovesResizesZoomsAndClears()
    {
        Bench bench;
        bench.view.setFocus();
        QSignalSpy zoomed(&bench.view, &HistogramView::zoomed);
        QTest::keyClick(&bench.view, Qt::Key_Left); // the newest bar first
        QCOMPARE(bench.view.brush(), (TimeSpan{at(u"14:45"), at(u"14:50")}));
        QTest::keyClick(&bench.view, Qt::Key_Left);
        QTest::keyClick(&bench.view, Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(bench.view.brush(), (TimeSpan{at(u"14:10"), at(u"14:15")}));
        QTest::keyClick(&bench.view, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(bench.view.brush(), (TimeSpan{at(u"14:10"), at(u"14:20")}));
        QTest::keyClick(&bench.view, Qt::Key_Return);
        QCOMPARE(zoomed.size(), 1);
        QCOMPARE(zoomed[0][0].value<TimeSpan>(), (TimeSpan{at(u"14:10"), at(u"14:20")}));
        QTest::keyClick(&bench.view, Qt::Key_Delete);
        QVERIFY(!bench.view.brush());
    }

    void aDoubleClickInTheBrushZooms()
    {
        Bench bench;
        bench.view.setBrush(TimeSpan{at(u"12:00"), at(u"13:00")});
        QSignalSpy zoomed(&bench.view, &HistogramView::zoomed);
        QTest::mouseDClick(bench.view.viewport(), Qt::LeftButton, {}, bench.point(at(u"12:30")));
        QCOMPARE(zoomed.size(), 1);
    }

    void settingTheBrushFromOutsideTellsNobody()
    {
        Bench bench;
        QSignalSpy changed(&bench.view, &HistogramView::brushChanged);
        bench.view.setBrush(TimeSpan{at(u"12:00"), at(u"13:00")});
        QCOMPARE(changed.size(), 0);
    }

    void itsBarsAreThreeSetsOfOneValueEach()
    {
        Bench bench;
        const auto* series = qobject_cast<QStackedBarSeries*>(bench.view.chart()->series().value(0));
        QVERIFY(series);
        QCOMPARE(series->barSets().size(), 3);
        for (const QBarSet* set : series->barSets())
            QCOMPARE(set->count(), 72);
        // As many ticks as one likes: no sets pile up.
        for (int tick = 0; tick < 5; ++tick) {
            Histogram histogram = storyHistogram();
            histogram.buckets[0].accepted = tick;
            bench.view.setHistogram(histogram);
        }
        QCOMPARE(series->barSets().size(), 3);
    }

    void withoutEventsNothingCanBeBrushed()
    {
        Bench bench;
        bench.view.setHistogram({});
        QSignalSpy changed(&bench.view, &HistogramView::brushChanged);
        bench.drag({200, 40}, {400, 40});
        QTest::keyClick(&bench.view, Qt::Key_Left);
        QCOMPARE(changed.size(), 0);
        QVERIFY(!bench.view.brush());
    }

    void aLastRangeBeginsOnAWholeBarAndHasNoEnd()
    {
        const RangeChoice six = RangeChoice::last(std::chrono::hours(6));
        const TimeRange range = six.at(storyNow(), 72);
        QCOMPARE(*range.from, at(u"08:55"));
        QVERIFY(!range.to);
        QCOMPARE(six.at(storyNow() + 60'000, 72), range);
    }

    void aRangeSurvivesBeingWrittenDown()
    {
        for (const RangeChoice& range :
             {RangeChoice::all(), RangeChoice::last(std::chrono::minutes(15)), RangeChoice::between(1000, 2000)})
            QCOMPARE(RangeChoice::fromText(range.toText()), range);
        QCOMPARE(RangeChoice::fromText(u"between:x:y"_s), RangeChoice());
        QCOMPARE(RangeChoice::fromText(u"last:-5"_s), RangeChoice());
    }

    void aRangeOfOnesOwnIsReadInTheZoneShown()
    {
        const TimeFormat berlin = TimeFormat::inZone(QTimeZone("Europe/Berlin"));
        RangeDialog dialog({at(u"12:00"), at(u"13:00")}, berlin, storyNow());
        QCOMPARE(dialog.findChild<QDateTimeEdit*>(u"rangeFrom"_s)->time(), QTime(13, 0));
        QSignalSpy chosen(&dialog, &RangeDialog::chosen);
        auto* apply = dialog.findChild<QPushButton*>(u"rangeApply"_s);
        dialog.findChild<QDateTimeEdit*>(u"rangeTo"_s)->setTime(QTime(12, 0));
        QVERIFY(!apply->isEnabled());
        dialog.findChild<QDateTimeEdit*>(u"rangeTo"_s)->setTime(QTime(15, 30));
        QVERIFY(apply->isEnabled());
        apply->click();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toLongLong(), at(u"12:00"));
        QCOMPARE(chosen[0][1].toLongLong(), at(u"14:30"));
    }
};

} // namespace md::test

MD_EVENT_TEST_MAIN(md::test::TestHistogramView)

#include "tst_histogramview.moc"
