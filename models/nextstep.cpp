// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/nextstep.h"

#include "core/jsonscan.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace md {

namespace {

using Code = NextStep::Code;

struct Known
{
    QLatin1StringView errorCode;
    Code code;
};

//! Every code that the service answers with.
constexpr std::array known{
    Known{"BAD_REQUEST"_L1, Code::CorrectBody},
    Known{"EVENT_INVALID"_L1, Code::CorrectField},
    Known{"VALIDATION_FAILED"_L1, Code::CorrectField},
    Known{"FST_ERR_VALIDATION"_L1, Code::CorrectField},
    Known{"UNPROCESSABLE_ENTITY"_L1, Code::CorrectField},
    Known{"BAD_FILTER"_L1, Code::CorrectFilter},
    Known{"TENANT_HEADER_MISSING"_L1, Code::SendTenant},
    Known{"TENANT_HEADER_MALFORMED"_L1, Code::CorrectTenant},
    Known{"UNAUTHORIZED"_L1, Code::SendKey},
    Known{"KEY_UNKNOWN"_L1, Code::CompareKey},
    Known{"KEY_REVOKED"_L1, Code::RotateKey},
    Known{"KEY_EXPIRED"_L1, Code::ExtendKey},
    Known{"KEY_MODE"_L1, Code::OtherModeKey},
    Known{"FORBIDDEN"_L1, Code::AskScope},
    Known{"ADDRESS_NOT_ALLOWED"_L1, Code::AllowAddress},
    Known{"APP_UUID_MISSING"_L1, Code::SendApp},
    Known{"APP_UNKNOWN"_L1, Code::CorrectApp},
    Known{"SIGNATURE_MISSING"_L1, Code::SendSignature},
    Known{"SIGNATURE_INVALID"_L1, Code::SignSentBytes},
    Known{"LIMIT_REACHED"_L1, Code::RaiseLimit},
    Known{"UPGRADE_REQUIRED"_L1, Code::Upgrade},
    Known{"ACCOUNT_SUSPENDED"_L1, Code::MakeAccountActive},
    Known{"NOT_FOUND"_L1, Code::CheckId},
    Known{"METHOD_NOT_ALLOWED"_L1, Code::UseOtherMethod},
    Known{"REQUEST_TIMEOUT"_L1, Code::SendAgain},
    Known{"CONFLICT"_L1, Code::TakeOtherName},
    Known{"IDEMPOTENCY_CONFLICT"_L1, Code::NewIdempotencyKey},
    Known{"METRIC_BLOCKED"_L1, Code::StopSenders},
    Known{"STALE"_L1, Code::ReadAgain},
    Known{"BODY_TOO_LARGE"_L1, Code::SmallerBody},
    Known{"FST_ERR_CTP_BODY_TOO_LARGE"_L1, Code::SmallerBody},
    Known{"UNSUPPORTED_MEDIA_TYPE"_L1, Code::SendJson},
    Known{"EXPECTATION_FAILED"_L1, Code::LeaveOutExpect},
    Known{"UNKNOWN_METRIC"_L1, Code::Declare},
    Known{"PRECONDITION_REQUIRED"_L1, Code::SendVersion},
    Known{"RATE_LIMITED"_L1, Code::Wait},
    Known{"HEADERS_TOO_LARGE"_L1, Code::SmallerHead},
    Known{"INTERNAL_SERVER_ERROR"_L1, Code::AskServer},
    Known{"SERVICE_UNAVAILABLE"_L1, Code::SendAgain},
    Known{"STORAGE_FULL"_L1, Code::MakeRoom},
    Known{"STORAGE_READ_ONLY"_L1, Code::MakeWritable},
    Known{"SHUTTING_DOWN"_L1, Code::SendAgain},
    Known{"HTTP_VERSION"_L1, Code::SpeakHttp11},
};

Code codeFor(const QString& errorCode)
{
    const auto* found =
        std::find_if(known.begin(), known.end(), [&errorCode](const Known& one) { return one.errorCode == errorCode; });
    return found == known.end() ? Code::LookUpCode : found->code;
}

//! The change that is to blame, by the server's own judgement.
void addCause(const Trace& trace, NextStep& step)
{
    const auto likely = std::find_if(trace.suspects.begin(), trace.suspects.end(), [](const TraceSuspect& suspect) {
        return suspect.weight == TraceSuspect::Weight::Likely;
    });
    const AuditEntry* entry = likely == trace.suspects.end() ? nullptr : &likely->entry;
    if (!entry && step.code == Code::RotateKey) {
        // A key may have been revoked long before the hour that is looked at.
        for (const TraceRow& row : trace.rows) {
            const auto* audit = std::get_if<AuditEntry>(&row.item);
            if (audit && (audit->action.endsWith("_REVOKED"_L1) || audit->action.endsWith("_ROTATED"_L1)))
                entry = audit;
        }
    }
    if (!entry)
        return;
    step.auditId = entry->id;
    step.auditActor = entry->actor();
    step.auditAt = entry->at;
}

void addMetric(const Trace& trace, NextStep& step)
{
    if (const TracedEvent* event = trace.event(); event && event->isRejected()) {
        step.name = event->metric;
        step.near = event->nearName;
    }
    if (!step.near.isEmpty())
        step.code = Code::AddAlias;
}

//! "retryAfter" of the answer, less what has passed since.
qint64 secondsLeft(const RequestDetail& request, qint64 now)
{
    const auto raw = jsonMember(request.responseBody, "retryAfter");
    const qint64 after = raw ? raw->toByteArray().toLongLong() : 60 - request.request.at / 1000 % 60;
    const qint64 passed = std::max<qint64>(0, (now - request.request.at) / 1000);
    return std::max<qint64>(0, after - passed);
}

//! "Upgrade required: health_model_config comes with the plan Growth."
QString planIn(const QString& reason)
{
    const qsizetype at = reason.lastIndexOf("plan "_L1);
    return at < 0 ? QString() : reason.sliced(at + 5).remove(u'.').trimmed();
}

NextStep ofRefusal(const Trace& trace, const RequestDetail& detail, qint64 now)
{
    const LoggedRequest& request = detail.request;
    NextStep step;
    step.code = codeFor(request.code);
    step.errorCode = request.code;
    step.keyId = request.keyId;
    step.keyPrefix = request.keyPrefix;
    step.requestId = request.id;
    step.request = request.method + u' ' + (request.route.isEmpty() ? request.path : request.route);
    step.rule = request.hint.isEmpty() ? request.reason : request.hint;
    if (!detail.faults.empty()) {
        step.name = detail.faults.front().field;
        if (request.hint.isEmpty())
            step.rule = detail.faults.front().rule;
    }
    switch (step.code) {
    case Code::Declare: addMetric(trace, step); break;
    case Code::CorrectBody:
        if (!step.name.isEmpty())
            step.code = Code::CorrectField;
        break;
    case Code::AskScope:
        // The field is "scope", its words are the scope's name.
        if (step.name == "scope"_L1)
            step.name = step.rule;
        else
            step.code = Code::AskRight;
        break;
    case Code::Upgrade: step.near = planIn(request.reason); break;
    case Code::Wait:
        step.seconds = secondsLeft(detail, now);
        if (step.seconds == 0)
            step.code = Code::SendBatches;
        break;
    case Code::LookUpCode:
        if (request.code.isEmpty())
            step.code = request.isFailed() ? Code::AskServer : Code::CorrectBody;
        break;
    default: break;
    }
    addCause(trace, step);
    return step;
}

NextStep ofEvent(const Trace& trace, const TracedEvent& event)
{
    NextStep step;
    step.code = event.isRejected() ? codeFor(event.code) : Code::Duplicate;
    step.errorCode = event.code;
    step.rule = event.reason;
    step.requestId = event.requestId;
    step.keyPrefix = event.keyPrefix;
    step.name = event.metric;
    if (step.code == Code::Declare)
        addMetric(trace, step);
    addCause(trace, step);
    return step;
}

std::optional<NextStep> ofDeliveries(const Trace& trace)
{
    std::optional<NextStep> waiting;
    for (const TraceRow& row : trace.rows) {
        const auto* record = std::get_if<DeliveryRecord>(&row.item);
        if (!record)
            continue;
        NextStep step;
        step.name = record->delivery.shortUrl();
        step.near = record->delivery.endpointId;
        step.rule = record->delivery.reason;
        if (record->delivery.state == WebhookDelivery::State::Failed) {
            step.code = Code::MendEndpoint;
            return step;
        }
        if (record->delivery.state == WebhookDelivery::State::Retrying) {
            step.code = Code::AwaitDelivery;
            waiting = step;
        }
    }
    return waiting;
}

//! A key that was given by its prefix: its end is what is asked about.
std::optional<NextStep> ofKey(const Trace& trace)
{
    const bool isKey = std::any_of(trace.matches.begin(), trace.matches.end(),
                                   [](const TraceMatch& match) { return match.kind == TraceIdKind::Key; });
    if (!isKey)
        return std::nullopt;
    for (auto row = trace.rows.rbegin(); row != trace.rows.rend(); ++row) {
        const auto* entry = std::get_if<AuditEntry>(&row->item);
        if (!entry || !row->direct || !entry->action.endsWith("_REVOKED"_L1))
            continue;
        NextStep step;
        step.code = Code::RotateKey;
        step.errorCode = u"KEY_REVOKED"_s;
        step.keyId = entry->targetId;
        step.keyPrefix = trace.id;
        step.auditId = entry->id;
        step.auditActor = entry->actor();
        step.auditAt = entry->at;
        return step;
    }
    return std::nullopt;
}

} // namespace

NextStep nextStep(const Trace& trace, qint64 now)
{
    if (trace.rows.empty())
        return {};
    const RequestDetail* request = trace.request();
    if (request && request->request.isRefused())
        return ofRefusal(trace, *request, now);
    const TracedEvent* event = trace.event();
    if (event && event->isRejected())
        return ofEvent(trace, *event);
    if (auto step = ofDeliveries(trace))
        return *step;
    if (auto step = ofKey(trace))
        return *step;
    if (event && !event->isAccepted())
        return ofEvent(trace, *event);
    NextStep well;
    well.code = Code::AllWell;
    return well;
}

} // namespace md
