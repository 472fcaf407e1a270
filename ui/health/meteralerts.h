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

    //! As the stream tells. What was so when the console connected is news to nobody; what becomes so is.
    void note(const std::vector<Meter>& meters, qint64 now);
    //! These are all that there are.
    void noteAll(const std::vector<Meter>& meters, qint64 now);
    //! These are not OK, as the server said at `at`: all of them, or the worst.
    void noteTroubled(const std::vector<Meter>& meters, bool areAll, qint64 at);

    //! How many are not OK, as far as is known.
    qsizetype troubled() const;

private:
    void begin(const std::vector<Meter>& meters);

    Navigator& m_navigator;
    QHash<QString, MeterState> m_known;
    bool m_begun = false;  //!< what was so at the start is known
    qint64 m_newSince = 0; //!< of a meter that is not known: silent since then it is news, by the server's clock
};

} // namespace md
