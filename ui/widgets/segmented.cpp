// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmented.h"

#include "ui/style.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace md {

namespace {

class Segment : public QAbstractButton
{
public:
    explicit Segment(QWidget* parent)
        : QAbstractButton(parent)
    {
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        const QFontMetrics fm(md::font(FontRole::Strong));
        return {fm.horizontalAdvance(text()) + 20, std::max(metrics::control, fm.height() + 8)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = tokens(this);
        QPainter painter(this);
        if (isChecked())
            drawBox(&painter, QRectF(rect()).adjusted(1, 1, -1, -1), t.selection, QColor(), 3);
        else if (underMouse() && isEnabled())
            drawBox(&painter, QRectF(rect()).adjusted(1, 1, -1, -1), t.surface, QColor(), 3);
        painter.setFont(md::font(isChecked() ? FontRole::Strong : FontRole::Body));
        painter.setPen(isChecked() ? t.text : t.secondText);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
        if (showsFocus(this))
            drawFocus(&painter, rect(), t.accent);
    }
};

} // namespace

SegmentedControl::SegmentedControl(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_layout(new QHBoxLayout(this))
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            emit currentChanged(id);
    });
}

int SegmentedControl::addSegment(const QString& text)
{
    auto* segment = new Segment(this);
    segment->setText(text);
    segment->setAccessibleName(tr("%1: %2").arg(accessibleName(), text));
    const int id = count();
    m_group->addButton(segment, id);
    m_layout->addWidget(segment);
    if (id == 0)
        segment->setChecked(true);
    return id;
}

void SegmentedControl::clear()
{
    for (QAbstractButton* button : m_group->buttons()) {
        m_group->removeButton(button);
        button->hide();
        button->deleteLater();
    }
}

int SegmentedControl::current() const
{
    return m_group->checkedId();
}

void SegmentedControl::setCurrent(int index)
{
    if (QAbstractButton* button = m_group->button(index))
        button->setChecked(true);
}

int SegmentedControl::count() const
{
    return int(m_group->buttons().size());
}

void SegmentedControl::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawBox(&painter, rect(), tokens(this).raised, tokens(this).controlBorder);
}

void SegmentedControl::keyPressEvent(QKeyEvent* event)
{
    const bool forward = event->key() == (isRightToLeft() ? Qt::Key_Left : Qt::Key_Right);
    const bool back = event->key() == (isRightToLeft() ? Qt::Key_Right : Qt::Key_Left);
    if (!forward && !back) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int next = std::clamp(current() + (forward ? 1 : -1), 0, count() - 1);
    setCurrent(next);
    m_group->button(next)->setFocus(Qt::TabFocusReason);
}

} // namespace md
