// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/statusbar.h"

#include "ui/errortext.h"
#include "ui/jobs.h"
#include "ui/numberformat.h"
#include "ui/sessionstate.h"
#include "ui/style.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/figures.h"
#include "ui/window/actions.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace md {

//! Icon, word and colour: never the colour alone.
class StatusBar::Light : public QWidget
{
public:
    explicit Light(QWidget* parent)
        : QWidget(parent)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    void show(Icon icon, QColor Tokens::*color, const QString& text)
    {
        m_icon = icon;
        m_color = color;
        m_text = text;
        setAccessibleName(text);
        updateGeometry();
        update();
    }

    QSize sizeHint() const override
    {
        return {14 + 5 + int(std::ceil(Figures(md::font(FontRole::Label)).width(m_text))) + 1, metrics::statusBar};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = tokens(this);
        QPainter painter(this);
        paintIcon(&painter, QRect(0, (height() - 14) / 2, 14, 14), m_icon, t.*m_color);
        const bool calm = m_color == &Tokens::ok || m_color == &Tokens::silent;
        painter.setPen(calm ? t.secondText : t.*m_color);
        Figures(md::font(FontRole::Label)).draw(&painter, rect().adjusted(19, 0, 0, 0), m_text);
    }

private:
    Icon m_icon = Icon::Plug;
    QColor Tokens::*m_color = &Tokens::silent;
    QString m_text;
};

class StatusBar::Progress : public QWidget
{
public:
    explicit Progress(QWidget* parent)
        : QWidget(parent)
    {
        setFixedSize(96, metrics::statusBar);
    }

    void setShare(double share)
    {
        m_share = share;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const QRectF groove(0, height() / 2.0 - 2, width(), 4);
        drawBox(&painter, groove, tokens(this).line, QColor(), 2);
        QRectF part = groove;
        part.setWidth(std::max(4.0, groove.width() * m_share));
        drawBox(&painter, part, tokens(this).accent, QColor(), 2);
    }

private:
    double m_share = 0;
};

