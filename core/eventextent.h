// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How far what a filter finds reaches, and why it ends there.
#pragma once

#include <QMetaType>
#include <QString>

#include <optional>
#include <vector>

namespace md {

//! An application that a filter asks for.
struct AskedApp
{
    QString asked;               //!< its name or uuid, as in the filter
    QString name;                //!< empty: there is no such application
    QString nearName;            //!< then: which one was probably meant; empty: none
    std::optional<qint64> since; //!< when it was made

    bool isKnown() const { return !name.isEmpty(); }
    bool operator==(const AskedApp&) const = default;
};

struct EventExtent
{
    struct Kept
    {
        qint64 since = 0; //!< what was received before may be gone
        qint64 days = 0;
        QString planName;
        bool isException = false;         //!< agreed beyond the plan
        std::optional<qint64> validUntil; //!< of an exception
        bool cut = false;                 //!< the workspace is older than what is kept of it

        bool operator==(const Kept&) const = default;
    };

    qint64 total = 0;             //!< matches at any time
    std::optional<qint64> oldest; //!< of those
    std::optional<qint64> newest;
    std::optional<qint64> before; //!< the nearest match before the range that was asked about
    std::optional<qint64> after;  //!< and after it
    Kept kept;
    qint64 tenantSince = 0;
    std::vector<AskedApp> apps;

    bool operator==(const EventExtent&) const = default;
};

} // namespace md

Q_DECLARE_METATYPE(md::EventExtent)
