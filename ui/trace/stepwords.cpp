// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trace/stepwords.h"

#include "core/filter.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace md {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(md::StepWords)
};

using Code = NextStep::Code;
using Style = Span::Style;

Span mono(const QString& text)
{
    return {text, Style::Mono};
}

StepAction keyAction(const NextStep& step, const QString& text)
{
    const QString filter = step.keyPrefix.isEmpty() ? QString() : u"prefix:"_s + filterQuoted(step.keyPrefix);
    return {text, {u"keys"_s, {{u"filter"_s, filter}, {u"id"_s, step.keyId}}}, Icon::Keys};
}

StepAction doctorAction(const NextStep& step)
{
    return {Words::tr("Look up %1").arg(step.errorCode), {u"doctor"_s, {{u"code"_s, step.errorCode}}}, Icon::Doctor};
}

//! Steps of which there is nothing to say but what is wrong and what helps.
struct Plain
{
    Code code;
    const char* title;
    const char* text;
};
constexpr std::array plain{
    Plain{Code::SendKey, QT_TRANSLATE_NOOP("md::StepWords", "Send an API key"),
          QT_TRANSLATE_NOOP("md::StepWords", "The request came without one. It goes into the header Authorization: "
                                             "Bearer, or into X-API-Key.")},
    Plain{Code::CompareKey, QT_TRANSLATE_NOOP("md::StepWords", "Check the key"),
          QT_TRANSLATE_NOOP("md::StepWords", "This server has no such key: it is mistyped, cut short, or of another "
                                             "server. Compare its first 12 characters with the list of keys.")},
    Plain{Code::AllowAddress, QT_TRANSLATE_NOOP("md::StepWords", "Allow the address"),
          QT_TRANSLATE_NOOP("md::StepWords", "The key works from a list of addresses only, and the sender's is not on "
                                             "it. Add it, or send from one that is.")},
    Plain{Code::AskRight, QT_TRANSLATE_NOOP("md::StepWords", "Use a key with more rights"),
          QT_TRANSLATE_NOOP("md::StepWords", "The key may not do this: nobody gives more than they have themselves.")},
    Plain{Code::SendTenant, QT_TRANSLATE_NOOP("md::StepWords", "Send the tenant's id"),
          QT_TRANSLATE_NOOP("md::StepWords",
                            "The header X-Tenant-Id is missing. It holds the tenant's id, which begins "
                            "with ten_.")},
    Plain{Code::CorrectTenant, QT_TRANSLATE_NOOP("md::StepWords", "Send the tenant's id, not its name"),
          QT_TRANSLATE_NOOP("md::StepWords", "What stands in X-Tenant-Id has not the form of an id. Ids begin with "
                                             "ten_; mostly the tenant's name was sent.")},
    Plain{Code::SendApp, QT_TRANSLATE_NOOP("md::StepWords", "Send the application's uuid"),
          QT_TRANSLATE_NOOP("md::StepWords", "The header x-app-uuid is missing.")},
    Plain{Code::CorrectApp, QT_TRANSLATE_NOOP("md::StepWords", "Check the application's uuid"),
          QT_TRANSLATE_NOOP("md::StepWords",
                            "No application that is switched on has the uuid that was sent. Compare it "
                            "with the list, and switch the application on for this environment.")},
    Plain{Code::SendSignature, QT_TRANSLATE_NOOP("md::StepWords", "Sign the request"),
          QT_TRANSLATE_NOOP("md::StepWords",
                            "The header with the signature is missing: HMAC-SHA256 of the body's bytes, "
                            "in lowercase hexadecimal.")},
    Plain{Code::SignSentBytes, QT_TRANSLATE_NOOP("md::StepWords", "Sign exactly the bytes that are sent"),
          QT_TRANSLATE_NOOP("md::StepWords",
                            "The signature does not fit the body: another secret, or another text than "
                            "was sent.")},
    Plain{Code::MakeAccountActive, QT_TRANSLATE_NOOP("md::StepWords", "Have the account made active"),
          QT_TRANSLATE_NOOP("md::StepWords", "The tenant is suspended. Nothing is taken until that ends.")},
    Plain{Code::CorrectFilter, QT_TRANSLATE_NOOP("md::StepWords", "Correct the filter"),
          QT_TRANSLATE_NOOP("md::StepWords", "The filter expression cannot be read.")},
    Plain{
        Code::CorrectBody, QT_TRANSLATE_NOOP("md::StepWords", "Correct the request"),
        QT_TRANSLATE_NOOP("md::StepWords", "The server could not read what was sent, or does not know a part of it.")},
    Plain{Code::CheckId, QT_TRANSLATE_NOOP("md::StepWords", "Check the id in the path"),
          QT_TRANSLATE_NOOP("md::StepWords", "What was asked for does not exist, or belongs to another tenant.")},
    Plain{Code::UseOtherMethod, QT_TRANSLATE_NOOP("md::StepWords", "Use another method"),
          QT_TRANSLATE_NOOP("md::StepWords", "The path is right, the method is not. The answer's header Allow names "
                                             "those that it takes.")},
    Plain{Code::SendJson, QT_TRANSLATE_NOOP("md::StepWords", "Send JSON, and say so"),
          QT_TRANSLATE_NOOP("md::StepWords", "The body is not of a type that the path takes. Send Content-Type: "
                                             "application/json.")},
    Plain{Code::SmallerBody, QT_TRANSLATE_NOOP("md::StepWords", "Send smaller batches"),
          QT_TRANSLATE_NOOP("md::StepWords", "The body is over the limit of the path.")},
    Plain{Code::SmallerHead, QT_TRANSLATE_NOOP("md::StepWords", "Send fewer headers"),
          QT_TRANSLATE_NOOP("md::StepWords",
                            "The head of the request is over 16 KiB. Mostly a proxy or cookies make it "
                            "so.")},
    Plain{Code::LeaveOutExpect, QT_TRANSLATE_NOOP("md::StepWords", "Leave out the header Expect"),
          QT_TRANSLATE_NOOP("md::StepWords", "The server knows 100-continue, and no other expectation.")},
    Plain{Code::SpeakHttp11, QT_TRANSLATE_NOOP("md::StepWords", "Speak HTTP/1.1"),
          QT_TRANSLATE_NOOP("md::StepWords", "Another version of HTTP was spoken. Mostly a proxy between does it.")},
    Plain{Code::NewIdempotencyKey, QT_TRANSLATE_NOOP("md::StepWords", "Take a new idempotency key"),
          QT_TRANSLATE_NOOP("md::StepWords",
                            "The key was used for another request within 24 hours. A new request takes "
                            "a new one.")},
    Plain{Code::SendVersion, QT_TRANSLATE_NOOP("md::StepWords", "Send If-Match"),
          QT_TRANSLATE_NOOP("md::StepWords", "A change says which state it was made on: read the thing first, and send "
                                             "its ETag in If-Match.")},
    Plain{Code::ReadAgain, QT_TRANSLATE_NOOP("md::StepWords", "Read it again, then change it"),
          QT_TRANSLATE_NOOP("md::StepWords", "Somebody changed it since it was read. The audit log says who.")},
    Plain{Code::TakeOtherName, QT_TRANSLATE_NOOP("md::StepWords", "Take another name"),
          QT_TRANSLATE_NOOP("md::StepWords", "The name is taken, or the present state does not allow the change.")},
    Plain{Code::StopSenders, QT_TRANSLATE_NOOP("md::StepWords", "Keep the old name as an alias"),
          QT_TRANSLATE_NOOP("md::StepWords", "Usage still comes in for the unit and would be refused. Stop its senders "
                                             "first, or rename it and keep the old name.")},
    Plain{Code::SendBatches, QT_TRANSLATE_NOOP("md::StepWords", "Send it again, in batches"),
          QT_TRANSLATE_NOOP("md::StepWords", "The key's requests of that minute were used up. The window is over; a "
                                             "batch of 1,000 events counts as one request.")},
    Plain{Code::SendAgain, QT_TRANSLATE_NOOP("md::StepWords", "Send it again"),
          QT_TRANSLATE_NOOP("md::StepWords", "The server could not take it at that moment. Nothing of it was stored.")},
    Plain{Code::MakeRoom, QT_TRANSLATE_NOOP("md::StepWords", "Make room on the server's disk"),
          QT_TRANSLATE_NOOP("md::StepWords",
                            "It is full, and nothing was stored. The server goes on by itself when there "
                            "is room again; then send it once more.")},
    Plain{Code::MakeWritable, QT_TRANSLATE_NOOP("md::StepWords", "Make the server's data folder writable"),
          QT_TRANSLATE_NOOP("md::StepWords",
                            "It takes no writes, and nothing was stored. The server goes on by itself; "
                            "then send it once more.")},
    Plain{Code::AskServer, QT_TRANSLATE_NOOP("md::StepWords", "Ask whoever runs the server"),
          QT_TRANSLATE_NOOP("md::StepWords", "Something broke inside it. The bundle below has what they need: the "
                                             "request id finds it in the server's log.")},
    Plain{Code::Duplicate, QT_TRANSLATE_NOOP("md::StepWords", "Nothing to do"),
          QT_TRANSLATE_NOOP("md::StepWords",
                            "The same idempotency key came before within 72 hours. This one is kept and "
                            "not metered twice.")},
    Plain{Code::AllWell, QT_TRANSLATE_NOOP("md::StepWords", "All is well"),
          QT_TRANSLATE_NOOP("md::StepWords", "Nothing that bears this id was refused, and nothing is still to be "
                                             "delivered.")},
};

