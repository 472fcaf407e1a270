// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pasted.h"

#include "core/redact.h"
#include "core/secretfree.h"
#include "core/tracelink.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr qsizetype mostRead = 256 * 1024;
constexpr std::size_t mostIds = 20;

struct Named
{
    QLatin1StringView name; //!< lower case, without - and _
    TraceIdKind kind;
};

//! Members, headers and log fields that hold ids, under the names that the platforms and their clients give them.
constexpr std::array names{
    Named{"requestid"_L1, TraceIdKind::Request},
    Named{"xrequestid"_L1, TraceIdKind::Request},
    Named{"correlationid"_L1, TraceIdKind::Correlation},
    Named{"xcorrelationid"_L1, TraceIdKind::Correlation},
    Named{"correlation"_L1, TraceIdKind::Correlation},
    Named{"instance"_L1, TraceIdKind::Correlation},
    Named{"traceid"_L1, TraceIdKind::Correlation},
    Named{"eventid"_L1, TraceIdKind::Event},
    Named{"deliveryid"_L1, TraceIdKind::Delivery},
    Named{"messageid"_L1, TraceIdKind::Message},
    Named{"webhookid"_L1, TraceIdKind::Message},
    Named{"idempotencykey"_L1, TraceIdKind::IdempotencyKey},
    Named{"xidempotencykey"_L1, TraceIdKind::IdempotencyKey},
    Named{"appuuid"_L1, TraceIdKind::Application},
    Named{"xappuuid"_L1, TraceIdKind::Application},
    Named{"applicationid"_L1, TraceIdKind::Application},
    Named{"keyprefix"_L1, TraceIdKind::Key},
    Named{"customerid"_L1, TraceIdKind::Organization},
    Named{"customerorgid"_L1, TraceIdKind::Organization},
    Named{"organizationid"_L1, TraceIdKind::Organization},
    Named{"orgid"_L1, TraceIdKind::Organization},
};

struct Prefixed
{
    QLatin1StringView prefix;
    TraceIdKind kind;
};
constexpr std::array prefixes{
    Prefixed{"req_"_L1, TraceIdKind::Request},       Prefixed{"evt_"_L1, TraceIdKind::Event},
    Prefixed{"cor_"_L1, TraceIdKind::Correlation},   Prefixed{"whd_"_L1, TraceIdKind::Delivery},
    Prefixed{"att_"_L1, TraceIdKind::Attempt},       Prefixed{"msg_"_L1, TraceIdKind::Message},
    Prefixed{"pev_"_L1, TraceIdKind::PlatformEvent}, Prefixed{"key_"_L1, TraceIdKind::Key},
    Prefixed{"audit_"_L1, TraceIdKind::AuditEntry},  Prefixed{"sk_live_"_L1, TraceIdKind::Key},
    Prefixed{"sk_test_"_L1, TraceIdKind::Key},
};

TraceIdKind kindByForm(QStringView id)
{
    for (const Prefixed& known : prefixes) {
        if (id.startsWith(known.prefix) && id.size() > known.prefix.size() + 3)
            return known.kind;
    }
    return TraceIdKind::Unknown;
}

bool isKey(QStringView text)
{
    return text.startsWith("sk_live_"_L1) || text.startsWith("sk_test_"_L1);
}

bool matches(const QRegularExpression& pattern, QStringView text)
{
    return pattern.match(text.toString()).hasMatch();
}

const QRegularExpression& uuidForm()
{
    static const QRegularExpression form(
        uR"(^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$)"_s);
    return form;
}

//! What is no name of a person's making, but 48 characters of chance: an application's or a source's secret, maybe
//! with a few characters more or less in its copy. Digests are of one case, ids of ours are shorter.
bool isRandomSecret(QStringView text)
{
    constexpr qsizetype shortest = 40;
    if (text.size() < shortest)
        return false;
    bool upper = false;
    bool lower = false;
    bool digit = false;
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        upper = upper || (u >= u'A' && u <= u'Z');
        lower = lower || (u >= u'a' && u <= u'z');
        digit = digit || (u >= u'0' && u <= u'9');
        if (u >= 0x80 || !c.isLetterOrNumber())
            return false;
    }
    return upper && lower && digit;
}

