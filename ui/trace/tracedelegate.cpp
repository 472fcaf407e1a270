// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trace/tracedelegate.h"

#include "ui/style.h"
#include "ui/theme.h"
#include "ui/trace/traceplaces.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/tone.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace md {

namespace {

using Kind = TraceLine::Kind;

constexpr int timeWidth = 108;
constexpr int axisWidth = 28;
constexpr int kindWidth = 96;
constexpr int kindGap = 8;
constexpr int lineHeight = 20;
constexpr int rowHeight = 48;
constexpr int attemptHeight = 24;
constexpr int noteHeight = 32;
constexpr int codePadding = 8;
constexpr int statusGap = 5;
constexpr int narrow = 560; // below it the word of the kind goes: its icon stays
constexpr int mostCodeLines = 14;

int codeLineHeight()
{
    return std::max(18, QFontMetrics(md::font(FontRole::Mono)).height() + 2);
}

int textLine()
{
    return std::max(lineHeight, QFontMetrics(md::font(FontRole::Body)).height() + 4);
}

QColor spanInk(Span::Style style, const QColor& ink, const Tokens& t)
{
    return style == Span::Style::Second ? t.secondText : style == Span::Style::Bad ? t.bad : ink;
}

FontRole spanFont(Span::Style style)
{
    return style == Span::Style::Strong ? FontRole::Strong
           : style == Span::Style::Mono ? FontRole::Mono
                                        : FontRole::Body;
}

//! One line, cut at the end where there is no room.
void drawSentence(QPainter* painter, const QRect& rect, const Sentence& sentence, const QColor& ink, const Tokens& t,
                  Qt::LayoutDirection direction)
{
    int left = 0;
    for (const Span& span : sentence) {
        painter->setFont(md::font(spanFont(span.style)));
        painter->setPen(spanInk(span.style, ink, t));
        const int room = rect.width() - left;
        if (room <= 0)
            return;
        const QFontMetrics metrics = painter->fontMetrics();
        const QString text = metrics.elidedText(span.text, Qt::ElideRight, room);
        const int width = metrics.horizontalAdvance(text);
        const QRect part =
            QStyle::visualRect(direction, rect, QRect(rect.left() + left, rect.top(), width + 1, rect.height()));
        painter->drawText(part, Qt::AlignVCenter | Qt::TextSingleLine, text);
        left += width;
    }
}

} // namespace

//! What every part of a line's painting needs.
struct TraceDelegate::Place
{
    QPainter* painter;
    const Tokens& t;
    QRect rect; //!< of the line, between the pane's paddings
    Qt::LayoutDirection direction;
    int row;
    const TraceLine& line;
    const TraceCell& cell;
    bool marked; //!< current, or under the pointer
    bool isNarrow;

    QRect at(int left, int top, int width, int height) const
    {
        return QStyle::visualRect(direction, rect, QRect(rect.left() + left, rect.top() + top, width, height));
    }
    int textLeft() const { return timeWidth + axisWidth + (isNarrow ? 0 : kindWidth + kindGap); }
};

TraceDelegate::TraceDelegate(const TraceModel& model, const TimeSettings& times, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_times(times)
{}

QStringList TraceDelegate::codeLines(const QString& code) const
{
    QStringList lines = code.split(u'\n');
    if (lines.size() > mostCodeLines) {
        lines.resize(mostCodeLines - 1);
        lines.append(u"…"_s);
    }
    return lines;
}

QSize TraceDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const int extra = 2 * (textLine() - lineHeight);
    switch (m_model.line(index.row()).kind) {
    case Kind::Attempt:
    case Kind::Due: return {100, attemptHeight + extra / 2};
    case Kind::Body:
        return {100, int(codeLines(m_model.cell(index.row()).code).size()) * codeLineHeight() + 2 * codePadding + 8};
    case Kind::Suspect:
    case Kind::Row: return {100, rowHeight + extra};
    default: return {100, noteHeight + extra / 2};
    }
}

QString TraceDelegate::linkText(int row) const
{
    const PanePlace place = m_leads ? placeOf(m_model.trace(), m_model.line(row)) : PanePlace{};
    return place.pane.isEmpty() ? QString() : placeName(place) + u" ›"_s;
}

