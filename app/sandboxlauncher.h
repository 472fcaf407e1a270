// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A meterd of our own as a child process: started, watched, started again after a crash, stopped.
#pragma once

#include "client/call.h"
#include "client/retry.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStringList>
#include <QTimer>
#include <QUrl>

#include <deque>
#include <memory>

namespace md {

class Transport;

//! What a child says of itself in its first line.
struct SandboxHello
{
    QUrl url;
    QString tenant;
    QByteArray key;
    QString version;
    QString mode;
    qint64 pid = 0;
};

//! The hello line, or why it is none.
Expected<SandboxHello, QString> parseHello(const QByteArray& line);

class SandboxLauncher : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Stopped,
        Starting,   //!< no hello yet
        Running,    //!< hello came and its health is good
        Unwell,     //!< runs, but does not answer its health question
        Restarting, //!< it died; the next start is in restartIn()
        Failed,     //!< gave up; problem() and lastErrorLines() say why
        Stopping
    };
    Q_ENUM(State)

    struct Options
    {
        QString program;    //!< empty: findMeterd()
        QString dataFolder; //!< empty: <AppData>/sandbox
        double demoRate = 1.5;
        std::chrono::milliseconds helloLimit{60'000};
        std::chrono::milliseconds healthEvery{5'000};
        std::chrono::milliseconds stopGrace{3'000};  //!< after closing its stdin, and again after terminate
        std::chrono::milliseconds calmAfter{60'000}; //!< a run this long makes earlier crashes forgotten
        RetryPolicy restarts{5, std::chrono::milliseconds(500), std::chrono::milliseconds(15'000), {}};
    };

    explicit SandboxLauncher(Options options, QObject* parent = nullptr);
    //! Stops the child without leaving it behind; blocks for at most a second.
    ~SandboxLauncher() override;

    //! $METERD, else beside our own program, else in PATH; empty when there is none.
    static QString findMeterd();
    static QString defaultDataFolder();

    void start();
    void stop();

    State state() const { return m_state; }
    const std::optional<SandboxHello>& hello() const { return m_hello; }
    QString problem() const { return m_problem; } //!< English, for the details
    QStringList lastErrorLines() const;           //!< of the child, secrets out
    std::chrono::milliseconds restartIn() const;
    int crashes() const { return m_crashes; }

signals:
    void stateChanged(md::SandboxLauncher::State state);
    void ready(const md::SandboxHello& hello); //!< after each start: the address and the key are new

private:
    void launch();
    void readOutput();
    void readErrors();
    void takeHello(const QByteArray& line);
    void askHealth();
    void helloOverdue();
    void childEnded();
    void crashed(const QString& why);
    void fail(const QString& why);
    void setState(State state);
    void stopHarder();
    void dropChild();
    QStringList arguments() const;

    Options m_options;
    State m_state = State::Stopped;
    std::unique_ptr<QProcess> m_child;
    std::unique_ptr<Transport> m_transport;
    CallHandle m_healthCall;
    std::optional<SandboxHello> m_hello;
    QByteArray m_output;
    QByteArray m_errorRest;
    std::deque<QString> m_errorLines;
    QString m_problem;
    QString m_killedFor; //!< why we killed the child that is about to end
    QTimer m_helloTimer;
    QTimer m_healthTimer;
    QTimer m_restartTimer;
    QTimer m_stopTimer;
    QElapsedTimer m_runningSince;
    int m_crashes = 0;
    int m_stopStep = 0;
    int m_unanswered = 0;
};

} // namespace md
