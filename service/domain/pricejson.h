// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Prices and aliases as JSON: as they are shown, and as they are kept.
#pragma once

#include "service/domain/pricebook.h"

#include <string>
#include <string_view>
#include <vector>

namespace meterd {

//! `{"provider":"openai","model":"gpt-5"}`
std::string toJson(const ModelName& name);
std::string toJson(const OwnPrice& price);
std::string toJson(const ModelAlias& alias);

std::string pricesText(const std::vector<OwnPrice>& prices);
std::string aliasesText(const std::vector<ModelAlias>& aliases);
//! What we wrote ourselves is read leniently.
std::vector<OwnPrice> pricesFrom(std::string_view json);
std::vector<ModelAlias> aliasesFrom(std::string_view json);

//! A whole book, its catalogue too, for whoever comes back to it when the catalogue is another one.
std::string bookText(const PriceBook& book);
PriceBookPtr bookFrom(std::string_view json);

} // namespace meterd
