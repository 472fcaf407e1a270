// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Puts what is logged anywhere in this program into the console's own log, and lets it go where it went before.
#pragma once

#include "models/consolelog.h"

namespace md {

//! One at a time; the log outlives it.
class LogCatcher : public QObject
{
    Q_OBJECT
public:
    explicit LogCatcher(ConsoleLog& log);
    ~LogCatcher() override;

private:
    void setDetail(LogLine::Level level);
};

} // namespace md
