// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of AI cost: groups of calls, unmapped models, prices, aliases.
#pragma once

#include "core/aicost.h"
#include "models/pagedmodel.h"

namespace md {

using GroupModel = PagedModel<AiGroup>;
using UnmappedModelList = PagedModel<UnmappedModel>;
using AliasModel = PagedModel<ModelAlias>;

//! A price with where it comes from, as the list shows all of them in one table.
struct ListedPrice
{
    enum class Source : quint8 { Customer, Own, Catalogue };

    ModelPrice price;
    Source source = Source::Catalogue;
    QString id() const;
    bool operator==(const ListedPrice&) const = default;
};
using PriceModel = PagedModel<ListedPrice>;

//! What the group columns need of the answer that the groups are part of; outlives the model.
struct GroupFrame
{
    AiAxis axis = AiAxis::Organization;
    qint64 otherGroups = 0;
    QString currency;                //!< that costs are ordered by: amounts of different ones cannot be compared
    std::optional<CostStatus> focus; //!< the one status that is looked at
    //! Calls of a group whose cost is unknown for the reason that is looked at, else for any.
    qint64 unknownOf(const AiSums& sums) const;
};

std::vector<RecordColumnOf<AiGroup>> groupColumns(const GroupFrame& frame);
//! Of calls that all lack the same: without cost and status.
std::vector<RecordColumnOf<AiGroup>> gapColumns(const GroupFrame& frame);
std::vector<RecordColumnOf<UnmappedModel>> unmappedColumns();
std::vector<RecordColumnOf<ListedPrice>> priceColumns();
//! To choose one from.
std::vector<RecordColumnOf<ListedPrice>> choiceColumns();
std::vector<RecordColumnOf<ModelAlias>> aliasColumns();

//! Of a list that comes as a whole with something else.
template <class T>
typename PagedModel<T>::Fetch fetchNothing()
{
    return
        [](const RecordQuery&, const QString&, const typename PagedModel<T>::Done&) -> PendingRequestPtr { return {}; };
}

} // namespace md
