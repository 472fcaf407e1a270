// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/eventlog/requestdetails.h"

#include "core/errorcodes.h"
#include "core/jsonscan.h"
#include "core/webhooks.h"
#include "ui/errortext.h"
#include "ui/eventlog/requestwords.h"
#include "ui/numberformat.h"
#include "ui/sessionstate.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/codeblock.h"
#include "ui/widgets/fieldlist.h"
#include "ui/widgets/linkbutton.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int panelWidth = 400;

//! Indented when it is JSON and whole, else as it came.
QString shownBody(const QByteArray& body, bool truncated)
{
    const bool json = !truncated && (body.startsWith('{') || body.startsWith('['));
    return QString::fromUtf8(json ? jsonPretty(body) : body);
}

//! A section, with its heading, is one widget to hide.
QWidget* sectionOf(QWidget* part)
{
    return part->parentWidget();
}

} // namespace

RequestDetails::RequestDetails(const PaneContext& context, RequestLogApi& api, QWidget* parent)
    : SidePanel(tr("Request"), panelWidth, parent)
    , m_context(context)
    , m_api(api)
    , m_related(new Button(tr("Same correlation"), Button::Kind::Secondary, this))
    , m_events(new Button(tr("Its events"), Button::Kind::Secondary, this))
    , m_copy(new Button(tr("Copy"), Button::Kind::Secondary, this))
{
    setObjectName(u"requestDetails"_s);
    build();
    connect(m_related, &Button::clicked, this, [this] { emit correlationAsked(m_request->correlationId); });
    connect(m_events, &Button::clicked, this, [this] { emit eventsAsked(m_request->id); });
    connect(m_copy, &Button::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(jsonPretty(m_request->json)));
        emit copied(tr("Request"));
    });
    connect(m_facts, &FieldList::copied, this, &SidePanel::copied);
    connect(&m_context.times, &TimeSettings::formatChanged, this, &RequestDetails::showFacts);
    setRequest(std::nullopt);
}

void RequestDetails::build()
{
    m_related->setObjectName(u"requestRelated"_s);
    m_related->setGlyph(Icon::Link);
    m_events->setObjectName(u"requestEvents"_s);
    m_events->setGlyph(Icon::Events);
    m_copy->setObjectName(u"requestCopy"_s);
    m_copy->setGlyph(Icon::Copy);
    for (Button* button : {m_related, m_events, m_copy})
        addAction(button);
    m_faults = new FieldList(80);
    m_faults->setObjectName(u"requestFaults"_s);
    addSection(tr("What is wrong with it"))->addWidget(m_faults);
    m_facts = new FieldList(80);
    m_facts->setObjectName(u"requestFacts"_s);
    addSection()->addWidget(m_facts);
    m_bodyNote = new TextLabel({}, TextLabel::Ink::Second);
    m_bodyNote->setObjectName(u"requestBodyNote"_s);
    m_bodyNote->setWordWrap(true);
    m_body = new CodeBlock(tr("Body as it was sent"));
    m_body->setObjectName(u"requestBody"_s);
    m_body->setMaximumLines(16);
    QVBoxLayout* sent = addSection(tr("Sent"));
    sent->addWidget(m_body);
    sent->addWidget(m_bodyNote);
    m_resend = new Button(tr("Mend and send again…"), Button::Kind::Secondary);
    m_resend->setObjectName(u"requestResend"_s);
    m_resend->setGlyph(Icon::Send);
    sent->addWidget(m_resend, 0, Qt::AlignLeft);
    connect(m_resend, &Button::clicked, this, [this] {
        if (m_request)
            emit m_context.navigator.paneRequested(u"doctor"_s, {{u"request"_s, m_request->id}});
    });
    m_answer = new CodeBlock(tr("Answer"));
    m_answer->setObjectName(u"requestAnswer"_s);
    m_answer->setMaximumLines(16);
    addSection(tr("Answered"))->addWidget(m_answer);
}

void RequestDetails::setRequest(const std::optional<LoggedRequest>& request)
{
    if (request && m_request && request->id == m_request->id && m_detail)
        return;
    m_request = request;
    m_detail.reset();
    m_missing.clear();
    m_call.abandon();
    showRequest();
    // Only a refused one has more to it than its row says.
    if (request && request->isRefused())
        askDetail(request->id);
}

void RequestDetails::setRequestId(const QString& id)
{
    if (m_request && m_request->id == id)
        return;
    setRequest(std::nullopt);
    if (!id.isEmpty())
        askDetail(id);
}

void RequestDetails::askDetail(const QString& id)
{
    m_call = m_api.detail(id, this, [this](Result<RequestDetail> detail) {
        if (detail) {
            m_request = detail->request;
            m_detail = std::move(*detail);
        } else {
            m_missing = errorText(detail.error()).sentence;
            if (detail.error().kind == ApiError::Kind::NotFound)
                m_missing = tr("There is no request with this id in the log. An accepted ingest request lives on its "
                               "event rows.");
        }
        showRequest();
    });
}

