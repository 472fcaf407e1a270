// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keys in the desktop's keychain. The only file that knows QtKeychain.
#pragma once

#include "app/secretstore.h"

#include <chrono>

namespace QKeychain {
class Job;
}

namespace md {

//! Whatever the keychain says but "done" and "no such entry" means "not remembered": the key is then kept in memory and
//! never in a file. A keychain may also never answer (a prompt that nobody sees), so there is a limit of our own; and
//! as QtKeychain runs one job at a time, it is not asked again before the stuck one has ended.
class KeychainStore final : public SecretStore
{
    Q_OBJECT

public:
    explicit KeychainStore(QString service, QObject* parent = nullptr);
    ~KeychainStore() override;

    void read(const QString& id, QObject* context, ReadCallback callback) override;
    void write(const QString& id, const QByteArray& secret, QObject* context, DoneCallback callback) override;
    void remove(const QString& id, QObject* context, DoneCallback callback) override;
    bool forgetsAtExit() const override { return !m_trouble.isEmpty(); }
    QString trouble() const override { return m_trouble; }

    void setTimeLimit(std::chrono::milliseconds limit) { m_limit = limit; }

private:
    struct Answer;
    void run(QKeychain::Job* job, const QString& id, QObject* context, std::function<void(const Answer&)> done);
    void setTrouble(const QString& trouble);

    QString m_service;
    std::chrono::milliseconds m_limit{5'000};
    QHash<QString, QByteArray> m_memory; //!< of this run, so that a key is asked for once
    QString m_trouble;
    int m_stuck = 0; //!< jobs that passed the limit and have not ended
};

} // namespace md
