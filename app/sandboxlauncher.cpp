// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandboxlauncher.h"

#include "client/accountapi.h"
#include "client/transport.h"
#include "core/redact.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace md {

namespace {

constexpr size_t keptErrorLines = 40;
constexpr qsizetype longestLine = 64 * 1024;
constexpr int unwellAfter = 2; // questions in a row without an answer
constexpr int hungAfter = 6;

bool isExecutable(const QString& path)
{
    const QFileInfo file(path);
    return file.isFile() && file.isExecutable();
}

} // namespace

Expected<SandboxHello, QString> parseHello(const QByteArray& line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    if (object.value("hello"_L1).toString() != "meterd"_L1)
        return Unexpected{u"the first line is not a hello"_s};
    SandboxHello hello;
    hello.url = QUrl(object.value("address"_L1).toString(), QUrl::StrictMode);
    hello.tenant = object.value("tenant"_L1).toString();
    hello.key = object.value("key"_L1).toString().toUtf8();
    hello.version = object.value("version"_L1).toString();
    hello.mode = object.value("mode"_L1).toString();
    hello.pid = object.value("pid"_L1).toInteger();
    if (!QHostAddress(hello.url.host()).isLoopback() || hello.url.port() <= 0)
        return Unexpected{u"the hello has no loopback address"_s};
    if (!hello.key.startsWith("sk_test_") || hello.tenant.isEmpty())
        return Unexpected{u"the hello has no key or no tenant"_s};
    return hello;
}

SandboxLauncher::SandboxLauncher(Options options, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
{
    for (QTimer* timer : {&m_helloTimer, &m_restartTimer, &m_stopTimer})
        timer->setSingleShot(true);
    connect(&m_helloTimer, &QTimer::timeout, this, &SandboxLauncher::helloOverdue);
    connect(&m_healthTimer, &QTimer::timeout, this, &SandboxLauncher::askHealth);
    connect(&m_restartTimer, &QTimer::timeout, this, &SandboxLauncher::launch);
    connect(&m_stopTimer, &QTimer::timeout, this, &SandboxLauncher::stopHarder);
}

SandboxLauncher::~SandboxLauncher()
{
    if (!m_child)
        return;
    m_child->disconnect(this);
    m_child->closeWriteChannel();
    if (!m_child->waitForFinished(700)) {
        m_child->kill();
        m_child->waitForFinished(300);
    }
}

QString SandboxLauncher::findMeterd()
{
    if (const QString named = qEnvironmentVariable("METERD"); isExecutable(named))
        return named;
    if (const QString beside = QCoreApplication::applicationDirPath() + "/meterd"_L1; isExecutable(beside))
        return beside;
    return QStandardPaths::findExecutable(u"meterd"_s);
}

QString SandboxLauncher::defaultDataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + "/sandbox"_L1;
}

void SandboxLauncher::start()
{
    if (m_state != State::Stopped && m_state != State::Failed)
        return;
    m_crashes = 0;
    m_problem.clear();
    m_errorLines.clear();
    launch();
}

void SandboxLauncher::stop()
{
    m_restartTimer.stop();
    m_helloTimer.stop();
    m_healthTimer.stop();
    m_healthCall.abandon();
    if (!m_child) {
        setState(State::Stopped);
        return;
    }
    if (m_state == State::Stopping)
        return;
    setState(State::Stopping);
    m_stopStep = 0;
    m_child->closeWriteChannel();
    m_stopTimer.start(m_options.stopGrace);
}

QStringList SandboxLauncher::lastErrorLines() const
{
    return {m_errorLines.begin(), m_errorLines.end()};
}

std::chrono::milliseconds SandboxLauncher::restartIn() const
{
    return m_restartTimer.isActive() ? m_restartTimer.remainingTimeAsDuration() : 0ms;
}

QStringList SandboxLauncher::arguments() const
{
    const QString folder = m_options.dataFolder.isEmpty() ? defaultDataFolder() : m_options.dataFolder;
    QStringList arguments{u"serve"_s, u"--mode"_s, u"sandbox"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s, folder};
    if (m_options.demoRate > 0)
        arguments << u"--demo"_s << QString::number(m_options.demoRate);
    return arguments << u"--hello"_s << u"--child"_s;
}

void SandboxLauncher::launch()
{
    const QString program = m_options.program.isEmpty() ? findMeterd() : m_options.program;
    if (program.isEmpty()) {
        fail(u"meterd was not found: not named by METERD, not beside this program, not in PATH"_s);
        return;
    }
    const QString folder = m_options.dataFolder.isEmpty() ? defaultDataFolder() : m_options.dataFolder;
    if (!QDir().mkpath(folder)) {
        fail(u"the data folder %1 cannot be made"_s.arg(folder));
        return;
    }
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_hello.reset();
    m_output.clear();
    m_errorRest.clear();
    m_killedFor.clear();
    m_unanswered = 0;
    m_child = std::make_unique<QProcess>();
    connect(m_child.get(), &QProcess::readyReadStandardOutput, this, &SandboxLauncher::readOutput);
    connect(m_child.get(), &QProcess::readyReadStandardError, this, &SandboxLauncher::readErrors);
    connect(m_child.get(), &QProcess::finished, this, &SandboxLauncher::childEnded);
    connect(m_child.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(u"%1 could not be started: %2"_s.arg(m_child->program(), m_child->errorString()));
    });
    setState(State::Starting);
    m_helloTimer.start(m_options.helloLimit);
    m_child->start(program, arguments());
}

