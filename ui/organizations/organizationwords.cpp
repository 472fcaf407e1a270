// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/organizations/organizationwords.h"

#include "ui/numberformat.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace md {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(md::OrganizationWords)
};

} // namespace

QString usersText(const Organization& organization)
{
    const QString count = NumberFormat::count(organization.users);
    return organization.usersExact ? count : Words::tr("about %1").arg(count);
}

QString unknownCallsText(const AiSums& ai)
{
    if (ai.unknown() == 0)
        return {};
    if (ai.unknown() == ai.calls)
        return Words::tr("all of %1 calls").arg(NumberFormat::count(ai.calls));
    return Words::tr("%1 unknown").arg(NumberFormat::count(ai.unknown()));
}

QString encodingText(FileText::Encoding encoding)
{
    switch (encoding) {
    case FileText::Encoding::Utf8: return Words::tr("UTF-8");
    case FileText::Encoding::Utf16: return Words::tr("UTF-16");
    case FileText::Encoding::Latin1: return Words::tr("not UTF-8, read as Latin-1: look at names with accents");
    case FileText::Encoding::Binary: break;
    }
    return Words::tr("no text");
}

QString eventsOfFilter(const QStringList& ids)
{
    QStringList quoted;
    for (const QString& id : ids)
        quoted.append(filterQuoted(id));
    return u"customer:"_s + quoted.join(u',');
}

QString eventsWithoutFilter()
{
    return u"-customer:*"_s;
}

FilterWords organizationFilterWords()
{
    using Kind = FilterWords::Kind;
    const QStringList flag{u"true"_s, u"false"_s};
    return FilterWords({
        {u"id"_s, Kind::Text},
        {u"name"_s, Kind::Text},
        {u"environment"_s, Kind::Text},
        {u"events"_s, Kind::Decimal},
        {u"users"_s, Kind::Decimal},
        {u"calls"_s, Kind::Decimal},
        {u"unknown"_s, Kind::Decimal},
        {u"currency"_s, Kind::Text},
        {u"lastSeen"_s, Kind::Time},
        {u"firstSeen"_s, Kind::Time},
        {u"seen"_s, Kind::Flag, flag},
        {u"caseTwin"_s, Kind::Flag, flag},
    });
}

} // namespace md