void RequestDetails::showRequest()
{
    for (QWidget* part : {static_cast<QWidget*>(m_related), static_cast<QWidget*>(m_copy), sectionOf(m_facts)})
        part->setVisible(m_request.has_value());
    m_events->setVisible(m_request && m_request->category == "ingest"_L1 &&
                         m_context.session.offers(u"usage-events"_s));
    // What an application signed only the application can sign again; what reads is asked again by its pane.
    m_resend->setVisible(m_request && m_detail && m_request->isRefused() && m_request->appUuid.isEmpty() &&
                         m_request->method != "GET"_L1);
    showFacts();
    showBodies();
    if (!m_request) {
        setHead(Sign::None, Tone::Second, {}, tr("No request is selected"), {});
        setTitle(m_missing);
        setSubtitle({});
        return;
    }
    const LoggedRequest& request = *m_request;
    setHead(statusSign(request.status), statusTone(request.status), httpStatusText(request.status), {}, request.id);
    setTitle(requestTitle(request));
    setSubtitle(request.hint.isEmpty() ? Sentence{{requestName(request), Span::Style::Mono}}
                                       : Sentence{{request.hint, Span::Style::Strong}});
}

void RequestDetails::showFacts()
{
    m_facts->clear();
    if (!m_request)
        return;
    const LoggedRequest& request = *m_request;
    const TimeFormat& times = m_context.times.format();
    const qint64 now = m_context.now();
    m_facts->addCode(tr("Request"), request.method + u' ' + request.path);
    const QString day = times.sameDay(request.at, now) ? QString() : times.date(request.at) + u' ';
    m_facts->addText(tr("When"), u"%1%2 %3, %4"_s.arg(day, times.time(request.at), times.zoneLabel(request.at),
                                                      TimeFormat::age(request.at, now)));
    m_facts->addText(tr("Took"), durationText(request.durationUs));
    if (!request.code.isEmpty())
        showCode(request.code);
    if (!request.keyId.isEmpty())
        m_facts->addText(tr("Key"), u"%1, %2"_s.arg(request.keyName, request.keyPrefix));
    if (!request.appUuid.isEmpty())
        m_facts->addText(tr("Application"), request.appName);
    if (m_detail && !m_detail->provesTenant)
        m_facts->addText(tr("Sender"), tr("proves nobody: an unknown key or application"), Tone::Warning);
    QStringList from{request.address, request.client};
    from.removeAll(QString());
    m_facts->addText(tr("From"), from.join(u", "_s));
    m_facts->addText(tr("Size"),
                     tr("%1 sent, %2 answered")
                         .arg(NumberFormat::bytes(request.requestBytes), NumberFormat::bytes(request.responseBytes)));
    if (!request.category.isEmpty())
        m_facts->addText(tr("Charged to"), request.category);
    m_facts->addId(tr("Correlation"), request.correlationId);
}

void RequestDetails::showCode(const QString& code)
{
    if (!errorCode(code)) {
        m_facts->addCode(tr("Code"), code);
        return;
    }
    m_facts->addLink(tr("Code"), code, [this, code] {
        emit m_context.navigator.paneRequested(u"doctor"_s, {{u"code"_s, code}});
    });
}

QString RequestDetails::bodyNote() const
{
    if (!m_detail)
        return {};
    switch (m_detail->bodyKept) {
    case RequestDetail::Body::OverLimit: return tr("Not kept: of one key at most 100 bodies an hour are.");
    case RequestDetail::Body::None: return {};
    case RequestDetail::Body::Kept: break;
    }
    if (m_detail->requestBody.isEmpty())
        return tr("There was no body.");
    return m_detail->bodyTruncated ? tr("The first 16 KiB, secrets taken out.") : tr("Secrets are taken out.");
}

void RequestDetails::showBodies()
{
    m_faults->clear();
    const bool faults = m_detail && !m_detail->faults.empty();
    if (faults) {
        for (const RequestDetail::FieldFault& fault : m_detail->faults)
            m_faults->addText(fault.field, fault.rule, Tone::Bad);
    }
    sectionOf(m_faults)->setVisible(faults);
    const QString note = bodyNote();
    const bool body = m_detail && !m_detail->requestBody.isEmpty();
    m_body->setVisible(body);
    m_body->setCode(body ? shownBody(m_detail->requestBody, m_detail->bodyTruncated) : QString());
    m_bodyNote->setText(note);
    m_bodyNote->setVisible(!note.isEmpty());
    sectionOf(m_body)->setVisible(body || !note.isEmpty());
    const bool answer = m_detail && !m_detail->responseBody.isEmpty();
    m_answer->setCode(answer ? shownBody(m_detail->responseBody, false) : QString());
    sectionOf(m_answer)->setVisible(answer);
}

QStringList RequestDetails::facts() const
{
    return m_facts->lines();
}

QStringList RequestDetails::faults() const
{
    return m_faults->lines();
}

QString RequestDetails::body() const
{
    return m_body->code();
}

QString RequestDetails::answer() const
{
    return m_answer->code();
}

} // namespace md
