// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rate that is selected: how full its window is, what to do about it, and the limits that its key is going to have.
#pragma once

#include "client/ratelimitsapi.h"
#include "ui/panes/pane.h"
#include "ui/serveraccess.h"
#include "ui/widgets/sidepanel.h"

#include <QTimer>

namespace md {

class Button;
class FieldList;
class LimitBar;
class RateForm;
class WritePanel;

class RateDetails : public SidePanel
{
    Q_OBJECT
public:
    RateDetails(const PaneContext& context, ServerAccess& server, RateLimitsApi& api, QWidget* parent = nullptr);

    //! What is typed stays while the figures of the same key move.
    void setRate(const std::optional<RateLimit>& rate);
    const std::optional<RateLimit>& rate() const { return m_rate; }
    bool isEditing() const { return m_panel != nullptr; }

    //! Asks for all limits of the key, then shows the form.
    void edit();
    void stopEditing();
    RateForm* form() { return m_form; }
    WritePanel* panel() { return m_panel; }
    //! "Left: 10", for tests.
    QStringList facts() const;

signals:
    void requestsAsked(const QString& filter);
    void keyAsked(const QString& id);
    void hitsAsked(const QString& subjectId); //!< the platform events about it
    void written();

private:
    void rebuild();
    void showTime();
    void showFacts();
    void openForm(const KeyRates& rates);
    void propose();
    bool isOwn() const;

    PaneContext m_context;
    ServerAccess& m_server;
    RateLimitsApi& m_api;
    std::optional<RateLimit> m_rate;
    std::optional<KeyRates> m_base; //!< as it was when editing began
    CallHandle m_call;
    QTimer m_second;
    FieldList* m_facts = nullptr;
    LimitBar* m_bar = nullptr;
    RateForm* m_form = nullptr;
    WritePanel* m_panel = nullptr;
};

} // namespace md
