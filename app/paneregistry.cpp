// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paneregistry.h"

#include "ui/panes/eventspane.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace md {

namespace {

class Titles
{
    Q_DECLARE_TR_FUNCTIONS(md::Panes)
};

template <class P, class Access>
std::function<Pane*(const PaneContext&, QWidget*)> maker(Access& access)
{
    return [&access](const PaneContext& context, QWidget* parent) -> Pane* { return new P(context, access, parent); };
}

} // namespace

std::vector<PaneEntry> paneRegistry(const PaneParts& parts)
{
    return {
        {u"events"_s, Titles::tr("Events"), Icon::Events, {}, 1, maker<EventsPane>(parts.events)},
    };
}

} // namespace md