//! Where the list is that a step is about.
std::optional<StepAction> placeAction(const NextStep& step)
{
    switch (step.code) {
    case Code::CompareKey:
    case Code::SendKey: return StepAction{Words::tr("Open the keys"), {u"keys"_s, {}}, Icon::Keys};
    case Code::AllowAddress: return keyAction(step, Words::tr("Open the key"));
    case Code::AskRight: return keyAction(step, Words::tr("Open the key"));
    case Code::CorrectApp:
    case Code::SendApp: return StepAction{Words::tr("Open the applications"), {u"limits"_s, {}}, Icon::Limits};
    case Code::SignSentBytes:
        return StepAction{Words::tr("Debug the signature"), {u"doctor"_s, {{u"view"_s, u"signature"_s}}}, Icon::Doctor};
    case Code::ReadAgain:
        return StepAction{Words::tr("Open the audit log"), {u"audit"_s, {{u"range"_s, u"all"_s}}}, Icon::Audit};
    case Code::StopSenders:
        return StepAction{Words::tr("Open the billable units"), {u"health"_s, {{u"view"_s, u"units"_s}}}, Icon::Health};
    case Code::SendBatches:
        return StepAction{Words::tr("Open the rates"), {u"rate-limits"_s, {{u"key"_s, step.keyId}}}, Icon::RateLimits};
    default: return std::nullopt;
    }
}

