// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/eventtypechoice.h"

#include "core/webhooks.h"
#include "ui/events/plaintext.h"
#include "ui/theme.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/segmented.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

const QString all = u"*"_s;
constexpr int perLine = 4;

//! The pattern that a box stands for.
QString patternOf(const QCheckBox* box)
{
    return box->property("pattern").toString();
}

} // namespace

EventTypeChoice::EventTypeChoice(QWidget* parent)
    : QWidget(parent)
    , m_extent(new SegmentedControl(tr("Event types"), this))
    , m_some(new QWidget(this))
    , m_other(new TextLabel({}, TextLabel::Ink::Second, this))
{
    m_extent->setObjectName(u"eventTypesExtent"_s);
    m_extent->addSegment(tr("All types"));
    m_extent->addSegment(tr("Chosen ones"));
    auto* grid = new QGridLayout(m_some);
    grid->setContentsMargins(0, 4, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(perLine, 1);
    int row = 0;
    for (const EventTypeGroup& group : platformEventTypes()) {
        Family family;
        if (group.types.size() == 1) {
            family.types.push_back(addBox(grid, group.types.front(), group.types.front(), row++, 0));
        } else {
            family.whole = addBox(grid, group.pattern, group.pattern, row, 0);
            family.whole->setFont(md::font(FontRole::Strong));
            int column = 1;
            for (const QString& type : group.types)
                family.types.push_back(addBox(grid, type, type.section(u'.', 1), row, column++));
            ++row;
        }
        m_families.push_back(std::move(family));
    }
    m_other->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_extent, 0, Qt::AlignLeft);
    column->addWidget(m_some);
    column->addWidget(m_other);
    connect(m_extent, &SegmentedControl::currentChanged, this, [this] {
        show();
        emit changed();
    });
    setTypes({all});
}

QCheckBox* EventTypeChoice::addBox(QGridLayout* grid, const QString& pattern, const QString& text, int row, int column)
{
    auto* box = new QCheckBox(text, m_some);
    box->setObjectName(u"eventType-"_s + pattern);
    box->setAccessibleName(pattern);
    box->setProperty("pattern", pattern);
    grid->addWidget(box, row, column);
    connect(box, &QCheckBox::toggled, this, [this] {
        show();
        emit changed();
    });
    return box;
}

void EventTypeChoice::setTypes(const QStringList& types)
{
    const QSignalBlocker quiet(this);
    m_kept.clear();
    QStringList known{all};
    for (const Family& family : m_families) {
        if (family.whole) {
            family.whole->setChecked(types.contains(patternOf(family.whole)));
            known.append(patternOf(family.whole));
        }
        for (QCheckBox* box : family.types) {
            const QString pattern = patternOf(box);
            // A family of one is the same by either name.
            const QString wide = pattern.section(u'.', 0, 0) + u".*"_s;
            box->setChecked(types.contains(pattern) || (!family.whole && types.contains(wide)));
            known.append({pattern, wide});
        }
    }
    for (const QString& type : types) {
        if (!known.contains(type))
            m_kept.append(type);
    }
    m_extent->setCurrent(types.contains(all) ? 0 : 1);
    show();
}

void EventTypeChoice::show()
{
    const bool some = m_extent->current() == 1;
    m_some->setVisible(some);
    m_other->setVisible(some && !m_kept.isEmpty());
    m_other->setText(tr("Also: %1").arg(visibleText(m_kept.join(u", "_s))));
    for (const Family& family : m_families) {
        for (QCheckBox* box : family.types)
            box->setEnabled(!family.whole || !family.whole->isChecked());
    }
    updateGeometry();
}

QStringList EventTypeChoice::types() const
{
    if (m_extent->current() == 0)
        return {all};
    QStringList types;
    for (const Family& family : m_families) {
        if (family.whole && family.whole->isChecked()) {
            types.append(patternOf(family.whole));
            continue;
        }
        for (const QCheckBox* box : family.types) {
            if (box->isChecked())
                types.append(patternOf(box));
        }
    }
    return types + m_kept;
}

} // namespace md
