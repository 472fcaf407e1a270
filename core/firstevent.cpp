// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firstevent.h"

#include "core/isotime.h"
#include "core/jsontext.h"
#include "core/quoting.h"

using namespace Qt::StringLiterals;

namespace md {

namespace {

// What stands in "…" of Python, JavaScript and Ruby alike: JSON's escapes are theirs; Ruby's #{ is none of JSON's.
QString quoted(const QString& text)
{
    return QString::fromUtf8(jsonQuoted(text)).replace(u"#{"_s, u"\\u0023{"_s);
}

QString url(const FirstEvent& event)
{
    return event.server + u"/v1/ingest"_s;
}

QString curl(const FirstEvent& event)
{
    return QStringList{
        u"curl -sS -X POST "_s + shellArgument(url(event)), u"-H \"Authorization: Bearer $%1\""_s.arg(keyVariable),
        u"-H "_s + shellArgument(u"X-Tenant-Id: "_s + event.tenant), u"-H 'Content-Type: application/json'"_s,
        u"--data-binary "_s + shellArgument(QString::fromUtf8(firstEventBody(event)))}
        .join(u" \\\n  "_s);
}

//! The members, a line each, in the given way of writing a name and its value.
QString members(const FirstEvent& event, const QString& pattern, const QString& now)
{
    QStringList lines;
    const auto add = [&](const QString& name, const QString& value) { lines.append(pattern.arg(name, value)); };
    add(u"metricName"_s, quoted(event.unit));
    add(u"quantity"_s, u"1"_s);
    add(u"customerId"_s, quoted(event.customer));
    add(u"occurredAt"_s, now);
    add(u"idempotencyKey"_s, quoted(event.idempotencyKey));
    return lines.join(u",\n"_s);
}

QString metadata(const FirstEvent& event, const QString& pattern)
{
    return event.environment.isEmpty() ? QString() : u",\n"_s + pattern.arg(quoted(event.environment));
}

QString python(const FirstEvent& event)
{
    return u"import json, os, urllib.request\nfrom datetime import datetime, timezone\n\n"
           "event = {\n%1%2\n}\n"
           "request = urllib.request.Request(\n"
           "    %3,\n"
           "    data=json.dumps(event).encode(),\n"
           "    headers={\n"
           "        \"Authorization\": \"Bearer \" + os.environ[\"%4\"],\n"
           "        \"X-Tenant-Id\": %5,\n"
           "        \"Content-Type\": \"application/json\",\n"
           "    },\n"
           ")\n"
           "print(urllib.request.urlopen(request).read().decode())\n"_s.arg(
               members(event, u"    \"%1\": %2"_s, u"datetime.now(timezone.utc).isoformat()"_s),
               metadata(event, u"    \"metadata\": {\"environment\": %1}"_s), quoted(url(event)), keyVariable,
               quoted(event.tenant));
}

QString node(const FirstEvent& event)
{
    return u"const answer = await fetch(%3, {\n"
           "  method: \"POST\",\n"
           "  headers: {\n"
           "    \"Authorization\": `Bearer ${process.env.%4}`,\n"
           "    \"X-Tenant-Id\": %5,\n"
           "    \"Content-Type\": \"application/json\",\n"
           "  },\n"
           "  body: JSON.stringify({\n%1%2\n  }),\n"
           "});\n"
           "console.log(answer.status, await answer.text());\n"_s.arg(
               members(event, u"    %1: %2"_s, u"new Date().toISOString()"_s),
               metadata(event, u"    metadata: { environment: %1 }"_s), quoted(url(event)), keyVariable,
               quoted(event.tenant));
}

QString ruby(const FirstEvent& event)
{
    return u"require \"json\"\nrequire \"net/http\"\nrequire \"time\"\n\n"
           "event = {\n%1%2\n}\n"
           "answer = Net::HTTP.post(\n"
           "  URI(%3),\n"
           "  event.to_json,\n"
           "  \"Authorization\" => \"Bearer #{ENV.fetch(\"%4\")}\",\n"
           "  \"X-Tenant-Id\" => %5,\n"
           "  \"Content-Type\" => \"application/json\"\n"
           ")\n"
           "puts answer.code, answer.body\n"_s.arg(members(event, u"  %1: %2"_s, u"Time.now.utc.iso8601"_s),
                                                   metadata(event, u"  metadata: { environment: %1 }"_s),
                                                   quoted(url(event)), keyVariable, quoted(event.tenant));
}

} // namespace

QByteArray firstEventBody(const FirstEvent& event)
{
    JsonText body;
    body.add("metricName"_L1, event.unit)
        .add("quantity"_L1, 1)
        .add("customerId"_L1, event.customer)
        .add("occurredAt"_L1, isoTime(event.occurredAt))
        .add("idempotencyKey"_L1, event.idempotencyKey);
    if (!event.environment.isEmpty())
        body.addRaw("metadata"_L1, JsonText().add("environment"_L1, event.environment).json());
    return body.json();
}

QString firstEventSnippet(const FirstEvent& event, SnippetLanguage language)
{
    switch (language) {
    case SnippetLanguage::Curl: return curl(event);
    case SnippetLanguage::Python: return python(event);
    case SnippetLanguage::Node: return node(event);
    case SnippetLanguage::Ruby: return ruby(event);
    }
    Q_UNREACHABLE();
}

} // namespace md
