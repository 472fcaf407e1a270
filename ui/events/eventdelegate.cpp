// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/eventdelegate.h"

#include "ui/numberformat.h"
#include "ui/theme.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/idlabel.h"

#include <QCoreApplication>
#include <QPainter>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace md {

namespace {

using Column = EventTableModel::Column;

constexpr int statusIcon = 16;
constexpr int smallIcon = 14;
constexpr int iconGap = 5;
constexpr int gutterIcon = 10;
constexpr qint64 clockTolerance = 60'000;
const QString dash = u"–"_s;

bool runsFromRight(const QPainter& painter)
{
    return painter.layoutDirection() == Qt::RightToLeft;
}

//! Where an icon stands at the beginning of a cell.
QRect iconBox(const QPainter& painter, const QRectF& cell, int side)
{
    const qreal left = runsFromRight(painter) ? cell.right() - side : cell.left();
    return {int(left), int(cell.top() + (cell.height() - side) / 2), side, side};
}

//! What is left of the cell behind it.
QRectF behindIcon(const QPainter& painter, const QRectF& cell, int side)
{
    return runsFromRight(painter) ? cell.adjusted(0, 0, -side - iconGap, 0) : cell.adjusted(side + iconGap, 0, 0, 0);
}

} // namespace

//! What all cells of one pass draw with. The caches outlive the pass; they go when the font does.
struct EventDelegate::Pass
{
    Pass(const QFont& bodyFace, const QFont& monoFace)
        : text(bodyFace)
        , mono(monoFace)
        , figures(bodyFace)
        , bodyFont(bodyFace)
        , monoFont(monoFace)
    {}

    TextCache text;
    TextCache mono;
    Figures figures;
    QFont bodyFont;
    QFont monoFont;
    const Tokens* tokens = nullptr;
    bool focused = false;
    int firstColumn = -1;
};

EventDelegate::EventDelegate(const EventTableModel& model, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{}

EventDelegate::~EventDelegate() = default;

void EventDelegate::preparePass(const QWidget& view, int firstColumn)
{
    const QFont body = md::font(FontRole::Body);
    const QFont mono = md::font(FontRole::Mono);
    if (!m_pass || m_pass->bodyFont != body || m_pass->monoFont != mono)
        m_pass = std::make_unique<Pass>(body, mono);
    m_pass->tokens = &tokens(&view);
    m_pass->focused = view.hasFocus();
    m_pass->firstColumn = firstColumn;
}

QSize EventDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {100, metrics::row};
}

void EventDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (!m_pass)
        return;
    const Tokens& t = *m_pass->tokens;
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        painter->fillRect(option.rect, t.selection);
    // Which row the keys act on, also when several are selected.
    if (option.state & QStyle::State_HasFocus && m_pass->focused)
        painter->fillRect(currentMark(option.rect), t.accent);

    const auto column = Column(index.column());
    const bool number = column == Column::Quantity;
    const int after = number ? metrics::numberRight : 0;
    // A number stands at the end of its cell and may use all that is before it: it is the last thing to be cut.
    const int before = number ? 0 : metrics::cellLeft;
    const bool fromRight = option.direction == Qt::RightToLeft;
    const QRectF cell = QRectF(option.rect).adjusted(fromRight ? after : before, 0, fromRight ? -before : -after, 0);
    painter->setLayoutDirection(option.direction);
    const EventRow row = m_model.row(index.row());
    if (index.column() == m_pass->firstColumn) {
        if (const EventMark* mark = m_model.markOf(row))
            paintMark(*painter, option.rect, !mark->note.isEmpty());
    }
    if (row.isLoaded())
        paintCell(*painter, cell, row, column, selected);
    else
        paintPlaceholder(*painter, cell, index);
}

