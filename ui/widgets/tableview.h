// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one table of the console: 24 px rows, a flat head over a hairline, no grid, J and K, and never a column sized to
// its contents.
#pragma once

#include <QHeaderView>
#include <QTableView>

namespace md {

class TableHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit TableHeader(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    //! Where the first column's cells begin further in, so does its title.
    void setFirstPadding(int pixels) { m_firstPadding = pixels; }

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    int m_firstPadding = 12;
};

class TableView : public QTableView
{
    Q_OBJECT
public:
    explicit TableView(const QString& name, QWidget* parent = nullptr);

    //! Columns are as wide as a sample in the font in use, or the measure from the design if that is more.
    void setColumnSample(int column, const QString& sample, int designWidth = 0, bool mono = false);

    //! At millions of rows selecting each takes half a second: this says "all that match" and leaves the query to the
    //! owner.
    void selectAll() override;

signals:
    void allSelected();
    //! Enter or a double click on a row.
    void rowOpened(const QModelIndex& index);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    void takeKey(QKeyEvent* event);
    void step(int rows);
    void applyFont();
};

} // namespace md
