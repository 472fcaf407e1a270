// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/eventlog/requestwords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace md {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(md::EventLogWords)
};

QString figure(double value, int decimals)
{
    return QLocale().toString(value, 'f', decimals);
}

} // namespace

QString durationText(qint64 us)
{
    if (us < 10) // in hundredths of a millisecond it would be nothing
        return us < 1 ? Words::tr("< 1 µs") : Words::tr("%1 µs").arg(us);
    if (us < 1'000)
        return Words::tr("%1 ms").arg(figure(double(us) / 1e3, 2));
    if (us < 10'000)
        return Words::tr("%1 ms").arg(figure(double(us) / 1e3, 1));
    if (us < 999'500)
        return Words::tr("%1 ms").arg(figure(double(us) / 1e3, 0));
    if (us < 60'000'000)
        return Words::tr("%1 s").arg(figure(double(us) / 1e6, us < 9'950'000 ? 2 : 1));
    return Words::tr("%1 min %2 s").arg(us / 60'000'000).arg(us / 1'000'000 % 60);
}

Tone statusTone(int status)
{
    return status >= 500 ? Tone::Bad : status >= 400 ? Tone::Warning : Tone::Ok;
}

Sign statusSign(int status)
{
    return status >= 500 ? Sign::Bad : status >= 400 ? Sign::Warning : Sign::Ok;
}

Tone severityTone(PlatformEvent::Severity severity)
{
    switch (severity) {
    case PlatformEvent::Severity::Info: return Tone::Second;
    case PlatformEvent::Severity::Warn: return Tone::Warning;
    case PlatformEvent::Severity::Error:
    case PlatformEvent::Severity::Critical: break;
    }
    return Tone::Bad;
}

Sign severitySign(PlatformEvent::Severity severity)
{
    switch (severity) {
    case PlatformEvent::Severity::Info: return Sign::Ok;
    case PlatformEvent::Severity::Warn: return Sign::Warning;
    case PlatformEvent::Severity::Error: return Sign::Failed;
    case PlatformEvent::Severity::Critical: break;
    }
    return Sign::Bad;
}

QString severityWord(PlatformEvent::Severity severity)
{
    switch (severity) {
    case PlatformEvent::Severity::Info: return Words::tr("Info");
    case PlatformEvent::Severity::Warn: return Words::tr("Warning");
    case PlatformEvent::Severity::Error: return Words::tr("Error");
    case PlatformEvent::Severity::Critical: break;
    }
    return Words::tr("Critical");
}

QString requestName(const LoggedRequest& request)
{
    return request.method + u' ' + (request.route.isEmpty() ? request.path : request.route);
}

QString requestTitle(const LoggedRequest& request)
{
    if (!request.reason.isEmpty())
        return request.reason;
    if (request.isRefused())
        return Words::tr("Refused with %1").arg(httpStatusText(request.status));
    return Words::tr("Answered in %1").arg(durationText(request.durationUs));
}

QString platformTarget(const PlatformEvent& event)
{
    return u"%1 %2"_s.arg(event.targetType, event.targetId).trimmed();
}

FilterWords requestFilterWords()
{
    using Kind = FilterWords::Kind;
    return FilterWords({
        {u"status"_s, Kind::Decimal},
        {u"code"_s, Kind::Text},
        {u"method"_s, Kind::Text, {u"GET"_s, u"POST"_s, u"PUT"_s, u"DELETE"_s}},
        {u"route"_s, Kind::Text},
        {u"path"_s, Kind::Text},
        {u"duration"_s, Kind::Decimal},
        {u"key"_s, Kind::Text},
        {u"app"_s, Kind::Text},
        {u"category"_s, Kind::Text, {u"ingest"_s, u"admin"_s, u"billing"_s, u"analytics"_s, u"storefront"_s, u"ai"_s}},
        {u"client"_s, Kind::Text},
        {u"address"_s, Kind::Text},
        {u"id"_s, Kind::Text},
        {u"correlation"_s, Kind::Text},
        {u"reason"_s, Kind::Text},
        {u"hint"_s, Kind::Text},
        {u"at"_s, Kind::Time},
        {u"ip"_s, Kind::Text},
        {u"request"_s, Kind::Text},
        {u"corr"_s, Kind::Text},
        {u"sequence"_s, Kind::Decimal},
    });
}

FilterWords platformFilterWords()
{
    using Kind = FilterWords::Kind;
    return FilterWords({
        {u"type"_s, Kind::Text},
        {u"severity"_s, Kind::Text, {u"INFO"_s, u"WARN"_s, u"ERROR"_s, u"CRITICAL"_s}},
        {u"source"_s, Kind::Text},
        {u"actor"_s, Kind::Text},
        {u"target"_s, Kind::Text},
        {u"targetType"_s, Kind::Text},
        {u"id"_s, Kind::Text},
        {u"correlation"_s, Kind::Text},
        {u"event"_s, Kind::Text},
        {u"corr"_s, Kind::Text},
        {u"at"_s, Kind::Time},
        {u"sequence"_s, Kind::Decimal},
    });
}

std::vector<LogPreset> requestPresets()
{
    return {
        {Words::tr("Refused requests"), u"status>=400"_s},
        {Words::tr("Refused on the way in"), u"status>=400 category:ingest"_s},
        {Words::tr("Wrong signatures"), u"code:SIGNATURE_INVALID"_s},
        {Words::tr("Rate limited"), u"status:429"_s},
        {Words::tr("Failed in the server"), u"status>=500"_s},
        {Words::tr("Slower than a second"), u"duration>1000"_s},
        {Words::tr("Writes"), u"-method:GET -category:ingest"_s},
    };
}

std::vector<LogPreset> platformPresets()
{
    return {
        {Words::tr("Errors and worse"), u"severity:ERROR,CRITICAL"_s},
        {Words::tr("Warnings and worse"), u"-severity:INFO"_s},
        {Words::tr("Limits"), u"type:limit.*"_s},
        {Words::tr("Meters"), u"type:metric.*"_s},
        {Words::tr("API keys"), u"type:api_key.*"_s},
    };
}

CountsView::Subject requestCounts()
{
    return {u"requests"_s, Words::tr("The request log"), Words::tr("Counting requests"), Icon::EventLog};
}

} // namespace md
