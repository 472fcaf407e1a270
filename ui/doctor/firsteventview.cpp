// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/doctor/firsteventview.h"

#include "core/eventbatch.h"
#include "ui/serveraccess.h"
#include "ui/sessionstate.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/codeblock.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/statepage.h"
#include "ui/widgets/tone.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace md {

FirstEventView::FirstEventView(const PaneContext& context, const DoctorAccess& access, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_access(access)
    , m_look({300ms, 1s, 4s})
{
    setObjectName(u"firstEventView"_s);
    m_state = new StatePage(build(), context.times, this);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_state);
    leadFocus(this, m_copy);
    if (!access.server) {
        EmptyState none;
        none.icon = Icon::Plug;
        none.title = tr("Nobody is signed in");
        none.text =
            sentence(tr("The snippets carry the address and the ids of a connection, and the event is waited for "
                        "on its live stream."));
        none.primary = StateAction{
            tr("Connect to a server…"), {}, [this] { emit m_context.navigator.connectionDialogRequested(); }};
        m_state->showEmpty(none);
        return;
    }
    m_units = std::make_unique<UnitsApi>(access.server->transport);
    m_events = std::make_unique<UsageEventsApi>(access.server->transport);
    m_event.server = access.connection.server;
    m_event.tenant = access.connection.tenant;
    m_event.customer = u"first-customer"_s;
    connect(&m_look, &PoliteTimer::due, this, &FirstEventView::look);
    if (access.onUsage)
        access.onUsage(this, [this] {
            if (m_waiting && isVisible())
                m_look.want();
        });
    begin();
}

QWidget* FirstEventView::build()
{
    auto* content = new QWidget(this);
    m_unitChoice = new DropDownButton(tr("Unit"), content);
    m_unitChoice->setObjectName(u"firstEventUnit"_s);
    m_unitMenu = new QMenu(m_unitChoice);
    m_unitChoice->setMenu(m_unitMenu);
    m_environmentChoice = new DropDownButton(tr("Environment"), content);
    m_environmentChoice->setObjectName(u"firstEventEnvironment"_s);
    m_environmentMenu = new QMenu(m_environmentChoice);
    m_environmentChoice->setMenu(m_environmentMenu);
    m_languages = new SegmentedControl(tr("Language"), content);
    m_languages->setObjectName(u"firstEventLanguage"_s);
    for (const QString& name : {u"cURL"_s, u"Python"_s, u"Node"_s, u"Ruby"_s})
        m_languages->addSegment(name);
    m_copy = new Button(tr("Copy"), Button::Kind::Primary, content);
    m_copy->setObjectName(u"firstEventCopy"_s);
    m_code = new CodeBlock(tr("Snippet"), content);
    m_code->setObjectName(u"firstEventCode"_s);
    m_code->setMaximumLines(26);
    m_sign = new SignMark(content);
    m_title = new TextLabel({}, TextLabel::Ink::Text, content);
    m_title->setObjectName(u"firstEventTitle"_s);
    m_title->setFont(md::font(FontRole::Figure));
    m_title->setWordWrap(true);
    m_text = new SentenceLabel(content);
    m_show = new LinkButton(tr("Show it"), content);
    m_show->setObjectName(u"firstEventShow"_s);
    m_again = new Button(tr("Another one"), Button::Kind::Secondary, content);
    m_again->setObjectName(u"firstEventAgain"_s);
    auto* key = new SentenceLabel(content);
    key->setSentence(sentence(tr("The key is not in it: put one with the scope %1 into the variable %2."),
                              {{u"events:write"_s, Span::Style::Mono}, {QString(keyVariable), Span::Style::Mono}}));
    auto* tools = new QHBoxLayout;
    tools->setSpacing(8);
    tools->addWidget(m_languages);
    tools->addWidget(m_unitChoice);
    tools->addWidget(m_environmentChoice);
    tools->addStretch(1);
    tools->addWidget(m_copy);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_sign, 0, Qt::AlignVCenter);
    head->addWidget(m_title, 1);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::panePadding, 8, metrics::panePadding, metrics::panePadding);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_text);
    auto* steps = new QHBoxLayout;
    steps->setSpacing(12);
    steps->addWidget(m_show);
    steps->addWidget(m_again);
    steps->addStretch(1);
    column->addLayout(steps);
    column->addSpacing(8);
    column->addLayout(tools);
    column->addWidget(m_code);
    column->addWidget(key);
    column->addStretch(1);
    connect(m_languages, &SegmentedControl::currentChanged, this, &FirstEventView::showSnippet);
    connect(m_again, &Button::clicked, this, &FirstEventView::begin);
    connect(m_copy, &Button::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_code->code());
        emit m_context.navigator.toastRequested(tr("Snippet copied"));
    });
    connect(m_show, &LinkButton::clicked, this, [this] {
        emit m_context.navigator.paneRequested(
            u"events"_s, {{u"filter"_s, u"key:"_s + m_event.idempotencyKey}, {u"range"_s, u"all"_s}});
    });
    return content;
}

