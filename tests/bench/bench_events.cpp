// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// bench_events: how fast the console's data core is, beside peers in the same run. ./dev bench events.
#include "tests/bench/eventsbench.h"
#include "ui/style.h"
#include "ui/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QLocale>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QSysInfo>
#include <QTextStream>

#include <array>
#include <cstdlib>
#include <thread>

using namespace Qt::StringLiterals;
using namespace md::bench;

namespace {

//! How busy the machine was before we began: peers and we shared it.
QString loadNote()
{
    std::array<double, 1> load{};
    if (::getloadavg(load.data(), 1) != 1 || load[0] < 0.7)
        return u"Nothing else was running."_s;
    return u"**Other work was running (load average %1 before the start): times are disturbed, ours and the peers'.**"_s
        .arg(load[0], 0, 'f', 1);
}

//! Room for the big file and for SQLite's copy of its ids.
bool hasRoom(const QString& folder, qint64 rows)
{
    return QStorageInfo(folder).bytesAvailable() > rows * 700;
}

int write(const QString& path, const QString& text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0) {
        QTextStream(stderr) << "cannot write " << path << ": " << file.errorString() << "\n";
        return 1;
    }
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale::c());
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setStyle(new md::Style);
    QApplication::setPalette(md::paletteFrom(md::lightTokens()));

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"out"_s, u"Write the table as Markdown."_s, u"file"_s},
                       {u"rows"_s, u"Rows of the big file (10,000,000)."_s, u"rows"_s, u"10000000"_s},
                       {u"seconds"_s, u"How long the tail runs (60)."_s, u"seconds"_s, u"60"_s},
                       {u"only"_s, u"load, memory, queries, scroll or tail."_s, u"part"_s},
                       {u"folder"_s, u"Where the files are made."_s, u"folder"_s, u"/var/tmp"_s},
                       {u"memory-of"_s, u"Print the bytes a row of this file and end."_s, u"file"_s},
                       {u"with-table"_s, u"With a table on it."_s}});
    parser.process(application);
    if (parser.isSet(u"memory-of"_s))
        return reportMemory(parser.value(u"memory-of"_s), parser.isSet(u"with-table"_s));

    QTemporaryDir folder(parser.value(u"folder"_s) + u"/meterdesk-bench-XXXXXX"_s);
    Report report;
    md::QueryThread queries;
    Context context{report, queries, folder.path()};
    context.bigRows = std::max(10'000, parser.value(u"rows"_s).toInt());
    context.tailSeconds = std::max(2, parser.value(u"seconds"_s).toInt());
    if (!folder.isValid() || !hasRoom(folder.path(), context.bigRows)) {
        QTextStream(stderr) << "not enough room in " << parser.value(u"folder"_s) << "; say --folder or fewer --rows\n";
        return 1;
    }
    context.smallFile = folder.filePath(u"small.ndjson"_s);
    context.fullFile = folder.filePath(u"full.ndjson"_s);
    context.bigFile = folder.filePath(u"big.ndjson"_s);
    const QString load = loadNote();
    QTextStream(stdout) << load << "\nmaking events …\n" << Qt::flush;
    const QString only = parser.value(u"only"_s);
    const auto wants = [&only](const QString& part) { return only.isEmpty() || only == part; };
    makeFile(context.smallFile, context.smallRows, false);
    if (wants(u"load"_s))
        makeFile(context.fullFile, context.smallRows, true);
    if (wants(u"memory"_s) || wants(u"queries"_s) || wants(u"scroll"_s))
        makeFile(context.bigFile, context.bigRows, false, &context.someIds);

    if (wants(u"load"_s))
        measureLoad(context);
    if (wants(u"memory"_s))
        measureMemory(context);
    if (wants(u"queries"_s))
        measureQueries(context);
    if (wants(u"scroll"_s))
        measureScroll(context);
    if (wants(u"tail"_s))
        measureTail(context);
    report.note(
        u"%1, %2 cores, Qt %3. Files were in the page cache for everybody. The stall is the longest time between two turns of the window's event loop."_s
            .arg(QSysInfo::prettyProductName())
            .arg(std::thread::hardware_concurrency())
            .arg(QString::fromLatin1(qVersion())));
    return parser.isSet(u"out"_s) ? write(parser.value(u"out"_s), report.markdown(u"Events in the console"_s)) : 0;
}
