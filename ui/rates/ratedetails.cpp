// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rates/ratedetails.h"

#include "ui/errortext.h"
#include "ui/numberformat.h"
#include "ui/rates/rateform.h"
#include "ui/rates/ratewords.h"
#include "ui/sessionstate.h"
#include "ui/widgets/barcell.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fieldlist.h"
#include "ui/widgets/linkbutton.h"
#include "ui/writes/writepanel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace md {

namespace {

constexpr int panelWidth = 360;
constexpr int labelWidth = 116;
constexpr int shownOfId = 16; //!< the whole of it would widen the panel

} // namespace

RateDetails::RateDetails(const PaneContext& context, ServerAccess& server, RateLimitsApi& api, QWidget* parent)
    : SidePanel(u"rateDetails"_s, panelWidth, parent)
    , m_context(context)
    , m_server(server)
    , m_api(api)
{
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, [this] {
        if (isVisible())
            showTime();
    });
    connect(&context.times, &TimeSettings::formatChanged, this, [this] {
        if (!isEditing())
            rebuild();
    });
    rebuild();
}

bool RateDetails::isOwn() const
{
    const auto& who = m_context.session.whoAmI();
    return m_rate && who && who->key.id == m_rate->subjectId;
}

void RateDetails::setRate(const std::optional<RateLimit>& rate)
{
    const bool other = !rate || !m_rate || rate->subjectId != m_rate->subjectId;
    if (rate == m_rate && !(m_rate && !m_facts && !isEditing()))
        return;
    m_rate = rate;
    if (other && isEditing())
        stopEditing();
    else if (!isEditing())
        rebuild();
}

void RateDetails::rebuild()
{
    clearActions();
    clearSections();
    m_form = nullptr;
    m_panel = nullptr;
    m_facts = nullptr;
    m_bar = nullptr;
    if (!m_rate) {
        m_second.stop();
        setHead(Sign::None, Tone::Second, {}, tr("No rate is selected"));
        setTitle({});
        setSubtitle({});
        return;
    }
    const RateLimit& rate = *m_rate;
    const RateLook look = rateLook(rate.level);
    setHead(look.sign, look.tone, look.word, rate.subjectName, rate.isApp ? rate.subjectId : rate.prefix);
    if (rate.version) {
        auto* change = new Button(tr("Change limits…"), Button::Kind::Secondary, this);
        change->setObjectName(u"rateEdit"_s);
        change->setGlyph(Icon::Edit);
        change->setShortcutHint(u"E"_s);
        connect(change, &Button::clicked, this, &RateDetails::edit);
        addAction(change);
    }
    auto* log = new Button(tr("Its 429s"), Button::Kind::Secondary, this);
    log->setObjectName(u"rateRequests"_s);
    log->setShortcutHint(u"L"_s);
    connect(log, &Button::clicked, this, [this] { emit requestsAsked(limitedRequestsFilter(*m_rate)); });
    addAction(log);
    m_bar = new LimitBar(this);
    QVBoxLayout* window = addSection();
    window->addWidget(m_bar);
    window->parentWidget()->setVisible(rate.limit.has_value());
    const RateAdvice advice = rateAdvice(rate);
    if (!advice.rateId.isEmpty()) {
        QVBoxLayout* section = addSection(advice.title);
        auto* text = new SentenceLabel(this);
        text->setObjectName(u"rateAdvice"_s);
        Sentence whole = advice.text;
        whole.push_back({u" "_s + advice.next, Span::Style::Normal});
        text->setSentence(whole);
        section->addWidget(text);
    }
    showFacts();
    showTime();
    m_second.start();
}

void RateDetails::showTime()
{
    if (!m_rate || !m_bar)
        return;
    const RateLimit& rate = *m_rate;
    const qint64 now = m_context.now();
    const qint64 used = rate.usedAt(now);
    if (rate.limit)
        setTitle(tr("%1 of %2 used").arg(NumberFormat::count(used), NumberFormat::count(*rate.limit)));
    else
        setTitle(tr("%n request(s), no limit", nullptr, int(used)));
    const QString category = rateCategoryWord(rate.category);
    const qint64 rest = (rate.resetsAt - now + 999) / 1000;
    Sentence words = used == 0 ? sentence(tr("%1: nothing came in this minute."), {{category, Span::Style::Strong}})
                     : rate.refused > 0
                         ? sentence(tr("%1: %2 refused in this minute. Begins anew in %3 s."),
                                    {{category, Span::Style::Strong},
                                     {NumberFormat::count(rate.refused), Span::Style::Bad},
                                     {QString::number(rest), Span::Style::Strong}})
                         : sentence(tr("%1: the window begins anew in %2 s."),
                                    {{category, Span::Style::Strong}, {QString::number(rest), Span::Style::Strong}});
    setSubtitle(words);
    m_bar->setShare(rate.limit && *rate.limit > 0 ? double(used) / double(*rate.limit) : 0, rateBarTone(rate.level));
}

