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
    , m_backOff(new FigureLabel(this))
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
    m_backOff->setObjectName(u"backOff"_s);
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
    layout->addWidget(m_backOff);
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
    connect(&session, &SessionState::backOffChanged, this, &StatusBar::showBackOff);
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
        showBackOff();
    });
    m_tick.start(1s);
    showConnection();
    showBudget();
    showBackOff();
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
    for (FigureLabel* label : {m_budget, m_backOff, m_notice, m_jobText, m_clock, m_server}) {
        label->setFigureFont(md::font(FontRole::Label));
        label->setColor(label == m_notice || label == m_backOff ? t.warning : t.secondText);
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
    const auto& budget = m_context.session.budget();
    if (!budget || !budget->limit || m_context.session.connection() == ConnectionState::Offline) {
        m_budget->setText({});
        return;
    }
    const QString left =
        tr("Requests left %1/%2").arg(NumberFormat::count(budget->remaining), NumberFormat::count(*budget->limit));
    const qint64 rest = budget->resetsAt ? (*budget->resetsAt - m_context.now() + 999) / 1000 : 0;
    m_budget->setText(rest > 0 ? tr("%1, resets in %2 s").arg(left).arg(rest) : left);
    const bool few = budget->remaining * 10 < *budget->limit;
    m_budget->setColor(few ? tokens(this).warning : tokens(this).secondText);
}

//! That nothing is asked for a while, and why: a console that waits must not look like one that hangs.
void StatusBar::showBackOff()
{
    const auto& backOff = m_context.session.backOff();
    const qint64 rest = backOff ? (backOff->until - m_context.now() + 999) / 1000 : 0;
    m_backOff->setVisible(rest > 0);
    if (rest <= 0)
        m_backOff->setText({});
    else
        m_backOff->setText(backOff->isLimited ? tr("Too many requests, asks again in %1 s").arg(rest)
                                              : tr("No answer, asks again in %1 s").arg(rest));
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
