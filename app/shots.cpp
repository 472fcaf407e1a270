// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shots.h"

#include "app/application.h"
#include "app/connectwords.h"
#include "ui/panes/eventlogpane.h"
#include "ui/widgets/statepage.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QPainter>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace md {

namespace {

constexpr int stepLimit = 60'000;
constexpr QSize windowSize(1440, 900);
//! Rows that have something to say for themselves in the inspector.
const QStringList telling{u"rejected"_s, u"METRIC_RENAMED"_s, u"Rotating"_s, u"Retrying"_s};

//! A pane may have one behind each of its tabs: the one in front.
StatePage* statePage(const Pane* pane)
{
    const auto pages = pane ? pane->findChildren<StatePage*>() : QList<StatePage*>();
    const auto front =
        std::find_if(pages.begin(), pages.end(), [pane](const StatePage* page) { return page->isVisibleTo(pane); });
    return front == pages.end() ? nullptr : *front;
}

} // namespace

Shots::Shots(Application& application, const QString& folder, Extent extent)
    : m_application(application)
    , m_folder(folder)
    , m_extent(extent)
{
    connect(&m_timer, &QTimer::timeout, this, &Shots::look);
    connect(&m_child, &QProcess::finished, this, &Shots::childEnded);
    m_child.setProcessChannelMode(QProcess::ForwardedChannels);
}

void Shots::start()
{
    if (!QDir().mkpath(m_folder)) {
        QTimer::singleShot(0, this, [this] { fail(u"the folder %1 cannot be made"_s.arg(m_folder)); });
        return;
    }
    MainWindow& window = m_application.window();
    if (m_application.language() != "en"_L1)
        m_suffix += u"-"_s + m_application.language();
    if (window.devicePixelRatioF() > 1.0)
        m_suffix += u"-%1x"_s.arg(window.devicePixelRatioF());
    window.resize(windowSize);
    window.show();
    planPanes();
    if (m_extent == Extent::Everything)
        planDialog();
    m_application.startSandbox();
    m_steps.front().begin();
    m_sinceBegin.start();
    m_timer.start(50ms);
}

void Shots::planPanes()
{
    // Panes come with the session; how many there are is known then.
    add({u"the sandbox"_s, [] {}, [this] { return !m_application.window().currentPane().isEmpty(); },
         [this] {
             QStringList ids = m_application.window().paneIds();
             // What this server lacks has no picture.
             ids.removeIf([this](const QString& id) { return isShowing(id, int(StatePage::State::NotOffered)); });
             std::vector<Step> rest(std::make_move_iterator(m_steps.begin() + 1),
                                    std::make_move_iterator(m_steps.end()));
             m_steps.resize(1);
             for (const QString& id : ids) {
                 m_extent == Extent::WhatIsEmpty ? planUnused(id) : planPane(id);
                 if (id == "events"_L1 && m_extent != Extent::WhatIsEmpty)
                     planEventStates();
             }
             QStringList withStates = m_extent == Extent::Everything ? ids : QStringList();
             // Nothing is searched there, so nothing leaves them empty.
             withStates.removeIf(
                 [](const QString& id) { return id == "limits"_L1 || id == "overview"_L1 || id == "doctor"_L1; });
             for (const QString& id : withStates)
                 planEmpty(id);
             for (const QString& id : withStates)
                 planFailed(id);
             std::move(rest.begin(), rest.end(), std::back_inserter(m_steps));
         },
         0});
}