QString causeText(const NextStep& step, const TimeFormat& times)
{
    const QString actor = step.auditActor.isEmpty() ? Words::tr("the server") : step.auditActor;
    const QString when = u"%1 %2"_s.arg(times.day(*step.auditAt), times.timeOfDay(*step.auditAt));
    return Words::tr("Changed on %1 by %2.").arg(when, actor);
}

void addMetric(StepText& text, const NextStep& step)
{
    const Span name = mono(step.name);
    if (step.code == Code::AddAlias) {
        text.title = Words::tr("Did you mean %1?").arg(step.near);
        text.paragraphs.push_back(
            sentence(Words::tr("The event was sent as %1. No billable unit has this name or alias; "
                               "the nearest one that is declared is %2."),
                     {name, mono(step.near)}));
        text.primary = StepAction{Words::tr("Declare %1 as alias…").arg(step.name),
                                  {u"health"_s, {{u"unit"_s, step.near}, {u"alias"_s, step.name}}},
                                  Icon::Plus};
        text.links.push_back({Words::tr("Health of %1").arg(step.near),
                              {u"health"_s, {{u"filter"_s, u"unit:"_s + filterQuoted(step.near)}}}});
    } else {
        text.title = Words::tr("Declare %1").arg(step.name);
        text.paragraphs.push_back(sentence(
            Words::tr("No billable unit has the name or alias %1. Declare it, or send a declared name."), {name}));
        text.primary =
            StepAction{Words::tr("Declare %1…").arg(step.name), {u"health"_s, {{u"declare"_s, step.name}}}, Icon::Plus};
    }
    text.links.push_back(
        {Words::tr("All events of this name"),
         {u"events"_s, {{u"filter"_s, u"metric:"_s + filterQuoted(step.name)}, {u"range"_s, u"all"_s}}}});
}

