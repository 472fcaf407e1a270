// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/limits/featurelist.h"

#include "ui/theme.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/tone.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace md {

FeatureList::FeatureList(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    setObjectName(u"planFeatures"_s);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(5);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnMinimumWidth(0, 164);
    m_grid->setColumnStretch(2, 1);
}

void FeatureList::setFeatures(const std::vector<PlanFeature>& features)
{
    QStringList lines;
    for (const PlanFeature& feature : features) {
        lines.append(feature.key + u": "_s +
                     (feature.included ? tr("In plan") : tr("Not in plan, comes with %1").arg(feature.fromPlan)));
    }
    if (lines == m_lines)
        return;
    m_lines = lines;
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const PlanFeature& feature : features) {
        auto* name = new TextLabel(feature.key, feature.included ? TextLabel::Ink::Text : TextLabel::Ink::Second, this);
        name->setFont(md::font(FontRole::Mono));
        name->setToolTip(feature.label.toHtmlEscaped());
        name->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto* mark = new SignMark(this);
        mark->show(feature.included ? Sign::Ok : Sign::Lock, feature.included ? Tone::Ok : Tone::Second);
        auto* word =
            new TextLabel(feature.included ? tr("In plan") : tr("Not in plan, comes with %1").arg(feature.fromPlan),
                          feature.included ? TextLabel::Ink::Text : TextLabel::Ink::Second, this);
        m_grid->addWidget(name, row, 0);
        m_grid->addWidget(mark, row, 1);
        m_grid->addWidget(word, row, 2);
        m_grid->setRowMinimumHeight(row, metrics::row);
        ++row;
    }
}

} // namespace md
