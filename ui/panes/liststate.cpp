// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/liststate.h"

#include "models/recordtablemodel.h"
#include "ui/events/filterbar.h"
#include "ui/panes/pane.h"
#include "ui/serveraccess.h"
#include "ui/sessionstate.h"
#include "ui/widgets/statepage.h"

namespace md {

ListState::Standing ListState::show(const Parts& parts, const Words& words)
{
    if (!parts.context.session.offers(words.feature)) {
        parts.page.showNotOffered(words.list, parts.server.target.server);
        return Standing::Unoffered;
    }
    const bool empty = parts.model.recordCount() == 0;
    switch (parts.model.state()) {
    case RecordTableModel::State::Idle:
    case RecordTableModel::State::Loading:
        if (empty)
            parts.page.showLoading(words.loading);
        return Standing::Waiting;
    case RecordTableModel::State::Failed: showFailed(parts, words.failed); return Standing::Failed;
    case RecordTableModel::State::Loaded: break;
    }
    return empty ? Standing::Empty : Standing::Rows;
}

void ListState::showFailed(const Parts& parts, const QString& title, std::function<void()> retry)
{
    const ApiError error = parts.model.error().value_or(ApiError());
    if (error.code == QLatin1StringView("BAD_FILTER"))
        parts.filterBar.setServerFault(error.fields.empty() ? error.detail : error.fields.front().message);
    if (parts.page.state() != StatePage::State::Failed)
        m_failedAt = parts.context.now();
    FailedState state;
    state.error = error;
    state.title = title;
    state.at = m_failedAt;
    state.retry = [&model = parts.model, retry = std::move(retry)] {
        if (retry)
            retry();
        model.reload();
    };
    state.fix = [&navigator = parts.context.navigator] { emit navigator.connectionDialogRequested(); };
    parts.page.showFailed(state);
}

} // namespace md
