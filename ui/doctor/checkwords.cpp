// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/doctor/checkwords.h"

#include "ui/audit/auditwords.h"

using namespace Qt::StringLiterals;

namespace md {

namespace {

struct Said
{
    QString answer;
    Sentence text;
    QString next = {};
    QString pane = {};
    QVariantMap state = {};
};

class Words
{
    Q_DECLARE_TR_FUNCTIONS(md::CheckWords)

public:
    Words(const CheckResult& result, const CheckedConnection& connection, const TimeFormat& times, qint64 now)
        : m_result(result)
        , m_connection(connection)
        , m_times(times)
        , m_now(now)
    {}

    static QString title(FirstCheck check)
    {
        switch (check) {
        case FirstCheck::Key: return tr("Key");
        case FirstCheck::Tenant: return tr("Tenant header");
        case FirstCheck::Unit: return tr("Billable unit");
        case FirstCheck::Address: return tr("Base URL");
        case FirstCheck::Changes: return tr("Recent changes");
        }
        Q_UNREACHABLE();
    }

    Said said() const
    {
        switch (m_result.check) {
        case FirstCheck::Key: return m_result.state == CheckState::Good ? goodKey() : badKey();
        case FirstCheck::Tenant: return tenant();
        case FirstCheck::Unit: return unit();
        case FirstCheck::Address: return address();
        case FirstCheck::Changes: return changes();
        }
        Q_UNREACHABLE();
    }

private:
    QString word(qsizetype at) const { return m_result.words.value(at); }
    static Span mono(const QString& text) { return {text, Span::Style::Mono}; }
    static QString editConnection() { return tr("Edit the connection…"); }

    Said goodKey() const
    {
        return {tr("The server knows this key"), sentence(tr("%1… is good here."), {mono(word(0))})};
    }

    Said badKey() const
    {
        switch (m_result.finding) {
        case CheckFinding::KeyTestOnLive:
            return {tr("Test key, live server"),
                    sentence(tr("%1… is a sandbox's key, and this server is a live one: it refuses every call with "
                                "401. Use a key that begins with %2, or the address of the sandbox."),
                             {mono(word(0)), mono(u"sk_live_"_s)}),
                    editConnection()};
        case CheckFinding::KeyLiveOnSandbox:
            return {tr("Live key, sandbox server"),
                    sentence(tr("%1… is a live server's key, and this server is a sandbox: it refuses every call with "
                                "401. Use a key that begins with %2, or the address of the live server."),
                             {mono(word(0)), mono(u"sk_test_"_s)}),
                    editConnection()};
        case CheckFinding::KeyUnknown:
            return {tr("The server does not know this key"),
                    sentence(tr("%1… is of the right kind, but not one of this server's: mistyped, cut, or of another "
                                "server."),
                             {mono(word(0))}),
                    editConnection()};
        case CheckFinding::KeyRevoked:
            return {tr("This key was revoked"),
                    sentence(tr("It was taken back, or has a new secret and the old one's time is over. Ask for the "
                                "new one.")),
                    editConnection()};
        case CheckFinding::KeyExpired:
            return {tr("This key has expired"), sentence(tr("Its time is over. Ask for a new one.")), editConnection()};
        case CheckFinding::KeyAddress:
            return {tr("This key is not for this machine"),
                    sentence(tr("It works from certain addresses only, and this machine's is none of them."))};
        case CheckFinding::KeyMalformed:
            return {tr("This is not a key"),
                    sentence(tr("Something in it cannot be part of one: a space, a line break. Copy it again.")),
                    editConnection()};
        case CheckFinding::KeyMissing: return {tr("No key was sent"), sentence(tr("Enter one.")), editConnection()};
        case CheckFinding::KeyNotAsked:
            return {tr("Not known"), sentence(tr("There was no answer that says anything of the key."))};
        default: return other();
        }
    }

    Said tenant() const
    {
        switch (m_result.finding) {
        case CheckFinding::TenantGood: return {tr("The tenant is the key's own"), {mono(word(0))}};
        case CheckFinding::TenantMissing:
            return {tr("X-Tenant-Id is missing"),
                    sentence(tr("Every call is refused with 400. Send the tenant's id, which begins with %1."),
                             {mono(u"ten_"_s)}),
                    editConnection()};
        case CheckFinding::TenantIsName:
            return {
                tr("A name instead of a tenant's id"),
                sentence(tr("%1 is not of the form %2: every call is refused with 400. The id stands beside the key "
                            "where you got that."),
                         {mono(word(0)), mono(u"ten_…"_s)}),
                editConnection()};
        case CheckFinding::TenantForeign:
            return {tr("Not this key's tenant"),
                    sentence(tr("%1 is not there, or belongs to others: the calls are refused with 404. Key and tenant "
                                "must belong together."),
                             {mono(word(0))}),
                    editConnection()};
        case CheckFinding::TenantSuspended:
            return {tr("The tenant is suspended"),
                    sentence(tr("Nothing is taken and nothing is shown until who runs the platform ends that."))};
        case CheckFinding::TenantOnlyForm:
            return {tr("Its form is right"),
                    sentence(tr("Whether %1 is there, a server tells to a good key only."), {mono(word(0))})};
        default: return other();
        }
    }

