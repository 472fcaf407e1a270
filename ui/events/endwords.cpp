// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/endwords.h"

#include "ui/events/filteredit.h"
#include "ui/events/plaintext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace md {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(md::EndWords)

public:
    static EndNote make(const EndFacts& facts, const TimeFormat& times);
    static QString kept(const EventExtent::Kept& kept, const TimeFormat& times);

private:
    static std::optional<EndNote> ofApps(const EndFacts& facts, const TimeFormat& times);
    static EndNote ofServer(const EndFacts& facts, const TimeFormat& times);
    static QString shortLived(const EventQuestion& question);
};

QString dayAndMinute(qint64 at, const TimeFormat& times)
{
    return times.date(at) + u' ' + times.hourMinute(at);
}

QString Words::kept(const EventExtent::Kept& kept, const TimeFormat& times)
{
    const int days = int(kept.days);
    if (!kept.isException)
        return tr("kept for %n day(s) by the plan %1, since %2", nullptr, days)
            .arg(kept.planName, times.date(kept.since));
    return kept.validUntil
               ? tr("kept for %n day(s) by an exception until %1, since %2", nullptr, days)
                     .arg(times.date(*kept.validUntil), times.date(kept.since))
               : tr("kept for %n day(s) by an exception, since %1", nullptr, days).arg(times.date(kept.since));
}

QString Words::shortLived(const EventQuestion& question)
{
    const QStringList statuses = valuesInFilter(question.filter, FilterField::Status, false);
    const bool are = !statuses.isEmpty() && !statuses.contains(u"accepted"_s, Qt::CaseInsensitive);
    return are ? u' ' + tr("Rejected and duplicate events are kept for 14 days.") : QString();
}

//! Nothing can have come from an application before it was there.
std::optional<EndNote> Words::ofApps(const EndFacts& facts, const TimeFormat& times)
{
    const EventExtent& extent = *facts.extent;
    if (extent.apps.size() != 1)
        return std::nullopt;
    const AskedApp& app = extent.apps.front();
    const QString asked = visibleText(app.asked);
    if (!app.isKnown()) {
        if (app.nearName.isEmpty())
            return EndNote{tr("There is no application %1 any more, so nothing else came from it.").arg(asked),
                           EndNote::Leads::Applications};
        return EndNote{tr("There is no application %1. Click for %2.").arg(asked, visibleText(app.nearName)),
                       EndNote::Leads::OtherFilter, withOnly(facts.question.filter, FilterField::App, app.nearName)};
    }
    if (!app.since || (extent.kept.cut && *app.since < extent.kept.since))
        return std::nullopt;
    return EndNote{tr("Nothing is older: the application %1 did not exist before %2. Click for the applications.")
                           .arg(visibleText(app.name), dayAndMinute(*app.since, times)) +
                       shortLived(facts.question),
                   EndNote::Leads::Applications};
}

EndNote Words::ofServer(const EndFacts& facts, const TimeFormat& times)
{
    const EventExtent& extent = *facts.extent;
    if (auto note = ofApps(facts, times))
        return *note;
    if (extent.kept.cut && extent.tenantSince < extent.kept.since)
        return {tr("What was older is gone: events are %1. Click for the limit.").arg(kept(extent.kept, times)) +
                    shortLived(facts.question),
                EndNote::Leads::Retention};
    const QString began = dayAndMinute(extent.tenantSince, times);
    const QString text = facts.question.filter.isEmpty()
                             ? tr("This is the first event: the workspace was made on %1.").arg(began)
                             : tr("Nothing older matches. The workspace was made on %1.").arg(began);
    return {text + u' ' + tr("Events are %1.").arg(kept(extent.kept, times)) + shortLived(facts.question),
            EndNote::Leads::Retention};
}

EndNote Words::make(const EndFacts& facts, const TimeFormat& times)
{
    if (facts.question.brush || facts.question.range.kind != RangeChoice::Kind::All)
        return {tr("The range ends here. Click to look at all time."), EndNote::Leads::AllTime};
    if (facts.extent)
        return ofServer(facts, times);
    const QString text = facts.oldest
                             ? tr("History ends here: the oldest match is of %1.").arg(times.dateTime(*facts.oldest))
                             : tr("History ends here.");
    return {text + shortLived(facts.question), EndNote::Leads::Nowhere};
}

} // namespace

EndNote endNote(const EndFacts& facts, const TimeFormat& times)
{
    return Words::make(facts, times);
}

QString keptText(const EventExtent::Kept& kept, const TimeFormat& times)
{
    return Words::kept(kept, times);
}

} // namespace md
