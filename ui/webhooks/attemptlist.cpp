// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/attemptlist.h"

#include "ui/theme.h"
#include "ui/webhooks/webhookwords.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/tone.h"

#include <QButtonGroup>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace md {

namespace {

constexpr int timeLeft = 24;
constexpr int textLeft = 120;
constexpr int line = 20;

//! "2 h", "5 min": steps are whole.
QString stepText(std::chrono::seconds step)
{
    if (step >= 1h)
        return AttemptList::tr("%1 h").arg(step / 1h);
    return step >= 1min ? AttemptList::tr("%1 min").arg(step / 1min) : AttemptList::tr("%1 s").arg(step.count());
}

//! What was waited, without the jitter's odd milliseconds.
QString gapText(qint64 from, qint64 to)
{
    const qint64 gap = std::max<qint64>(0, to - from);
    if (gap < 1000)
        return TimeFormat::duration(gap);
    const qint64 whole = (gap + 500) / 1000;
    if (whole < 60)
        return stepText(std::chrono::seconds(whole));
    return TimeFormat::duration(whole * 1000);
}

AttemptRow::Content contentOf(const DeliveryRecord& record, std::size_t at)
{
    const DeliveryAttempt& attempt = record.attempts[at];
    AttemptRow::Content content;
    content.at = attempt.at;
    content.title = attemptText(attempt);
    content.detail = TimeFormat::duration(attempt.durationMs);
    if (attempt.underWay) {
        content.title = AttemptList::tr("Waits for an answer");
        content.sign = Sign::Clock;
        content.tone = Tone::Second;
    } else if (attempt.succeeded()) {
        content.sign = Sign::Ok;
        content.tone = Tone::Ok;
    } else {
        content.sign = attempt.status ? Sign::Failed : Sign::Clock;
        content.tone = Tone::Bad;
    }
    const qint64 end = attempt.at + attempt.durationMs;
    if (at + 1 < record.attempts.size()) {
        content.hasNext = true;
        content.detail =
            AttemptList::tr("%1, next try after %2").arg(content.detail, gapText(end, record.attempts[at + 1].at));
    } else if (record.delivery.nextAttemptAt) {
        content.hasNext = true;
        content.nextIsDue = true;
        content.detail =
            AttemptList::tr("%1, next try after %2").arg(content.detail, gapText(end, *record.delivery.nextAttemptAt));
    }
    return content;
}

//! The try that is waited for, and what would follow it.
AttemptRow::Content dueOf(const DeliveryRecord& record)
{
    AttemptRow::Content content;
    content.at = *record.delivery.nextAttemptAt;
    content.exact = false;
    content.sign = Sign::Clock;
    content.tone = Tone::Warning;
    content.title = AttemptList::tr("Try %1 is due").arg(record.attempts.size() + 1);
    QStringList further;
    for (std::size_t step = record.attempts.size(); step < retrySteps().size(); ++step)
        further.append(stepText(retrySteps()[step]));
    content.detail = further.isEmpty() ? AttemptList::tr("the last one")
                                       : AttemptList::tr("then after %1").arg(further.join(u", "_s));
    return content;
}

} // namespace

const std::vector<std::chrono::seconds>& retrySteps()
{
    static const std::vector<std::chrono::seconds> steps{5s, 5min, 30min, 2h, 5h, 10h, 10h};
    return steps;
}

AttemptRow::AttemptRow(const Content& content, const TimeSettings& times, QWidget* parent)
    : QAbstractButton(parent)
    , m_content(content)
    , m_times(times)
{
    setCheckable(content.exact);
    setEnabled(content.exact);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(content.exact ? Qt::StrongFocus : Qt::NoFocus);
    if (content.exact)
        setCursor(Qt::PointingHandCursor);
    connect(&times, &TimeSettings::formatChanged, this, qOverload<>(&QWidget::update));
}

void AttemptRow::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    QPainter painter(this);
    if (isChecked())
        painter.fillRect(rect(), t.selection);
    if (hasFocus())
        painter.fillRect(QRect(0, height() - 2, width(), 2), t.accent);
    const QColor color = toneColor(m_content.tone, t);
    if (const auto icon = signIcon(m_content.sign))
        paintIcon(&painter, QRect(0, 4, metrics::icon, metrics::icon), *icon, color);
    if (m_content.hasNext) {
        QPen pen(t.controlBorder);
        if (m_content.nextIsDue)
            pen.setDashPattern({2, 3});
        painter.setPen(pen);
        painter.drawLine(8, 24, 8, height());
    }
    const Figures figures(md::font(FontRole::Body));
    const TimeFormat::Parts parts = m_times.format().parts(m_content.at);
    painter.setPen(t.text);
    const QRectF time(timeLeft, 2, textLeft - timeLeft, line);
    const qreal width = figures.draw(&painter, time, parts.seconds, Qt::AlignVCenter);
    if (m_content.exact) {
        painter.setPen(t.secondText);
        figures.draw(&painter, time.adjusted(width, 0, 0, 0), parts.millis, Qt::AlignVCenter);
    }
    const auto text = [&](int top, const QString& words, const QColor& ink, FontRole role) {
        painter.setFont(md::font(role));
        painter.setPen(ink);
        const QRect room(textLeft, top, this->width() - textLeft - 4, line);
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(words, Qt::ElideRight, room.width()));
    };
    const bool well = m_content.tone == Tone::Ok;
    text(2, m_content.title, well ? t.text : color, FontRole::Strong);
    text(22, m_content.detail, t.secondText, FontRole::Body);
}

AttemptList::AttemptList(const TimeSettings& times, QWidget* parent)
    : QWidget(parent)
    , m_times(times)
    , m_column(new QVBoxLayout(this))
    , m_group(new QButtonGroup(this))
{
    setObjectName(u"attempts"_s);
    setAccessibleName(tr("Attempts"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        if (checked)
            emit currentChanged(id);
    });
}

void AttemptList::clear()
{
    const QList<QAbstractButton*> rows = findChildren<QAbstractButton*>(Qt::FindDirectChildrenOnly);
    for (QAbstractButton* row : rows) {
        m_group->removeButton(row);
        m_column->removeWidget(row);
        row->hide();
        row->deleteLater();
    }
    m_lines.clear();
}

void AttemptList::setRecord(const DeliveryRecord& record)
{
    clear();
    for (std::size_t at = 0; at < record.attempts.size(); ++at)
        add(contentOf(record, at), int(at));
    if (record.delivery.nextAttemptAt)
        add(dueOf(record), -1);
    if (!record.attempts.empty())
        m_group->button(int(record.attempts.size()) - 1)->setChecked(true);
}

void AttemptList::add(const AttemptRow::Content& content, int attempt)
{
    auto* row = new AttemptRow(content, m_times, this);
    const TimeFormat& format = m_times.format();
    const QString when = content.exact ? format.time(content.at) : format.timeOfDay(content.at);
    m_lines.append(u"%1 %2, %3"_s.arg(when, content.title, content.detail));
    row->setAccessibleName(m_lines.back());
    row->setToolTip(m_lines.back().toHtmlEscaped());
    if (attempt >= 0) {
        row->setObjectName(u"attempt-%1"_s.arg(attempt + 1));
        m_group->addButton(row, attempt);
    }
    m_column->addWidget(row);
    row->show();
}

int AttemptList::current() const
{
    return m_group->checkedId();
}

} // namespace md
