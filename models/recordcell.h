// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a cell of any table of records says, without a colour: the words, what they mean, and what they sort by.
#pragma once

#include <QMetaType>
#include <QString>
#include <QVariant>

#include <optional>

namespace md {

//! How a text is meant; ui has a colour for each.
enum class Tone : quint8 { Text, Second, Ok, Warning, Bad, Silent, Accent };

//! The sign before a word, so that a status is never colour alone; ui has an icon for each.
enum class Sign : quint8 { None, Ok, Warning, Bad, Failed, Silent, Pause, Clock, Retry, Lock, Bell, Skip };

struct RecordCell
{
    QString text; //!< whole: copied, read out, searched
    Tone tone = Tone::Text;
    Sign sign = Sign::None;
    QString second = {};              //!< behind it, in second text: an address, "+1"
    std::optional<qint64> time = {};  //!< shown in place of the text, in the window's zone; ms since 1970 UTC
    std::optional<double> share = {}; //!< of a bar: 0 to 1, more when over
    QVariant sortKey = {};            //!< invalid: the text

    bool operator==(const RecordCell&) const = default;
};

struct RecordColumn
{
    //! How the cell is painted.
    enum class Kind : quint8 {
        Text,
        Strong,    //!< a name
        Status,    //!< sign and word
        Id,        //!< mono, shortened in the middle
        Address,   //!< a URL: where there is no room the middle goes, as both ends tell it from others
        Code,      //!< mono, whole
        TimeOfDay, //!< 14:35:08.310, milliseconds in second text; for tables with day rows
        Moment,    //!< "20 Nov 14:35:08", today without the day
        Age,       //!< "12 s ago", "in 41 h"
        Number,    //!< figures, at the right
        Bar,       //!< RecordCell::share
        Share,     //!< a short bar of RecordCell::share and the text behind it; without a share the text alone
        Countdown  //!< to a time: "in 4 min 41 s"
    };

    QString id;    //!< stays the same for ever, kept in settings
    QString title; //!< translated
    Kind kind = Kind::Text;
    int width = 100;       //!< from the design
    QString sample = {};   //!< the widest usual text; widens the column where the font needs it
    bool sortable = false; //!< only where the whole list is here

    bool isRight() const { return kind == Kind::Number; }
};

} // namespace md

Q_DECLARE_METATYPE(md::RecordCell)
