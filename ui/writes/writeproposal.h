// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is going to be changed, why, and what it takes: the input of the write panel.
#pragma once

#include "client/writeapi.h"
#include "core/fieldchange.h"
#include "core/write.h"
#include "ui/panes/pane.h"
#include "ui/widgets/sentence.h"

namespace md {

struct WriteProposal
{
    QString title;          //!< "Revoke key checkout-api"
    Sentence text = {};     //!< what it means, in a sentence or two; may be empty
    WriteRequest request;   //!< without reason and key: the panel adds them
    QByteArray before = {}; //!< the record as it was loaded, JSON; the changes are worked out from it and the body
    std::vector<FieldChange> changes = {}; //!< shown instead, where body and record do not have the same members
    QString action;           //!< the verb on the button of a sandbox: "Revoke"; on LIVE it names the target
    QString scope = {};       //!< "keys:write"; without it the button says why not
    QString confirmName = {}; //!< must be typed; for what cannot be taken back
    bool destructive = false;
    bool reasonRequired = false;
    bool reasonOffered = true;
    QString reason = {};  //!< proposed: "undo of audit_…"
    QString blocked = {}; //!< why it cannot be sent as it is: a field of the form is wrong, nothing changed
};

//! What a panel works with; references outlive it.
struct WriteContext
{
    SessionState& session;
    Navigator& navigator;
    TimeSource now;
    WriteSender send;
    WriteTarget target;
};

} // namespace md
