// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/facetdelegate.h"

#include "ui/events/facetlist.h"
#include "ui/events/plaintext.h"
#include "ui/icons.h"
#include "ui/numberformat.h"
#include "ui/style.h"
#include "ui/theme.h"

#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int sideMargin = 8;
constexpr int textInset = 8;
constexpr int barHeight = 20;
constexpr int smallIcon = 14;

struct StatusLook
{
    Icon icon;
    QColor color;
};

std::optional<StatusLook> statusLook(const FacetList::Row& row, const Tokens& t)
{
    if (row.field != "status"_L1 || !row.value)
        return std::nullopt;
    if (row.value->compare("ACCEPTED"_L1, Qt::CaseInsensitive) == 0)
        return StatusLook{Icon::OkCircle, t.ok};
    if (row.value->compare("REJECTED"_L1, Qt::CaseInsensitive) == 0)
        return StatusLook{Icon::BadCircle, t.bad};
    if (row.value->compare("DUPLICATE"_L1, Qt::CaseInsensitive) == 0)
        return StatusLook{Icon::Duplicate, t.secondText};
    return std::nullopt;
}

} // namespace

FacetDelegate::FacetDelegate(const FacetList& list, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_list(list)
{}

QSize FacetDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {100, std::max(metrics::row, option.fontMetrics.height() + 6)};
}

void FacetDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& t = tokens(option.palette);
    const FacetList::Row& row = m_list.row(index.row());
    const QRect area = option.rect.adjusted(sideMargin, 0, -sideMargin, 0);
    const QRect bar(area.left(), area.center().y() - barHeight / 2 + 1, area.width(), barHeight);
    const QString text = index.data(Qt::DisplayRole).toString();
    const bool hovered = option.state & QStyle::State_MouseOver;

    painter->save();
    if (row.kind == FacetList::Kind::Head) {
        painter->setFont(font(FontRole::Label));
        painter->setPen(hovered ? t.text : t.secondText);
        painter->drawText(area.adjusted(textInset, 0, -textInset, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
        const bool folded = m_list.isCollapsed(row.field);
        if (folded || hovered) {
            const QRect chevron = QStyle::visualRect(
                option.direction, area,
                QRect(area.right() - smallIcon, area.center().y() - smallIcon / 2 + 1, smallIcon, smallIcon));
            paintIcon(painter, chevron, folded ? Icon::ChevronRight : Icon::ChevronDown, t.secondText);
        }
    } else {
        if (row.kind == FacetList::Kind::Value && m_list.total() > 0) {
            const double share = std::min(1.0, double(row.count) / double(m_list.total()));
            const qreal wide = std::max(2.0, share * bar.width());
            const qreal left = option.direction == Qt::RightToLeft ? bar.right() + 1 - wide : bar.left();
            const QRectF filled(left, bar.top(), wide, bar.height());
            const bool chosen = row.state == FacetList::State::Included;
            if (row.count > 0)
                drawBox(painter, filled, chosen ? t.selection : t.facetBar, {}, 2);
        }
        if (hovered)
            drawBox(painter, QRectF(bar).adjusted(0.5, 0.5, -0.5, -0.5), {}, t.line, 2);

        if (m_figures.font() != option.font)
            m_figures = Figures(option.font);
        painter->setPen(t.secondText);
        const qreal countWidth = m_figures.draw(painter, area, NumberFormat::count(row.count),
                                                option.direction == Qt::RightToLeft ? Qt::AlignLeft : Qt::AlignRight);

        QFont face = option.font;
        QColor color = row.kind == FacetList::Kind::More || !row.value ? t.secondText : t.text;
        if (row.bad)
            color = t.bad;
        int left = area.left() + textInset;
        if (const auto look = statusLook(row, t)) {
            const QRect box(left, area.center().y() - smallIcon / 2 + 1, smallIcon, smallIcon);
            paintIcon(painter, QStyle::visualRect(option.direction, area, box), look->icon, look->color);
            left += smallIcon + 4;
            if (look->icon == Icon::BadCircle)
                color = t.bad;
        }
        if (row.state == FacetList::State::Included)
            face.setWeight(QFont::Medium);
        if (row.state == FacetList::State::Excluded) {
            face.setStrikeOut(true);
            color = t.secondText;
        }
        painter->setFont(face);
        painter->setPen(color);
        const int room = int(area.right() - countWidth - 8) - left;
        const QString shown = QFontMetrics(face).elidedText(
            row.kind == FacetList::Kind::More ? text : visibleText(text), Qt::ElideRight, room);
        painter->drawText(QStyle::visualRect(option.direction, area, QRect(left, area.top(), room, area.height())),
                          Qt::AlignLeft | Qt::AlignVCenter, shown);
    }
    if (option.state & QStyle::State_HasFocus)
        drawFocus(painter, QRectF(bar), t.accent);
    painter->restore();
}

} // namespace md
