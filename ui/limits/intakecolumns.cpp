// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/limits/intakecolumns.h"

#include "ui/events/plaintext.h"
#include "ui/numberformat.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace md {

namespace {

struct Heads
{
    Q_DECLARE_TR_FUNCTIONS(md::IntakeColumns)
};

using Kind = RecordColumn::Kind;

RecordCell textCell(const QString& text, Tone tone = Tone::Text)
{
    return RecordCell{visibleText(text), tone};
}

RecordCell numberCell(qint64 number, Tone tone = Tone::Text)
{
    RecordCell cell{number == 0 ? u"–"_s : NumberFormat::count(number), number == 0 ? Tone::Second : tone};
    cell.sortKey = number;
    return cell;
}

RecordCell timeCell(std::optional<qint64> at)
{
    RecordCell cell;
    cell.time = at;
    if (!at)
        cell.text = Heads::tr("never");
    cell.tone = at ? Tone::Text : Tone::Second;
    cell.sortKey = at.value_or(0);
    return cell;
}

} // namespace

RecordCell stateCell(WebhookSource::State state)
{
    switch (state) {
    case WebhookSource::State::Active: return {Heads::tr("Active"), Tone::Ok, Sign::Ok};
    case WebhookSource::State::Silent: return {Heads::tr("Silent"), Tone::Silent, Sign::Silent};
    case WebhookSource::State::Failing: return {Heads::tr("Failing"), Tone::Bad, Sign::Bad};
    case WebhookSource::State::Paused: return {Heads::tr("Switched off"), Tone::Second, Sign::Pause};
    }
    Q_UNREACHABLE();
}

RecordCell stateCell(IngestJob::State state)
{
    switch (state) {
    case IngestJob::State::Queued: return {Heads::tr("Waiting"), Tone::Second, Sign::Clock};
    case IngestJob::State::Processing: return {Heads::tr("Taking in"), Tone::Accent, Sign::Retry};
    case IngestJob::State::Completed: return {Heads::tr("Completed"), Tone::Ok, Sign::Ok};
    case IngestJob::State::Partial: return {Heads::tr("Partial"), Tone::Warning, Sign::Warning};
    case IngestJob::State::Failed: return {Heads::tr("Failed"), Tone::Bad, Sign::Bad};
    }
    Q_UNREACHABLE();
}

QString sourceTitle(const WebhookSource& source)
{
    return source.settings.provider.isEmpty()
               ? visibleText(source.settings.name)
               : visibleText(source.settings.name) + u" · "_s + visibleText(source.settings.provider);
}

std::vector<RecordColumnOf<WebhookSource>> sourceColumns()
{
    using S = const WebhookSource&;
    return {
        {{u"state"_s, Heads::tr("State"), Kind::Status, 116, Heads::tr("Switched off"), true},
         [](S source) { return stateCell(source.state); }},
        {{u"name"_s, Heads::tr("Name"), Kind::Strong, 180, {}, true},
         [](S source) { return textCell(source.settings.name); }},
        {{u"provider"_s, Heads::tr("Provider"), Kind::Text, 104, {}, true},
         [](S source) { return textCell(source.settings.provider, Tone::Second); }},
        {{u"metric"_s, Heads::tr("Unit"), Kind::Text, 152, {}, true},
         [](S source) {
             const bool fixed = source.settings.metricKeyPath.isEmpty();
             RecordCell cell = textCell(fixed ? source.settings.metric : source.settings.metricKeyPath);
             cell.tone = fixed ? Tone::Text : Tone::Second;
             return cell;
         }},
        {{u"last"_s, Heads::tr("Last received"), Kind::Age, 120, {}, true},
         [](S source) { return timeCell(source.lastReceivedAt); }},
        {{u"received"_s, Heads::tr("Received, 24 h"), Kind::Number, 112, {}, true},
         [](S source) { return numberCell(source.received24h); }},
        {{u"refused"_s, Heads::tr("Refused, 24 h"), Kind::Number, 108, {}, true},
         [](S source) { return numberCell(source.refused24h, Tone::Bad); }},
    };
}

std::vector<RecordColumnOf<IngestJob>> ingestJobColumns()
{
    using J = const IngestJob&;
    return {
        {{u"state"_s, Heads::tr("State"), Kind::Status, 116, Heads::tr("Completed")},
         [](J job) { return stateCell(job.state); }},
        {{u"file"_s, Heads::tr("File"), Kind::Strong, 220}, [](J job) { return textCell(job.fileName); }},
        {{u"progress"_s, Heads::tr("Progress"), Kind::Share, 128},
         [](J job) {
             RecordCell cell;
             const double share = job.totalRows > 0 ? double(job.rows) / double(job.totalRows) : job.isOver() ? 1 : 0;
             cell.share = share;
             cell.text = NumberFormat::percent(share);
             return cell;
         }},
        {{u"accepted"_s, Heads::tr("Accepted"), Kind::Number, 84}, [](J job) { return numberCell(job.accepted); }},
        {{u"duplicates"_s, Heads::tr("Duplicates"), Kind::Number, 84},
         [](J job) { return numberCell(job.duplicates, Tone::Second); }},
        {{u"refused"_s, Heads::tr("Refused"), Kind::Number, 76},
         [](J job) { return numberCell(job.refused, Tone::Bad); }},
        {{u"by"_s, Heads::tr("Key"), Kind::Text, 132}, [](J job) { return textCell(job.keyName, Tone::Second); }},
        {{u"at"_s, Heads::tr("Uploaded"), Kind::Age, 104}, [](J job) { return timeCell(job.createdAt); }},
    };
}

std::vector<RecordColumnOf<RefusedRow>> uploadRefusalColumns()
{
    using R = const RefusedRow&;
    return {
        {{u"line"_s, Heads::tr("Line"), Kind::Number, 56}, [](R row) { return numberCell(row.line); }},
        {{u"reason"_s, Heads::tr("Reason"), Kind::Text, 300},
         [](R row) {
             RecordCell cell = textCell(row.reason);
             cell.tone = Tone::Bad;
             return cell;
         }},
    };
}

} // namespace md
