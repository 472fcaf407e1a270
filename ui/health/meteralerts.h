// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tells an operator who looks elsewhere that a meter fell silent: once for each time that it did.
#pragma once

#include "core/meter.h"
#include "ui/panes/pane.h"

#include <QHash>

namespace md {

class MeterAlerts
{
public:
    explicit MeterAlerts(Navigator& navigator)
        : m_navigator(navigator)
    {}

    //! What was so when the console connected is news to nobody; what becomes so is.
    void note(const std::vector<Meter>& meters, qint64 now);

private:
    Navigator& m_navigator;
    QHash<QString, MeterState> m_known;
    bool m_begun = false;
};

} // namespace md
