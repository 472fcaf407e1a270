// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secretstore.h"

namespace md {

void MemoryStore::read(const QString& id, QObject* context, ReadCallback callback)
{
    SecretRead answer;
    if (const auto it = m_secrets.constFind(id); it != m_secrets.cend())
        answer.secret = *it;
    answerLater(context, std::move(callback), std::move(answer));
}

void MemoryStore::write(const QString& id, const QByteArray& secret, QObject* context, DoneCallback callback)
{
    m_secrets.insert(id, secret);
    answerLater(context, std::move(callback), SecretOutcome{});
}

void MemoryStore::remove(const QString& id, QObject* context, DoneCallback callback)
{
    m_secrets.remove(id);
    answerLater(context, std::move(callback), SecretOutcome{true, {}});
}

} // namespace md