void RateDetails::showFacts()
{
    const RateLimit& rate = *m_rate;
    const TimeFormat& format = m_context.times.format();
    m_facts = new FieldList(labelWidth, this);
    connect(m_facts, &FieldList::copied, this, &SidePanel::copied);
    if (rate.isApp) {
        m_facts->addText(tr("Application"), rate.subjectName);
        m_facts->addText(tr("Its limit"), tr("the same for all applications; it cannot be changed"));
    } else {
        m_facts->addLink(tr("Key"), rate.subjectName, [this] { emit keyAsked(m_rate->subjectId); });
        if (isOwn())
            m_facts->addText(tr("Used by"), tr("this console"));
    }
    m_facts->addCode(tr("Category"), rate.category);
    m_facts->addText(tr("Limit"), rate.limit ? tr("%1 requests a minute, %2")
                                                   .arg(NumberFormat::count(*rate.limit),
                                                        rate.own ? tr("its own") : tr("the default"))
                                             : tr("none"));
    m_facts->addText(tr("Minute before"), tr("%n request(s)", nullptr, int(rate.usedBefore)));
    m_facts->addText(tr("Last hour"),
                     tr("%1 requests, %2 refused")
                         .arg(NumberFormat::count(rate.hourRequests), NumberFormat::count(rate.hourRefused)));
    if (rate.hourEvents)
        m_facts->addText(tr("Events in it"),
                         rate.hourRequests > 0
                             ? tr("%1, %2 a request").arg(NumberFormat::count(*rate.hourEvents), eventsPerRequest(rate))
                             : NumberFormat::count(*rate.hourEvents));
    m_facts->addText(tr("429s in 24 h"), NumberFormat::count(rate.limited24h),
                     rate.limited24h > 0 ? Tone::Bad : Tone::Text);
    if (rate.lastLimitedAt) {
        m_facts->addText(tr("Last one"), u"%1, %2"_s.arg(format.dateTime(*rate.lastLimitedAt),
                                                         TimeFormat::age(*rate.lastLimitedAt, m_context.now())));
        m_facts->addLink(tr("Its request"), rate.lastLimitedRequestId.left(shownOfId) + u'…',
                         [this] { emit requestsAsked(u"id:"_s + m_rate->lastLimitedRequestId); });
        m_facts->addLink(tr("On the platform"), u"rate_limit.hit"_s, [this] { emit hitsAsked(m_rate->subjectId); });
    }
    addSection()->addWidget(m_facts);
}

QStringList RateDetails::facts() const
{
    return m_facts ? m_facts->lines() : QStringList();
}

void RateDetails::edit()
{
    if (!m_rate || !m_rate->version || isEditing())
        return;
    m_call = m_api.key(m_rate->subjectId, this, [this](Result<KeyRates> rates) {
        if (!rates) {
            const ErrorText text = errorText(rates.error());
            emit m_context.navigator.toastRequested(u"%1: %2"_s.arg(text.title, text.sentence));
            return;
        }
        openForm(*rates);
    });
}

void RateDetails::openForm(const KeyRates& rates)
{
    if (!m_rate || m_rate->subjectId != rates.keyId)
        return;
    clearActions();
    clearSections();
    m_facts = nullptr;
    m_bar = nullptr;
    m_second.stop();
    m_base = rates;
    setHead(Sign::None, Tone::Text, tr("Limits"), rates.name, rates.prefix);
    setTitle({});
    setSubtitle({});
    const auto& who = m_context.session.whoAmI();
    m_form = new RateForm(rates, who ? who->limits : std::vector<RateBudget>(), this);
    m_panel = new WritePanel(m_server.writeContext(m_context), this);
    m_panel->setObjectName(u"rateWrite"_s);
    connect(m_panel, &WritePanel::written, this, [this](const WriteAnswer&) {
        stopEditing();
        emit written();
    });
    connect(m_panel, &WritePanel::theirsTaken, this, [this](const QByteArray&) {
        stopEditing();
        emit written();
    });
    connect(m_panel, &WritePanel::cancelled, this, &RateDetails::stopEditing);
    connect(m_panel, &WritePanel::sessionEnded, this, &RateDetails::stopEditing);
    QVBoxLayout* section = addSection();
    section->addWidget(m_form);
    section->addWidget(m_panel);
    connect(m_form, &LabelledForm::changed, this, &RateDetails::propose);
    propose();
    if (QLineEdit* field = m_form->field(m_rate->category)) {
        field->setFocus();
        field->selectAll();
    }
}

void RateDetails::stopEditing()
{
    m_call.abandon();
    m_base.reset();
    // From a signal of the panel itself: it goes later.
    if (m_panel)
        m_panel->disconnect(this);
    rebuild();
}

void RateDetails::propose()
{
    const RateChanges changes = m_form->changes();
    WriteProposal proposal;
    proposal.title = tr("Rate limits of %1").arg(m_base->name);
    proposal.request = rateLimitsRequest(*m_base, changes);
    proposal.before = m_base->json;
    proposal.scope = u"rates:write"_s;
    proposal.action = tr("Set limits");
    proposal.blocked = m_form->problem();
    for (const auto& [category, wanted] : changes) {
        const RateLimit& rate = *m_base->find(category);
        proposal.changes.push_back({rateCategoryWord(category),
                                    rate.limit ? NumberFormat::count(*rate.limit) : tr("none"),
                                    wanted ? NumberFormat::count(*wanted)
                                           : tr("%1, the default").arg(NumberFormat::count(rate.defaultLimit))});
    }
    if (isOwn() && changes.contains(u"admin"_s))
        proposal.text = {
            {tr("This console signs in with this key: it will ask no more than that itself."), Span::Style::Bad}};
    m_panel->setProposal(proposal);
}

} // namespace md