//! Which of two ids says more: a request is one thing, a key thousands.
int rank(TraceIdKind kind)
{
    static constexpr std::array order{TraceIdKind::Request,    TraceIdKind::Event,       TraceIdKind::Delivery,
                                      TraceIdKind::Attempt,    TraceIdKind::Message,     TraceIdKind::PlatformEvent,
                                      TraceIdKind::AuditEntry, TraceIdKind::Correlation, TraceIdKind::IdempotencyKey,
                                      TraceIdKind::Key,        TraceIdKind::Application, TraceIdKind::Organization,
                                      TraceIdKind::Unknown};
    return int(std::find(order.begin(), order.end(), kind) - order.begin());
}

class Reader
{
public:
    explicit Reader(QString text)
        : m_text(std::move(text))
    {}

    Pasted read()
    {
        if (m_text.isEmpty())
            return {};
        if (const auto link = readTraceLink(m_text)) {
            m_result.shape = Pasted::Shape::Id;
            add(link->id, kindByForm(link->id));
            return m_result;
        }
        const bool oneWord = std::none_of(m_text.begin(), m_text.end(), [](QChar c) { return c.isSpace(); });
        if (oneWord && m_text.size() <= 256 && !m_text.contains(u'"') && !m_text.contains(u'{'))
            readWord();
        else
            readText();
        return m_result;
    }

private:
    void readWord()
    {
        if (isSecretText(m_text)) {
            takeSecret(m_text);
            return;
        }
        if (matches(pairForm(), m_text) || m_text.contains("://"_L1) || redacted(m_text) != m_text) {
            readText();
            return;
        }
        m_result.shape = Pasted::Shape::Id;
        if (looksLikeErrorCode(m_text)) {
            m_result.shape = Pasted::Shape::ErrorCode;
            m_result.codes.append(m_text);
        }
        add(m_text, kindByForm(m_text));
    }

    //! "x-request-id:req_…", "requestId=req_…" without a space.
    static const QRegularExpression& pairForm()
    {
        static const QRegularExpression form(uR"(^[A-Za-z][A-Za-z0-9_-]{1,40}[:=][^/:=].*$)"_s);
        return form;
    }

    void readText()
    {
        m_result.shape = shapeOf();
        // A body inside a shell's or another JSON's quotes.
        m_text.replace(u"\\\""_s, u"\""_s);
        readNamed();
        readPrefixed();
        readUuids();
        std::stable_sort(m_result.ids.begin(), m_result.ids.end(),
                         [](const PastedId& a, const PastedId& b) { return rank(a.kind) < rank(b.kind); });
        if (m_result.ids.size() > mostIds)
            m_result.ids.resize(mostIds);
        if (m_result.ids.empty() && m_result.codes.empty() && isHarmlessLine()) {
            m_result.shape = Pasted::Shape::Id;
            add(m_text, TraceIdKind::Unknown);
        }
        if (m_result.ids.empty() && m_result.codes.empty())
            m_result.shape = Pasted::Shape::Nothing;
    }

    Pasted::Shape shapeOf() const
    {
        static const QRegularExpression header(uR"(^[A-Za-z][A-Za-z0-9-]*:[ \t])"_s,
                                               QRegularExpression::MultilineOption);
        if (m_text.startsWith(u"curl "_s) || m_text.startsWith(u"$ curl "_s))
            return Pasted::Shape::Curl;
        if (m_text.startsWith(u'{') || m_text.startsWith(u'['))
            return Pasted::Shape::ErrorBody;
        if (m_text.startsWith("HTTP/"_L1) || header.match(m_text).hasMatch())
            return Pasted::Shape::Headers;
        return Pasted::Shape::Log;
    }

