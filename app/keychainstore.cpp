// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keychainstore.h"

#include "core/redact.h"

#include <QPointer>
#include <qt6keychain/keychain.h>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace md {

struct KeychainStore::Answer
{
    QKeychain::Error error = QKeychain::NoError;
    QString trouble; //!< empty with NoError and EntryNotFound
    QByteArray data;
};

namespace {

bool isAnswer(QKeychain::Error error)
{
    return error == QKeychain::NoError || error == QKeychain::EntryNotFound;
}

QByteArray dataOf(QKeychain::Job* job)
{
    const auto* reading = qobject_cast<QKeychain::ReadPasswordJob*>(job);
    return reading ? reading->textData().toUtf8() : QByteArray();
}

} // namespace

KeychainStore::KeychainStore(QString service, QObject* parent)
    : SecretStore(parent)
    , m_service(std::move(service))
{}

KeychainStore::~KeychainStore() = default;

void KeychainStore::read(const QString& id, QObject* context, ReadCallback callback)
{
    if (const auto it = m_memory.constFind(id); it != m_memory.cend()) {
        answerLater(context, std::move(callback), SecretRead{*it, {}});
        return;
    }
    run(new QKeychain::ReadPasswordJob(m_service), id, context, [this, id, callback](const Answer& answer) {
        SecretRead read{std::nullopt, answer.trouble};
        if (answer.error == QKeychain::NoError) {
            m_memory.insert(id, answer.data);
            read.secret = answer.data;
        }
        callback(std::move(read));
    });
}

void KeychainStore::write(const QString& id, const QByteArray& secret, QObject* context, DoneCallback callback)
{
    m_memory.insert(id, secret);
    auto* job = new QKeychain::WritePasswordJob(m_service);
    job->setTextData(QString::fromUtf8(secret));
    run(job, id, context, [callback](const Answer& answer) {
        callback({answer.error == QKeychain::NoError, answer.trouble});
    });
}

void KeychainStore::remove(const QString& id, QObject* context, DoneCallback callback)
{
    m_memory.remove(id);
    run(new QKeychain::DeletePasswordJob(m_service), id, context, [callback](const Answer& answer) {
        callback({isAnswer(answer.error), answer.trouble});
    });
}

void KeychainStore::run(QKeychain::Job* job, const QString& id, QObject* context,
                        std::function<void(const Answer&)> done)
{
    const auto tell = [this, who = QPointer<QObject>(context), done = std::move(done)](const Answer& answer) {
        setTrouble(answer.trouble);
        if (who)
            done(answer);
    };
    if (m_stuck > 0) {
        delete job;
        const Answer stuck{QKeychain::OtherError, u"the keychain still has not answered an earlier question"_s, {}};
        QMetaObject::invokeMethod(
            this, [tell, stuck] { tell(stuck); }, Qt::QueuedConnection);
        return;
    }
    job->setKey(id);
    job->setInsecureFallback(false);
    auto* limit = new QTimer(this);
    limit->setSingleShot(true);
    connect(job, &QKeychain::Job::finished, this, [this, tell, limit](QKeychain::Job* ended) {
        if (!limit->isActive()) {
            --m_stuck; // too late for whoever asked, but the next question can be put
            limit->deleteLater();
            return;
        }
        limit->stop();
        limit->deleteLater();
        const QString trouble = isAnswer(ended->error()) ? QString() : redacted(ended->errorString());
        tell({ended->error(), isAnswer(ended->error()) || !trouble.isEmpty() ? trouble : u"unknown error"_s,
              dataOf(ended)});
    });
    connect(limit, &QTimer::timeout, this, [this, tell] {
        ++m_stuck; // it cannot be taken back: it sits in QtKeychain's queue
        tell({QKeychain::OtherError, u"the keychain did not answer in time"_s, {}});
    });
    limit->start(m_limit);
    job->start();
}

void KeychainStore::setTrouble(const QString& trouble)
{
    if (m_trouble == trouble)
        return;
    m_trouble = trouble;
    emit troubleChanged(m_trouble);
}

} // namespace md
