// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/histogramhead.h"

#include "ui/events/iconword.h"
#include "ui/events/rangedialog.h"
#include "ui/numberformat.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/linkbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace md {

namespace {
constexpr std::array<std::chrono::milliseconds, 5> spans{15min, 1h, 6h, 24h, 7 * 24h};
constexpr int headHeight = 40;
} // namespace

//! A square in the colour of the bars and what it counts.
class SplitLabel : public QWidget
{
public:
    enum class Part { Accepted, Rejected, Duplicate };

    SplitLabel(Part part, QWidget* parent)
        : QWidget(parent)
        , m_part(part)
        , m_figures(md::font(FontRole::Body))
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    void setText(const QString& text)
    {
        if (m_text == text)
            return;
        m_text = text;
        setAccessibleName(text);
        updateGeometry();
        update();
    }
    QString text() const { return m_text; }

    QSize sizeHint() const override { return {15 + int(std::ceil(m_figures.width(m_text))), 20}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = tokens(this);
        QPainter painter(this);
        const QColor mark = m_part == Part::Accepted ? t.chartAccepted : m_part == Part::Rejected ? t.bad : t.silent;
        painter.fillRect(QRect(0, (height() - 8) / 2, 8, 8), mark);
        painter.setPen(m_part == Part::Rejected ? t.bad : t.secondText);
        m_figures.draw(&painter, QRectF(rect()).adjusted(14, 0, 0, 0), m_text);
    }

    void changeEvent(QEvent* event) override
    {
        QWidget::changeEvent(event);
        if (event->type() == QEvent::FontChange) {
            m_figures = Figures(md::font(FontRole::Body));
            updateGeometry();
        }
    }

private:
    Part m_part;
    QString m_text;
    Figures m_figures;
};

HistogramHead::HistogramHead(const TimeSettings& times, TimeSource now, QWidget* parent)
    : QWidget(parent)
    , m_times(times)
    , m_now(std::move(now))
{
    setObjectName(u"histogramHead"_s);
    setFixedHeight(headHeight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::panePadding, 4, metrics::panePadding, 0);
    row->setSpacing(8);
    m_failed = new IconWord(FontRole::Body, this);
    m_failed->setWord(Icon::BadCircle, tr("Not loaded"), IconWord::Ink::Bad, IconWord::Ink::Bad);
    m_failed->hide();
    m_number = new FigureLabel(this);
    m_number->setObjectName(u"eventTotal"_s);
    m_number->setFigureFont(md::font(FontRole::Figure));
    m_words = new TextLabel({}, TextLabel::Ink::Text, this);
    m_words->setObjectName(u"eventSpan"_s);
    m_accepted = new SplitLabel(SplitLabel::Part::Accepted, this);
    m_rejected = new SplitLabel(SplitLabel::Part::Rejected, this);
    m_duplicate = new SplitLabel(SplitLabel::Part::Duplicate, this);
    m_clear = new Button(tr("Clear range"), Button::Kind::Quiet, this);
    m_clear->setObjectName(u"clearBrush"_s);
    m_clear->setGlyph(Icon::Close);
    m_clear->setSmall(true);
    m_clear->hide();
    m_choice = new DropDownButton(tr("Range"), this);
    m_choice->setObjectName(u"rangeChoice"_s);

    row->addWidget(m_failed);
    row->addWidget(m_number, 0, Qt::AlignBaseline);
    row->addWidget(m_words, 0, Qt::AlignBaseline);
    row->addSpacing(8);
    for (SplitLabel* label : {m_accepted, m_rejected, m_duplicate}) {
        row->addWidget(label, 0, Qt::AlignVCenter);
        row->addSpacing(8);
    }
    row->addStretch(1);
    row->addWidget(m_clear);
    row->addWidget(m_choice);

    connect(m_clear, &Button::clicked, this, &HistogramHead::brushCleared);
    connect(&m_times, &TimeSettings::formatChanged, this, &HistogramHead::showCounts);
    buildMenu();
    setRange({});
    showCounts();
}

