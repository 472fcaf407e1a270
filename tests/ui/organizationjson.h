// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Organizations as a server tells of them, for tests.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace md::test {

struct MadeOrganization
{
    QString id;
    QString name = {};
    qint64 events = 0; //!< 0: named only
    qint64 users = 0;
    qint64 at = 0;
    QStringList twins = {};
    int priced = 0; //!< AI calls
    int unknown = 0;
    QString cost = {};
};

inline QString isoText(qint64 at)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODateWithMs);
}

inline QJsonObject organizationJson(const MadeOrganization& made)
{
    using namespace Qt::StringLiterals;
    const bool seen = made.events > 0;
    QJsonArray cost;
    if (!made.cost.isEmpty())
        cost.append(QJsonObject{{u"currency"_s, u"USD"_s}, {u"amount"_s, made.cost}});
    QJsonArray environments;
    if (seen)
        environments.append(QJsonObject{
            {u"environment"_s, u"production"_s}, {u"events"_s, made.events}, {u"lastSeen"_s, isoText(made.at)}});
    const auto time = [&](qint64 at) { return seen ? QJsonValue(isoText(at)) : QJsonValue(); };
    return {{u"id"_s, made.id},
            {u"name"_s, made.name.isEmpty() ? QJsonValue() : QJsonValue(made.name)},
            {u"seen"_s, seen},
            {u"events"_s, made.events},
            {u"eventsEver"_s, made.events},
            {u"firstSeen"_s, time(made.at - qint64(6) * 86'400'000)},
            {u"lastSeen"_s, time(made.at)},
            {u"users"_s, QJsonObject{{u"count"_s, made.users}, {u"exact"_s, made.users < 1000}}},
            {u"environments"_s, environments},
            {u"ai"_s, QJsonObject{{u"calls"_s, made.priced + made.unknown},
                                  {u"unknownCalls"_s, made.unknown},
                                  {u"cost"_s, cost},
                                  {u"statuses"_s, QJsonObject{{u"RESOLVED"_s, made.priced},
                                                              {u"EXPLICIT_ZERO"_s, 0},
                                                              {u"UNKNOWN_MODEL"_s, made.unknown},
                                                              {u"MISSING_PRICE"_s, 0},
                                                              {u"MISSING_TOKENS"_s, 0}}}}},
            {u"caseTwins"_s, QJsonArray::fromStringList(made.twins)}};
}

struct MadeSummary
{
    qint64 without = 0;
    qint64 refused = 0;
    QStringList twins = {};
    bool whole = true;
    qint64 other = 0;
};

inline QByteArray organizationsPage(const QList<MadeOrganization>& made, const MadeSummary& summary)
{
    using namespace Qt::StringLiterals;
    QJsonArray content;
    qint64 seen = 0;
    for (const MadeOrganization& one : made) {
        content.append(organizationJson(one));
        seen += one.events > 0 ? 1 : 0;
    }
    QJsonArray groups;
    if (!summary.twins.isEmpty())
        groups.append(QJsonArray::fromStringList(summary.twins));
    const QJsonObject without{{u"total"_s, summary.without},
                              {u"accepted"_s, summary.without - summary.refused},
                              {u"rejected"_s, summary.refused},
                              {u"duplicate"_s, 0},
                              {u"exact"_s, true}};
    const QJsonObject told{{u"organizations"_s, seen},           {u"named"_s, 4},
                           {u"namedOnly"_s, made.size() - seen}, {u"orgsMax"_s, 100},
                           {u"withoutOrganization"_s, without},  {u"caseGroups"_s, groups},
                           {u"caseGroupCount"_s, groups.size()}, {u"caseIds"_s, summary.twins.size()},
                           {u"otherEvents"_s, summary.other},    {u"whole"_s, summary.whole}};
    return QJsonDocument(QJsonObject{{u"success"_s, true},
                                     {u"data"_s, QJsonObject{{u"content"_s, content},
                                                             {u"nextCursor"_s, QJsonValue()},
                                                             {u"prevCursor"_s, QJsonValue()},
                                                             {u"total"_s, made.size()}}},
                                     {u"meta"_s, QJsonObject{{u"requestId"_s, u"req_1"_s},
                                                             {u"correlationId"_s, u"c1"_s},
                                                             {u"summary"_s, told}}}})
        .toJson(QJsonDocument::Compact);
}

inline QByteArray organizationDetail(const MadeOrganization& made, const QList<MadeOrganization>& twins)
{
    using namespace Qt::StringLiterals;
    QJsonArray days;
    for (int day = 29; day >= 0; --day)
        days.append(QJsonObject{{u"at"_s, isoText((made.at / 86'400'000 - day) * 86'400'000)},
                                {u"events"_s, made.events / 30 + (day * 7) % 40}});
    QJsonArray others;
    for (const MadeOrganization& twin : twins)
        others.append(organizationJson(twin));
    const QJsonArray top{QJsonObject{{u"event"_s, u"api.request"_s}, {u"count"_s, made.events / 2}},
                         QJsonObject{{u"event"_s, u"page_view"_s}, {u"count"_s, made.events / 3}}};
    return QJsonDocument(QJsonObject{{u"organization"_s, organizationJson(made)},
                                     {u"twins"_s, others},
                                     {u"recent"_s, QJsonObject{{u"from"_s, isoText(made.at)},
                                                               {u"to"_s, isoText(made.at)},
                                                               {u"days"_s, days},
                                                               {u"topEvents"_s, top},
                                                               {u"otherEvents"_s, 3},
                                                               {u"rejected"_s, 2},
                                                               {u"duplicate"_s, 0},
                                                               {u"exact"_s, true}}}})
        .toJson(QJsonDocument::Compact);
}

} // namespace md::test
