// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of bench_events and what they share.
#pragma once

#include "app/fileopener.h"
#include "models/filesource.h"
#include "tests/bench/benchreport.h"

#include <QElapsedTimer>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <optional>

namespace md::bench {

struct Context
{
    Report& report;
    QueryThread& queries;
    QString folder;
    qint64 smallRows = 1'000'000;
    qint64 bigRows = 10'000'000;
    int tailSeconds = 20;

    QString smallFile{}; //!< made-up events, compact: about 400 bytes each
    QString fullFile{};  //!< the same with every key, as meterd writes them
    QString bigFile{};
    QStringList someIds{}; //!< event ids of the big file
};

//! Writes made-up events; every `keepEvery`-th id goes into `ids`.
void makeFile(const QString& path, qint64 rows, bool full, QStringList* ids = nullptr);

//! A file wholly loaded; null when it could not be.
std::unique_ptr<FileSource> loadFile(const QString& path, QueryThread& queries);

//! The shortest of some runs of a program, its output thrown away; nothing when it is not installed or fails.
std::optional<double> programMs(const QString& program, const QStringList& arguments, int runs);

template <class Work>
double elapsedMs(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

template <class Work>
double bestMs(int runs, Work work)
{
    double best = elapsedMs(work);
    for (int i = 1; i < runs; ++i)
        best = std::min(best, elapsedMs(work));
    return best;
}

//! Runs the event loop until it is so; false after a minute.
bool waitUntil(const std::function<bool()>& condition);

void measureLoad(Context& context);
void measureMemory(Context& context);
//! The child process of measureMemory().
int reportMemory(const QString& file, bool withTable);
void measureQueries(Context& context);
void measureScroll(Context& context);
void measureTail(Context& context);

} // namespace md::bench