StatusBar::StatusBar(const PaneContext& context, WindowActions& actions, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_light(new Light(this))
    , m_budget(new FigureLabel(this))
    , m_zone(new DropDownButton(QString(), this))
    , m_zoneMenu(new QMenu(this))
    , m_notice(new FigureLabel(this))
    , m_jobText(new FigureLabel(this))
    , m_progress(new Progress(this))
    , m_jobCancel(new Button(Icon::Close, tr("Stop this job"), Button::Kind::Quiet, this))
    , m_clock(new FigureLabel(this))
    , m_server(new FigureLabel(this))
{
    setFixedHeight(metrics::statusBar);
    m_light->setObjectName(u"connectionLight"_s);
    m_budget->setObjectName(u"requestBudget"_s);
    m_zone->setObjectName(u"timeZoneSwitch"_s);
    m_notice->setObjectName(u"statusNotice"_s);
    m_jobText->setObjectName(u"jobText"_s);
    m_jobCancel->setObjectName(u"jobCancel"_s);
    m_clock->setObjectName(u"clock"_s);
    m_server->setObjectName(u"serverVersion"_s);
    m_jobCancel->setFixedSize(20, 20);
    m_zone->setQuiet(true);
    m_zone->setMenu(m_zoneMenu);
    m_zoneMenu->addActions({actions.timeUtc, actions.timeLocal, actions.timeZone});
    changeEvent(nullptr);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setSpacing(8);
    layout->addWidget(m_light);
    layout->addSpacing(12);
    layout->addWidget(m_budget);
    layout->addSpacing(8);
    layout->addWidget(m_zone);
    layout->addSpacing(8);
    layout->addWidget(m_notice);
    layout->addStretch(1);
    layout->addWidget(m_jobText);
    layout->addWidget(m_progress);
    layout->addWidget(m_jobCancel);
    layout->addSpacing(12);
    layout->addWidget(m_clock);
    layout->addSpacing(12);
    layout->addWidget(m_server);

    SessionState& session = context.session;
    connect(&session, &SessionState::connectionChanged, this, &StatusBar::showConnection);
    connect(&session, &SessionState::latencyChanged, this, &StatusBar::showConnection);
    connect(&session, &SessionState::whoAmIChanged, this, &StatusBar::showConnection);
    connect(&session, &SessionState::budgetChanged, this, &StatusBar::showBudget);
    connect(&session.requests(), &RequestMeter::pauseChanged, this, &StatusBar::showBudget);
    connect(&session, &SessionState::noticeChanged, this, &StatusBar::showNotice);
    connect(&context.times, &TimeSettings::formatChanged, this, &StatusBar::showZone);
    connect(&context.jobs, &JobList::changed, this, &StatusBar::showJobs);
    connect(m_jobCancel, &Button::clicked, this, [this] {
        if (m_shownJob)
            m_shownJob->cancel();
    });
    connect(&m_tick, &QTimer::timeout, this, [this] {
        showClock();
        showBudget();
    });
    m_tick.start(1s);
    showConnection();
    showBudget();
    showZone();
    showJobs();
    showNotice();
}

void StatusBar::changeEvent(QEvent* event)
{
    if (event)
        QWidget::changeEvent(event);
    if (event && event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange)
        return;
    const Tokens& t = tokens(this);
    for (FigureLabel* label : {m_budget, m_notice, m_jobText, m_clock, m_server}) {
        label->setFigureFont(md::font(FontRole::Label));
        label->setColor(label == m_notice ? t.warning : t.secondText);
    }
}

void StatusBar::showConnection()
{
    const SessionState& session = m_context.session;
    switch (session.connection()) {
    case ConnectionState::Offline: m_light->show(Icon::Plug, &Tokens::silent, tr("Not connected")); break;
    case ConnectionState::Connecting: m_light->show(Icon::Clock, &Tokens::silent, tr("Connecting…")); break;
    case ConnectionState::Connected:
        m_light->show(Icon::OkCircle, &Tokens::ok,
                      session.latency().count() < 0
                          ? tr("Connected")
                          : tr("Connected %1").arg(TimeFormat::duration(session.latency().count())));
        break;
    case ConnectionState::Interrupted:
        m_light->show(Icon::Warning, &Tokens::warning, tr("Interrupted, tries again"));
        break;
    case ConnectionState::Failed:
        m_light->show(Icon::BadCircle, &Tokens::bad,
                      session.error() ? errorText(*session.error()).title : tr("Not connected"));
        break;
    }
    const auto& who = session.whoAmI();
    m_server->setText(who ? u"%1 %2"_s.arg(who->server.name, who->server.version) : QString());
}

void StatusBar::showBudget()
{
    SessionState& session = m_context.session;
    const qint64 now = m_context.now();
    const auto secondsTo = [now](qint64 time) { return (time - now + 999) / 1000; };
    if (const auto until = session.requests().pausedUntil(now)) {
        m_budget->setText(tr("Too many requests: backing off for %1 s").arg(secondsTo(*until)));
        m_budget->setToolTip(
            tr("%1 was refused. It is asked again when the window is over.").arg(session.requests().pausedPath()));
        m_budget->setColor(tokens(this).warning);
        return;
    }
    m_budget->setToolTip({});
    const auto& budget = session.budget();
    if (!budget || !budget->limit || session.connection() == ConnectionState::Offline) {
        m_budget->setText({});
        return;
    }
    // Of a window that is over nothing is used any more.
    const qint64 rest = budget->resetsAt ? secondsTo(*budget->resetsAt) : 0;
    const bool over = budget->resetsAt && rest <= 0;
    const int remaining = over ? *budget->limit : budget->remaining;
    const QString left =
        tr("Requests left %1/%2").arg(NumberFormat::count(remaining), NumberFormat::count(*budget->limit));
    m_budget->setText(rest > 0 ? tr("%1, resets in %2 s").arg(left).arg(rest) : left);
    const bool few = remaining * 10 < *budget->limit;
    m_budget->setColor(few ? tokens(this).warning : tokens(this).secondText);
}

void StatusBar::showZone()
{
    m_zone->setValue(m_context.times.format().zoneLabel(m_context.now()));
    m_zone->setAccessibleName(tr("Time zone: %1").arg(m_zone->value()));
    showClock();
}

void StatusBar::showClock()
{
    const qint64 now = m_context.now();
    const TimeFormat& format = m_context.times.format();
    m_clock->setText(u"%1 %2"_s.arg(format.timeOfDay(now), format.zoneLabel(now)));
}

void StatusBar::showNotice()
{
    m_notice->setText(m_context.session.notice());
}

void StatusBar::showJobs()
{
    const std::vector<Job*> running = m_context.jobs.running();
    m_shownJob = running.empty() ? nullptr : running.back();
    for (QWidget* part : std::initializer_list<QWidget*>{m_jobText, m_progress, m_jobCancel})
        part->setVisible(m_shownJob);
    if (!m_shownJob)
        return;
    QString text = m_shownJob->title();
    if (m_shownJob->total() > 0)
        text = u"%1 %2"_s.arg(text, NumberFormat::percent(m_shownJob->share()));
    else if (m_shownJob->done() > 0)
        text = u"%1 %2"_s.arg(text, NumberFormat::count(m_shownJob->done()));
    if (running.size() > 1)
        text = tr("%1 and %n more", nullptr, int(running.size()) - 1).arg(text);
    m_jobText->setText(text);
    m_progress->setShare(m_shownJob->share());
}

void StatusBar::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), tokens(this).surface);
}

} // namespace md
