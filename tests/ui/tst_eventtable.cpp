// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The event table: filters made from a cell, copying, keys, columns, and how its cells are drawn.
#include "tests/ui/eventtestmain.h"
#include "tests/ui/fakeeventsource.h"
#include "tests/ui/grabs.h"
#include "ui/events/columnchooser.h"
#include "ui/events/eventdelegate.h"
#include "ui/events/eventtable.h"

#include <QClipboard>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace md::test {

using Column = EventTable::Column;

class TestEventTable : public QObject
{
    Q_OBJECT

private:
    struct Bench
    {
        explicit Bench(const std::vector<SampleEvent>& events = storyEvents())
            : source(events)
        {
            table.setSource(&source);
            table.resize(900, 500);
            table.show();
            if (!QTest::qWaitForWindowExposed(&table))
                qWarning("the table was not exposed");
            table.activateWindow();
        }
        ~Bench() { table.setSource(nullptr); }

        QModelIndex cell(int row, Column column) { return table.model()->index(row, column); }
        QPoint centre(int row, Column column) { return table.visualRect(cell(row, column)).center(); }

        FakeEventSource source;
        EventTable table;
    };

    static std::vector<SampleEvent> many(int count)
    {
        std::vector<SampleEvent> events;
        for (int i = 0; i < count; ++i)
            events.push_back({.received = storyNow() - (count - i) * 1000});
        return events;
    }

private slots:
    void keysMakeAFilterOfTheCell()
    {
        Bench bench;
        QSignalSpy picked(&bench.table, &EventTable::cellPicked);
        bench.table.setCurrentIndex(bench.cell(3, Column::Metric));
        QTest::keyClick(&bench.table, Qt::Key_Equal);
        QTest::keyClick(&bench.table, Qt::Key_Minus);
        QCOMPARE(picked.size(), 2);
        QCOMPARE(picked[0][0].value<FilterField>(), FilterField::Metric);
        QCOMPARE(picked[0][1].value<std::optional<QString>>(), u"api_calls"_s);
        QCOMPARE(picked[0][2].value<TermEdit>(), TermEdit::Include);
        QCOMPARE(picked[1][2].value<TermEdit>(), TermEdit::Exclude);
    }

    void altAndAClickIncludesWithShiftExcludes()
    {
        Bench bench;
        QSignalSpy picked(&bench.table, &EventTable::cellPicked);
        QTest::mouseClick(bench.table.viewport(), Qt::LeftButton, Qt::AltModifier, bench.centre(0, Column::Customer));
        QTest::mouseClick(bench.table.viewport(), Qt::LeftButton, Qt::AltModifier | Qt::ShiftModifier,
                          bench.centre(1, Column::Customer));
        QCOMPARE(picked.size(), 2);
        QCOMPARE(picked[0][1].value<std::optional<QString>>(), u"northwind"_s);
        QCOMPARE(picked[1][2].value<TermEdit>(), TermEdit::Exclude);
        QVERIFY(bench.table.selectedRows().empty());
    }

    void theMenuOffersTheSameAndMore()
    {
        Bench bench;
        QSignalSpy picked(&bench.table, &EventTable::cellPicked);
        QSignalSpy found(&bench.table, &EventTable::correlationAsked);
        bench.table.setCurrentIndex(bench.cell(13, Column::Status));
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QCoreApplication::sendEvent(bench.table.viewport(), &event);
        auto* menu = bench.table.findChild<QMenu*>(u"eventCellMenu"_s);
        QVERIFY(menu);
        QStringList texts;
        for (const QAction* action : menu->actions())
            texts.append(action->text());
        QVERIFY(texts.join(u'|').contains(u"Copy as cURL"_s));
        for (QAction* action : menu->actions()) {
            if (action->text().startsWith(u"Without"_s) || action->text().startsWith(u"Find correlation"_s))
                action->trigger();
        }
        menu->close();
        QCOMPARE(picked.size(), 1);
        QCOMPARE(picked[0][0].value<FilterField>(), FilterField::Status);
        QCOMPARE(picked[0][2].value<TermEdit>(), TermEdit::Exclude);
        QCOMPARE(found[0][0].toString(), u"7f3c9a1e-52d4-4b0e-9c61-a85e2d907b34"_s);
    }

    void copiesTheWholeValueNotTheShortenedOne()
    {
        Bench bench;
        bench.table.setCurrentIndex(bench.cell(13, Column::CorrelationId));
        QTest::keyClick(&bench.table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"7f3c9a1e-52d4-4b0e-9c61-a85e2d907b34"_s);
    }

    void copiesRowsInTheColumnsShown()
    {
        Bench bench;
        bench.table.setColumns({u"customer"_s, u"quantity"_s});
        bench.table.setCurrentIndex(bench.cell(6, Column::Customer));
        QTest::keyClick(&bench.table, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"customer\tquantity\norchard-hr\t12480\n"_s);
    }

