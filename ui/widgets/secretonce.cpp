// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/secretonce.h"

#include "ui/theme.h"
#include "ui/widgets/fieldlist.h"
#include "ui/widgets/secretclipboard.h"
#include "ui/widgets/secretfield.h"
#include "ui/widgets/tone.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {
constexpr int factColumns = 2;
constexpr int factLabel = 92;
} // namespace

SecretDialog::SecretDialog(SecretNews news, QWidget* parent, std::chrono::milliseconds onClipboard)
    : Dialog(news.title, parent)
    , m_field(new SecretField(std::move(news.secret), this))
    , m_clipboard(new SecretClipboard(parent ? static_cast<QObject*>(parent->window()) : this, onClipboard))
    , m_stored(new QCheckBox(tr("I have stored the secret"), this))
    , m_note(new SentenceLabel(this))
{
    setObjectName(u"secretDialog"_s);
    // A click beside it or a press of Enter elsewhere must not be what loses the secret.
    setModal(true);
    auto* once = new SentenceLabel(this);
    once->setObjectName(u"secretText"_s);
    once->setSentence(!news.text.empty() ? news.text
                                         : sentence(tr("This secret is shown %1. The server keeps only its SHA-256."),
                                                    {{tr("once"), Span::Style::Strong}}));
    auto* onceRow = new QHBoxLayout;
    onceRow->setSpacing(8);
    auto* mark = new SignMark(this);
    mark->show(Sign::Ok, Tone::Ok);
    onceRow->addWidget(mark, 0, Qt::AlignTop);
    onceRow->addWidget(once, 1);
    body()->addLayout(onceRow);
    body()->addWidget(m_field);
    addFacts(news.facts);

    m_note->setObjectName(u"secretNote"_s);
    m_note->setSentence({{tr("The copy leaves the clipboard after a minute."), Span::Style::Second}});
    m_stored->setObjectName(u"secretStored"_s);
    body()->addSpacing(4);
    body()->addWidget(m_stored);
    body()->addWidget(m_note);
    body()->addSpacing(4);

    connect(m_field, &SecretField::copyRequested, this, [this] { copy({}); });
    if (!news.variable.isEmpty()) {
        Button* asVariable = addAside(tr("Copy as %1=…").arg(news.variable));
        asVariable->setObjectName(u"secretCopyVariable"_s);
        asVariable->setGlyph(Icon::Terminal);
        connect(asVariable, &Button::clicked, this, [this, prefix = news.variable + u'='] { copy(prefix); });
    }
    Button* done = addAction(tr("Done"));
    done->setObjectName(u"secretDone"_s);
    done->setEnabled(false);
    connect(m_stored, &QCheckBox::toggled, done, &Button::setEnabled);
    connect(done, &Button::clicked, this, &QDialog::accept);
    m_field->setFocus();
}

SecretDialog::~SecretDialog() = default;

void SecretDialog::addFacts(const std::vector<SecretNews::Fact>& facts)
{
    if (facts.empty())
        return;
    auto* columns = new QHBoxLayout;
    columns->setSpacing(24);
    const std::size_t perColumn = (facts.size() + factColumns - 1) / factColumns;
    for (std::size_t first = 0; first < facts.size(); first += perColumn) {
        auto* list = new FieldList(factLabel, this);
        list->setObjectName(u"secretFacts"_s);
        for (std::size_t i = first; i < std::min(first + perColumn, facts.size()); ++i) {
            if (facts[i].mono)
                list->addCode(facts[i].label, facts[i].value);
            else
                list->addText(facts[i].label, facts[i].value);
        }
        columns->addWidget(list, 1, Qt::AlignTop);
    }
    body()->addLayout(columns);
}

void SecretDialog::copy(const QString& prefix)
{
    m_clipboard->copy(prefix + m_field->secret());
    m_field->showCopied();
}

void SecretDialog::reject()
{
    if (m_stored->isChecked()) {
        QDialog::reject();
        return;
    }
    m_note->setSentence({{tr("It cannot be shown again. Say first that you have stored it."), Span::Style::Bad}});
    m_stored->setFocus();
}

} // namespace md
