// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of one event in words: why it was refused, how it came, how late it was. Values of its record.
#pragma once

#include "models/jsontree.h"
#include "ui/timeformat.h"
#include "ui/widgets/sentence.h"

#include <QVariant>

namespace md {

//! What an operator may want to do about an event, in another pane.
struct EventStep
{
    QString name; //!< "aliasStep": of its button
    QString text;
    QString pane;
    QVariantMap state;
};

struct EventFacts
{
    QString id;
    QString status; //!< as on the wire
    QString code;
    QString reason;
    QString nearName;
    QString metric;
    QString correlationId;
    QString requestId;
    QString source;
    QString client;
    QString keyPrefix;
    QString address;
    QString session;
    bool late = false;
    std::optional<qint64> occurred;
    std::optional<qint64> received;

    static EventFacts of(const JsonTree& record);

    //! The cause and the rule, for the head of the inspector.
    Sentence cause() const;
    //! What helps, the likeliest first.
    std::vector<EventStep> steps() const;
    //! The member that is to blame; empty: none.
    QString offendingPath() const;
    //! "received 14 ms after the event", "received 1 h before the event: its clock is ahead".
    QString delay() const;
    //! "+14 ms", for beside the receive time.
    QString shortDelay() const;
    //! In words: "Aforo batch", "SaaS Tracker".
    QString door() const;
};

} // namespace md