//! A bar at the row's edge; with a note, the folded corner that spreadsheets have taught everybody.
void EventDelegate::paintMark(QPainter& painter, const QRect& cell, bool hasNote) const
{
    constexpr int bar = 3;
    constexpr int corner = 9;
    const QColor ink = m_pass->tokens->accent;
    const bool fromRight = runsFromRight(painter);
    const int edge = fromRight ? cell.right() + 1 : cell.left();
    painter.fillRect(QRect(fromRight ? edge - bar : edge, cell.top(), bar, cell.height() - 1), ink);
    if (!hasNote)
        return;
    const int in = fromRight ? -corner : corner;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawPolygon(
        QPolygon({QPoint(edge, cell.top()), QPoint(edge + in, cell.top()), QPoint(edge, cell.top() + corner)}));
    painter.restore();
}

void EventDelegate::paintCell(QPainter& painter, const QRectF& cell, const EventRow& row, Column column,
                              bool selected) const
{
    const Tokens& t = *m_pass->tokens;
    const bool future = isFromTheFuture(row);
    switch (column) {
    case Column::Received: paintTime(painter, cell, row.receivedMs(), Icon::Clock, row.isLate() || future); return;
    case Column::EventTime:
        paintTime(painter, cell, row.occurredMs(), future ? Icon::ArrowUp : Icon::Clock, row.isLate() || future);
        return;
    case Column::Environment:
        // Production is what the operator answers for; the rest steps back.
        paintText(painter, cell, row.environment(), row.environment() == "production"_L1 ? t.text : t.secondText);
        return;
    case Column::Metric:
        paintText(painter, cell, row.metric(), row.code() == "UNKNOWN_METRIC"_L1 ? t.bad : t.text);
        return;
    case Column::Quantity: {
        painter.setPen(t.text);
        const QString quantity = row.quantity();
        const QString shown = quantity.isNull() ? dash : NumberFormat::decimal(quantity);
        m_pass->figures.draw(&painter, cell, m_pass->figures.elided(shown, cell.width()),
                             runsFromRight(painter) ? Qt::AlignLeft : Qt::AlignRight);
        return;
    }
    case Column::Status: paintStatus(painter, cell, row.status()); return;
    case Column::AiCost: paintCost(painter, cell, row.cost()); return;
    case Column::Code: paintText(painter, cell, row.code(), t.bad); return;
    case Column::Late:
        paintText(painter, cell, row.isLate() ? tr("late") : future ? tr("future") : QString(), t.warning);
        return;
    case Column::App: paintText(painter, cell, row.app(), t.text); return;
    case Column::Event: paintText(painter, cell, row.event(), t.text); return;
    case Column::Customer: paintText(painter, cell, row.customer(), t.text); return;
    case Column::Feature: paintText(painter, cell, row.feature(), t.text); return;
    case Column::Unit: paintText(painter, cell, row.unit(), t.text); return;
    case Column::Source: paintText(painter, cell, row.source(), t.secondText); return;
    case Column::Plan: paintText(painter, cell, row.plan(), t.text); return;
    case Column::Path: paintText(painter, cell, row.path(), t.text); return;
    case Column::User:
    case Column::CorrelationId:
    case Column::RequestId:
    case Column::Id:
    case Column::IdempotencyKey:
    case Column::Session:
    case Column::Key:
    case Column::Address: paintId(painter, cell, EventTableModel::text(row, column), selected); return;
    case Column::ColumnCount: break;
    }
}

void EventDelegate::paintText(QPainter& painter, const QRectF& cell, const QString& text, const QColor& color) const
{
    painter.setPen(text.isNull() ? m_pass->tokens->secondText : color);
    m_pass->text.draw(painter, cell, text.isNull() ? dash : text);
}

void EventDelegate::paintId(QPainter& painter, const QRectF& cell, const QString& id, bool selected) const
{
    painter.setPen(selected ? m_pass->tokens->text : m_pass->tokens->secondText);
    m_pass->mono.draw(painter, cell, id.isNull() ? dash : shortId(id));
}

