// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/recorddelegate.h"

#include "ui/widgets/barcell.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/idlabel.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/tone.h"

#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int signGap = 5;
constexpr int secondGap = 6;
constexpr int shareBar = 56;
constexpr int shareText = 60; // right of the bar, to the end of its figure
const QString dash = u"–"_s;

bool isMono(RecordColumn::Kind kind)
{
    return kind == RecordColumn::Kind::Id || kind == RecordColumn::Kind::Code;
}

} // namespace

RecordDelegate::RecordDelegate(const TimeSettings& times, TimeSource now, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_times(times)
    , m_now(std::move(now))
    , m_leftPadding(metrics::panePadding)
{}

const QFont& RecordDelegate::fontOf(FontRole role) const
{
    if (const QFont body = md::font(FontRole::Body); !m_hasFonts || body != m_body) {
        m_hasFonts = true;
        m_body = body;
        m_strong = md::font(FontRole::Strong);
        m_mono = md::font(FontRole::Mono);
        m_label = md::font(FontRole::Label);
        m_figures = Figures(m_body);
    }
    switch (role) {
    case FontRole::Strong: return m_strong;
    case FontRole::Mono: return m_mono;
    case FontRole::Label: return m_label;
    default: return m_body;
    }
}

const Figures& RecordDelegate::figures() const
{
    fontOf(FontRole::Body);
    return m_figures;
}

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {100, metrics::row};
}

int RecordDelegate::sampleWidth(const RecordColumn& column)
{
    if (column.sample.isEmpty())
        return 0;
    // Times are set on one advance for all digits.
    if (column.kind == RecordColumn::Kind::TimeOfDay)
        return int(std::ceil(Figures(md::font(FontRole::Body)).width(column.sample))) + metrics::panePadding + 4;
    const FontRole role = isMono(column.kind)                         ? FontRole::Mono
                          : column.kind == RecordColumn::Kind::Strong ? FontRole::Strong
                                                                      : FontRole::Body;
    // One more than the exact width, which is shortened already.
    int width = int(std::ceil(QFontMetricsF(md::font(role)).horizontalAdvance(column.sample))) + metrics::cellLeft + 5;
    if (column.kind == RecordColumn::Kind::Status)
        width += metrics::icon + signGap;
    return width + (column.isRight() ? metrics::numberRight : 0);
}

QString RecordDelegate::shownText(const RecordCell& cell, RecordColumn::Kind kind) const
{
    const auto withSecond = [&cell](const QString& text) {
        return cell.second.isEmpty() ? text : text + u' ' + cell.second;
    };
    if (!cell.time)
        return withSecond(cell.text.isEmpty() ? dash : kind == RecordColumn::Kind::Id ? shortId(cell.text) : cell.text);
    const TimeFormat& format = m_times.format();
    switch (kind) {
    case RecordColumn::Kind::TimeOfDay: return withSecond(format.time(*cell.time));
    case RecordColumn::Kind::Age: return withSecond(TimeFormat::age(*cell.time, m_now()));
    case RecordColumn::Kind::Countdown: return withSecond(TimeFormat::countdown(*cell.time, m_now()));
    default: break;
    }
    if (format.sameDay(*cell.time, m_now()))
        return withSecond(format.timeOfDay(*cell.time));
    return withSecond(format.day(*cell.time) + u' ' + format.timeOfDay(*cell.time));
}

void RecordDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QWidget*>(option.widget);
    const Tokens& t = view ? tokens(view) : tokens(option.palette);
    if (index.data(RecordTableModel::HeadRole).toBool()) {
        paintHead(painter, option, index);
        return;
    }
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        painter->fillRect(option.rect, t.selection);
    if (option.state & QStyle::State_HasFocus && view && view->hasFocus())
        painter->fillRect(currentMark(option.rect), t.accent);
    const auto kind = RecordColumn::Kind(index.data(RecordTableModel::KindRole).toInt());
    const auto shown = index.data(RecordTableModel::CellRole).value<RecordCell>();
    const bool number = kind == RecordColumn::Kind::Number;
    const auto* table = qobject_cast<const QTableView*>(option.widget);
    const bool first = table && table->horizontalHeader()->visualIndex(index.column()) == 0;
    QRectF cell = QRectF(option.rect)
                      .adjusted(first ? m_leftPadding : metrics::cellLeft, 0, number ? -metrics::numberRight : -4, 0);
    painter->save();
    painter->setClipRect(option.rect);
    paintCell(painter, cell, shown, kind, selected);
    painter->restore();
}

