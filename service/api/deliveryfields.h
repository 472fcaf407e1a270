// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a filter sees of a delivery.
#pragma once

#include "service/domain/recordfilter.h"
#include "service/store/delivery.h"

namespace meterd {

//! endpoint, type, state, status, reason, id, message, event, correlation (corr), replay, attempts, error, at,
//! sequence.
const FilterVocabulary& deliveryVocabulary();

class DeliveryFilterRecord final : public FilterRecord
{
public:
    //! `delivery` outlives it.
    explicit DeliveryFilterRecord(const Delivery& delivery);

    std::vector<std::string_view> texts(std::uint8_t slot) const override;
    std::optional<std::int64_t> time(std::uint8_t slot) const override;
    std::optional<Decimal> decimal(std::uint8_t slot) const override;
    std::string_view json() const override;

private:
    const Delivery& m_delivery;
    mutable std::string m_json;
};

} // namespace meterd