void addKey(StepText& text, const NextStep& step)
{
    const Span prefix = mono(step.keyPrefix.isEmpty() ? u"…"_s : step.keyPrefix + u'…');
    switch (step.code) {
    case Code::RotateKey:
        text.title = Words::tr("Give the client a working key");
        text.paragraphs.push_back(
            sentence(Words::tr("The key %1 was revoked, or it was rotated and the grace of its old "
                               "secret is over."),
                     {prefix}));
        text.primary = keyAction(step, Words::tr("Rotate the key…"));
        break;
    case Code::ExtendKey:
        text.title = Words::tr("Set a later expiry");
        text.paragraphs.push_back(sentence(Words::tr("The time of the key %1 is over."), {prefix}));
        text.primary = keyAction(step, Words::tr("Open the key"));
        break;
    default:
        text.title = Words::tr("Send a key of this mode");
        text.paragraphs.push_back(
            sentence(Words::tr("A live server takes keys that begin with %1, a sandbox those that begin with %2."),
                     {mono(u"sk_live_"_s), mono(u"sk_test_"_s)}));
        if (!step.rule.isEmpty())
            text.paragraphs.push_back({{step.rule, Style::Normal}});
        text.primary = StepAction{Words::tr("Open the keys"), {u"keys"_s, {}}, Icon::Keys};
        break;
    }
}

void addRoom(StepText& text, const NextStep& step)
{
    switch (step.code) {
    case Code::Wait:
        text.title = Words::tr("Wait %1 s").arg(step.seconds);
        text.paragraphs.push_back({{Words::tr("The key's requests of this minute are used up. A batch of 1,000 events "
                                              "counts as one request."),
                                    Style::Normal}});
        text.primary =
            StepAction{Words::tr("Open its rate"), {u"rate-limits"_s, {{u"key"_s, step.keyId}}}, Icon::RateLimits};
        break;
    case Code::RaiseLimit:
        text.title =
            Words::tr("Raise %1, or ask for an upgrade").arg(step.name.isEmpty() ? Words::tr("the limit") : step.name);
        text.paragraphs.push_back({{Words::tr("A hard limit of the plan is reached."), Style::Normal}});
        text.primary = StepAction{Words::tr("Open the limit"), {u"limits"_s, {{u"limit"_s, step.name}}}, Icon::Limits};
        break;
    default:
        text.title =
            step.near.isEmpty() ? Words::tr("Ask for an upgrade") : Words::tr("Ask for the plan %1").arg(step.near);
        text.paragraphs.push_back(sentence(step.near.isEmpty() ? Words::tr("%1 is not in the plan.")
                                                               : Words::tr("%1 comes with the plan %2."),
                                           {mono(step.name), {step.near, Style::Strong}}));
        text.primary =
            StepAction{Words::tr("Ask for an upgrade…"), {u"limits"_s, {{u"limit"_s, step.name}}}, Icon::Limits};
        break;
    }
}

