// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/writes/writepanel.h"

#include "core/jsonscan.h"
#include "ui/errortext.h"
#include "ui/sessionstate.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/cappedscroll.h"
#include "ui/widgets/codeblock.h"
#include "ui/widgets/difftable.h"
#include "ui/widgets/linkbutton.h"
#include "ui/writes/conflictdialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int longestReason = 500;
constexpr int tallestChanges = 280;

std::optional<qint64> versionIn(const QByteArray& json)
{
    const auto raw = jsonMember(json, "version");
    bool ok = false;
    const qint64 version = raw ? raw->toByteArray().toLongLong(&ok) : 0;
    return ok ? std::optional(version) : std::nullopt;
}

} // namespace

WritePanel::WritePanel(const WriteContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_key(writeKey())
{
    setObjectName(u"writePanel"_s);
    build();
    connect(m_send, &Button::clicked, this, &WritePanel::send);
    connect(m_cancel, &Button::clicked, this, &WritePanel::cancelled);
    connect(m_reason, &QLineEdit::textChanged, this, [this] {
        showRequest();
        showButton();
    });
    connect(m_confirm, &QLineEdit::textChanged, this, &WritePanel::showButton);
    connect(m_copy, &LinkButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(writeAsCurl(request(), m_context.target));
        emit m_context.navigator.toastRequested(tr("Copied as cURL, without the key"));
    });
    connect(&m_context.session, &SessionState::writesLockedChanged, this, &WritePanel::showButton);
    connect(&m_context.session, &SessionState::whoAmIChanged, this, &WritePanel::noteSession);
    connect(&m_lockTimer, &QTimer::timeout, this, &WritePanel::showButton);
    m_lockTimer.start(std::chrono::seconds(15));
}

WritePanel::~WritePanel() = default;

void WritePanel::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_text = new SentenceLabel(this);
    column->addWidget(m_text);
    column->addSpacing(4);
    m_reasonLabel = new TextLabel(tr("Reason, goes to the audit log"), TextLabel::Ink::Second, this);
    m_reasonLabel->setFont(md::font(FontRole::Label));
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(u"writeReason"_s);
    m_reason->setAccessibleName(m_reasonLabel->text());
    m_reason->setMaxLength(longestReason);
    m_reason->setPlaceholderText(tr("Why, and a ticket if there is one"));
    column->addWidget(m_reasonLabel);
    column->addSpacing(4);
    column->addWidget(m_reason);
    column->addSpacing(16);
    m_changesHead = new TextLabel(tr("What changes"), TextLabel::Ink::Text, this);
    m_changesHead->setFont(md::font(FontRole::Heading));
    m_changes = new DiffTable(this);
    m_changes->setObjectName(u"writeChanges"_s);
    m_changes->setHeads({tr("Now"), tr("After this")});
    m_changesArea = new CappedScroll(m_changes, tallestChanges, this);
    column->addWidget(m_changesHead);
    column->addWidget(m_changesArea);
    column->addSpacing(16);
    auto* requestHead = new QHBoxLayout;
    auto* requestTitle = new TextLabel(tr("Exact request"), TextLabel::Ink::Text, this);
    requestTitle->setFont(md::font(FontRole::Heading));
    m_copy = new LinkButton(tr("Copy as cURL"), this);
    m_copy->setObjectName(u"writeCurl"_s);
    requestHead->addWidget(requestTitle);
    requestHead->addStretch(1);
    requestHead->addWidget(m_copy);
    column->addLayout(requestHead);
    column->addSpacing(4);
    m_code = new CodeBlock(tr("Exact request"), this);
    m_code->setObjectName(u"writeRequest"_s);
    column->addWidget(m_code);
    m_confirmText = new SentenceLabel(this);
    m_confirm = new QLineEdit(this);
    m_confirm->setObjectName(u"writeConfirm"_s);
    column->addSpacing(12);
    column->addWidget(m_confirmText);
    column->addWidget(m_confirm);
    m_failure = new SentenceLabel(this);
    m_failure->setObjectName(u"writeFailure"_s);
    column->addWidget(m_failure);
    column->addSpacing(12);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    m_send = new Button(QString(), Button::Kind::Primary, this);
    m_send->setObjectName(u"writeSend"_s);
    m_cancel = new Button(tr("Cancel"), Button::Kind::Secondary, this);
    m_cancel->setObjectName(u"writeCancel"_s);
    m_cancel->setAutoDefault(false);
    m_note = new TextLabel({}, TextLabel::Ink::Second, this);
    m_note->setObjectName(u"writeNote"_s);
    m_note->setFont(md::font(FontRole::Label));
    m_note->setElided(true);
    foot->addWidget(m_send);
    foot->addWidget(m_cancel);
    foot->addStretch(1);
    foot->addWidget(m_note);
    column->addLayout(foot);
}

void WritePanel::setProposal(const WriteProposal& proposal)
{
    const bool other = proposal.title != m_proposal.title;
    m_proposal = proposal;
    if (other) {
        m_reason->setText(proposal.reason);
        m_confirm->clear();
        m_failure->hide();
    }
    showProposal();
}

WriteRequest WritePanel::request() const
{
    WriteRequest request = m_proposal.request;
    request.reason = m_reason->text().trimmed();
    request.idempotencyKey = m_key;
    return request;
}