    Said unit() const
    {
        const QString declare = tr("Look at the units");
        const QVariantMap units{{u"view"_s, u"units"_s}};
        switch (m_result.finding) {
        case CheckFinding::UnitGood:
            return {tr("Nothing was refused for its unit"),
                    sentence(tr("%1 units are declared, and no event of the last hour came under another name."),
                             {{word(0), Span::Style::Strong}})};
        case CheckFinding::UnitNone:
            return {tr("No unit is declared"),
                    sentence(tr("Every event that names one is refused as %1."), {mono(u"UNKNOWN_METRIC"_s)}), declare,
                    u"health"_s, units};
        case CheckFinding::UnitDeclared: return {tr("It is declared"), sentence(tr("%1 counts."), {mono(word(0))})};
        case CheckFinding::UnitAlias:
            return {tr("It is an alias"), sentence(tr("%1 counts as %2."), {mono(word(0)), mono(word(1))})};
        case CheckFinding::UnitUndeclared:
            return {tr("No unit has this name"), near(word(0), word(1)), declare, u"health"_s, units};
        case CheckFinding::UnitRefused:
            return {tr("Events come under a name that no unit has"),
                    near(word(0), word(1)),
                    tr("Show these events"),
                    u"events"_s,
                    {{u"filter"_s, u"code:UNKNOWN_METRIC"_s}, {u"range"_s, u"last:60"_s}}};
        default: return other();
        }
    }

    static Sentence near(const QString& name, const QString& nearName)
    {
        if (nearName.isEmpty())
            return sentence(tr("%1 is refused as %2. Declare it, or have the senders use another name."),
                            {mono(name), mono(u"UNKNOWN_METRIC"_s)});
        return sentence(tr("%1 is refused as %2. Did you mean %3? Declare the name, or add it there as an alias."),
                        {mono(name), mono(u"UNKNOWN_METRIC"_s), mono(nearName)});
    }

    Said address() const
    {
        const Span server = mono(m_connection.server);
        const auto bad = [&](const QString& answer, const QString& why) {
            return Said{answer, sentence(why, {server}), editConnection()};
        };
        switch (m_result.finding) {
        case CheckFinding::AddressGood:
            if (!word(0).isEmpty())
                return {tr("The address is not the reason"),
                        sentence(tr("%1 does not know this key either."), {{word(0), Span::Style::Strong}})};
            return {tr("A metering server answers there"), sentence(tr("%1 is well."), {server})};
        case CheckFinding::AddressNoHost: return bad(tr("No such host"), tr("The name in %1 has no address."));
        case CheckFinding::AddressNobody:
            return bad(tr("Nothing listens there"), tr("The machine of %1 answers, but not at this port."));
        case CheckFinding::AddressSilent:
            return bad(tr("No answer"), tr("%1 did not answer in time, or the connection broke."));
        case CheckFinding::AddressTls:
            return bad(tr("The certificate was not accepted"),
                       tr("Nothing was sent to %1. Check the name, the clock, and who signed the certificate."));
        case CheckFinding::AddressPlain: return bad(tr("http would send the key in clear"), tr("Use https for %1."));
        case CheckFinding::AddressRedirects:
            return bad(
                tr("The server sends us elsewhere"),
                tr("%1 redirects. Enter the address that it leads to: a redirect is not followed, because the key "
                   "would go along."));
        case CheckFinding::AddressInvalid: return bad(tr("This is not an address"), tr("%1 cannot be asked."));
        case CheckFinding::AddressOther:
            return bad(tr("Something else answers there"),
                       tr("%1 is no metering server of this kind. Look at address and port, and for a proxy between."));
        case CheckFinding::AddressDoubted:
            return {tr("A server answers; is it the right one?"),
                    sentence(tr("%1 is well, but does not take this key. It may be another connection's: the key is "
                                "sent there only when you say so."),
                             {server})};
        case CheckFinding::AddressCrossed:
            return {tr("The key belongs to %1").arg(word(0)),
                    sentence(tr("This key is good at the address of %1, and not at %2."),
                             {{word(0), Span::Style::Strong}, server}),
                    editConnection()};
        case CheckFinding::AddressSwapped:
            return {
                tr("Two connections are crossed"),
                sentence(tr("This key is good at the address of %1, and the key of %1 is good here: their addresses, "
                            "or their keys, were exchanged."),
                         {{word(0), Span::Style::Strong}}),
                editConnection()};
        default: return other();
        }
    }

