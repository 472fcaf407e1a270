// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long and how large each kind of record is kept by the server, and what stands in the way.
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace md {

struct KeptKind
{
    struct Cut
    {
        qint64 at = 0;
        qint64 before = 0; //!< nothing older is left
        bool operator==(const Cut&) const = default;
    };
    struct Held
    {
        QString code; //!< "CLOCK_AHEAD"
        QString reason;
        qint64 since = 0;
        std::optional<qint64> until; //!< when it goes on by itself
        bool operator==(const Held&) const = default;
    };

    QString kind;               //!< "refused_events"
    std::optional<qint64> days; //!< nothing: for ever
    bool byPlan = false;
    std::optional<qint64> keptFrom; //!< nothing older is kept
    qint64 byteCap = 0;
    bool isCut = false; //!< at the cap the oldest goes; else that is only said
    qint64 bytes = 0;   //!< of all tenants
    std::optional<qint64> oldest;
    std::optional<qint64> newest;
    std::optional<qint64> nextPurge;
    std::optional<Cut> cut;
    std::optional<Held> held;

    double share() const { return byteCap > 0 ? double(bytes) / double(byteCap) : 0; }
    bool operator==(const KeptKind&) const = default;
};

struct Retention
{
    qint64 asOf = 0; //!< ages are counted back from here
    std::vector<KeptKind> kinds;

    const KeptKind* find(QStringView kind) const
    {
        for (const KeptKind& one : kinds) {
            if (one.kind == kind)
                return &one;
        }
        return nullptr;
    }
    bool operator==(const Retention&) const = default;
};

} // namespace md
