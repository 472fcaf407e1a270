// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/aicost/costsplit.h"

#include "ui/aicost/aiwords.h"
#include "ui/events/eventdelegate.h"
#include "ui/numberformat.h"
#include "ui/style.h"
#include "ui/theme.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/tone.h"

#include <QHBoxLayout>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int barHeight = 12;
constexpr int tileHeight = 48;
constexpr int tilePadding = CostSplit::inset;
constexpr int swatchHeight = 4;
constexpr int signGap = 5;

//! All that is unknown is of one colour and differs in texture: never by colour alone.
void fillStatus(QPainter& painter, const QRectF& rect, CostStatus status, const Tokens& t)
{
    switch (status) {
    case CostStatus::Resolved: painter.fillRect(rect, t.chartAccepted); return;
    case CostStatus::ExplicitZero: painter.fillRect(rect, t.silent); return;
    case CostStatus::MissingPrice:
        painter.fillRect(rect, t.warningTint);
        painter.fillRect(rect, QBrush(t.warning, Qt::BDiagPattern));
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), t.warning);
        return;
    case CostStatus::MissingTokens:
        painter.fillRect(rect, t.warningTint);
        painter.fillRect(rect, QBrush(t.warning, Qt::Dense5Pattern));
        return;
    default: painter.fillRect(rect, t.warning);
    }
}

} // namespace

class CostSplit::Bar : public QWidget
{
public:
    explicit Bar(QWidget* parent)
        : QWidget(parent)
    {
        setFixedHeight(barHeight);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    void setSums(const AiSums& sums)
    {
        m_sums = sums;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Tokens& t = tokens(this);
        if (m_sums.calls == 0) {
            painter.fillRect(rect(), t.facetBar);
            return;
        }
        // What is there at all is seen: at least two pixels, and one between two parts.
        std::array<double, AiSums::statuses.size()> widths{};
        double rest = width();
        for (std::size_t i = widths.size(); i-- > 1;) {
            if (m_sums.counts[i] > 0)
                widths[i] = std::max(3.0, std::round(width() * double(m_sums.counts[i]) / double(m_sums.calls)));
            rest -= widths[i];
        }
        widths[0] = m_sums.counts[0] > 0 ? std::max(3.0, rest) : 0;
        double x = 0;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            if (widths[i] <= 0)
                continue;
            fillStatus(painter, QRectF(x, 0, widths[i] - 1, height()), AiSums::statuses[i], t);
            x += widths[i];
        }
    }

private:
    AiSums m_sums;
};

CostSplit::CostSplit(QWidget* parent)
    : QWidget(parent)
    , m_bar(new Bar(this))
{
    setObjectName(u"costSplit"_s);
    setAccessibleName(tr("Calls by what became of their cost"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(inset, 0, inset, 0);
    bar->addWidget(m_bar);
    column->addLayout(bar);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        m_tiles[i] = new StatusTile(AiSums::statuses[i], this);
        row->addWidget(m_tiles[i]);
        connect(m_tiles[i], &QAbstractButton::clicked, this, [this, i](bool checked) {
            setFocusedStatus(checked ? std::optional(AiSums::statuses[i]) : std::nullopt);
            emit statusChosen(checked ? std::optional(AiSums::statuses[i]) : std::nullopt);
        });
    }
    row->addStretch(1);
    column->addLayout(row);
}

void CostSplit::setSums(const AiSums& sums)
{
    m_bar->setSums(sums);
    QStringList spoken;
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        m_tiles[i]->setCount(sums.counts[i], sums.calls);
        spoken.append(m_tiles[i]->accessibleName());
    }
    setAccessibleDescription(spoken.join(u"; "_s));
}

void CostSplit::setFocusedStatus(std::optional<CostStatus> status)
{
    for (StatusTile* one : m_tiles)
        one->setChecked(status && one->status() == *status);
}

StatusTile& CostSplit::tile(CostStatus status) const
{
    const auto found = std::find_if(m_tiles.begin(), m_tiles.end(),
                                    [status](const StatusTile* one) { return one->status() == status; });
    Q_ASSERT(found != m_tiles.end());
    return **found;
}

StatusTile::StatusTile(CostStatus status, QWidget* parent)
    : QAbstractButton(parent)
    , m_status(status)
{
    setObjectName(u"costStatus"_s + QString(toWire(status)));
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setText(costWord(status));
    setCount(0, 0);
}

void StatusTile::setCount(qint64 count, qint64 ofAll)
{
    m_empty = count == 0;
    m_count = NumberFormat::count(count);
    m_share = NumberFormat::percent(double(count) / double(std::max<qint64>(1, ofAll)));
    setAccessibleName(tr("%1: %Ln call(s), %2", nullptr, int(count)).arg(text(), m_share));
    setToolTip(tr("Show these calls alone"));
    updateGeometry();
    update();
}

QSize StatusTile::sizeHint() const
{
    const Figures figures(md::font(FontRole::Strong));
    const int word = QFontMetrics(md::font(FontRole::Body)).horizontalAdvance(text()) + metrics::icon + signGap;
    const int count = int(std::ceil(figures.width(m_count))) + 8 +
                      QFontMetrics(md::font(FontRole::Body)).horizontalAdvance(m_share) + metrics::icon + signGap;
    return {std::max(word, count) + 2 * tilePadding, tileHeight};
}

void StatusTile::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = tokens(this);
    if (isChecked())
        drawBox(&painter, QRectF(rect()), t.selection, t.selection, metrics::radius);
    else if (underMouse())
        drawBox(&painter, QRectF(rect()), t.surface, t.surface, metrics::radius);
    const QColor color = m_empty ? t.secondText : toneColor(costTone(m_status), t);
    const QRect sign(tilePadding, 6, metrics::icon, metrics::icon);
    if (const auto icon = signIcon(costSign(m_status)))
        paintIcon(&painter, sign, *icon, color);
    const int x = sign.right() + 1 + signGap;
    painter.setFont(md::font(FontRole::Body));
    painter.setPen(m_empty ? t.secondText : isUnknownCost(m_status) ? t.warning : t.text);
    painter.drawText(QRect(x, 4, width() - x, 20), Qt::AlignLeft | Qt::AlignVCenter, text());
    const Figures figures(md::font(FontRole::Strong));
    painter.setPen(m_empty ? t.secondText : t.text);
    const double used = figures.draw(&painter, QRectF(x, 23, width() - x, 18), m_count);
    painter.setPen(t.secondText);
    painter.setFont(md::font(FontRole::Body));
    painter.drawText(QRectF(x + used + 8, 23, width() - x - used, 18), Qt::AlignLeft | Qt::AlignVCenter, m_share);
    painter.setRenderHint(QPainter::Antialiasing, false);
    // The same texture as its part of the bar: what is what needs no legend.
    fillStatus(painter, QRectF(tilePadding, height() - swatchHeight - 1, metrics::icon, swatchHeight), m_status, t);
    if (hasFocus())
        drawFocus(&painter, QRectF(rect()).adjusted(1, 1, -1, -1), t.accent);
}

} // namespace md