    void readNamed()
    {
        static const QRegularExpression pair(
            uR"(([A-Za-z][A-Za-z0-9_-]{1,40})["']?[ \t]{0,4}[:=][ \t]{0,4}["']?([^\s"',;&}\])<>\\]{1,256}))"_s);
        for (auto it = pair.globalMatch(m_text); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            const QString value = match.captured(2);
            const QString name = match.captured(1).toLower().remove(u'-').remove(u'_');
            if ((name == "code"_L1 || name == "errorcode"_L1 || name == "error"_L1) && looksLikeErrorCode(value)) {
                if (!m_result.codes.contains(value))
                    m_result.codes.append(value);
                continue;
            }
            const auto* known =
                std::find_if(names.begin(), names.end(), [&name](const Named& one) { return one.name == name; });
            if (known == names.end() || value == "null"_L1)
                continue;
            const TraceIdKind form = kindByForm(value);
            if (isSecretText(value))
                continue; // readPrefixed() sees to it
            add(value, form == TraceIdKind::Unknown ? known->kind : form);
        }
    }

    void readPrefixed()
    {
        static const QRegularExpression ids(
            uR"((?<![A-Za-z0-9_])((?:req|evt|cor|whd|att|msg|pev|key|audit|sk_live|sk_test|whsec)_[A-Za-z0-9+/=]{4,}))"_s);
        for (auto it = ids.globalMatch(m_text); it.hasNext();) {
            const QString id = it.next().captured(1);
            if (isSecretText(id))
                takeSecret(id);
            else if (const TraceIdKind kind = kindByForm(id); kind != TraceIdKind::Unknown)
                add(id, kind);
        }
    }

    void readUuids()
    {
        static const QRegularExpression uuids(
            uR"((?<![A-Za-z0-9-])[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}(?![A-Za-z0-9-]))"_s);
        for (auto it = uuids.globalMatch(m_text); it.hasNext();)
            add(it.next().captured(), TraceIdKind::Correlation);
    }

    //! A line of words may be the name of an organization; not one that speaks of secrets.
    bool isHarmlessLine() const
    {
        static const QRegularExpression secret(u"bearer|authorization|secret|password|signature|token|api-?key"_s,
                                               QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression spaces(uR"(\s+)"_s);
        if (!isTraceableId(m_text) || m_text.contains(u'{') || secret.match(m_text).hasMatch() ||
            redacted(m_text) != m_text || m_result.secretsLeftOut > 0)
            return false;
        const QStringList words = m_text.split(spaces);
        return words.size() <= 8 &&
               std::none_of(words.begin(), words.end(), [](const QString& word) { return isSecretText(word); });
    }

    void takeSecret(const QString& secret)
    {
        ++m_result.secretsLeftOut;
        if (!isKey(secret))
            return;
        if (m_result.shape == Pasted::Shape::Nothing)
            m_result.shape = Pasted::Shape::Id;
        add(keyPrefix(secret), TraceIdKind::Key, true);
    }

    void add(const QString& id, TraceIdKind kind, bool wasKey = false)
    {
        const auto known =
            std::find_if(m_result.ids.begin(), m_result.ids.end(), [&id](const PastedId& one) { return one.id == id; });
        // The one gate to the outside: what holds a secret does not pass.
        if (!isTraceableId(id) || known != m_result.ids.end() || textWithoutSecrets(id) != id)
            return;
        if (kind == TraceIdKind::Unknown && matches(uuidForm(), id))
            kind = TraceIdKind::Correlation;
        m_result.ids.push_back({id, kind, wasKey});
    }

    QString m_text;
    Pasted m_result;
};

} // namespace

bool isSecretText(QStringView text)
{
    constexpr qsizetype shownOfKey = 12;
    if (isKey(text))
        return text.size() > shownOfKey;
    if (text.startsWith("whsec_"_L1) || text.startsWith("afo_"_L1))
        return text.size() > shownOfKey;
    if (text.startsWith("v1,"_L1) || text.startsWith("sha256="_L1) || text.contains(",v1="_L1))
        return true;
    // A signed token: three parts in base64, of which the first is a JSON object.
    if (text.startsWith("eyJ"_L1) && text.count(u'.') == 2)
        return true;
    return isRandomSecret(text);
}

bool looksLikeErrorCode(QStringView text)
{
    static const QRegularExpression form(
        u"^[A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+$|^(?:UNAUTHORIZED|FORBIDDEN|CONFLICT|STALE)$"_s);
    return text.size() <= 64 && matches(form, text);
}

Pasted readPasted(const QString& text)
{
    return Reader(text.trimmed().left(mostRead)).read();
}

} // namespace md
