// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A file of a million events: first rows on the screen, all in columns; and how much memory ten million take.
#include "models/localeventsource.h"
#include "tests/bench/eventsbench.h"
#include "ui/events/eventtable.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardItemModel>
#include <QTextStream>

#include <malloc.h>

using namespace Qt::StringLiterals;

namespace md::bench {

namespace {

constexpr qint64 stockRows = 100'000;

//! Notes when a table has painted rows for the first time.
class FirstPaint : public QObject
{
public:
    FirstPaint(EventTable& table, const QElapsedTimer& timer)
        : m_table(table)
        , m_timer(timer)
    {
        table.viewport()->installEventFilter(this);
    }
    std::optional<double> ms;

    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && m_table.model()->rowCount() > 0 && !ms)
            ms = static_cast<double>(m_timer.nsecsElapsed()) / 1e6;
        return false;
    }

private:
    EventTable& m_table;
    const QElapsedTimer& m_timer;
};

struct LoadTimes
{
    double firstPaint = 0;
    double all = 0;
};

LoadTimes loadIntoTable(const QString& path)
{
    QueryThread queries;
    auto file = makeFileSource(queries);
    EventTable table;
    table.resize(1280, 800);
    table.show();
    waitUntil([&table] { return table.isVisible(); });
    QElapsedTimer timer;
    timer.start();
    FirstPaint firstPaint(table, timer);
    LoadTimes times;
    QObject::connect(file.get(), &FileSource::finished, &table,
                     [&] { times.all = static_cast<double>(timer.nsecsElapsed()) / 1e6; });
    if (!file->open(path))
        qFatal("cannot open %s: %s", qPrintable(path), qPrintable(file->errorText()));
    table.setSource(file->source());
    waitUntil([&] { return !file->isRunning() && firstPaint.ms; });
    times.firstPaint = firstPaint.ms.value_or(0);
    table.setSource(nullptr);
    return times;
}

LoadTimes bestLoad(const QString& path, int runs)
{
    LoadTimes best = loadIntoTable(path);
    for (int i = 1; i < runs; ++i) {
        const LoadTimes times = loadIntoTable(path);
        best = {std::min(best.firstPaint, times.firstPaint), std::min(best.all, times.all)};
    }
    return best;
}

//! Qt's own way: a document and eleven items a row.
void fillStockModel(QStandardItemModel& model, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QStringList names{u"receivedAt"_s, u"environment"_s, u"app"_s,    u"event"_s, u"customerId"_s,   u"metric"_s,
                            u"quantity"_s,   u"status"_s,      u"source"_s, u"id"_s,    u"correlationId"_s};
    for (qint64 row = 0; row < stockRows && !file.atEnd(); ++row) {
        const QJsonObject event = QJsonDocument::fromJson(file.readLine()).object();
        QList<QStandardItem*> items;
        for (const QString& name : names)
            items << new QStandardItem(event[name].toString());
        model.appendRow(items);
    }
}

qint64 anonymousBytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith("RssAnon:"))
            return line.simplified().split(' ').value(1).toLongLong() * 1024;
    }
    return 0;
}

