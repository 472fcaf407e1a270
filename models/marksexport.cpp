// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Marked events with their notes, for a clipboard and for files.
#include "core/isotime.h"
#include "core/jsonscan.h"
#include "core/jsontext.h"
#include "core/quoting.h"
#include "models/eventmarks.h"

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr std::array columns = {"id",     "receivedAt", "environment", "app",  "event",        "customerId",
                                "metric", "quantity",   "status",      "code", "correlationId"};

QStringList head()
{
    QStringList cells{u"markedAt"_s, u"note"_s};
    for (const char* column : columns)
        cells.append(QString::fromLatin1(column));
    return cells;
}

QStringList cellsOf(const EventMark& mark)
{
    QStringList cells{isoTime(mark.at), mark.note};
    for (const char* column : columns) {
        const auto raw = jsonMember(mark.record, column);
        cells.append(raw ? jsonText(*raw) : QString());
    }
    return cells;
}

} // namespace

QString marksAsText(const std::vector<EventMark>& marks)
{
    QStringList lines{head().join(u'\t')};
    for (const EventMark& mark : marks) {
        QStringList cells = cellsOf(mark);
        for (QString& cell : cells)
            cell = cell.simplified(); // a line a mark, a tab a cell
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

QByteArray marksAsCsv(const std::vector<EventMark>& marks)
{
    QByteArray out = head().join(u',').toUtf8() + "\r\n";
    for (const EventMark& mark : marks) {
        QStringList cells = cellsOf(mark);
        for (QString& cell : cells)
            cell = csvCell(cell);
        out += cells.join(u',').toUtf8() + "\r\n";
    }
    return out + "#end," + QByteArray::number(marks.size()) + "\r\n";
}

QByteArray marksAsNdjson(const std::vector<EventMark>& marks)
{
    QByteArray out;
    for (const EventMark& mark : marks)
        out += JsonText()
                   .add("note"_L1, mark.note)
                   .add("markedAt"_L1, isoTime(mark.at))
                   .addRaw("event"_L1, mark.record)
                   .json() +
               '\n';
    return out + "{\"end\":{\"count\":" + QByteArray::number(marks.size()) + "}}\n";
}

} // namespace md