void HistogramHead::buildMenu()
{
    auto* menu = new QMenu(m_choice);
    for (const std::chrono::milliseconds span : spans) {
        const RangeChoice choice = RangeChoice::last(span);
        menu->addAction(rangeText(choice, m_times.format()), this, [this, choice] { emit rangeChosen(choice); });
    }
    menu->addAction(tr("All time"), this, [this] { emit rangeChosen(RangeChoice::all()); });
    menu->addSeparator();
    menu->addAction(tr("From, to …"), this, &HistogramHead::chooseCustom);
    m_choice->setMenu(menu);
}

void HistogramHead::chooseCustom()
{
    auto* dialog = new RangeDialog(m_range.at(m_now(), 72), m_times.format(), m_now(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RangeDialog::chosen, this,
            [this](qint64 from, qint64 to) { emit rangeChosen(RangeChoice::between(from, to)); });
    dialog->open();
}

void HistogramHead::setRange(const RangeChoice& range)
{
    m_range = range;
    m_choice->setValue(rangeText(range, m_times.format()));
}

QString HistogramHead::rangeText(const RangeChoice& range, const TimeFormat& times)
{
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(range.span).count();
    switch (range.kind) {
    case RangeChoice::Kind::All: return tr("All time");
    case RangeChoice::Kind::Last:
        if (minutes % (24 * 60) == 0 && minutes > 24 * 60)
            return tr("Last %n day(s)", nullptr, int(minutes / (24 * 60)));
        return minutes % 60 == 0 ? tr("Last %1 h").arg(minutes / 60) : tr("Last %1 min").arg(minutes);
    case RangeChoice::Kind::Custom: break;
    }
    const auto edge = [&times](const std::optional<qint64>& at) {
        return at ? times.day(*at) + u' ' + times.hourMinute(*at) : tr("open");
    };
    return tr("%1 to %2").arg(edge(range.custom.from), edge(range.custom.to));
}

void HistogramHead::setBrushed(bool brushed)
{
    m_brushed = brushed;
    m_clear->setVisible(brushed);
}

void HistogramHead::setCounts(const Counts& counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    showCounts();
}

void HistogramHead::showCounts()
{
    const TimeFormat& times = m_times.format();
    QString span;
    if (m_counts.from && m_counts.to) {
        const bool oneDay = times.sameDay(*m_counts.from, *m_counts.to - 1);
        const auto edge = [&](qint64 at) {
            return oneDay ? times.hourMinute(at) : times.day(at) + u' ' + times.hourMinute(at);
        };
        span = tr(", %1 to %2").arg(edge(*m_counts.from), edge(*m_counts.to));
    }
    const bool none = m_counts.total == 0;
    m_failed->setVisible(m_counts.failed);
    // Nothing is not what the operator came for: it is said small.
    m_number->setVisible(m_counts.total && !none && !m_counts.failed);
    m_words->setVisible(!m_counts.failed);
    m_number->setText(m_counts.total ? NumberFormat::count(*m_counts.total) : QString());
    m_words->setInk(none || !m_counts.total ? TextLabel::Ink::Second : TextLabel::Ink::Text);
    if (!m_counts.total)
        m_words->setText(tr("counting"));
    else if (none)
        m_words->setText(tr("0 events%1").arg(span));
    else
        m_words->setText((m_counts.exact ? tr("events%1") : tr("events, roughly%1")).arg(span));

    const HistogramBucket& split = m_counts.split;
    m_accepted->setText(tr("%1 accepted").arg(NumberFormat::count(split.accepted)));
    m_rejected->setText(tr("%1 rejected").arg(NumberFormat::count(split.rejected)));
    m_duplicate->setText(tr("%1 duplicate").arg(NumberFormat::count(split.duplicate)));
    const bool counted = split.total() > 0 && !m_counts.failed;
    m_accepted->setVisible(counted && split.accepted > 0);
    m_rejected->setVisible(counted && split.rejected > 0);
    m_duplicate->setVisible(counted && split.duplicate > 0);
    m_choice->setValue(rangeText(m_range, times));
}

QString HistogramHead::text() const
{
    if (m_counts.failed)
        return m_failed->text();
    return m_number->isHidden() ? m_words->text() : m_number->text() + u' ' + m_words->text();
}

void HistogramHead::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_number)
        m_number->setFigureFont(md::font(FontRole::Figure));
}

} // namespace md