void Shots::planPane(const QString& id)
{
    // The Doctor asks nothing by itself.
    const QVariantMap state = id == "doctor"_L1 ? QVariantMap{{u"run"_s, true}} : QVariantMap();
    add({u"%1 with its rows"_s.arg(id),
         [this, id, state] {
             m_application.window().showPane(id, state);
             // Trace shows what it is asked for.
             if (id == "trace"_L1)
                 pane(id)->findId(tellingRequest());
         },
         [this, id] { return isShowing(id, int(StatePage::State::Filled)); },
         [this, id] {
             // What stands at the moment: rows that come in while a picture is drawn would differ from theme to theme.
             selectTelling(id);
         },
         2'000});
    add({u"%1, inspected"_s.arg(id), [] {}, [] { return true; },
         [this, id] { inBothThemes([this, id](const QString& theme) { write(id + theme); }); }, 800});
    planViews(id);
}

// What a pane shows beside what it shows first.
void Shots::planViews(const QString& id)
{
    static const QHash<QString, QStringList> further{
        {u"eventlog"_s, {u"latency"_s, u"errors"_s, u"platform"_s}},
        {u"health"_s, {u"units"_s}},
        {u"limits"_s, {u"sources"_s, u"uploads"_s}},
        {u"ai-cost"_s, {u"unmapped"_s, u"missing-prices"_s, u"missing-tokens"_s, u"prices"_s}},
        {u"rate-limits"_s, {u"log"_s}},
        {u"doctor"_s, {u"signature"_s, u"codes"_s, u"resend"_s, u"first-event"_s, u"log"_s}}};
    const QVariantMap before = pane(id)->saveState();
    for (const QString& view : further.value(id)) {
        const QString name = id + u'-' + view;
        add({name,
             [this, id, view] {
                 pane(id)->restoreState({{u"view"_s, view}});
             },
             [this, id] {
                 // The signature debugger has one state only, and no page for others.
                 return !statePage(pane(id)) || isShowing(id, int(StatePage::State::Filled)) ||
                        isShowing(id, int(StatePage::State::Empty));
             },
             [this, id] { selectTelling(id); }, 1'200});
        add({name + u", inspected"_s, [] {}, [] { return true; },
             [this, name, id, before] {
                 inBothThemes([this, name](const QString& theme) { write(name + theme); });
                 pane(id)->restoreState(before);
             },
             800});
    }
}

//! Of those that the event log has at hand: one that was refused for a name, else any that was refused.
QString Shots::tellingRequest() const
{
    auto* log = qobject_cast<EventLogPane*>(pane(u"eventlog"_s));
    if (!log)
        return {};
    QString found;
    for (const LoggedRequest& request : log->requestModel().records()) {
        if (request.code == "UNKNOWN_METRIC"_L1)
            return request.id;
        if (request.isRefused() && found.isEmpty())
            found = request.id;
    }
    return found;
}

//! As a filter, or as an id where that is all that a pane takes.
void Shots::seek(const QString& id, const QString& text)
{
    if (!pane(id)->searchFor(text))
        pane(id)->findId(text);
}

// A new platform: what a pane says before there is anything.
void Shots::planUnused(const QString& id)
{
    add({u"%1 of a new platform"_s.arg(id), [this, id] { m_application.window().showPane(id); },
         [this, id] {
             return isShowing(id, int(StatePage::State::Empty)) || isShowing(id, int(StatePage::State::Filled));
         },
         [this, id] {
             if (isEmptyByNature(id))
                 inBothThemes([this, id](const QString& theme) { write(id + u"-empty"_s + theme); });
         },
         1'500});
}

// A bare word is a filter of every pane.
void Shots::planEmpty(const QString& id)
{
    add({u"%1, empty"_s.arg(id),
         [this, id] {
             m_application.window().showPane(id);
             seek(id, u"no-such-thing-anywhere"_s);
         },
         [this, id] { return isShowing(id, int(StatePage::State::Empty)); },
         [this, id] { inBothThemes([this, id](const QString& theme) { write(id + u"-empty"_s + theme); }); }, 1'500});
}

void Shots::planFailed(const QString& id)
{
    add({u"%1, failed"_s.arg(id),
         [this, id] {
             m_application.window().showPane(id);
             m_application.stopSandboxServer();
             seek(id, u"rejected"_s);
         },
         [this, id] { return isShowing(id, int(StatePage::State::Failed)); },
         [this, id] { inBothThemes([this, id](const QString& theme) { write(id + u"-failed"_s + theme); }); }, 300});
}

void Shots::planDialog()
{
    add({u"the connect dialog"_s,
         [this] {
             m_application.disconnectFromServer();
             ApiError error;
             error.correlationId = u"c40e92b7-1d6f-4a38-b5c0-77e1f29a0d13"_s;
             ConnectDialog* dialog = m_application.connections().open(&m_application.window(), {});
             dialog->fill(
                 {{}, u"acme production"_s, u"https://metering.acme.example"_s, u"ten_01JD4M5KQ8"_s, {}, true});
             dialog->showExplanation(explain(ConnectProblem::KeyRevoked, error));
         },
         [this] { return m_application.window().findChild<ConnectDialog*>() != nullptr; },
         [this] {
             auto* dialog = m_application.window().findChild<ConnectDialog*>();
             inBothThemes([this, dialog](const QString& theme) { write(u"connect"_s + theme, *dialog); });
             dialog->close();
             inBothThemes([this](const QString& theme) { write(u"welcome"_s + theme); });
         },
         500});
}

void Shots::look()
{
    const Step& step = m_steps[m_step];
    if (!step.ready()) {
        m_sinceReady.invalidate();
        // The stage stands in for all panes: failed, there will be none to draw.
        MainWindow& window = m_application.window();
        if (window.currentPane().isEmpty() && window.stage().state() == StatePage::State::Failed)
            fail(u"%1 could not be started"_s.arg(step.what));
        else if (m_sinceBegin.hasExpired(stepLimit))
            fail(u"%1 did not come within %2 s"_s.arg(step.what).arg(stepLimit / 1000));
        return;
    }
    if (!m_sinceReady.isValid())
        m_sinceReady.start();
    if (m_sinceReady.elapsed() < step.settle)
        return;
    // The step may plan further ones: its own words are kept for the call.
    const std::function<void()> then = step.then;
    then();
    next();
}

void Shots::next()
{
    m_sinceReady.invalidate();
    if (++m_step == m_steps.size()) {
        m_timer.stop();
        finish();
        return;
    }
    m_sinceBegin.start();
    const std::function<void()> begin = m_steps[m_step].begin;
    begin();
}

void Shots::finish()
{
    if (m_extent != Extent::Everything || m_children == 3) {
        m_application.window().close();
        QCoreApplication::exit(0);
        return;
    }
    // Language and scale hold from a program's start on: a run of its own each.
    m_application.disconnectFromServer();
    QStringList arguments{u"--sandbox"_s, u"--shots"_s, m_folder};
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (m_children == 0)
        arguments << u"--panes-only"_s << u"--lang"_s << u"de"_s;
    else if (m_children == 1)
        arguments << u"--empty"_s;
    else
        arguments << u"--panes-only"_s;
    if (m_children == 2)
        environment.insert(u"QT_SCALE_FACTOR"_s, u"1.5"_s);
    ++m_children;
    m_child.setProcessEnvironment(environment);
    m_child.start(QCoreApplication::applicationFilePath(), arguments);
}

void Shots::childEnded(int exitCode)
{
    if (exitCode == 0)
        finish();
    else
        QCoreApplication::exit(1);
}

void Shots::fail(const QString& why)
{
    m_timer.stop();
    std::fprintf(stderr, "meterdesk: %s\n", qPrintable(why));
    write(u"failed-to-draw"_s);
    QCoreApplication::exit(1);
}

Pane* Shots::pane(const QString& id) const
{
    return m_application.window().pane(id);
}

bool Shots::isShowing(const QString& id, int state) const
{
    const StatePage* page = statePage(pane(id));
    return page && int(page->state()) == state;
}

//! The plan of a new platform has limits all the same; nothing of it is used.
bool Shots::isEmptyByNature(const QString& id) const
{
    return isShowing(id, int(StatePage::State::Empty)) || id == "limits"_L1;
}

void Shots::selectTelling(const QString& id)
{
    const auto* page = statePage(pane(id));
    auto* table = page ? page->findChild<TableView*>() : nullptr;
    if (!table || !table->model() || table->model()->rowCount() == 0)
        return;
    const QAbstractItemModel& rows = *table->model();
    const int last = std::min(rows.rowCount(), 25);
    int chosen = last < 8 ? 0 : std::min(12, last - 1);
    for (int row = 4; row < last; ++row) {
        for (int column = 0; column < rows.columnCount(); ++column) {
            if (telling.contains(rows.index(row, column).data().toString(), Qt::CaseInsensitive)) {
                chosen = row;
                row = last;
                break;
            }
        }
    }
    // What needs looking at stands first there.
    if (id == "rate-limits"_L1)
        chosen = 0;
    table->setCurrentIndex(rows.index(chosen, 0));
}

void Shots::inBothThemes(const std::function<void(const QString&)>& draw)
{
    for (const auto& [mode, suffix] : {std::pair{ThemeMode::Light, u"-light"_s}, {ThemeMode::Dark, u"-dark"_s}}) {
        m_application.setThemeForNow(mode);
        QCoreApplication::sendPostedEvents();
        draw(suffix);
    }
    m_application.setThemeForNow(ThemeMode::Light);
}

QString Shots::path(const QString& name) const
{
    return QDir(m_folder).filePath(name + m_suffix + u".png"_s);
}

void Shots::write(const QString& name)
{
    if (!m_application.window().grab().save(path(name)))
        std::fprintf(stderr, "meterdesk: %s cannot be written\n", qPrintable(path(name)));
}

void Shots::write(const QString& name, QWidget& dialog)
{
    QPixmap picture = m_application.window().grab();
    QPainter painter(&picture);
    painter.drawPixmap(QPoint((windowSize.width() - dialog.width()) / 2, 160), dialog.grab());
    painter.end();
    if (!picture.save(path(name)))
        std::fprintf(stderr, "meterdesk: %s cannot be written\n", qPrintable(path(name)));
}

} // namespace md