void WritePanel::showProposal()
{
    m_text->setSentence(m_proposal.text);
    m_text->setVisible(!m_proposal.text.empty());
    m_reasonLabel->setVisible(m_proposal.reasonOffered);
    m_reason->setVisible(m_proposal.reasonOffered);
    const auto changes =
        !m_proposal.changes.empty() ? m_proposal.changes : fieldChanges(m_proposal.before, m_proposal.request.body);
    m_changes->setChanges(changes);
    m_changesArea->setVisible(!changes.empty());
    m_changesHead->setVisible(!changes.empty());
    const bool typed = !m_proposal.confirmName.isEmpty();
    m_confirmText->setSentence(
        sentence(tr("This cannot be taken back. Type %1 to go on."), {{m_proposal.confirmName, Span::Style::Strong}}));
    m_confirm->setAccessibleName(m_confirmText->text());
    m_confirmText->setVisible(typed);
    m_confirm->setVisible(typed);
    if (m_failure->text().isEmpty())
        m_failure->hide();
    showRequest();
    showButton();
}

void WritePanel::showRequest()
{
    // What was sent with a key is done once under that key: another change needs another one.
    if (m_tried && writeBody(request()) != m_sentBody) {
        m_key = writeKey();
        m_tried = false;
    }
    m_code->setCode(writeAsHttp(request(), m_context.target));
}

bool WritePanel::isLocked() const
{
    return m_context.session.isLive() && m_context.session.writesLocked();
}

//! The request names a server and a tenant: another session must never get it.
void WritePanel::noteSession()
{
    if (!m_over && !m_context.session.whoAmI()) {
        m_over = true;
        m_call.abandon();
        emit sessionEnded();
    }
    showButton();
}

//! What no typing into this panel takes away; empty: nothing.
QString WritePanel::refusal() const
{
    if (m_over)
        return tr("The connection that this was made for has ended");
    const auto& who = m_context.session.whoAmI();
    if (!m_proposal.scope.isEmpty() && who && !who->hasScope(m_proposal.scope))
        return tr("This key lacks the scope %1").arg(m_proposal.scope);
    return m_proposal.blocked;
}

//! Why the button cannot be pressed; empty: it can.
QString WritePanel::obstacle() const
{
    if (const QString why = refusal(); !why.isEmpty())
        return why;
    if (m_proposal.reasonRequired && m_reason->text().trimmed().isEmpty())
        return tr("A reason is needed");
    if (!m_proposal.confirmName.isEmpty() && m_confirm->text() != m_proposal.confirmName)
        return tr("The name is to be typed first");
    return {};
}

void WritePanel::showButton()
{
    const SessionState& session = m_context.session;
    const QString why = obstacle();
    const QString tenant = session.whoAmI() ? session.whoAmI()->tenant.name : QString();
    if (isSending()) {
        m_send->setText(tr("Sending…"));
    } else if (isLocked()) {
        m_send->setKind(Button::Kind::Locked);
        m_send->setText(tr("Unlock writes to send…"));
    } else if (session.isLive()) {
        m_send->setKind(Button::Kind::Live);
        m_send->setText(tr("Send to LIVE %1").arg(tenant));
    } else {
        m_send->setKind(m_proposal.destructive ? Button::Kind::Danger : Button::Kind::Primary);
        m_send->setText(m_proposal.action);
    }
    // A lock is offered to be opened; anything else has its reason beside it.
    m_send->setEnabled(!isSending() && (isLocked() ? refusal().isEmpty() : why.isEmpty()));
    QString note = why;
    if (note.isEmpty() && session.isLive() && !isLocked() && session.unlockedUntil())
        note = tr("locks again in %n min", nullptr,
                  int(std::max<qint64>(1, (*session.unlockedUntil() - m_context.now() + 59'999) / 60'000)));
    m_note->setText(note);
    m_note->setToolTip(note.toHtmlEscaped());
}

void WritePanel::send()
{
    if (isSending())
        return;
    if (isLocked()) {
        if (refusal().isEmpty())
            emit m_context.navigator.unlockRequested();
        return;
    }
    if (!obstacle().isEmpty())
        return;
    m_failure->hide();
    m_tried = true;
    m_sentBody = writeBody(request());
    m_call = m_context.send(request(), this, [this](Result<WriteAnswer> result) { answered(std::move(result)); });
    showButton();
}

void WritePanel::answered(Result<WriteAnswer> result)
{
    m_call.abandon();
    showButton();
    if (result) {
        m_context.session.noteWrite();
        emit written(*result);
        return;
    }
    const ApiError& error = result.error();
    emit failed(error);
    if (error.httpStatus == 412 && !error.current.isEmpty()) {
        openConflict(error.current);
        return;
    }
    showFailure(error);
}

void WritePanel::showFailure(const ApiError& error)
{
    const ErrorText text = errorText(error);
    Sentence words{{text.title + u". "_s, Span::Style::Bad}, {text.sentence, Span::Style::Normal}};
    for (const FieldError& field : error.fields) {
        if (field.field == "scope"_L1 || field.message == text.sentence)
            continue;
        words.push_back({u" "_s + field.field, Span::Style::Mono});
        words.push_back({u" "_s + field.message, Span::Style::Normal});
    }
    if (!error.correlationId.isEmpty()) {
        words.push_back({u" "_s + tr("Correlation id") + u' ', Span::Style::Second});
        words.push_back({error.correlationId, Span::Style::Mono});
    }
    m_failure->setSentence(words);
    m_failure->show();
}

void WritePanel::openConflict(const QByteArray& current)
{
    auto* dialog =
        new ConflictDialog({m_proposal.title, m_proposal.before, current, m_proposal.request.body}, window());
    connect(dialog, &ConflictDialog::theirsTaken, this, [this, current] { emit theirsTaken(current); });
    connect(dialog, &ConflictDialog::mineKept, this, [this, current] {
        m_proposal.request.body = rebasedBody(m_proposal.before, current, m_proposal.request.body);
        m_proposal.request.version = versionIn(current);
        m_proposal.before = current;
        m_proposal.changes.clear();
        showProposal();
        emit rebased(current);
    });
    dialog->open();
}

} // namespace md