QRect TraceDelegate::linkRect(const QRect& line, int row, Qt::LayoutDirection direction) const
{
    const Kind kind = m_model.line(row).kind;
    const QString text = kind == Kind::Row || kind == Kind::Suspect ? linkText(row) : QString();
    if (text.isEmpty())
        return {};
    const int width = QFontMetrics(md::font(FontRole::Body)).horizontalAdvance(text) + 1;
    const QRect place(line.right() - metrics::panePadding - width + 1, line.top() + 2 + textLine(), width, textLine());
    return QStyle::visualRect(direction, line, place);
}

void TraceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const Tokens& t = view ? tokens(view) : tokens(option.palette);
    const int row = index.row();
    const bool current = view && view->currentIndex() == index && m_model.isChoosable(row);
    painter->save();
    painter->setClipRect(option.rect);
    if (current && m_model.line(row).kind != Kind::Body)
        painter->fillRect(option.rect, t.selection);
    const QRect inside = option.rect.adjusted(metrics::panePadding, 0, -metrics::panePadding, 0);
    const Place place{painter,
                      t,
                      inside,
                      option.direction,
                      row,
                      m_model.line(row),
                      m_model.cell(row),
                      current || option.state & QStyle::State_MouseOver,
                      inside.width() < narrow};
    switch (place.line.kind) {
    case Kind::Body: paintCode(place); break;
    case Kind::Suspect:
    case Kind::Row:
    case Kind::Attempt:
    case Kind::Due:
        paintTime(place);
        paintText(place);
        break;
    default: paintNote(place); break;
    }
    paintAxis(place);
    if (current && view->hasFocus())
        painter->fillRect(currentMark(option.rect), t.accent);
    painter->restore();
}

void TraceDelegate::paintTime(const Place& place) const
{
    const bool attempt = place.line.kind == Kind::Attempt || place.line.kind == Kind::Due;
    const Figures figures(md::font(FontRole::Body));
    const TimeFormat::Parts parts = m_times.format().parts(place.line.at);
    place.painter->setPen(place.t.text);
    const QRectF first = place.at(0, 2, timeWidth - 4, textLine());
    const qreal width = figures.draw(place.painter, first, parts.seconds, Qt::AlignVCenter);
    if (place.line.kind != Kind::Due) {
        place.painter->setPen(place.t.secondText);
        figures.draw(place.painter, first.adjusted(width, 0, 0, 0), parts.millis, Qt::AlignVCenter);
    }
    if (attempt || !place.line.offset)
        return;
    place.painter->setPen(place.t.secondText);
    place.painter->setFont(md::font(FontRole::Label));
    place.painter->drawText(place.at(0, 2 + textLine(), timeWidth - 4, textLine()),
                            Qt::AlignVCenter | Qt::TextSingleLine, offsetText(*place.line.offset));
}

void TraceDelegate::paintAxis(const Place& place) const
{
    const bool comes = place.row > 0 && m_model.line(place.row - 1).joins;
    const QRect box = place.at(timeWidth, 4, metrics::icon, metrics::icon);
    const int middle = box.center().x();
    const auto draw = [&](int from, int to, bool skips) {
        QPen pen(place.t.controlBorder);
        if (skips)
            pen.setDashPattern({2, 3});
        place.painter->setPen(pen);
        place.painter->drawLine(middle, from, middle, to);
    };
    const bool bare = !place.cell.icon;
    if (comes)
        draw(place.rect.top(), bare ? place.rect.bottom() : box.top() - 2, m_model.line(place.row - 1).skips);
    if (place.line.joins && !bare)
        draw(box.bottom() + 3, place.rect.bottom(), place.line.skips);
    if (place.cell.icon)
        paintIcon(place.painter, box, *place.cell.icon, toneColor(place.cell.tone, place.t));
}

int TraceDelegate::drawStatus(const Place& place, const QRect& line) const
{
    if (place.cell.status.isEmpty())
        return 0;
    QPainter* painter = place.painter;
    painter->setFont(md::font(FontRole::Body));
    const auto icon = signIcon(place.cell.sign);
    const int most = line.width() * 2 / 5;
    const QString text = painter->fontMetrics().elidedText(place.cell.status, Qt::ElideMiddle, most);
    const int words = painter->fontMetrics().horizontalAdvance(text) + 1;
    const QColor ink = toneColor(place.cell.statusTone, place.t);
    painter->setPen(ink);
    painter->drawText(
        QStyle::visualRect(place.direction, line, QRect(line.right() - words + 1, line.top(), words, line.height())),
        Qt::AlignVCenter | Qt::TextSingleLine, text);
    if (!icon)
        return words;
    const int top = line.top() + (line.height() - metrics::icon) / 2;
    paintIcon(painter,
              QStyle::visualRect(
                  place.direction, line,
                  QRect(line.right() - words - statusGap - metrics::icon + 1, top, metrics::icon, metrics::icon)),
              *icon, ink);
    return words + statusGap + metrics::icon;
}

