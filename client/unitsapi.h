// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The billable units of a server: list, templates, what a deletion would do, and the requests that change them.
#pragma once

#include "client/recordlist.h"
#include "core/billableunit.h"
#include "core/write.h"

namespace md {

Result<BillableUnit> decodeUnit(const QJsonObject& object);
//! Of an answer to a write.
Result<BillableUnit> decodeUnit(const QByteArray& json);

//! With id and version it changes the unit, else it declares one.
WriteRequest unitRequest(const BillableUnit& unit, const BillableUnit* before, bool keepAlias);
WriteRequest deleteUnitRequest(const BillableUnit& unit, bool confirmed);
WriteRequest templatesRequest(const QString& productType, const QStringList& names);

//! In the order in which people think of them.
QStringList unitAggregations();
QStringList unitOperators();
QStringList unitProductTypes();

class UnitsApi
{
public:
    explicit UnitsApi(Transport& transport);

    RecordList<BillableUnit>& list() { return m_list; }
    CallHandle all(QObject* context, Callback<std::vector<BillableUnit>> callback);
    CallHandle checkDeletion(const QString& id, QObject* context, Callback<DeletionCheck> callback);
    CallHandle templates(const QString& productType, QObject* context, Callback<std::vector<UnitTemplate>> callback);

private:
    RecordList<BillableUnit> m_list;
};

} // namespace md
