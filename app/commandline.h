// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be said to meterdesk when it is started.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace md {

struct Options
{
    bool sandbox = false;
    QString profile;
    QString file;
    QString theme;          //!< "light", "dark", "system"; empty: as the settings say
    QString language;       //!< "en", "de"; empty: as the settings say
    QString shots;          //!< folder for pictures of every pane; empty: none
    bool panesOnly = false; //!< of the pictures: each pane as it is, no further states
    bool empty = false;     //!< of the sandbox: nothing lives in it
    QString link = {};      //!< meterdesk://trace/…
};

struct CommandLine
{
    Options options;
    //! Set: print this and end with exitCode, no window.
    std::optional<QString> answer;
    int exitCode = 0;
};

CommandLine parseCommandLine(const QStringList& arguments);

} // namespace md