    Said changes() const
    {
        const auto lead = [this](const QString& answer) {
            const AuditEntry& entry = *m_result.change;
            return Said{answer,
                        sentence(tr("%1, by %2, %3."), {{auditTitle(entry), Span::Style::Strong},
                                                        {auditActor(entry), Span::Style::Normal},
                                                        {TimeFormat::age(entry.at, m_now), Span::Style::Normal}}),
                        tr("Show the changes"),
                        u"audit"_s,
                        {{u"id"_s, entry.id}}};
        };
        switch (m_result.finding) {
        case CheckFinding::ChangesNone:
            return {tr("Nothing was changed"), sentence(tr("The audit log has no entry of the last hour."))};
        case CheckFinding::ChangesSome: return lead(tr("%n changes in the last hour", nullptr, word(0).toInt()));
        case CheckFinding::ChangesLikely: return lead(tr("A change that can break calls"));
        default: return other();
        }
    }

    Said other() const
    {
        switch (m_result.finding) {
        case CheckFinding::NoRight:
            return {tr("Not asked"), sentence(tr("This key lacks the scope %1."), {mono(word(0))})};
        case CheckFinding::NeedsKey:
            return {tr("Not asked"), sentence(tr("A server answers this to a good key and tenant only."))};
        case CheckFinding::Refused:
            return {tr("The server refused"),
                    sentence(tr("It answered %1."), {mono(word(0))}),
                    tr("Look it up"),
                    u"doctor"_s,
                    {{u"code"_s, word(0)}}};
        default: return {tr("Not asked yet"), {}};
        }
    }

    const CheckResult& m_result;
    const CheckedConnection& m_connection;
    const TimeFormat& m_times;
    qint64 m_now;
};

void dress(CheckWords& words, CheckState state)
{
    switch (state) {
    case CheckState::Waiting:
        words.sign = Sign::Silent;
        words.tone = Tone::Silent;
        return;
    case CheckState::Running:
        words.sign = Sign::Clock;
        words.tone = Tone::Accent;
        return;
    case CheckState::Good:
        words.sign = Sign::Ok;
        words.tone = Tone::Ok;
        return;
    case CheckState::Note:
        words.sign = Sign::Warning;
        words.tone = Tone::Warning;
        return;
    case CheckState::Bad:
        words.sign = Sign::Bad;
        words.tone = Tone::Bad;
        return;
    case CheckState::Skipped:
        words.sign = Sign::Skip;
        words.tone = Tone::Silent;
        return;
    }
}

struct Head
{
    Q_DECLARE_TR_FUNCTIONS(md::CheckWords)
};

} // namespace

QString checkTitle(FirstCheck check)
{
    return Words::title(check);
}

CheckWords checkWords(const CheckResult& result, const CheckedConnection& connection, const TimeFormat& times,
                      qint64 now)
{
    CheckWords words;
    words.title = checkTitle(result.check);
    dress(words, result.state);
    if (result.state == CheckState::Running) {
        words.answer = Head::tr("Asking…");
        return words;
    }
    Said said = Words(result, connection, times, now).said();
    if (result.state == CheckState::Waiting)
        said = {Head::tr("Not asked yet"), {}};
    words.answer = said.answer;
    words.text = said.text;
    words.next = said.next;
    words.pane = said.pane;
    words.state = said.state;
    return words;
}

QString checkHeadline(const std::vector<CheckResult>& results, const CheckedConnection& connection,
                      const TimeFormat& times, qint64 now)
{
    // What is wrong for certain comes before what may be; a crossed address explains the key, so it comes first.
    const CheckResult* told = nullptr;
    for (const CheckResult& result : results) {
        const bool crossed =
            result.finding == CheckFinding::AddressSwapped || result.finding == CheckFinding::AddressCrossed;
        if (crossed)
            return checkWords(result, connection, times, now).answer;
        if (!told && result.state == CheckState::Bad)
            told = &result;
    }
    for (const CheckResult& result : results) {
        if (!told && result.state == CheckState::Note)
            told = &result;
    }
    return told ? checkWords(*told, connection, times, now).answer : Head::tr("Nothing stands against the connection");
}

QString evidenceLine(const CheckStep& step)
{
    QString answer = step.status > 0 ? QString::number(step.status) : QString();
    if (!step.code.isEmpty())
        answer += (answer.isEmpty() ? QString() : u" "_s) + step.code;
    return Head::tr("%1 → %2 in %3").arg(step.asked, answer, TimeFormat::duration(step.ms));
}

} // namespace md