void EventDelegate::paintTime(QPainter& painter, const QRectF& cell, std::optional<qint64> ms, Icon flag,
                              bool flagged) const
{
    const Tokens& t = *m_pass->tokens;
    if (!ms) {
        paintText(painter, cell, QString(), t.secondText);
        return;
    }
    const bool fromRight = runsFromRight(painter);
    if (flagged) {
        // In the margin, so that flagged and other times line up.
        const qreal left = fromRight ? cell.right() + 1 : cell.left() - gutterIcon - 1;
        const QRect box(int(left), int(cell.center().y()) - gutterIcon / 2 + 1, gutterIcon, gutterIcon);
        paintIcon(&painter, box, flag, t.warning);
    }
    const TimeFormat::Parts parts = m_times.parts(*ms);
    const QString day = m_showsDate ? m_times.day(*ms) + u' ' : QString();
    QRectF rest = cell;
    // A time reads from the left in every language; only its place is mirrored.
    if (fromRight)
        rest.setLeft(cell.right() - m_pass->figures.width(day + parts.seconds + parts.millis));
    painter.setPen(t.secondText);
    if (m_showsDate)
        rest.setLeft(rest.left() + m_pass->figures.draw(&painter, rest, day));
    painter.setPen(t.text);
    rest.setLeft(rest.left() + m_pass->figures.draw(&painter, rest, parts.seconds));
    painter.setPen(t.secondText);
    m_pass->figures.draw(&painter, rest, parts.millis);
}

void EventDelegate::paintStatus(QPainter& painter, const QRectF& cell, EventStatus status) const
{
    const Tokens& t = *m_pass->tokens;
    Icon icon = Icon::InfoCircle;
    QColor iconColor = t.secondText;
    QColor wordColor = t.secondText;
    if (status == EventStatus::Accepted) {
        icon = Icon::OkCircle;
        iconColor = t.ok;
        wordColor = t.text;
    } else if (status == EventStatus::Rejected) {
        icon = Icon::BadCircle;
        iconColor = wordColor = t.bad;
    } else if (status == EventStatus::Duplicate) {
        icon = Icon::Duplicate;
    }
    paintIcon(&painter, iconBox(painter, cell, statusIcon), icon, iconColor);
    painter.setPen(wordColor);
    m_pass->text.draw(painter, behindIcon(painter, cell, statusIcon), statusWord(status));
}

void EventDelegate::paintCost(QPainter& painter, const QRectF& cell, CostStatus cost) const
{
    const Tokens& t = *m_pass->tokens;
    Icon icon = Icon::Warning;
    QColor iconColor = t.warning;
    QColor wordColor = t.warning;
    switch (cost) {
    case CostStatus::None: paintText(painter, cell, QString(), t.secondText); return;
    case CostStatus::Resolved:
        icon = Icon::OkCircle;
        iconColor = t.ok;
        wordColor = t.secondText;
        break;
    case CostStatus::ExplicitZero:
        icon = Icon::Minus;
        iconColor = wordColor = t.secondText;
        break;
    case CostStatus::UnknownModel:
    case CostStatus::MissingPrice:
    case CostStatus::MissingTokens:
    case CostStatus::Unknown: break;
    }
    paintIcon(&painter, iconBox(painter, cell, smallIcon), icon, iconColor);
    painter.setPen(wordColor);
    m_pass->text.draw(painter, behindIcon(painter, cell, smallIcon), costWord(cost));
}

void EventDelegate::paintPlaceholder(QPainter& painter, const QRectF& cell, const QModelIndex& index) const
{
    const Tokens& t = *m_pass->tokens;
    const EventSource* source = m_model.source();
    if (index.column() == Column::Status && source && source->isRowFailed(ViewRow{index.row()})) {
        paintIcon(&painter, iconBox(painter, cell, statusIcon), Icon::BadCircle, t.bad);
        painter.setPen(t.bad);
        m_pass->text.draw(painter, behindIcon(painter, cell, statusIcon), tr("Not loaded"));
        return;
    }
    // A quiet mark of what will stand here; its length differs a little, as texts do.
    const qreal share = 0.45 + 0.1 * double((index.row() * 7 + index.column() * 3) % 4);
    painter.fillRect(QRectF(cell.left(), std::round(cell.center().y()) - 3, cell.width() * share, 6), t.facetBar);
}

