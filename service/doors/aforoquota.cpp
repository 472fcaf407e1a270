// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// POST /api/v1/quota/check: may this customer go on. Ingest itself is never refused by a quota.
#include "service/doors/aforodoor.h"

#include "service/domain/jsonobject.h"
#include "service/doors/aforofields.h"
#include "service/http/answer.h"

namespace meterd {

namespace {

using Decision = QuotaVerdict::Decision;

//! The question, or what is wrong with it.
Expected<QuotaQuestion, std::vector<FieldError>> readQuestion(const JsonValue& body, const std::string& tenantId)
{
    std::vector<FieldError> errors;
    QuotaQuestion question;
    question.tenantId = tenantId;
    const JsonValue customer = body["customerId"];
    if (customer.isNothing() || (customer.isString() && customer.text().empty()))
        errors.push_back({"customerId", "customerId is missing.", std::nullopt});
    else if (!customer.isString() || utf16Length(customer.text()) > 64)
        errors.push_back({"customerId", "customerId must be a string of at most 64 characters.", std::nullopt});
    else
        question.customerId = customer.text();
    if (const JsonValue metric = body["metricName"]; metric.isString())
        question.metric = std::string(metric.text());
    else if (!metric.isNothing())
        errors.push_back({"metricName", "metricName must be a string.", std::nullopt});
    if (const JsonValue quantity = body["estimatedQuantity"]; !quantity.isNothing()) {
        const auto estimated = decimalOf(quantity);
        if (!estimated || *estimated < Decimal())
            errors.push_back({"estimatedQuantity", "estimatedQuantity must be a number, not negative.", std::nullopt});
        question.quantity = estimated.value_or(Decimal());
    }
    if (!errors.empty())
        return Unexpected{std::move(errors)};
    return question;
}

std::string_view toText(Decision decision)
{
    switch (decision) {
    case Decision::Allow: return "ALLOW";
    case Decision::Warn: return "WARN";
    case Decision::Deny: break;
    }
    return "DENY";
}

std::string reasonOf(const QuotaVerdict& verdict, const QuotaQuestion& question)
{
    if (!verdict.quota) {
        return question.metric ? "No quota of '" + *question.metric + "' is declared for this customer."
                               : std::string("No quota is declared for this customer.");
    }
    const Quota& quota = *verdict.quota;
    std::string reason = verdict.used.toString() + " of " + quota.limit.toString() + " " + quota.metric + " " +
                         (quota.period == QuotaPeriod::Day ? "today" : "this month");
    if (verdict.held.isPositive())
        reason += ", and " + verdict.held.toString() + " more allowed within the last minute";
    reason += ".";
    if (verdict.decision == Decision::Deny)
        reason += " The quota blocks: " + question.quantity.toString() + " more would be over it.";
    else if (quota.enforcement == Enforcement::Alert && verdict.decision == Decision::Warn)
        reason += " The quota only alerts.";
    return reason;
}

//! The SDK's fields; what does not apply is left out.
std::string verdictJson(const QuotaVerdict& verdict, const QuotaQuestion& question)
{
    JsonObject json;
    json.text("decision", toText(verdict.decision)).text("reason", reasonOf(verdict, question));
    if (!verdict.quota)
        return json.take();
    const Decimal used = verdict.used + verdict.held;
    const Decimal limit = verdict.quota->limit;
    const Decimal left = used < limit ? limit - used : Decimal();
    json.text("currentUsage", used.toString()).text("limit", limit.toString());
    if (verdict.decision == Decision::Deny)
        json.number("retryAfterMs", verdict.retryAfter.count());
    JsonObject headers;
    headers.text("X-RateLimit-Limit", limit.toString()).text("X-RateLimit-Remaining", left.toString());
    if (verdict.decision == Decision::Warn)
        headers.text("X-RateLimit-Warning", used > limit ? "limit-exceeded-soft-mode" : "approaching-limit");
    json.raw("headers", headers.take());
    return json.take();
}

Response checkQuota(const AforoDoor& door, Request& request)
{
    const BodyDocument document(request.body);
    if (document.fault())
        return toResponse(malformed(*document.fault()), request);
    const auto question = readQuestion(document.root(), request.principal->tenantId);
    if (!question) {
        const std::vector<FieldError>& errors = question.error();
        return toResponse(badRequest("The question cannot be answered: " + errors.front().message, errors), request);
    }
    const QuotaVerdict verdict = door.counts.check(*question, request.receivedAt);
    const std::string data = verdictJson(verdict, *question);
    // As everywhere at this door the fields stand at the top, too.
    return Response::json(200, "{\"success\":true,\"data\":" + data + ",\"meta\":" + metaJson(request) + ',' +
                                   data.substr(1));
}

} // namespace

void addAforoQuota(Router& router, const AforoDoor& door)
{
    Route route = aforoRoute("/api/v1/quota/check");
    route.handler = [door](Request& request) { return checkQuota(door, request); };
    router.add(std::move(route));
}

} // namespace meterd
