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
    //! These are all that there are.
    void noteAll(const std::vector<Meter>& meters, qint64 now);
    //! These are all that are not OK, as the server said at `at`.
    void noteTroubled(const std::vector<Meter>& meters, qint64 at);

    //! How many are not OK, as far as is known.
    qsizetype troubled() const;

private:
    Navigator& m_navigator;
    QHash<QString, MeterState> m_known;
    std::optional<qint64> m_begunAt; //!< what fell silent later is news, by the server's clock
    bool m_begun = false;
};

} // namespace md
