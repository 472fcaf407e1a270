// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trace/tracepanel.h"

#include "ui/sessionstate.h"
#include "ui/trace/bundlesection.h"
#include "ui/widgets/button.h"
#include "ui/widgets/linkbutton.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace md {

namespace {

constexpr int panelWidth = 368;

} // namespace

TracePanel::TracePanel(const PaneContext& context, QWidget* parent)
    : SidePanel(tr("Next step"), panelWidth, parent)
    , m_context(context)
{
    setObjectName(u"tracePanel"_s);
    m_body = addSection();
    m_body->setSpacing(8);
    m_bodyHolder = m_body->parentWidget();
    m_bundle = new BundleSection(context.times);
    addSection(tr("Support bundle"))->addWidget(m_bundle);
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &TracePanel::countDown);
    connect(&context.times, &TimeSettings::formatChanged, this, &TracePanel::showStep);
    connect(m_bundle, &BundleSection::copied, this, &SidePanel::copied);
}

void TracePanel::setTrace(const Trace& trace, const TraceBundle& bundle, bool leads)
{
    m_trace = trace;
    m_leads = leads;
    m_step = nextStep(trace, m_context.now());
    m_bundle->setBundle(bundle);
    showStep();
    if (m_step.code == NextStep::Code::Wait && leads)
        m_second.start();
    else
        m_second.stop();
}

//! Only the figure moves: what is under the pointer or has the focus stays.
void TracePanel::countDown()
{
    const NextStep now = nextStep(m_trace, m_context.now());
    const bool same = now.code == m_step.code;
    m_step = now;
    if (!same) {
        m_second.stop();
        showStep();
        return;
    }
    m_words = stepText(m_step, m_context.times.format());
    setTitle(m_words.title);
}

void TracePanel::showStep()
{
    m_words = stepText(m_step, m_context.times.format());
    setHead(m_words.sign, m_words.tone, tr("Next step"), {});
    setTitle(m_words.title);
    setSubtitle(m_words.paragraphs.empty() ? Sentence{} : m_words.paragraphs.front());
    clearActions();
    if (m_words.primary && m_leads) {
        auto* primary = new Button(m_words.primary->text, Button::Kind::Primary, this);
        primary->setObjectName(u"stepPrimary"_s);
        primary->setGlyph(m_words.primary->icon);
        connect(primary, &Button::clicked, this, [this, place = m_words.primary->place] { emit placeAsked(place); });
        addAction(primary);
    }
    while (QLayoutItem* item = m_body->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    for (std::size_t i = 1; i < m_words.paragraphs.size(); ++i) {
        auto* text = new SentenceLabel(m_bodyHolder);
        text->setSentence(m_words.paragraphs[i]);
        m_body->addWidget(text);
        text->show();
    }
    if (m_leads)
        addLinks();
    m_bodyHolder->setVisible(m_body->count() > 0);
}

void TracePanel::addLinks()
{
    int number = 0;
    for (const StepAction& link : m_words.links) {
        auto* button = new LinkButton(link.text, m_bodyHolder);
        button->setObjectName(u"stepLink%1"_s.arg(++number));
        connect(button, &LinkButton::clicked, this, [this, place = link.place] { emit placeAsked(place); });
        m_body->addWidget(button, 0, Qt::AlignLeft);
        button->show();
    }
}

} // namespace md