void RecordDelegate::paintHead(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QTableView*>(option.widget);
    const Tokens& t = view ? tokens(view) : tokens(option.palette);
    painter->save();
    painter->fillRect(option.rect, t.surface);
    // Each cell paints its part of the one text, which runs over all columns.
    painter->setClipRect(option.rect);
    painter->setFont(fontOf(FontRole::Label));
    painter->setPen(t.secondText);
    const int from = view ? -view->horizontalHeader()->offset() : option.rect.left();
    const int width = view ? view->horizontalHeader()->length() : option.rect.width();
    const QRect whole(from + m_leftPadding, option.rect.top(), width - m_leftPadding, option.rect.height());
    painter->drawText(whole, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      index.siblingAtColumn(0).data(Qt::DisplayRole).toString());
    painter->restore();
}

qreal RecordDelegate::paintText(QPainter* painter, const QRectF& cell, const QString& text, Qt::TextElideMode elide,
                                const QColor& color, const QFont& font) const
{
    painter->setFont(font);
    painter->setPen(color);
    const QFontMetricsF fm(font);
    const QString shown = fm.elidedText(text, elide, cell.width());
    painter->drawText(cell, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
    return fm.horizontalAdvance(shown);
}

void RecordDelegate::paintCell(QPainter* painter, QRectF cell, const RecordCell& shown, RecordColumn::Kind kind,
                               bool selected) const
{
    using Kind = RecordColumn::Kind;
    const auto* t = &tokens(QPalette());
    if (const auto* widget = qobject_cast<const QWidget*>(parent()))
        t = &tokens(widget);
    const QColor color = toneColor(shown.tone, *t);
    if (shown.share && kind == Kind::Share) {
        const QRectF bar(cell.left(), std::round(cell.center().y()) - 2, shareBar, 4);
        drawShareBar(painter, bar, *shown.share, color, *t);
        painter->setPen(shown.tone == Tone::Second ? t->text : color);
        figures().draw(painter, QRectF(bar.right(), cell.top(), shareText, cell.height()), shown.text, Qt::AlignRight);
        return;
    }
    if (shown.share) {
        const qreal width = std::min<qreal>(cell.width(), 136);
        drawLimitBar(painter, QRectF(cell.left(), std::round(cell.center().y()) - 6, width, 12), *shown.share,
                     shown.tone == Tone::Text ? Tone::Accent : shown.tone, *t);
        return;
    }
    if (const auto icon = signIcon(shown.sign)) {
        const QRect box(int(cell.left()), int(cell.top() + (cell.height() - metrics::icon) / 2), metrics::icon,
                        metrics::icon);
        // A good sign is coloured, its word is not: what is well does not shout.
        paintIcon(painter, box, *icon, color);
        cell.setLeft(cell.left() + metrics::icon + signGap);
    }
    const bool isWell = shown.tone == Tone::Ok && shown.sign != Sign::None;
    const QColor ink = isWell ? t->text : color;
    qreal width = 0;
    if (shown.time && kind == Kind::TimeOfDay) {
        const TimeFormat::Parts parts = m_times.format().parts(*shown.time);
        painter->setPen(ink);
        width = figures().draw(painter, cell, parts.seconds);
        painter->setPen(t->secondText);
        width += figures().draw(painter, cell.adjusted(width, 0, 0, 0), parts.millis);
    } else if (kind == Kind::Number) {
        painter->setPen(shown.text.isEmpty() ? t->secondText : ink);
        figures().draw(painter, cell, shown.text.isEmpty() ? dash : shown.text, Qt::AlignRight);
        return;
    } else {
        RecordCell first = shown;
        first.second.clear();
        const QString text = shownText(first, kind);
        const bool none = !shown.time && shown.text.isEmpty();
        const FontRole role = isMono(kind) && !none  ? FontRole::Mono
                              : kind == Kind::Strong ? FontRole::Strong
                                                     : FontRole::Body;
        const QColor own = none                                                        ? t->secondText
                           : kind == Kind::Id && !selected && shown.tone == Tone::Text ? t->text
                                                                                       : ink;
        if (shown.time) {
            painter->setPen(own);
            width = figures().draw(painter, cell, text);
        } else {
            width = paintText(painter, cell, text, kind == Kind::Address ? Qt::ElideMiddle : Qt::ElideRight, own,
                              fontOf(role));
        }
    }
    if (!shown.second.isEmpty() && width + secondGap < cell.width())
        paintText(painter, cell.adjusted(width + secondGap, 0, 0, 0), shown.second, Qt::ElideRight, t->secondText,
                  fontOf(FontRole::Body));
}

} // namespace md
