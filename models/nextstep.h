// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What to do next about what a trace tells: one step, as a code and what it is about. Words are the pane's.
#pragma once

#include "core/trace.h"

namespace md {

struct NextStep
{
    enum class Code : quint8 {
        None,    //!< there is nothing to look at
        AllWell, //!< accepted, delivered
        // A name that is not declared.
        AddAlias, //!< a unit of another name was meant
        Declare,
        // Keys.
        RotateKey, //!< revoked: the client needs the new secret, or another key
        ExtendKey,
        OtherModeKey,
        CompareKey,
        SendKey,
        AskScope,
        AskRight, //!< forbidden, and no scope is named
        AllowAddress,
        // Who and where.
        SendTenant,
        CorrectTenant,
        SendApp,
        CorrectApp,
        SendSignature,
        SignSentBytes,
        MakeAccountActive,
        // The request itself.
        CorrectField,
        CorrectFilter,
        CorrectBody,
        CheckId,
        UseOtherMethod,
        SendJson,
        SmallerBody,
        SmallerHead,
        LeaveOutExpect,
        SpeakHttp11,
        NewIdempotencyKey,
        SendVersion,
        ReadAgain,
        TakeOtherName,
        StopSenders,
        // Room.
        Wait,
        SendBatches, //!< over the rate, and the window is over by now
        RaiseLimit,
        Upgrade,
        // The server.
        SendAgain,
        MakeRoom,
        MakeWritable,
        AskServer,
        // What follows from an event.
        Duplicate,
        MendEndpoint,
        AwaitDelivery,
        LookUpCode //!< a code that is not known here
    };

    Code code = Code::None;
    QString errorCode;
    QString name; //!< of the metric as sent, the scope, the feature, the limit, the field, the endpoint
    QString near; //!< the declared unit that was meant; the plan
    QString rule; //!< what is wrong with the field; the server's sentence; the hint
    QString keyId;
    QString keyPrefix;
    QString request; //!< "POST /v1/ingest"
    QString requestId;
    QString auditId; //!< of the change that is the likely cause
    QString auditActor;
    std::optional<qint64> auditAt;
    qint64 seconds = 0; //!< still to wait

    bool operator==(const NextStep&) const = default;
};

NextStep nextStep(const Trace& trace, qint64 now);

} // namespace md
