// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns the table shows and in which order: a list to tick and to drag.
#pragma once

#include <QFrame>

class QListWidget;

namespace md {

class EventTable;

class ColumnChooser : public QFrame
{
    Q_OBJECT
public:
    explicit ColumnChooser(EventTable& table, QWidget* parent = nullptr);

    void popupUnder(QWidget* button);
    QListWidget& list() { return *m_list; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void applyOrder();
    void moveCurrent(int places);

    EventTable& m_table;
    QListWidget* m_list = nullptr;
    bool m_filling = false;
};

} // namespace md
