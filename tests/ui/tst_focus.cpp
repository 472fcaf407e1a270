// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the focus is can be seen: areas that scroll show a ring, and what gets the focus is brought into sight.
#include "tests/support/testmain.h"
#include "tests/ui/grabs.h"
#include "tests/ui/uifixture.h"
#include "ui/widgets/card.h"
#include "ui/widgets/codeblock.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/tableview.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTest>

using namespace md;
using namespace md::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int rows = 60;

void setFixedRows(TableView& table, int count)
{
    table.setFixedHeight(metrics::tableHead + count * metrics::row + 4);
}

} // namespace

class TestFocus : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aTableWithoutACurrentRowHasARing();
    void theRingComesAndGoesWithTheCurrentRow();
    void aTableOfRowsThatHasTheFocusHasARingWhenTheyGo();
    void theRingDoesNotStayWithoutTheFocus();
    void aTextToReadHasARingForTheKeyboardOnly();
    void whatIsGoneToByKeyIsBroughtIntoSight();
    void theCurrentRowOfATableIsBroughtIntoSight();
    void theKeysKeepTheCurrentRowInSightOfThePane();
    void aPressMovesNothing();

private:
    //! Whether the middle of the left edge of it has the colour of the focus.
    bool hasRing(QAbstractScrollArea& area);
    bool isInSight(const QWidget& widget, const QRect& rect) const;
    void tab(Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_window->windowHandle(), Qt::Key_Tab, modifiers);
    }
    //! A field over an area that scrolls, and in that a card, much room, and a table as high as its rows.
    void makePane();

    std::unique_ptr<Fixture> m_f;
    std::unique_ptr<FocusInSight> m_sight;
    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<QWidget> m_window;
    QVBoxLayout* m_column = nullptr;
    QLineEdit* m_field = nullptr;
    QScrollArea* m_area = nullptr;
    Card* m_card = nullptr;
    TableView* m_table = nullptr;
};

void TestFocus::init()
{
    m_f = std::make_unique<Fixture>();
    m_sight = std::make_unique<FocusInSight>(*qApp);
    m_model = std::make_unique<QStandardItemModel>(rows, 3);
    m_window = std::make_unique<QWidget>();
    m_window->resize(500, 300);
    m_column = new QVBoxLayout(m_window.get());
    m_field = new QLineEdit(m_window.get());
    m_column->addWidget(m_field);
    m_table = new TableView(u"Things"_s, m_window.get());
    m_table->setModel(m_model.get());
    m_column->addWidget(m_table);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_field->setFocus();
}

void TestFocus::cleanup()
{
    m_window.reset();
    m_model.reset();
    m_sight.reset();
    m_f.reset();
}

void TestFocus::makePane()
{
    m_area = new QScrollArea(m_window.get());
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidgetResizable(true);
    auto* content = new QWidget(m_area);
    auto* column = new QVBoxLayout(content);
    m_card = new Card(Card::Kind::Outlined, content);
    m_card->setClickable(true);
    m_card->setFixedHeight(80);
    column->addWidget(m_card);
    column->addSpacing(600);
    column->addWidget(m_table);
    setFixedRows(*m_table, rows);
    m_area->setWidget(content);
    m_column->addWidget(m_area);
    QWidget::setTabOrder(m_field, m_card);
    QWidget::setTabOrder(m_card, m_table);
    QTRY_VERIFY(m_area->verticalScrollBar()->maximum() > 600);
    m_field->setFocus();
}

bool TestFocus::hasRing(QAbstractScrollArea& area)
{
    const QRect place = qobject_cast<QTableView*>(&area) ? area.viewport()->geometry() : area.rect();
    const QImage picture = area.grab(place).toImage();
    const QColor accent = tokens(&area).accent;
    for (int x = 0; x < 4; ++x) {
        if (picture.pixelColor(x, picture.height() / 2) == accent)
            return true;
    }
    return false;
}

bool TestFocus::isInSight(const QWidget& widget, const QRect& rect) const
{
    return m_area->viewport()->rect().contains(QRect(widget.mapTo(m_area->viewport(), rect.topLeft()), rect.size()));
}

