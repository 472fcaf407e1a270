// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where keys are kept between two runs, and the plain truth about whether they are.
#pragma once

#include <QHash>
#include <QObject>

#include <functional>
#include <optional>

namespace md {

struct SecretRead
{
    std::optional<QByteArray> secret;
    QString trouble; //!< English, for the details; set when the place itself could not be asked
};

struct SecretOutcome
{
    bool done = false; //!< written: it will be there next time; removed: nothing is left behind
    QString trouble;   //!< English, for the details
};

//! Callbacks come on the GUI thread, in bounded time, never before the function has returned and never after their
//! context died.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    using ReadCallback = std::function<void(SecretRead)>;
    using DoneCallback = std::function<void(SecretOutcome)>;

    using QObject::QObject;

    virtual void read(const QString& id, QObject* context, ReadCallback callback) = 0;
    virtual void write(const QString& id, const QByteArray& secret, QObject* context, DoneCallback callback) = 0;
    virtual void remove(const QString& id, QObject* context, DoneCallback callback) = 0;

    //! Whether what is kept here now ends with the program. May change with each answer; see troubleChanged().
    virtual bool forgetsAtExit() const = 0;
    //! Why the last question was not answered; empty when it was.
    virtual QString trouble() const { return {}; }

signals:
    void troubleChanged(const QString& trouble);
};

//! For tests and for "do not remember".
class MemoryStore final : public SecretStore
{
    Q_OBJECT

public:
    using SecretStore::SecretStore;

    void read(const QString& id, QObject* context, ReadCallback callback) override;
    void write(const QString& id, const QByteArray& secret, QObject* context, DoneCallback callback) override;
    void remove(const QString& id, QObject* context, DoneCallback callback) override;
    bool forgetsAtExit() const override { return true; }

private:
    QHash<QString, QByteArray> m_secrets;
};

//! Calls back later, on this thread, unless the context has died by then.
template <class Answer>
void answerLater(QObject* context, std::function<void(Answer)> callback, Answer answer)
{
    QMetaObject::invokeMethod(
        context, [callback = std::move(callback), answer = std::move(answer)] { callback(answer); },
        Qt::QueuedConnection);
}

} // namespace md
