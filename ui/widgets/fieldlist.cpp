// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldlist.h"

#include "ui/theme.h"
#include "ui/widgets/idlabel.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/tone.h"

#include <QGridLayout>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

TextLabel::Ink inkOf(Tone tone)
{
    switch (tone) {
    case Tone::Text: return TextLabel::Ink::Text;
    case Tone::Second:
    case Tone::Silent: return TextLabel::Ink::Second;
    case Tone::Ok: return TextLabel::Ink::Ok;
    case Tone::Warning: return TextLabel::Ink::Warning;
    case Tone::Bad: return TextLabel::Ink::Bad;
    case Tone::Accent: return TextLabel::Ink::Accent;
    }
    Q_UNREACHABLE();
}

} // namespace

FieldList::FieldList(int labelWidth, QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_labelWidth(labelWidth)
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(0);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnMinimumWidth(0, labelWidth);
    m_grid->setColumnStretch(1, 1);
}

void FieldList::clear()
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_lines.clear();
}

void FieldList::addRow(const QString& label, const QString& spoken, QWidget* value)
{
    const int row = int(m_lines.size());
    auto* name = new TextLabel(label, TextLabel::Ink::Second, this);
    name->setContentsMargins(0, 0, 8, 0);
    name->setMinimumHeight(20);
    m_grid->addWidget(name, row, 0, Qt::AlignTop);
    // A cell of fixed width would bound the whole column.
    const bool fixed = value->sizePolicy().horizontalPolicy() == QSizePolicy::Fixed;
    m_grid->addWidget(value, row, 1, fixed ? Qt::AlignTop | Qt::AlignLeft : Qt::AlignTop);
    name->show();
    value->show();
    if (value->accessibleName().isEmpty())
        value->setAccessibleName(u"%1: %2"_s.arg(label, spoken));
    m_lines.append(u"%1: %2"_s.arg(label, spoken));
}

void FieldList::addText(const QString& label, const QString& text, Tone tone)
{
    const bool none = text.isEmpty();
    auto* value = new TextLabel(none ? u"–"_s : text, none ? TextLabel::Ink::Second : inkOf(tone), this);
    value->setWordWrap(true);
    value->setMinimumHeight(20);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    addRow(label, value->text(), value);
}

void FieldList::addSentence(const QString& label, const Sentence& sentence)
{
    auto* value = new SentenceLabel(this);
    value->setSentence(sentence);
    addRow(label, plainText(sentence), value);
}

void FieldList::addId(const QString& label, const QString& id)
{
    if (id.isEmpty()) {
        addText(label, {});
        return;
    }
    auto* value = new ElidedIdLabel(label, ElidedIdLabel::Length::Short, this);
    value->setId(id);
    connect(value, &ElidedIdLabel::copied, this, &FieldList::copied);
    addRow(label, id, value);
}

void FieldList::addCode(const QString& label, const QString& code)
{
    auto* value = new ElidedIdLabel(label, ElidedIdLabel::Length::Full, this);
    value->setId(code);
    connect(value, &ElidedIdLabel::copied, this, &FieldList::copied);
    addRow(label, code, value);
}

void FieldList::addLink(const QString& label, const QString& text, std::function<void()> run)
{
    auto* value = new LinkButton(text, this);
    value->setStrong(false);
    connect(value, &LinkButton::clicked, this, [run = std::move(run)] { run(); });
    addRow(label, text, value);
}

void FieldList::addStatus(const QString& label, Sign sign, Tone tone, const QString& word)
{
    auto* value = new QWidget(this);
    auto* row = new QHBoxLayout(value);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(5);
    auto* mark = new SignMark(value);
    mark->show(sign, tone);
    row->addWidget(mark);
    auto* text = new TextLabel(word, inkOf(tone), value);
    text->setMinimumHeight(20);
    row->addWidget(text);
    row->addStretch(1);
    addRow(label, word, value);
}

void FieldList::addWidget(const QString& label, QWidget* value)
{
    value->setParent(this);
    addRow(label, value->accessibleName(), value);
}

} // namespace md
