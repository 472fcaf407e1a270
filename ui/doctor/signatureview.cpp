// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/doctor/signatureview.h"

#include "core/isotime.h"
#include "ui/doctor/pastebox.h"
#include "ui/doctor/signaturewords.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/tone.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace md {

namespace {

TextLabel* label(const QString& text, QWidget* parent)
{
    auto* made = new TextLabel(text, TextLabel::Ink::Second, parent);
    made->setFont(md::font(FontRole::Label));
    return made;
}

} // namespace

SignatureView::SignatureView(TimeSource now, QWidget* parent)
    : QWidget(parent)
    , m_now(std::move(now))
{
    setObjectName(u"signatureView"_s);
    m_soon.setSingleShot(true);
    m_soon.setInterval(150ms);
    connect(&m_soon, &QTimer::timeout, this, &SignatureView::judge);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(buildForm(), 3);
    row->addWidget(buildVerdict(), 2);
    leadFocus(this, m_headers);
    m_headers->setTaker([this](const QByteArray& pasted) { return takeRequest(pasted); });
    for (PasteBox* box : {m_headers, m_body})
        connect(box, &QPlainTextEdit::textChanged, &m_soon, qOverload<>(&QTimer::start));
    for (QLineEdit* field : {m_secret, m_oldSecret, m_received})
        connect(field, &QLineEdit::textChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(m_clear, &Button::clicked, this, [this] {
        forget();
        m_headers->setFocus();
    });
    showVerdict();
}

QLineEdit* SignatureView::addSecret(QVBoxLayout* column, const QString& text, const QString& name)
{
    auto* field = new QLineEdit(this);
    field->setObjectName(name);
    field->setAccessibleName(text);
    field->setFont(md::font(FontRole::Mono));
    field->setEchoMode(QLineEdit::Password);
    field->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    column->addWidget(label(text, this));
    column->addWidget(field);
    return field;
}

QWidget* SignatureView::buildForm()
{
    auto* form = new QWidget(this);
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(metrics::panePadding, 8, metrics::panePadding, metrics::panePadding);
    column->setSpacing(4);
    m_headers = new PasteBox(tr("Headers"), tr("The whole request with its body, its headers, or the signature alone"),
                             6, form);
    m_headers->setObjectName(u"signatureHeaders"_s);
    m_body = new PasteBox(tr("Body"), tr("The body as it was received, byte by byte"), 14, form);
    m_body->setObjectName(u"signatureBody"_s);
    m_body->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_schemes = new DropDownButton(tr("Scheme"), form);
    m_schemes->setObjectName(u"signatureScheme"_s);
    auto* menu = new QMenu(m_schemes);
    menu->addAction(tr("As the headers say"), this, [this] { setScheme(std::nullopt); });
    for (const auto scheme : {SignatureScheme::SaasTracker, SignatureScheme::StandardWebhooks, SignatureScheme::Timed,
                              SignatureScheme::Sha256})
        menu->addAction(schemeName(scheme), this, [this, scheme] { setScheme(scheme); });
    m_schemes->setMenu(menu);
    m_clear = new Button(tr("Forget all of it"), Button::Kind::Secondary, form);
    m_clear->setObjectName(u"signatureForget"_s);
    column->addWidget(label(tr("Headers"), form));
    column->addWidget(m_headers);
    column->addSpacing(8);
    column->addWidget(label(tr("Body"), form));
    column->addWidget(m_body, 1);
    column->addSpacing(8);
    auto* fields = new QHBoxLayout;
    fields->setSpacing(12);
    auto* first = new QVBoxLayout;
    auto* second = new QVBoxLayout;
    auto* third = new QVBoxLayout;
    for (QVBoxLayout* part : {first, second, third}) {
        part->setSpacing(4);
        fields->addLayout(part, 1);
    }
    m_secret = addSecret(first, tr("Secret"), u"signatureSecret"_s);
    m_oldSecret = addSecret(second, tr("Old secret, if it was rotated"), u"signatureOldSecret"_s);
    m_received = new QLineEdit(form);
    m_received->setObjectName(u"signatureReceived"_s);
    m_received->setAccessibleName(tr("Received at"));
    m_received->setPlaceholderText(u"2026-11-20T14:35:08Z"_s);
    third->addWidget(label(tr("Received at, by the receiver's clock"), form));
    third->addWidget(m_received);
    column->addLayout(fields);
    column->addSpacing(8);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_schemes);
    foot->addWidget(m_clear);
    foot->addWidget(label(tr("Nothing pasted here is sent or kept; it goes when you leave."), form), 1);
    column->addLayout(foot);
    setScheme(std::nullopt);
    return form;
}

