// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/eventsbench.h"

#include "tests/support/eventlines.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>

namespace md::bench {

void makeFile(const QString& path, qint64 rows, bool full, QStringList* ids)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s: %s", qPrintable(path), qPrintable(file.errorString()));
    test::EventLines lines(2026, full ? test::EventLines::Style::Full : test::EventLines::Style::Compact);
    std::string text;
    for (qint64 row = 0; row < rows; ++row) {
        lines.append(text);
        if (ids && row % (rows / 1000) == 7)
            *ids << QString::fromStdString(row % 2 ? lines.lastId() : lines.lastCorrelation());
        if (text.size() > 4'000'000 || row + 1 == rows) {
            file.write(text.data(), static_cast<qint64>(text.size()));
            text.clear();
        }
    }
}

bool waitUntil(const std::function<bool()>& condition)
{
    QElapsedTimer limit;
    limit.start();
    while (!condition()) {
        if (limit.elapsed() > 60'000)
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
    }
    return true;
}

std::unique_ptr<FileSource> loadFile(const QString& path, QueryThread& queries)
{
    auto file = makeFileSource(queries);
    if (!file->open(path) || !waitUntil([&file] { return !file->isRunning(); }))
        return nullptr;
    return file;
}

std::optional<double> programMs(const QString& program, const QStringList& arguments, int runs)
{
    const QString path = QStandardPaths::findExecutable(program);
    if (path.isEmpty())
        return std::nullopt;
    bool good = true;
    const double best = bestMs(runs, [&] {
        QProcess process;
        process.setStandardOutputFile(QProcess::nullDevice());
        process.setStandardErrorFile(QProcess::nullDevice());
        process.setStandardInputFile(QProcess::nullDevice());
        process.start(path, arguments);
        good = process.waitForFinished(300'000) && process.exitStatus() == QProcess::NormalExit && good;
    });
    return good ? std::optional(best) : std::nullopt;
}

} // namespace md::bench
