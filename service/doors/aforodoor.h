// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the files of Aforo's door share.
#pragma once

#include "service/doors/aforo.h"
#include "service/doors/aforoanswer.h"
#include "service/doors/aforoevent.h"

#include <memory>
#include <optional>
#include <string>

namespace meterd {

using AforoDoor = AforoParts;

/// A parsed body; at most one at a time in a thread.
class BodyDocument
{
public:
    explicit BodyDocument(std::string& body);
    const JsonValue& root() const { return m_root; }
    const std::optional<JsonFault>& fault() const { return m_fault; }

private:
    std::unique_ptr<JsonDocument> m_own;
    JsonValue m_root;
    std::optional<JsonFault> m_fault;
};

/// What all events of one request are judged with.
class AforoRequest
{
public:
    AforoRequest(const AforoDoor& from, const Request& request, EventSource source);

    void noteHeartbeat() const;
    void noteEvents() const;

    const ConfigViewPtr view;
    const AforoContext context;

private:
    SeenClient client() const;
    const AforoDoor& m_door;
};

Route aforoRoute(std::string path);

void addAforoUpload(Router& router, const AforoDoor& door, const std::string& prefix);
void addAforoQuota(Router& router, const AforoDoor& door);
void addAforoCompound(Router& router, const AforoDoor& door);

} // namespace meterd