    void jAndKAndHomeAndEndGoThroughTheRows()
    {
        Bench bench(many(300));
        bench.table.setCurrentIndex(bench.cell(0, Column::Event));
        QTest::keyClick(&bench.table, Qt::Key_J);
        QTest::keyClick(&bench.table, Qt::Key_J);
        QTest::keyClick(&bench.table, Qt::Key_K);
        QCOMPARE(bench.table.currentIndex().row(), 1);
        QTest::keyClick(&bench.table, Qt::Key_End);
        QCOMPARE(bench.table.currentIndex().row(), 299);
        QTest::keyClick(&bench.table, Qt::Key_Home);
        QCOMPARE(bench.table.currentIndex().row(), 0);
    }

    void theEndNoteHasARowOfItsOwn()
    {
        Bench bench(many(300));
        bench.table.setEndNote(u"History ends here."_s);
        bench.table.verticalScrollBar()->setValue(bench.table.verticalScrollBar()->maximum());
        const int bottom = bench.table.rowViewportPosition(299) + bench.table.rowHeight(299);
        QVERIFY(bottom + 24 <= bench.table.viewport()->height());
        QSignalSpy activated(&bench.table, &EventTable::endNoteActivated);
        QTest::mouseClick(bench.table.viewport(), Qt::LeftButton, {}, QPoint(40, bottom + 10));
        QCOMPARE(activated.size(), 1);
    }

    void saysWhichRowsAreInSight()
    {
        Bench bench(many(300));
        QSignalSpy visible(&bench.table, &EventTable::visibleRowsChanged);
        bench.table.verticalScrollBar()->setValue(100);
        QVERIFY(!visible.isEmpty());
        QCOMPARE(visible.last()[0].toInt(), 100);
        QVERIFY(visible.last()[1].toInt() > 110);
    }

    void columnsAreChosenInTheList()
    {
        Bench bench;
        QSignalSpy changed(&bench.table, &EventTable::columnsChanged);
        ColumnChooser chooser(bench.table);
        QListWidget& list = chooser.list();
        QCOMPARE(list.count(), int(Column::ColumnCount));
        QCOMPARE(list.item(0)->checkState(), Qt::Checked);
        for (int row = 0; row < list.count(); ++row) {
            if (list.item(row)->data(Qt::UserRole).toInt() == int(Column::App)) {
                list.item(row)->setCheckState(Qt::Checked);
                break;
            }
        }
        QVERIFY(!bench.table.isColumnHidden(Column::App));
        QVERIFY(!changed.isEmpty());

        list.setCurrentRow(1);
        QTest::keyClick(&list, Qt::Key_Up, Qt::AltModifier);
        QVERIFY(bench.table.columns().first().startsWith(u"environment"_s));
        chooser.findChild<QPushButton*>(u"resetColumns"_s)->click();
        QVERIFY(bench.table.columns().first().startsWith(u"received"_s));
        QVERIFY(bench.table.isColumnHidden(Column::App));
    }

    void theLastColumnCannotBeHidden()
    {
        Bench bench;
        bench.table.setColumns({u"event"_s});
        bench.table.setColumnShown(Column::Event, false);
        QVERIFY(!bench.table.isColumnHidden(Column::Event));
    }

    void columnsOfNobodyKnowsWhatAreLeftOut()
    {
        Bench bench;
        bench.table.setColumns({u"nonsense:5"_s, u"event:-3"_s, u"event:120"_s, u"status:99999"_s});
        QCOMPARE(bench.table.columns().size(), 2);
        bench.table.setColumns({u"nonsense"_s});
        QCOMPARE(bench.table.columns().size(), 9);
    }

    void standardColumnsFitTheDesignedWidth()
    {
        // 1440 less the rail, the facets and the inspector, less the scroll bar: no bar below for a pixel.
        Bench bench(many(300));
        bench.table.resize(855, 500);
        QCoreApplication::processEvents();
        QCOMPARE(bench.table.horizontalScrollBar()->maximum(), 0);
    }

    void paintingAsksForNoData()
    {
        Bench bench(many(300));
        struct Counting : EventTableModel
        {
            QVariant data(const QModelIndex& index, int role) const override
            {
                ++asked;
                return EventTableModel::data(index, role);
            }
            mutable int asked = 0;
        } model;
        model.setSource(&bench.source);
        EventDelegate delegate(model);
        delegate.preparePass(bench.table, 0);
        QImage image(400, 24, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        QStyleOptionViewItem option;
        option.rect = QRect(0, 0, 400, 24);
        for (int column = 0; column < Column::ColumnCount; ++column)
            delegate.paint(&painter, option, model.index(0, column));
        painter.end();
        QCOMPARE(model.asked, 0);
        model.setSource(nullptr);
    }

    void lateAndFutureEventsAreFlagged()
    {
        SampleEvent late{.received = storyNow(), .delay = 26LL * 3'600'000};
        late.late = true;
        const SampleEvent future{.received = storyNow(), .delay = -3'600'000};
        Bench bench({future, late});
        bench.table.setColumns({u"received"_s, u"eventTime"_s, u"late"_s});
        QVERIFY(EventDelegate::isFromTheFuture(bench.source.row({1})));
        QVERIFY(!EventDelegate::isFromTheFuture(bench.source.row({0})));
        grab(bench.table, u"late-light"_s);
    }
};

} // namespace md::test

MD_EVENT_TEST_MAIN(md::test::TestEventTable)

#include "tst_eventtable.moc"
