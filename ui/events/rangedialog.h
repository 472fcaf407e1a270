// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for a range of one's own: from, to, in the zone that the window shows.
#pragma once

#include "core/timerange.h"
#include "ui/timeformat.h"

#include <QDialog>

class QDateTimeEdit;

namespace md {

class Button;
class TextLabel;

class RangeDialog : public QDialog
{
    Q_OBJECT
public:
    RangeDialog(const TimeRange& range, const TimeFormat& times, qint64 now, QWidget* parent = nullptr);

signals:
    void chosen(qint64 from, qint64 to);

private:
    void check();
    qint64 instant(const QDateTimeEdit& edit) const;

    TimeFormat m_times;
    QDateTimeEdit* m_from = nullptr;
    QDateTimeEdit* m_to = nullptr;
    TextLabel* m_fault = nullptr;
    Button* m_apply = nullptr;
};

} // namespace md
