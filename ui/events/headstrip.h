// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The names of a table's columns while the table itself has nothing to show: what is missing stays in sight.
#pragma once

#include <QTableView>
#include <QWidget>

namespace md {

class HeadStrip : public QWidget
{
    Q_OBJECT
public:
    explicit HeadStrip(const QTableView& table, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const QTableView& m_table;
};

} // namespace md
