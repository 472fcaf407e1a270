// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The first event: a snippet with the real address and ids, and a wait until the event is in.
#pragma once

#include "client/unitsapi.h"
#include "client/usageeventsapi.h"
#include "core/firstevent.h"
#include "models/politetimer.h"
#include "ui/doctor/doctoraccess.h"
#include "ui/panes/pane.h"

class QMenu;

namespace md {

class Button;
class CodeBlock;
class DropDownButton;
class LinkButton;
class SegmentedControl;
class SentenceLabel;
class SignMark;
class StatePage;
class TextLabel;

class FirstEventView : public QWidget
{
    Q_OBJECT
public:
    FirstEventView(const PaneContext& context, const DoctorAccess& access, QWidget* parent = nullptr);

    const FirstEvent& event() const { return m_event; }
    bool isWaiting() const { return m_waiting; }
    QString greeting() const;
    StatePage& statePage() { return *m_state; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* build();
    void askUnits();
    void setUnit(const QString& unit);
    void setEnvironment(const QString& environment);
    void begin();
    void look();
    void greet(const EventPage& page);
    void showSnippet();

    PaneContext m_context;
    const DoctorAccess& m_access;
    FirstEvent m_event;
    bool m_waiting = true;
    bool m_asked = false;
    std::unique_ptr<UnitsApi> m_units;
    std::unique_ptr<UsageEventsApi> m_events;
    PoliteTimer m_look;
    CallHandle m_unitCall;
    CallHandle m_eventCall;
    DropDownButton* m_unitChoice = nullptr;
    DropDownButton* m_environmentChoice = nullptr;
    QMenu* m_unitMenu = nullptr;
    QMenu* m_environmentMenu = nullptr;
    SegmentedControl* m_languages = nullptr;
    CodeBlock* m_code = nullptr;
    Button* m_copy = nullptr;
    SignMark* m_sign = nullptr;
    TextLabel* m_title = nullptr;
    SentenceLabel* m_text = nullptr;
    LinkButton* m_show = nullptr;
    Button* m_again = nullptr;
    StatePage* m_state = nullptr;
};

} // namespace md
