// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whether an address is one of the public internet: webhooks must not reach what only this machine or network can.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace meterd {

//! Why webhooks do not go there, as a word or two ("a private address"); nothing when they may. 4 or 16 bytes, in the
//! network's order. Addresses that carry another inside (mapped, NAT64, 6to4) are judged by that one.
std::optional<std::string_view> notPublic(std::span<const unsigned char> address);
//! The same of an address as text; nothing when it is none.
std::optional<std::string_view> notPublic(std::string_view address);
//! Names that always mean this machine or network: "localhost", "x.local", "metadata.google.internal".
bool isLocalName(std::string_view host);

} // namespace meterd
