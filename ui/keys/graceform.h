// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long the old secret works on: the usual spans, or any from 5 minutes to 7 days.
#pragma once

#include <QWidget>

#include <chrono>

class QSpinBox;

namespace md {

class SegmentedControl;

class GraceForm : public QWidget
{
    Q_OBJECT
public:
    explicit GraceForm(QWidget* parent = nullptr);

    std::chrono::seconds grace() const;
    void setGrace(std::chrono::seconds grace);

signals:
    void changed();

private:
    SegmentedControl* m_spans;
    QSpinBox* m_hours;
};

} // namespace md
