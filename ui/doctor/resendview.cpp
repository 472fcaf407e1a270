// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/doctor/resendview.h"

#include "core/jsonwriting.h"
#include "ui/doctor/pastebox.h"
#include "ui/serveraccess.h"
#include "ui/sessionstate.h"
#include "ui/theme.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/statepage.h"
#include "ui/writes/writepanel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

TextLabel* label(const QString& text, QWidget* parent)
{
    auto* made = new TextLabel(text, TextLabel::Ink::Second, parent);
    made->setFont(md::font(FontRole::Label));
    return made;
}

std::optional<WriteRequest::Method> methodOf(const QString& name)
{
    if (name == "POST"_L1)
        return WriteRequest::Method::Post;
    if (name == "PUT"_L1)
        return WriteRequest::Method::Put;
    if (name == "DELETE"_L1)
        return WriteRequest::Method::Delete;
    return std::nullopt;
}

} // namespace

ResendView::ResendView(const PaneContext& context, const DoctorAccess& access, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_access(access)
{
    setObjectName(u"resendView"_s);
    m_state = new StatePage(build(), context.times, this);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_state);
    if (access.server)
        m_api = std::make_unique<RequestLogApi>(access.server->transport);
    showNone();
}

QWidget* ResendView::build()
{
    auto* content = new QWidget(this);
    auto* edit = new QWidget(content);
    auto* left = new QVBoxLayout(edit);
    left->setContentsMargins(metrics::panePadding, 8, metrics::panePadding, metrics::panePadding);
    left->setSpacing(4);
    m_was = new SentenceLabel(edit);
    m_was->setObjectName(u"resendWas"_s);
    m_path = new QLineEdit(edit);
    m_path->setObjectName(u"resendPath"_s);
    m_path->setAccessibleName(tr("Path"));
    m_path->setFont(md::font(FontRole::Mono));
    m_body = new PasteBox(tr("Body"), tr("What is to be sent"), 14, edit);
    m_body->setObjectName(u"resendBody"_s);
    m_body->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    left->addWidget(m_was);
    left->addSpacing(8);
    left->addWidget(label(tr("Path"), edit));
    left->addWidget(m_path);
    left->addSpacing(8);
    left->addWidget(label(tr("Body"), edit));
    left->addWidget(m_body, 1);
    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(8, 8, metrics::panePadding, metrics::panePadding);
    column->setSpacing(8);
    if (m_access.server) {
        m_panel = new WritePanel(m_access.server->writeContext(m_context), right);
        column->addWidget(m_panel);
        connect(m_panel, &WritePanel::written, this, &ResendView::showAnswer);
        connect(m_panel, &WritePanel::failed, this, [this] { m_answer->setSentence({}); });
        connect(m_panel, &WritePanel::cancelled, this, &ResendView::showNone);
    }
    m_answer = new SentenceLabel(right);
    m_answer->setObjectName(u"resendAnswer"_s);
    column->addWidget(m_answer);
    column->addStretch(1);
    auto* scroll = new QScrollArea(content);
    scroll->setWidget(right);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(edit, 1);
    row->addWidget(scroll, 1);
    leadFocus(content, m_body);
    connect(m_path, &QLineEdit::textChanged, this, &ResendView::propose);
    connect(m_body, &QPlainTextEdit::textChanged, this, &ResendView::propose);
    return content;
}

void ResendView::showNone()
{
    m_call.abandon();
    m_detail.reset();
    EmptyState none;
    none.icon = Icon::Send;
    none.title = tr("No request to send again");
    none.text =
        sentence(m_access.server ? tr("Choose a refused request in the event log or in a trace, and send it from "
                                      "there to here.")
                                 : tr("Nobody is signed in: there is no log to take a request from."));
    if (m_access.server)
        none.primary =
            StateAction{tr("Show refused requests"), {}, [this] {
                            emit m_context.navigator.paneRequested(
                                u"eventlog"_s, {{u"view"_s, u"requests"_s}, {u"filter"_s, u"status>=400"_s}});
                        }};
    m_state->showEmpty(none);
}

void ResendView::load(const QString& requestId)
{
    if (!m_api)
        return;
    m_state->showLoading(tr("Loading the request"));
    m_call = m_api->detail(requestId, this, [this, requestId](const Result<RequestDetail>& detail) {
        if (detail) {
            showRequest(*detail);
            return;
        }
        FailedState failed;
        failed.error = detail.error();
        failed.title = tr("The request could not be loaded");
        failed.at = m_context.now();
        failed.retry = [this, requestId] { load(requestId); };
        m_state->showFailed(failed);
    });
}

void ResendView::showRequest(const RequestDetail& detail)
{
    m_detail = detail;
    const LoggedRequest& was = detail.request;
    Sentence said = sentence(tr("%1 was answered %2 %3."), {{was.method + u' ' + was.path, Span::Style::Mono},
                                                            {QString::number(was.status), Span::Style::Strong},
                                                            {was.code, Span::Style::Mono}});
    said.push_back({u' ' + was.reason, Span::Style::Normal});
    if (!was.hint.isEmpty())
        said.push_back({u' ' + was.hint, Span::Style::Normal});
    m_was->setSentence(said);
    m_path->setText(was.path);
    m_body->setBytes(detail.requestBody);
    m_answer->setSentence({});
    m_state->showFilled();
    propose();
}

QString ResendView::blocked() const
{
    if (!methodOf(m_detail->request.method))
        return tr("A request that only reads is not sent again");
    if (!m_detail->request.appUuid.isEmpty())
        return tr("It is signed with an application's secret, which is not here");
    if (!m_path->text().startsWith(u'/'))
        return tr("The path begins with /");
    if (m_detail->bodyTruncated && m_body->bytes() == m_detail->requestBody)
        return tr("Only the beginning of its body was kept: complete it first");
    const QByteArray body = m_body->bytes();
    if (body.contains("\xe2\x80\xa6"))
        return tr("A secret was cut out of the body (…): put in what belongs there");
    if (!body.trimmed().isEmpty() && !JsonParts::of(body))
        return tr("The body is not JSON");
    return {};
}

WriteProposal ResendView::proposal() const
{
    WriteProposal proposal;
    proposal.title = tr("Send again: %1").arg(m_detail->request.id);
    proposal.text = sentence(tr("With the key of this connection, %1…; the one of the record is not known here."),
                             {{m_access.connection.keyPrefix, Span::Style::Mono}});
    proposal.request.method = methodOf(m_detail->request.method).value_or(WriteRequest::Method::Post);
    proposal.request.path = m_path->text().section(u'?', 0, 0);
    proposal.request.body = m_body->bytes();
    proposal.changes = {};
    proposal.action = tr("Send again");
    proposal.reasonOffered = false;
    proposal.blocked = blocked();
    return proposal;
}

void ResendView::propose()
{
    if (m_detail && m_panel)
        m_panel->setProposal(proposal());
}

void ResendView::showAnswer(const WriteAnswer& answer)
{
    Sentence said = sentence(tr("Answered %1, request %2."), {{QString::number(answer.status), Span::Style::Strong},
                                                              {answer.requestId, Span::Style::Mono}});
    if (answer.replayed)
        said.push_back({u' ' + tr("The server had done it before."), Span::Style::Second});
    m_answer->setSentence(said);
}

QString ResendView::answer() const
{
    return m_answer->text();
}

} // namespace md
