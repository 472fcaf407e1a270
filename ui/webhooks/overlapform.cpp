// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/overlapform.h"

#include "ui/theme.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/segmented.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace md {

namespace {
constexpr std::array<std::chrono::seconds, 4> overlaps{0s, 1h, 24h, 168h};
constexpr int usual = 2;
} // namespace

OverlapForm::OverlapForm(QWidget* parent)
    : QWidget(parent)
    , m_choice(new SegmentedControl(tr("Overlap of both secrets"), this))
{
    m_choice->setObjectName(u"overlapChoice"_s);
    for (const QString& text : {tr("None"), tr("1 hour"), tr("24 hours"), tr("7 days")})
        m_choice->addSegment(text);
    m_choice->setCurrent(usual);
    auto* label = new TextLabel(tr("Overlap of both secrets"), TextLabel::Ink::Second, this);
    label->setFont(md::font(FontRole::Label));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(label);
    column->addWidget(m_choice, 0, Qt::AlignLeft);
    connect(m_choice, &SegmentedControl::currentChanged, this, &OverlapForm::changed);
}

std::chrono::seconds OverlapForm::overlap() const
{
    return overlaps[std::size_t(std::clamp(m_choice->current(), 0, int(overlaps.size()) - 1))];
}

} // namespace md
