// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a key or an application stands in one category of requests a minute, as the server counts it.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace md {

//! By the window that runs and the one before it.
enum class RateLevel : quint8 { Ok, Near, Limited };

struct RateLimit
{
    QString id; //!< "key_…:admin"
    bool isApp = false;
    QString subjectId; //!< of the key, or the application's uuid
    QString subjectName;
    QString prefix; //!< null: an application
    QString category;
    RateLevel level = RateLevel::Ok;
    std::optional<qint64> limit; //!< requests a minute; nothing: none
    qint64 defaultLimit = 0;
    bool own = false; //!< not the default
    qint64 used = 0;
    std::optional<qint64> remaining;
    qint64 resetsAt = 0;   //!< ms since 1970 UTC
    qint64 refused = 0;    //!< in the window that runs
    qint64 usedBefore = 0; //!< in the whole window before
    qint64 limited24h = 0;
    std::optional<qint64> lastLimitedAt;
    QString lastLimitedRequestId;
    qint64 hourRequests = 0;
    qint64 hourRefused = 0;
    std::optional<qint64> hourEvents; //!< of ingest alone
    std::optional<qint64> version;    //!< of the key; nothing: cannot be changed

    //! What is used of the window at `now`: nothing of one that is over.
    qint64 usedAt(qint64 now) const { return now < resetsAt ? used : 0; }
    //! Of the busier of the two windows; nothing without a limit.
    std::optional<double> share() const;
    //! A batch counts as one request: so much is given away.
    bool isOneByOne() const;

    bool operator==(const RateLimit&) const = default;
};

struct KeyRates
{
    QString keyId;
    QString prefix;
    QString name;
    std::vector<RateLimit> limits; //!< all categories, in the server's order
    qint64 version = 0;
    QByteArray json; //!< the whole record

    const RateLimit* find(const QString& category) const;
    bool operator==(const KeyRates&) const = default;
};

//! By category; nothing: back to the default.
using RateChanges = std::map<QString, std::optional<qint64>>;

} // namespace md
