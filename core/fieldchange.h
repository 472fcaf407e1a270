// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One member of a record before and after a change, as people read it; and what differs between two records.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace md {

struct FieldChange
{
    QString field;                 //!< its JSON name
    std::optional<QString> before; //!< nothing: it was not there, or null
    std::optional<QString> after;

    bool operator==(const FieldChange&) const = default;
};

//! A JSON value as a cell shows it: a text without its quotes, anything else as written; nothing for null.
std::optional<QString> shownValue(QByteArrayView json);

//! Whether two JSON values mean the same, whatever their spaces and the order of their members.
bool sameJson(QByteArrayView one, QByteArrayView other);

//! The members that `after` has and that differ from `before`, in the order of `after`. What a PUT leaves out, it
//! leaves alone, so a member that only `before` has is no change.
std::vector<FieldChange> fieldChanges(QByteArrayView before, QByteArrayView after);

//! A change that met another one. All three as cells show them.
struct FieldConflict
{
    QString field;
    std::optional<QString> base;   //!< when we loaded it
    std::optional<QString> theirs; //!< now on the server
    std::optional<QString> mine;   //!< what we wanted to send; as theirs where we did not touch it
    bool touchedByMe = false;
    bool touchedByThem = false;

    bool isClash() const { return touchedByMe && touchedByThem && theirs != mine; }
    bool operator==(const FieldConflict&) const = default;
};

//! Every member that either side changed since `base`: those that clash first. Members that only say when and by whom
//! (version, updatedAt) are left out.
std::vector<FieldConflict> fieldConflicts(QByteArrayView base, QByteArrayView theirs, QByteArrayView mine);

//! `mine` for sending after `theirs`: what we did not change takes their value.
QByteArray rebasedBody(QByteArrayView base, QByteArrayView theirs, QByteArrayView mine);

} // namespace md
