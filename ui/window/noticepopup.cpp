// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/noticepopup.h"

#include "ui/icons.h"
#include "ui/style.h"
#include "ui/theme.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/linkbutton.h"
#include "ui/window/alerts.h"
#include "ui/window/notices.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

class NoticeDelegate : public QStyledItemDelegate
{
public:
    NoticeDelegate(const TimeSource& now, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_now(now)
    {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {320, 48}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& t = tokens(option.palette);
        const auto [icon, color] = looks(Notice::Tone(index.data(Notices::ToneRole).toInt()), t);
        const QRect row = option.rect;
        if (option.state & QStyle::State_HasFocus && option.widget && showsFocus(option.widget))
            painter->fillRect(currentMark(row), t.accent);
        paintIcon(painter, QRect(row.left() + 12, row.top() + 6, metrics::icon, metrics::icon), icon, color);
        const QRect text = row.adjusted(36, 4, -12, -4);
        const QString age = TimeFormat::age(index.data(Notices::AtRole).toLongLong(), m_now());
        painter->setFont(md::font(FontRole::Label));
        painter->setPen(t.secondText);
        painter->drawText(QRect(text.left(), text.top(), text.width(), 20), Qt::AlignRight | Qt::AlignVCenter, age);
        const int used = painter->fontMetrics().horizontalAdvance(age) + 8;
        painter->setFont(md::font(FontRole::Strong));
        painter->setPen(t.text);
        painter->drawText(
            QRect(text.left(), text.top(), text.width() - used, 20), Qt::AlignLeft | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width() - used));
        painter->setFont(md::font(FontRole::Body));
        painter->setPen(t.secondText);
        painter->drawText(
            QRect(text.left(), text.top() + 20, text.width(), 20), Qt::AlignLeft | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(index.data(Notices::TextRole).toString(), Qt::ElideRight, text.width()));
    }

private:
    static std::pair<Icon, QColor> looks(Notice::Tone tone, const Tokens& t)
    {
        switch (tone) {
        case Notice::Tone::Info: return {Icon::InfoCircle, t.secondText};
        case Notice::Tone::Ok: return {Icon::OkCircle, t.ok};
        case Notice::Tone::Warning: return {Icon::Warning, t.warning};
        case Notice::Tone::Bad: return {Icon::BadCircle, t.bad};
        }
        Q_UNREACHABLE();
    }

    TimeSource m_now;
};

} // namespace

NoticePopup::NoticePopup(Notices& notices, Alerts& alerts, const TimeSource& now, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_notices(notices)
    , m_alerts(alerts)
{
    setObjectName(u"noticePopup"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setFixedWidth(360);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 8, 1, 8);
    layout->setSpacing(4);
    auto* head = new TextLabel(tr("Notices"), TextLabel::Ink::Text, this);
    head->setFont(md::font(FontRole::Heading));
    head->setContentsMargins(12, 0, 12, 0);
    layout->addWidget(head);
    if (notices.rowCount() == 0) {
        auto* none =
            new TextLabel(tr("Nothing has happened since the window was opened."), TextLabel::Ink::Second, this);
        none->setContentsMargins(12, 0, 12, 0);
        none->setWordWrap(true);
        layout->addWidget(none);
        layout->addWidget(makeFoot());
        return;
    }
    auto* list = new QListView(this);
    list->setAccessibleName(tr("Notices"));
    list->setModel(&notices);
    list->setItemDelegate(new NoticeDelegate(now, list));
    list->setFrameShape(QFrame::NoFrame);
    list->setSelectionMode(QAbstractItemView::NoSelection);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setFixedHeight(48 * std::min(notices.rowCount(), 8));
    layout->addWidget(list);
    layout->addWidget(makeFoot());
}

QWidget* NoticePopup::makeFoot()
{
    auto* foot = new QWidget(this);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(12, 4, 12, 0);
    row->setSpacing(12);
    auto* state = new TextLabel({}, TextLabel::Ink::Second, foot);
    state->setFont(md::font(FontRole::Label));
    state->setObjectName(u"alertsState"_s);
    auto* snooze = new LinkButton({}, foot);
    snooze->setObjectName(u"alertsSnooze"_s);
    auto* power = new LinkButton({}, foot);
    power->setObjectName(u"alertsPower"_s);
    row->addWidget(state);
    row->addStretch(1);
    row->addWidget(snooze);
    row->addWidget(power);
    const auto show = [this, state, snooze, power] {
        const auto until = m_alerts.snoozedUntil();
        state->setText(!m_alerts.isOn() ? tr("Not on the desktop") : until ? tr("Snoozed") : tr("On the desktop, too"));
        snooze->setText(until ? tr("End the snooze") : tr("Snooze 1 h"));
        snooze->setVisible(m_alerts.isOn());
        power->setText(m_alerts.isOn() ? tr("Turn off") : tr("Turn on"));
    };
    connect(snooze, &LinkButton::clicked, this, [this] {
        if (m_alerts.snoozedUntil())
            m_alerts.wake();
        else
            m_alerts.snooze(std::chrono::hours(1));
    });
    connect(power, &LinkButton::clicked, this, [this] { m_alerts.setOn(!m_alerts.isOn()); });
    connect(&m_alerts, &Alerts::changed, foot, show);
    show();
    return foot;
}

void NoticePopup::openBelow(const QWidget* anchor)
{
    adjustSize();
    const QPoint corner = anchor->mapToGlobal(QPoint(anchor->width(), anchor->height() + 4));
    move(corner.x() - width(), corner.y());
    show();
}

void NoticePopup::hideEvent(QHideEvent* event)
{
    m_notices.markAllRead();
    QFrame::hideEvent(event);
}

} // namespace md
