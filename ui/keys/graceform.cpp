// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/graceform.h"

#include "ui/widgets/focus.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/segmented.h"

#include <QHBoxLayout>
#include <QSpinBox>

#include <array>

using namespace Qt::StringLiterals;

namespace md {

namespace {

using namespace std::chrono_literals;

constexpr std::array<std::chrono::seconds, 4> spans{300s, 3600s, 86'400s, 604'800s};
constexpr int daySpan = 2;

} // namespace

GraceForm::GraceForm(QWidget* parent)
    : QWidget(parent)
    , m_spans(new SegmentedControl(tr("The old secret works on for"), this))
    , m_hours(new QSpinBox(this))
{
    m_spans->setObjectName(u"graceSpan"_s);
    for (const QString& text : {tr("5 min"), tr("1 h"), tr("1 day"), tr("7 days"), tr("Hours")})
        m_spans->addSegment(text);
    m_spans->setCurrent(daySpan);
    m_hours->setObjectName(u"graceHours"_s);
    m_hours->setAccessibleName(tr("Hours that the old secret works on"));
    m_hours->setRange(1, 168);
    m_hours->setValue(48);
    m_hours->setSuffix(tr(" h"));
    m_hours->hide();
    auto* label = new TextLabel(tr("Old secret works on for"), TextLabel::Ink::Second, this);
    label->setBuddy(m_spans);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 4);
    row->setSpacing(12);
    row->addWidget(label);
    row->addWidget(m_spans);
    row->addWidget(m_hours);
    row->addStretch(1);
    leadFocus(this, m_spans);
    connect(m_spans, &SegmentedControl::currentChanged, this, [this](int index) {
        m_hours->setVisible(index == int(spans.size()));
        emit changed();
    });
    connect(m_hours, &QSpinBox::valueChanged, this, &GraceForm::changed);
}

std::chrono::seconds GraceForm::grace() const
{
    const int index = m_spans->current();
    return index >= 0 && index < int(spans.size()) ? spans[std::size_t(index)] : std::chrono::hours(m_hours->value());
}

void GraceForm::setGrace(std::chrono::seconds grace)
{
    const auto known = std::find(spans.begin(), spans.end(), grace);
    if (known == spans.end())
        m_hours->setValue(int(std::chrono::ceil<std::chrono::hours>(grace).count()));
    m_spans->setCurrent(int(known - spans.begin()));
    m_hours->setVisible(known == spans.end());
}

} // namespace md
