// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/followstrip.h"

#include "ui/events/iconword.h"
#include "ui/events/plaintext.h"
#include "ui/icons.h"
#include "ui/numberformat.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/linkbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace md {

FollowStrip::FollowStrip(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"followStrip"_s);
    setFixedHeight(metrics::bottomStrip);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 1, metrics::cellRight, 0);
    row->setSpacing(6);

    m_word = new IconWord(FontRole::Strong, this);
    m_detail = new TextLabel({}, TextLabel::Ink::Second, this);
    m_new = new Button(QString(), Button::Kind::Quiet, this);
    m_new->setObjectName(u"newEvents"_s);
    m_new->setGlyph(Icon::ChevronUp);
    m_new->setSmall(true);
    m_toggle = new Button(QString(), Button::Kind::Quiet, this);
    m_toggle->setObjectName(u"followToggle"_s);
    m_toggle->setSmall(true);
    m_toggle->setShortcutHint(u"F"_s);
    m_dropped = new TextLabel({}, TextLabel::Ink::Warning, this);
    m_dropped->setObjectName(u"droppedCount"_s);
    m_fetch = new LinkButton(tr("Fetch them"), this);
    m_fetch->setObjectName(u"fetchDropped"_s);
    m_closeFile = new LinkButton(tr("Close the file"), this);
    m_closeFile->setObjectName(u"closeFile"_s);
    m_bad = new LinkButton({}, this);
    m_bad->setObjectName(u"badLines"_s);
    m_source = new TextLabel({}, TextLabel::Ink::Second, this);
    m_source->setObjectName(u"sourceOfRows"_s);
    m_known = new FigureLabel(this);
    m_known->setObjectName(u"knownRows"_s);
    m_matches = new FigureLabel(this);
    m_matches->setObjectName(u"matchingRows"_s);
    m_filters = new TextLabel({}, TextLabel::Ink::Second, this);

    row->addWidget(m_word);
    row->addWidget(m_detail);
    row->addSpacing(4);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_new), static_cast<QWidget*>(m_toggle), static_cast<QWidget*>(m_dropped),
          static_cast<QWidget*>(m_fetch), static_cast<QWidget*>(m_closeFile)})
        row->addWidget(widget);
    row->addStretch(1);
    row->addWidget(m_bad);
    for (QWidget* widget : {static_cast<QWidget*>(m_source), static_cast<QWidget*>(m_known),
                            static_cast<QWidget*>(m_matches), static_cast<QWidget*>(m_filters)}) {
        row->addSpacing(8);
        row->addWidget(widget);
    }
    connect(m_new, &Button::clicked, this, &FollowStrip::newRowsAsked);
    connect(m_toggle, &Button::clicked, this, &FollowStrip::followToggled);
    connect(m_fetch, &LinkButton::clicked, this, &FollowStrip::droppedAsked);
    connect(m_bad, &LinkButton::clicked, this, &FollowStrip::badLinesAsked);
    connect(m_closeFile, &LinkButton::clicked, this, &FollowStrip::fileClosed);
    recolor();
    showState();
    showCounts();
}

QSize FollowStrip::sizeHint() const
{
    return {600, metrics::bottomStrip};
}

void FollowStrip::setState(const FollowState& state)
{
    if (state == m_state)
        return;
    m_state = state;
    showState();
    showCounts();
}