//! A figure from this program run anew, so that nothing is there yet.
std::optional<double> childFigure(const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    if (!process.waitForFinished(600'000) || process.exitCode() != 0)
        return std::nullopt;
    bool ok = false;
    const double figure = process.readAllStandardOutput().trimmed().toDouble(&ok);
    return ok ? std::optional(figure) : std::nullopt;
}

} // namespace

void measureLoad(Context& context)
{
    const double bytes = static_cast<double>(QFileInfo(context.smallFile).size());
    const LoadTimes compact = bestLoad(context.smallFile, 3);
    const auto lnav = programMs(u"lnav"_s, {u"-n"_s, u"-q"_s, context.smallFile}, 3);
    const LoadTimes full = bestLoad(context.fullFile, 2);
    const auto lnavFull = programMs(u"lnav"_s, {u"-n"_s, u"-q"_s, context.fullFile}, 2);
    const double stock = elapsedMs([&] {
                             QStandardItemModel model;
                             fillStockModel(model, context.smallFile);
                         }) *
                         static_cast<double>(context.smallRows) / static_cast<double>(stockRows);

    const QString lnavText = lnav ? u"lnav -n -q %1"_s.arg(milliseconds(*lnav)) : u"lnav not installed"_s;
    context.report.add({u"1 M events from a file (%1 MB), first rows painted"_s.arg(bytes / 1e6, 0, 'f', 0),
                        milliseconds(compact.firstPaint), lnavText, u"under 150 ms"_s, compact.firstPaint < 150});
    context.report.add({u"the same, all in columns"_s, milliseconds(compact.all),
                        lnavText + (lnav ? u" (we take %1)"_s.arg(times(compact.all / *lnav)) : QString()),
                        u"at most lnav's time"_s, lnav && compact.all <= *lnav});
    context.report.add({u"the same, against Qt's stock way"_s, milliseconds(compact.all),
                        u"QJsonDocument into QStandardItemModel %1, worked out from 100,000 rows (%2 ours)"_s.arg(
                            milliseconds(stock), times(stock / compact.all)),
                        u"20 ×"_s, stock >= 20 * compact.all});
    context.report.add({u"1 M events with every key, as meterd writes them (%1 MB)"_s.arg(
                            static_cast<double>(QFileInfo(context.fullFile).size()) / 1e6, 0, 'f', 0),
                        u"first %1, all %2"_s.arg(milliseconds(full.firstPaint), milliseconds(full.all)),
                        lnavFull ? u"lnav -n -q %1"_s.arg(milliseconds(*lnavFull)) : lnavText, u"at most lnav's time"_s,
                        lnavFull && full.all <= *lnavFull});
}

int reportMemory(const QString& path, bool withTable)
{
    QTextStream out(stdout);
    if (path.endsWith(u".stock"_s)) {
        const qint64 before = anonymousBytes();
        QStandardItemModel model;
        fillStockModel(model, path.chopped(6));
        out << static_cast<double>(anonymousBytes() - before) / static_cast<double>(model.rowCount());
        return 0;
    }
    QueryThread queries;
    EventTable table;
    table.resize(1280, 800);
    table.show();
    waitUntil([&table] { return table.isVisible(); });
    const qint64 before = anonymousBytes();
    auto file = makeFileSource(queries);
    file->open(path);
    if (withTable)
        table.setSource(file->source());
    if (!waitUntil([&file] { return !file->isRunning(); }))
        return 1;
    waitUntil([&file] { return file->source()->facets().total == file->source()->total(); });
    ::malloc_trim(0); // what the decoders had and gave back is not the rows'
    out << static_cast<double>(anonymousBytes() - before) / file->store()->rowCount();
    out.flush();
    table.setSource(nullptr);
    return 0;
}

void measureMemory(Context& context)
{
    const auto ours = childFigure({u"--memory-of"_s, context.bigFile});
    const auto withTable = childFigure({u"--memory-of"_s, context.bigFile, u"--with-table"_s});
    const auto stock = childFigure({u"--memory-of"_s, context.smallFile + u".stock"_s});
    const auto bytes = [](std::optional<double> figure) {
        return figure ? u"%1 bytes"_s.arg(*figure, 0, 'f', 1) : u"not measured"_s;
    };
    context.report.add(
        {u"memory a row, growth of the process at %1 M rows from a file"_s.arg(context.bigRows / 1'000'000),
         u"%1; with a table on it %2"_s.arg(bytes(ours), bytes(withTable)),
         u"stock model at 100,000 rows %1; lnav 48 bytes a line of index, by its own account"_s.arg(bytes(stock)),
         u"at most 64 bytes"_s, ours && *ours <= 64});
}

} // namespace md::bench