bool EventDelegate::isFromTheFuture(const EventRow& row)
{
    const auto occurred = row.occurredMs();
    return occurred && *occurred > row.receivedMs() + clockTolerance;
}

bool EventDelegate::isMono(Column column)
{
    switch (column) {
    case Column::User:
    case Column::CorrelationId:
    case Column::RequestId:
    case Column::Id:
    case Column::IdempotencyKey:
    case Column::Session:
    case Column::Key:
    case Column::Address: return true;
    default: return false;
    }
}

int EventDelegate::iconRoom(Column column)
{
    return column == Column::Status ? statusIcon + iconGap : column == Column::AiCost ? smallIcon + iconGap : 0;
}

QString EventDelegate::sample(Column column, bool showsDate)
{
    switch (column) {
    case Column::Received:
    case Column::EventTime: return showsDate ? u"28 Nov 08:08:08.888"_s : u"08:08:08.888"_s;
    case Column::Environment: return u"production"_s;
    case Column::App: return u"checkout-api"_s;
    case Column::Event: return u"ai.completion"_s;
    case Column::Customer: return u"orchard-hr"_s;
    case Column::Metric:
    case Column::Unit: return u"image-renders"_s;
    case Column::Feature:
    case Column::Plan: return u"enterprise"_s;
    case Column::Quantity: return u"88,888"_s;
    case Column::Status: {
        // Which word is the longest differs from language to language.
        const QStringList words{statusWord(EventStatus::Accepted), statusWord(EventStatus::Rejected),
                                statusWord(EventStatus::Duplicate)};
        return *std::max_element(words.begin(), words.end(),
                                 [](const QString& a, const QString& b) { return a.size() < b.size(); });
    }
    case Column::AiCost: return costWord(CostStatus::UnknownModel);
    case Column::Code: return u"UNKNOWN_METRIC"_s;
    case Column::Source: return u"aforo-compound"_s;
    case Column::Late: return tr("future");
    case Column::Path: return u"/v2/bookings/search"_s;
    case Column::User:
    case Column::CorrelationId: return u"7f3c9a…7b34"_s;
    case Column::IdempotencyKey:
    case Column::Session: return u"7f3c9a7f…7b34"_s;
    case Column::RequestId:
    case Column::Id: return u"evt_01JD4M…9XK2"_s;
    case Column::Key: return u"sk_live_9fQ2"_s;
    case Column::Address: return u"203.0.113.124"_s;
    case Column::ColumnCount: break;
    }
    return {};
}

QString statusWord(EventStatus status)
{
    switch (status) {
    case EventStatus::Accepted: return QCoreApplication::translate("md::EventDelegate", "Accepted");
    case EventStatus::Rejected: return QCoreApplication::translate("md::EventDelegate", "Rejected");
    case EventStatus::Duplicate: return QCoreApplication::translate("md::EventDelegate", "Duplicate");
    case EventStatus::Unknown: break;
    }
    return QCoreApplication::translate("md::EventDelegate", "Unknown status");
}

QString costWord(CostStatus cost)
{
    switch (cost) {
    case CostStatus::None: return {};
    case CostStatus::Resolved: return QCoreApplication::translate("md::EventDelegate", "resolved");
    case CostStatus::ExplicitZero: return QCoreApplication::translate("md::EventDelegate", "explicit zero");
    case CostStatus::UnknownModel: return QCoreApplication::translate("md::EventDelegate", "unknown model");
    case CostStatus::MissingPrice: return QCoreApplication::translate("md::EventDelegate", "missing price");
    case CostStatus::MissingTokens: return QCoreApplication::translate("md::EventDelegate", "missing tokens");
    case CostStatus::Unknown: break;
    }
    return QCoreApplication::translate("md::EventDelegate", "unknown");
}

} // namespace md