void addDelivery(StepText& text, const NextStep& step)
{
    const bool failed = step.code == Code::MendEndpoint;
    text.title = failed ? Words::tr("Mend the endpoint, then resend") : Words::tr("The next try is due");
    text.paragraphs.push_back(sentence(
        failed ? Words::tr("%1 did not take the delivery, and no further try is made by itself.")
               : Words::tr("%1 did not take the delivery yet. It is tried again by itself, with growing pauses."),
        {mono(step.name)}));
    text.primary =
        StepAction{Words::tr("Open the endpoint"), {u"webhooks"_s, {{u"endpoint"_s, step.near}}}, Icon::Webhooks};
}

void addField(StepText& text, const NextStep& step)
{
    text.title = step.name.isEmpty() ? Words::tr("Correct the request") : Words::tr("Correct %1").arg(step.name);
    text.paragraphs.push_back(step.name.isEmpty()
                                  ? Sentence{{step.rule, Style::Normal}}
                                  : sentence(Words::tr("%1: %2"), {mono(step.name), {step.rule, Style::Normal}}));
}

void addScope(StepText& text, const NextStep& step)
{
    text.title = Words::tr("Ask for the scope %1").arg(step.name);
    text.paragraphs.push_back(sentence(Words::tr("The key %1 lacks %2, which %3 needs."),
                                       {mono(step.keyPrefix + u'…'), mono(step.name), mono(step.request)}));
    text.primary = keyAction(step, Words::tr("Open the key"));
}

//! False: the step has words of its own.
bool addPlain(StepText& text, const NextStep& step)
{
    const auto* found =
        std::find_if(plain.begin(), plain.end(), [&step](const Plain& one) { return one.code == step.code; });
    if (found == plain.end())
        return false;
    text.title = Words::tr(found->title);
    text.paragraphs.push_back({{Words::tr(found->text), Style::Normal}});
    // The server's own sentence says more of this one case.
    if (!step.rule.isEmpty() && step.code != Code::Duplicate)
        text.paragraphs.push_back({{step.rule, Style::Strong}});
    text.primary = placeAction(step);
    return true;
}

} // namespace

StepText stepText(const NextStep& step, const TimeFormat& times)
{
    StepText text;
    const bool well = step.code == Code::AllWell || step.code == Code::Duplicate;
    text.sign = well ? Sign::Ok : Sign::Warning;
    text.tone = well ? Tone::Ok : Tone::Warning;
    if (step.code == Code::None)
        return {};
    if (!addPlain(text, step)) {
        switch (step.code) {
        case Code::AddAlias:
        case Code::Declare: addMetric(text, step); break;
        case Code::RotateKey:
        case Code::ExtendKey:
        case Code::OtherModeKey: addKey(text, step); break;
        case Code::Wait:
        case Code::RaiseLimit:
        case Code::Upgrade: addRoom(text, step); break;
        case Code::MendEndpoint:
        case Code::AwaitDelivery: addDelivery(text, step); break;
        case Code::CorrectField: addField(text, step); break;
        case Code::AskScope: addScope(text, step); break;
        default:
            text.title = Words::tr("Look up %1").arg(step.errorCode);
            text.paragraphs.push_back({{step.rule, Style::Normal}});
            text.primary = doctorAction(step);
            break;
        }
    }
    if (step.auditAt)
        text.paragraphs.push_back({{causeText(step, times), Style::Normal}});
    if (!step.auditId.isEmpty())
        text.links.push_back({Words::tr("Open the audit entry"),
                              {u"audit"_s,
                               {{u"filter"_s, u"id:"_s + filterQuoted(step.auditId)},
                                {u"range"_s, u"all"_s},
                                {u"id"_s, step.auditId}}}});
    if (!step.errorCode.isEmpty() && step.code != Code::LookUpCode)
        text.links.push_back(doctorAction(step));
    return text;
}

} // namespace md