void SandboxLauncher::readOutput()
{
    m_output += m_child->readAllStandardOutput();
    if (m_hello) {
        m_output.clear(); // nothing that it says there later is ours to read
        return;
    }
    qsizetype end = 0;
    while (!m_hello && (end = m_output.indexOf('\n')) >= 0) {
        const QByteArray line = m_output.left(end).trimmed();
        m_output.remove(0, end + 1);
        if (line.startsWith('{'))
            takeHello(line);
        if (!m_child || m_state != State::Starting)
            return;
    }
    if (m_output.size() > longestLine)
        m_child->kill();
}

void SandboxLauncher::takeHello(const QByteArray& line)
{
    auto hello = parseHello(line);
    if (!hello) {
        m_killedFor = hello.error();
        m_child->kill(); // a child that we do not understand is not left running
        return;
    }
    if (m_state != State::Starting)
        return;
    m_helloTimer.stop();
    m_problem.clear();
    m_hello = std::move(*hello);
    m_transport = std::make_unique<Transport>(Endpoint{m_hello->url, {}, {}, {}});
    m_runningSince.start();
    m_healthTimer.start(m_options.healthEvery);
    setState(State::Running);
    emit ready(*m_hello);
}

void SandboxLauncher::readErrors()
{
    m_errorRest += m_child->readAllStandardError();
    qsizetype end = 0;
    while ((end = m_errorRest.indexOf('\n')) >= 0 || m_errorRest.size() > longestLine) {
        const qsizetype length = end >= 0 ? end : m_errorRest.size();
        m_errorLines.push_back(redacted(QString::fromUtf8(m_errorRest.left(length).trimmed())));
        m_errorRest.remove(0, length + 1);
        if (m_errorLines.size() > keptErrorLines)
            m_errorLines.pop_front();
    }
}

void SandboxLauncher::askHealth()
{
    if (!m_transport || m_healthCall.isPending())
        return;
    m_healthCall = AccountApi(*m_transport).health(this, [this](const Result<ServerHealth>& health) {
        if (m_state != State::Running && m_state != State::Unwell)
            return;
        m_unanswered = health && health->up ? 0 : m_unanswered + 1;
        if (m_unanswered >= hungAfter) {
            m_killedFor = u"it no longer answers"_s;
            m_child->kill();
        } else {
            setState(m_unanswered >= unwellAfter ? State::Unwell : State::Running);
        }
    });
}

void SandboxLauncher::helloOverdue()
{
    m_killedFor = u"it said nothing for %1 s"_s.arg(m_options.helloLimit / 1s);
    if (m_child)
        m_child->kill();
}

void SandboxLauncher::childEnded()
{
    readErrors();
    if (!m_errorRest.isEmpty())
        m_errorLines.push_back(redacted(QString::fromUtf8(std::exchange(m_errorRest, {}))));
    const bool asked = m_state == State::Stopping;
    const bool crashExit = m_child->exitStatus() == QProcess::CrashExit;
    const QString how = crashExit ? u"it died of a signal"_s : u"it ended with %1"_s.arg(m_child->exitCode());
    dropChild();
    if (asked) {
        setState(State::Stopped);
        return;
    }
    crashed(m_killedFor.isEmpty() ? how : m_killedFor);
}

void SandboxLauncher::crashed(const QString& why)
{
    // What never once said hello is not going to the next time: a locked folder, a wrong program.
    const bool neverRan = !m_runningSince.isValid();
    if (!neverRan && std::chrono::milliseconds(m_runningSince.elapsed()) > m_options.calmAfter)
        m_crashes = 0;
    ++m_crashes;
    if (neverRan || m_crashes > m_options.restarts.attempts) {
        fail(why);
        return;
    }
    m_problem = why;
    m_restartTimer.start(backOff(m_options.restarts, m_crashes));
    setState(State::Restarting);
}

void SandboxLauncher::fail(const QString& why)
{
    m_problem = why;
    dropChild();
    m_runningSince.invalidate();
    setState(State::Failed);
}

void SandboxLauncher::stopHarder()
{
    if (!m_child || m_state != State::Stopping)
        return;
    if (m_stopStep++ == 0) {
        m_child->terminate();
        m_stopTimer.start(m_options.stopGrace);
    } else {
        m_child->kill();
    }
}

void SandboxLauncher::dropChild()
{
    m_helloTimer.stop();
    m_healthTimer.stop();
    m_stopTimer.stop();
    m_healthCall.abandon();
    m_hello.reset();
    if (m_child) {
        m_child->disconnect(this);
        m_child.release()->deleteLater(); // we are called by one of its signals
    }
    if (m_transport)
        m_transport.release()->deleteLater();
}

void SandboxLauncher::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged(m_state);
}

} // namespace md