void TestFocus::aTableWithoutACurrentRowHasARing()
{
    m_model->setRowCount(0);
    QVERIFY(!hasRing(*m_table));
    tab();
    QVERIFY(m_table->hasFocus());
    QVERIFY(hasRing(*m_table));
    grab(*m_window, u"focus-empty-table"_s);
}

void TestFocus::theRingComesAndGoesWithTheCurrentRow()
{
    tab();
    QVERIFY(m_table->currentIndex().isValid());
    QTRY_VERIFY(!hasRing(*m_table));
    m_table->verticalScrollBar()->setValue(m_table->verticalScrollBar()->maximum());
    QTRY_VERIFY(hasRing(*m_table));
    m_table->verticalScrollBar()->setValue(0);
    QTRY_VERIFY(!hasRing(*m_table));
}

void TestFocus::aTableOfRowsThatHasTheFocusHasARingWhenTheyGo()
{
    tab();
    QTRY_VERIFY(!hasRing(*m_table));
    m_model->setRowCount(0);
    QTRY_VERIFY(hasRing(*m_table));
    m_model->setRowCount(3);
    m_table->setCurrentIndex(m_model->index(1, 0));
    QTRY_VERIFY(!hasRing(*m_table));
}

void TestFocus::theRingDoesNotStayWithoutTheFocus()
{
    m_model->setRowCount(0);
    tab();
    QVERIFY(hasRing(*m_table));
    tab(Qt::ShiftModifier);
    QVERIFY(m_field->hasFocus());
    QVERIFY(!hasRing(*m_table));
}

void TestFocus::aTextToReadHasARingForTheKeyboardOnly()
{
    auto* code = new CodeBlock(u"Body"_s, m_window.get());
    code->setCode(u"{\n  \"rows\": [\n    1\n  ]\n}"_s);
    m_column->addWidget(code);
    QTRY_VERIFY(code->isVisible());
    QTest::mouseClick(code->viewport(), Qt::LeftButton);
    QVERIFY(code->hasFocus());
    QVERIFY(!hasRing(*code));
    tab(Qt::ShiftModifier);
    QVERIFY(!code->hasFocus());
    tab();
    QVERIFY(code->hasFocus());
    QVERIFY(hasRing(*code));
    grab(*m_window, u"focus-code"_s);
}

void TestFocus::whatIsGoneToByKeyIsBroughtIntoSight()
{
    makePane();
    m_area->verticalScrollBar()->setValue(m_area->verticalScrollBar()->maximum());
    QVERIFY(!isInSight(*m_card, m_card->rect()));
    m_card->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(isInSight(*m_card, m_card->rect()));
    grab(*m_window, u"focus-card"_s);
}

void TestFocus::theCurrentRowOfATableIsBroughtIntoSight()
{
    makePane();
    m_table->setCurrentIndex(m_model->index(rows - 1, 0));
    tab(Qt::ShiftModifier); // the last of them, from the first
    QVERIFY(m_table->hasFocus());
    QTRY_VERIFY(isInSight(*m_table->viewport(), m_table->visualRect(m_table->currentIndex())));
}

void TestFocus::theKeysKeepTheCurrentRowInSightOfThePane()
{
    makePane();
    tab(Qt::ShiftModifier);
    QVERIFY(m_table->hasFocus());
    for (int i = 0; i < 40; ++i)
        QTest::keyClick(m_table, i % 2 ? Qt::Key_Down : Qt::Key_J);
    QVERIFY(m_table->currentIndex().row() >= 40);
    QVERIFY(isInSight(*m_table->viewport(), m_table->visualRect(m_table->currentIndex())));
}

void TestFocus::aPressMovesNothing()
{
    makePane();
    const int half = 40; // of the card, which is then cut by the edge
    m_area->verticalScrollBar()->setValue(half);
    QTest::mouseClick(m_card, Qt::LeftButton, Qt::NoModifier, {20, 60});
    QVERIFY(m_card->hasFocus());
    QTest::qWait(0);
    QCOMPARE(m_area->verticalScrollBar()->value(), half);
}

MD_TEST_MAIN(QApplication, TestFocus)
#include "tst_focus.moc"
