// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/eventtypechoice.h"

#include "core/webhooks.h"
#include "ui/events/plaintext.h"
#include "ui/theme.h"
#include "ui/widgets/cappedscroll.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/segmented.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

const QString all = u"*"_s;
constexpr int perLine = 3;
constexpr int mostHeight = 216;

//! The pattern that a box stands for.
QString patternOf(const QCheckBox* box)
{
    return box->property("pattern").toString();
}

} // namespace

EventTypeChoice::EventTypeChoice(const QStringList& known, QWidget* parent)
    : QWidget(parent)
    , m_extent(new SegmentedControl(tr("Event types"), this))
    , m_typed(new QLineEdit(this))
    , m_other(new TextLabel({}, TextLabel::Ink::Second, this))
{
    m_extent->setObjectName(u"eventTypesExtent"_s);
    m_extent->addSegment(tr("All types"));
    m_extent->addSegment(tr("Chosen ones"));
    m_typed->setObjectName(u"eventTypesTyped"_s);
    m_typed->setAccessibleName(tr("Event types"));
    m_typed->setPlaceholderText(u"limit.*, metric.down"_s);
    m_other->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_extent, 0, Qt::AlignLeft);
    if (!known.isEmpty()) {
        build(known);
        m_scroll = new CappedScroll(m_some, mostHeight, this);
        column->addWidget(m_scroll);
    }
    column->addWidget(m_typed);
    column->addWidget(m_other);
    connect(m_extent, &SegmentedControl::currentChanged, this, [this] {
        show();
        emit changed();
    });
    connect(m_typed, &QLineEdit::textChanged, this, &EventTypeChoice::changed);
    setTypes({all});
}

void EventTypeChoice::build(const QStringList& known)
{
    m_some = new QWidget;
    auto* grid = new QGridLayout(m_some);
    grid->setContentsMargins(0, 4, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(perLine + 1, 1);
    int row = 0;
    for (const EventTypeFamily& family : eventTypeFamilies(known))
        row = addFamily(grid, family, row);
}

int EventTypeChoice::addFamily(QGridLayout* grid, const EventTypeFamily& family, int row)
{
    Family boxes;
    if (family.types.size() == 1) {
        boxes.types.push_back(addBox(grid, family.types.front(), family.types.front(), row, 0));
        m_families.push_back(std::move(boxes));
        return row + 1;
    }
    boxes.whole = addBox(grid, family.pattern, family.pattern, row, 0);
    boxes.whole->setFont(md::font(FontRole::Strong));
    int at = 0;
    for (const QString& type : family.types) {
        boxes.types.push_back(addBox(grid, type, type.section(u'.', 1), row + at / perLine, 1 + at % perLine));
        ++at;
    }
    m_families.push_back(std::move(boxes));
    return row + (at + perLine - 1) / perLine;
}

QCheckBox* EventTypeChoice::addBox(QGridLayout* grid, const QString& pattern, const QString& text, int row, int column)
{
    auto* box = new QCheckBox(visibleText(text), m_some);
    box->setObjectName(u"eventType-"_s + pattern);
    box->setAccessibleName(visibleText(pattern));
    box->setProperty("pattern", pattern);
    // What stands alone has no second column to keep to.
    const bool alone = column == 0 && !pattern.endsWith(u'*');
    grid->addWidget(box, row, column, 1, alone ? perLine + 1 : 1);
    connect(box, &QCheckBox::toggled, this, [this] {
        show();
        emit changed();
    });
    return box;
}

void EventTypeChoice::setTypes(const QStringList& types)
{
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
    if (!m_some)
        m_typed->setText(std::exchange(m_kept, {}).join(u", "_s));
    m_extent->setCurrent(types.contains(all) ? 0 : 1);
    show();
}

void EventTypeChoice::show()
{
    const bool some = m_extent->current() == 1;
    if (m_some)
        m_scroll->setVisible(some);
    m_typed->setVisible(some && !m_some);
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
    if (!m_some)
        return m_typed->text().split(QRegularExpression(u"[\\s,]+"_s), Qt::SkipEmptyParts);
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
