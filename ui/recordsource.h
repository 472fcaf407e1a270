// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Joins a list of the client to a model: pages on demand, live records as they come, a reload when some were lost.
#pragma once

#include "client/recordlist.h"
#include "models/pagedmodel.h"

namespace md {

//! The model's question as a request; the list outlives the model.
template <class T>
typename PagedModel<T>::Fetch recordFetch(RecordList<T>& list, QObject* context, int limit = 100)
{
    struct Hold final : PendingRequest
    {
        explicit Hold(CallHandle handle)
            : call(std::move(handle))
        {}
        CallHandle call;
    };
    return [&list, context, limit](const RecordQuery& query, const QString& cursor,
                                   typename PagedModel<T>::Done done) -> PendingRequestPtr {
        return std::make_unique<Hold>(list.page(query, cursor, limit, context, std::move(done)));
    };
}

//! Until the model dies. `belongs`: whether a record is one for the pages that are here; of a log whose records still
//! change, what lies further back is not.
template <class T>
void followRecords(RecordList<T>& list, LiveStream& stream, const QString& topic, PagedModel<T>& model,
                   std::function<bool(const T&)> belongs = {})
{
    list.follow(
        stream, topic, &model,
        [&model, belongs = std::move(belongs)](std::vector<T> records) {
            if (belongs)
                std::erase_if(records, [&belongs](const T& record) { return !belongs(record); });
            model.arrived(std::move(records));
        },
        [&model] { model.missed(); });
    QObject::connect(&stream, &LiveStream::recordsDropped, &model, [&model, topic](const QString& of) {
        if (of == topic)
            model.lost();
    });
    QObject::connect(&stream, &LiveStream::gapFound, &model, [&model] { model.lost(); });
}

} // namespace md
