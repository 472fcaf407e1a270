// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include "core/tracelink.h"
#include "md_version.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace md {

CommandLine parseCommandLine(const QStringList& arguments)
{
    // English on purpose: the translations are not loaded yet, and scripts read this.
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Console for the operators of a usage-metering platform."_s);
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Say what can be said here, and end."_s);
    const QCommandLineOption version({u"v"_s, u"version"_s}, u"Say the version, and end."_s);
    const QCommandLineOption sandbox(u"sandbox"_s, u"Start a local sandbox and connect to it."_s);
    const QCommandLineOption profile(u"profile"_s, u"Connect to the saved connection of this name."_s, u"NAME"_s);
    const QCommandLineOption open(u"open"_s, u"Open a file of events (NDJSON) or a support bundle without a server."_s,
                                  u"FILE"_s);
    const QCommandLineOption theme(u"theme"_s, u"light, dark or system, for this run."_s, u"THEME"_s);
    const QCommandLineOption lang(u"lang"_s, u"en or de, for this run."_s, u"LANGUAGE"_s);
    const QCommandLineOption shots(u"shots"_s, u"Draw each pane in each state into pictures in this folder, and end."_s,
                                   u"DIR"_s);
    const QCommandLineOption panesOnly(u"panes-only"_s, u"With --shots: each pane once, no further states."_s);
    const QCommandLineOption empty(u"empty"_s, u"With --sandbox: one in which nothing lives yet."_s);
    parser.addOptions({help, version, sandbox, empty, profile, open, theme, lang, shots, panesOnly});

    const auto refuse = [](const QString& why) {
        return CommandLine{{}, u"meterdesk: %1\nTry meterdesk --help.\n"_s.arg(why), 2};
    };
    if (!parser.parse(arguments))
        return refuse(parser.errorText());
    if (parser.isSet(help))
        return {{}, parser.helpText(), 0};
    if (parser.isSet(version))
        return {{}, u"meterdesk " MD_VERSION "\n"_s, 0};
    Options options{parser.isSet(sandbox),   parser.value(profile), parser.value(open),
                    parser.value(theme),     parser.value(lang),    parser.value(shots),
                    parser.isSet(panesOnly), parser.isSet(empty),   {}};
    if (!options.theme.isEmpty() && !QStringList{u"light"_s, u"dark"_s, u"system"_s}.contains(options.theme))
        return refuse(u"--theme is light, dark or system, not %1"_s.arg(options.theme));
    if (!options.language.isEmpty() && !QStringList{u"en"_s, u"de"_s}.contains(options.language))
        return refuse(u"--lang is en or de, not %1"_s.arg(options.language));
    if (parser.positionalArguments().size() > 1)
        return refuse(u"one file at a time"_s);
    if (options.file.isEmpty() && !parser.positionalArguments().isEmpty()) {
        const QString given = parser.positionalArguments().front();
        const bool isLink = given.startsWith(u"meterdesk:"_s, Qt::CaseInsensitive);
        if (isLink && !readTraceLink(given))
            return refuse(u"not a link that meterdesk knows"_s);
        (isLink ? options.link : options.file) = given;
    }
    if (int(options.sandbox) + int(!options.profile.isEmpty()) + int(!options.file.isEmpty()) +
            int(!options.link.isEmpty()) >
        1)
        return refuse(u"--sandbox, --profile, --open and a link exclude each other"_s);
    if (options.empty && !options.sandbox)
        return refuse(u"--empty goes with --sandbox"_s);
    return {options, std::nullopt, 0};
}

} // namespace md