void FollowStrip::showState()
{
    Icon icon = Icon::Play;
    TextLabel::Ink ink = TextLabel::Ink::Ok;
    QString word;
    QString detail;
    switch (m_state.live) {
    case FollowState::Live::Following:
        word = tr("Following");
        detail = m_state.matches == 0 ? tr("new events appear by themselves") : QString();
        break;
    case FollowState::Live::Paused:
        icon = Icon::PauseCircle;
        ink = TextLabel::Ink::Warning;
        word = tr("Paused at %1").arg(m_state.pausedAt);
        break;
    case FollowState::Live::Interrupted:
        icon = Icon::Plug;
        ink = TextLabel::Ink::Warning;
        word = tr("Interrupted");
        detail = visibleText(m_state.why);
        break;
    case FollowState::Live::Ended:
        icon = Icon::PauseCircle;
        ink = TextLabel::Ink::Warning;
        word = tr("Not following");
        detail = visibleText(m_state.why);
        break;
    case FollowState::Live::None:
        icon = m_state.kind == EventSource::Kind::File ? Icon::FolderOpen : Icon::Plug;
        ink = TextLabel::Ink::Second;
        word = m_state.kind == EventSource::Kind::File ? menuText(m_state.fileName) : tr("No server");
        break;
    }
    m_word->setWord(icon, word, ink, ink);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());

    const bool paused = m_state.live == FollowState::Live::Paused;
    m_new->setVisible(paused && m_state.newCount > 0);
    m_new->setText(tr("%1 new").arg(NumberFormat::count(m_state.newCount)));
    m_toggle->setVisible(paused || m_state.live == FollowState::Live::Following);
    m_toggle->setText(paused ? tr("Follow") : tr("Pause"));
    m_dropped->setVisible(m_state.dropped > 0 || m_state.gap);
    m_fetch->setVisible(m_state.dropped > 0 || m_state.gap);
    m_dropped->setText(m_state.dropped > 0 ? tr("%1 dropped by the server").arg(NumberFormat::count(m_state.dropped))
                                           : tr("events were missed while the connection was down"));
    m_closeFile->setVisible(m_state.live == FollowState::Live::None && m_state.kind == EventSource::Kind::File);
}

void FollowStrip::showCounts()
{
    QString source;
    switch (m_state.kind) {
    case EventSource::Kind::Server:
        source = m_state.fromHere > 0
                     ? tr("server %1, live %2")
                           .arg(NumberFormat::count(m_state.fromServer), NumberFormat::count(m_state.fromHere))
                     : tr("server");
        break;
    case EventSource::Kind::Tail: source = tr("held here since connecting"); break;
    case EventSource::Kind::File: source = tr("from the file"); break;
    }
    m_source->setText(source);
    m_known->setText(m_state.known ? tr("%1 rows").arg(NumberFormat::count(*m_state.known)) : QString());
    m_known->setVisible(m_state.known.has_value());
    const QString matches = m_state.matches ? NumberFormat::count(*m_state.matches) : QString();
    m_matches->setText((m_state.exact ? tr("%1 match") : tr("about %1 match")).arg(matches));
    m_matches->setVisible(m_state.matches.has_value() && (m_state.filters > 0 || !m_state.known));
    m_filters->setText(tr("%n filter(s)", nullptr, m_state.filters));
    m_filters->setVisible(m_state.filters > 0);
    m_bad->setText(tr("%n line(s) that are no events", nullptr, int(std::min<qint64>(m_state.badLines, INT_MAX))));
    m_bad->setVisible(m_state.badLines > 0);
}

QString FollowStrip::text() const
{
    QStringList parts;
    const auto add = [&parts](const QWidget* widget, const QString& words) {
        if (!widget->isHidden() && !words.isEmpty())
            parts.append(words);
    };
    add(m_word, m_word->text());
    add(m_detail, m_detail->text());
    add(m_new, m_new->text());
    add(m_dropped, m_dropped->text());
    add(m_source, m_source->text());
    add(m_known, m_known->text());
    add(m_matches, m_matches->text());
    add(m_filters, m_filters->text());
    return parts.join(u" · "_s);
}

void FollowStrip::recolor()
{
    const QColor second = tokens(this).secondText;
    m_known->setColor(second);
    m_matches->setColor(second);
}

void FollowStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_known)
        recolor();
}

void FollowStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& t = tokens(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(QRect(0, 0, width(), 1), t.line);
    if (!m_new->isHidden()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.selection);
        painter.drawRoundedRect(m_new->geometry().adjusted(0, 2, 0, -2), 3, 3);
    }
}

} // namespace md