void FirstEventView::begin()
{
    m_waiting = true;
    m_event.occurredAt = m_context.now();
    m_event.idempotencyKey = u"first-"_s + QUuid::createUuid().toString(QUuid::Id128).left(12);
    m_sign->showIcon(Icon::Clock, Tone::Accent);
    m_title->setText(tr("Send one event; it is waited for here"));
    m_text->setSentence(sentence(tr("Run the snippet anywhere. As soon as the server has the event, it is greeted.")));
    m_show->hide();
    m_again->hide();
    showSnippet();
}

void FirstEventView::setUnit(const QString& unit)
{
    m_event.unit = unit;
    m_unitChoice->setValue(unit);
    showSnippet();
}

void FirstEventView::setEnvironment(const QString& environment)
{
    m_event.environment = environment;
    m_environmentChoice->setValue(environment.isEmpty() ? tr("the key's") : environment);
    showSnippet();
}

void FirstEventView::askUnits()
{
    if (!m_units || std::exchange(m_asked, true))
        return;
    m_environmentMenu->addAction(tr("the key's"), this, [this] { setEnvironment({}); });
    for (const QString& name : m_context.environment.known())
        m_environmentMenu->addAction(name, this, [this, name] { setEnvironment(name); });
    setEnvironment(m_context.environment.current());
    setUnit(u"api_calls"_s);
    m_unitCall = m_units->all(this, [this](const Result<std::vector<BillableUnit>>& units) {
        if (!units || units->empty())
            return;
        for (const BillableUnit& unit : *units)
            m_unitMenu->addAction(unit.name, this, [this, name = unit.name] { setUnit(name); });
        setUnit(units->front().name);
    });
}

void FirstEventView::showSnippet()
{
    m_code->setCode(firstEventSnippet(m_event, SnippetLanguage(std::max(0, m_languages->current()))));
}

//! Something came in on the stream: whether it is this one, the server is asked by its key.
void FirstEventView::look()
{
    if (!m_waiting || !m_events)
        return;
    EventQuery query;
    query.filter = u"key:"_s + m_event.idempotencyKey;
    m_eventCall = m_events->page(query, {{}, 1}, this, [this](const Result<EventPage>& page) {
        if (page && !page->batch.isEmpty())
            greet(*page);
    });
}

void FirstEventView::greet(const EventPage& page)
{
    m_waiting = false;
    const bool accepted = EventFlags::status(page.batch.flags.front()) == EventStatus::Accepted;
    m_sign->show(accepted ? Sign::Ok : Sign::Bad, accepted ? Tone::Ok : Tone::Bad);
    m_title->setText(accepted ? tr("Here it is. Welcome, first event!") : tr("It came in, and was refused"));
    m_text->setSentence(sentence(accepted ? tr("%1 counts one more since %2.") : tr("%1 was not counted, at %2."),
                                 {{m_event.unit, Span::Style::Mono},
                                  {m_context.times.format().time(page.batch.received.front()), Span::Style::Strong}}));
    m_show->show();
    m_again->show();
}

QString FirstEventView::greeting() const
{
    return m_title->text();
}

void FirstEventView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    askUnits();
}

} // namespace md
