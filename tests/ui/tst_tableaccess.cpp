// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A screen reader at a table of five million rows: told of what can be seen, by name, and where it stands in the whole.
#include "tests/support/testmain.h"
#include "ui/widgets/access.h"
#include "ui/widgets/tableview.h"

#include <QAbstractTableModel>
#include <QAccessible>
#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>

using namespace md;
using namespace Qt::StringLiterals;

namespace {

class Millions : public QAbstractTableModel
{
public:
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 4; }
    QVariant data(const QModelIndex& index, int role) const override
    {
        if (role == Qt::DisplayRole)
            return u"%1/%2"_s.arg(index.row()).arg(index.column());
        if (role == Qt::AccessibleTextRole && index.column() == 1)
            return u"spoken %1"_s.arg(index.row());
        return {};
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        return role == Qt::DisplayRole && orientation == Qt::Horizontal ? QVariant(u"Column %1"_s.arg(section))
                                                                        : QVariant();
    }
    void empty()
    {
        beginResetModel();
        m_rows = 0;
        endResetModel();
    }

private:
    int m_rows = 5'000'000;
};

} // namespace

class TestTableAccess : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_view.reset(); }
    void childrenAreWhatIsSeen();
    void aScrolledTableHasOtherChildren();
    void everyChildKnowsItsIndex();
    void theCurrentCellIsTheFocusedOne();
    void aHeadIsPressedAsByAClick();
    void aModelThatEmptiesLeavesNoChildAndNoCell();

private:
    QAccessibleInterface& access() { return *QAccessible::queryAccessibleInterface(m_view.get()); }

    Millions m_model;
    std::unique_ptr<TableView> m_view;
};

void TestTableAccess::init()
{
    installAccessibility();
    m_view = std::make_unique<TableView>(u"Things"_s);
    m_view->setModel(&m_model);
    m_view->resize(600, 300);
    m_view->show();
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

void TestTableAccess::childrenAreWhatIsSeen()
{
    QCOMPARE(access().role(), QAccessible::Table);
    QCOMPARE(access().text(QAccessible::Name), u"Things"_s);
    const int rows = m_view->rowAt(m_view->viewport()->height() - 1) + 1;
    QVERIFY(rows > 5 && rows < 20);
    QCOMPARE(access().childCount(), 4 + rows * 4);
    QCOMPARE(access().tableInterface()->rowCount(), 5'000'000);
    QCOMPARE(access().child(0)->role(), QAccessible::ColumnHeader);
    QCOMPARE(access().child(2)->text(QAccessible::Name), u"Column 2"_s);
    QCOMPARE(access().child(4)->text(QAccessible::Name), u"0/0"_s);
    QCOMPARE(access().child(5)->text(QAccessible::Name), u"spoken 0"_s); // a cell may have other words for the ear
    QCOMPARE(access().child(4 + rows * 4), nullptr);
    QVERIFY(!access().child(4)->rect().isEmpty());
}

void TestTableAccess::aScrolledTableHasOtherChildren()
{
    m_view->scrollTo(m_model.index(4'000'000, 0), QAbstractItemView::PositionAtTop);
    QAccessibleInterface* first = access().child(4);
    QCOMPARE(first->text(QAccessible::Name), u"4000000/0"_s);
    QCOMPARE(first->tableCellInterface()->rowIndex(), 4'000'000);
    QVERIFY(access().childCount() < 100);
    m_view->setColumnHidden(1, true);
    QCOMPARE(access().child(1)->text(QAccessible::Name), u"Column 2"_s);
}

void TestTableAccess::everyChildKnowsItsIndex()
{
    m_view->scrollTo(m_model.index(123'456, 0), QAbstractItemView::PositionAtTop);
    for (int i = 0; i < access().childCount(); ++i) {
        QCOMPARE(access().indexOfChild(access().child(i)), i);
        QCOMPARE(access().child(i)->parent(), &access());
    }
    QCOMPARE(access().indexOfChild(access().tableInterface()->cellAt(0, 0)), -1); // it has scrolled away
}

void TestTableAccess::theCurrentCellIsTheFocusedOne()
{
    m_view->setFocus();
    m_view->setCurrentIndex(m_model.index(3, 2));
    QCOMPARE(access().focusChild()->text(QAccessible::Name), u"3/2"_s);
    QVERIFY(access().tableInterface()->cellAt(3, 2)->state().focused);
    QCOMPARE(access().tableInterface()->selectedRows(), QList<int>{3});
}

void TestTableAccess::aHeadIsPressedAsByAClick()
{
    const QSignalSpy clicked(m_view->horizontalHeader(), &QHeaderView::sectionClicked);
    access().child(2)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(clicked.first().first().toInt(), 2);
    access().tableInterface()->cellAt(5, 0)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(m_view->currentIndex(), m_model.index(5, 0));
}

void TestTableAccess::aModelThatEmptiesLeavesNoChildAndNoCell()
{
    Millions small;
    m_view->setModel(&small);
    QAccessibleInterface* cell = access().child(6);
    QVERIFY(cell->isValid());
    const QAccessible::Id id = QAccessible::uniqueId(cell);
    small.empty();
    QCOMPARE(access().childCount(), 4); // the head
    QCOMPARE(access().tableInterface()->cellAt(0, 0), nullptr);
    QAccessibleInterface* gone = QAccessible::accessibleInterface(id);
    QVERIFY(!gone || !gone->isValid());
    m_view->setModel(&m_model);
}

MD_TEST_MAIN(QApplication, TestTableAccess)
#include "tst_tableaccess.moc"