void TraceDelegate::paintText(const Place& place) const
{
    const bool attempt = place.line.kind == Kind::Attempt || place.line.kind == Kind::Due;
    if (!place.isNarrow) {
        place.painter->setFont(md::font(FontRole::Body));
        place.painter->setPen(place.t.secondText);
        const QRect room =
            place.at(timeWidth + axisWidth + (attempt ? 8 : 0), 2, kindWidth - (attempt ? 8 : 0), textLine());
        place.painter->drawText(room, Qt::AlignVCenter | Qt::TextSingleLine,
                                place.painter->fontMetrics().elidedText(place.cell.kind, Qt::ElideRight, room.width()));
    }
    const int left = place.textLeft();
    const int width = place.rect.width() - left;
    const QRect whole = place.at(left, 2, width, textLine());
    const int taken = drawStatus(place, whole);
    const QColor ink = place.cell.titleTone == Tone::Text ? place.t.text : toneColor(place.cell.titleTone, place.t);
    drawSentence(place.painter, place.at(left, 2, width - taken - (taken ? 12 : 0), textLine()), place.cell.title, ink,
                 place.t, place.direction);
    if (attempt)
        return;
    const QString link = place.marked ? linkText(place.row) : QString();
    place.painter->setFont(md::font(FontRole::Body));
    const int linkWidth = link.isEmpty() ? 0 : place.painter->fontMetrics().horizontalAdvance(link) + 1;
    if (linkWidth > 0) {
        place.painter->setPen(place.t.accent);
        place.painter->drawText(place.at(place.rect.width() - linkWidth, 2 + textLine(), linkWidth, textLine()),
                                Qt::AlignVCenter | Qt::TextSingleLine, link);
    }
    drawSentence(place.painter, place.at(left, 2 + textLine(), width - linkWidth - (linkWidth ? 12 : 0), textLine()),
                 place.cell.detail, place.t.secondText, place.t, place.direction);
}

void TraceDelegate::paintCode(const Place& place) const
{
    static const QRegularExpression member(uR"(^(\s*"(?:[^"\\]|\\.)*"\s*:)(.*)$)"_s);
    const int left = place.textLeft();
    const QRect box = place.at(left, 0, place.rect.width() - left, place.rect.height() - 8);
    drawBox(place.painter, box, place.t.surface, QColor(), metrics::radius);
    place.painter->setFont(md::font(FontRole::Mono));
    const QFontMetrics fm = place.painter->fontMetrics();
    int top = box.top() + codePadding;
    const int room = box.width() - 24;
    for (const QString& text : codeLines(place.cell.code)) {
        const QString shown = fm.elidedText(text, Qt::ElideRight, room);
        const QRegularExpressionMatch match = member.match(shown);
        // JSON is written from the left whatever the language.
        const QRect line(box.left() + 12, top, room, codeLineHeight());
        const QString key = match.captured(1);
        const bool isCode = key.trimmed().startsWith("\"code\""_L1);
        place.painter->setPen(match.hasMatch() ? place.t.secondText : place.t.text);
        place.painter->drawText(line, Qt::AlignVCenter | Qt::TextSingleLine, match.hasMatch() ? key : shown);
        if (match.hasMatch()) {
            place.painter->setPen(isCode ? place.t.bad : place.t.text);
            place.painter->drawText(line.adjusted(fm.horizontalAdvance(key), 0, 0, 0),
                                    Qt::AlignVCenter | Qt::TextSingleLine, match.captured(2));
        }
        top += codeLineHeight();
    }
}

void TraceDelegate::paintNote(const Place& place) const
{
    place.painter->setFont(md::font(FontRole::Label));
    place.painter->setPen(place.line.kind == Kind::Withheld ? place.t.warning : place.t.secondText);
    const int left = place.isNarrow ? 0 : timeWidth + axisWidth;
    const QRect room = place.at(left, 0, place.rect.width() - left, place.rect.height() - 4);
    place.painter->drawText(
        room, Qt::AlignBottom | Qt::TextSingleLine,
        place.painter->fontMetrics().elidedText(plainText(place.cell.title), Qt::ElideRight, room.width()));
}

} // namespace md