QWidget* SignatureView::buildVerdict()
{
    auto* area = new QWidget;
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(8, 8, metrics::panePadding, metrics::panePadding);
    column->setSpacing(8);
    m_sign = new SignMark(area);
    m_title = new TextLabel({}, TextLabel::Ink::Text, area);
    m_title->setObjectName(u"signatureTitle"_s);
    m_title->setFont(md::font(FontRole::Figure));
    m_facts = new TextLabel({}, TextLabel::Ink::Text, area);
    m_facts->setObjectName(u"signatureFacts"_s);
    m_next = new TextLabel({}, TextLabel::Ink::Text, area);
    m_next->setObjectName(u"signatureNext"_s);
    m_next->setFont(md::font(FontRole::Strong));
    m_each = new TextLabel({}, TextLabel::Ink::Second, area);
    m_each->setObjectName(u"signatureEach"_s);
    for (TextLabel* text : {m_title, m_facts, m_next, m_each}) {
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    auto* beside = new QVBoxLayout; // the sign stands at the first line, however many the title has
    beside->addSpacing(5);
    beside->addWidget(m_sign);
    beside->addStretch(1);
    head->addLayout(beside);
    head->addWidget(m_title, 1);
    column->addSpacing(16);
    column->addLayout(head);
    column->addWidget(m_facts);
    column->addWidget(m_next);
    column->addSpacing(8);
    column->addWidget(m_each);
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(area);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

void SignatureView::setScheme(std::optional<SignatureScheme> scheme)
{
    m_scheme = scheme;
    m_schemes->setValue(scheme ? schemeName(*scheme) : tr("as the headers say"));
    m_soon.start();
}

//! A request copied as a whole goes where its parts belong.
bool SignatureView::takeRequest(const QByteArray& pasted)
{
    const auto request = pastedRequest(pasted);
    if (!request)
        return false;
    m_headers->setBytes(request->headers);
    m_body->setBytes(request->body);
    for (const auto& [field, value] : {std::pair(m_secret, request->secret), std::pair(m_oldSecret, request->oldSecret),
                                       std::pair(m_received, request->received)}) {
        if (!value.isEmpty())
            field->setText(QString::fromUtf8(value));
    }
    return true;
}

bool SignatureView::isEmpty() const
{
    return m_headers->document()->isEmpty() && m_body->document()->isEmpty() && m_secret->text().isEmpty();
}

std::optional<qint64> SignatureView::receivedAt() const
{
    const QString text = m_received->text().trimmed();
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    if (isNumber)
        return seconds > 100'000'000'000 ? seconds : seconds * 1000;
    return parseIsoTime(text);
}

void SignatureView::judge()
{
    m_soon.stop();
    m_verdicts.clear();
    if (!isEmpty()) {
        SignatureQuestion question;
        question.body = m_body->bytes();
        question.headers = QString::fromUtf8(m_headers->bytes());
        question.secret = m_secret->text().toUtf8();
        question.oldSecret = m_oldSecret->text().toUtf8();
        question.scheme = m_scheme;
        question.receivedAt = receivedAt();
        question.now = m_now();
        m_verdicts = judgeSignature(question);
    }
    showVerdict();
}

void SignatureView::showVerdict()
{
    if (m_verdicts.empty()) {
        m_sign->show(Sign::None, Tone::Second);
        m_title->setInk(TextLabel::Ink::Second);
        m_title->setText(tr("Why does it not verify?"));
        m_facts->setText(
            tr("Paste headers, body and secret: it is worked out here which failure it is. Both directions, "
               "and every scheme that the platforms use."));
        m_next->clear();
        m_each->clear();
        return;
    }
    const SignatureVerdict& main = mainVerdict(m_verdicts);
    const SignatureWords words = signatureWords(main);
    m_sign->show(words.sign, words.tone);
    m_title->setInk(words.tone == Tone::Bad       ? TextLabel::Ink::Bad
                    : words.tone == Tone::Warning ? TextLabel::Ink::Warning
                                                  : TextLabel::Ink::Ok);
    m_title->setText(words.title);
    m_facts->setText(words.facts.join(u'\n'));
    m_facts->setVisible(!words.facts.isEmpty());
    m_next->setText(words.next);
    QStringList each;
    if (m_verdicts.size() > 1) {
        for (const SignatureVerdict& verdict : m_verdicts)
            each.append(u"%1: %2"_s.arg(signatureHeaderName(verdict), signatureWords(verdict).title));
    }
    m_each->setText(each.join(u'\n'));
}

void SignatureView::forget()
{
    m_headers->forget();
    m_body->forget();
    for (QLineEdit* field : {m_secret, m_oldSecret, m_received})
        field->clear();
    m_verdicts.clear();
    m_soon.stop();
    showVerdict();
}

void SignatureView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    // Another window before this one, or a minimised one, is not leaving.
    if (!event->spontaneous())
        forget();
}

QString SignatureView::title() const
{
    return m_title->text();
}

QString SignatureView::words() const
{
    return m_facts->text() + u' ' + m_next->text();
}

} // namespace md
