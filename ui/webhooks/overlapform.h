// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long the old secret of an endpoint signs beside the new one.
#pragma once

#include <QWidget>

#include <chrono>

namespace md {

class SegmentedControl;

class OverlapForm : public QWidget
{
    Q_OBJECT
public:
    explicit OverlapForm(QWidget* parent = nullptr);

    std::chrono::seconds overlap() const;

signals:
    void changed();

private:
    SegmentedControl* m_choice;
};

} // namespace md
