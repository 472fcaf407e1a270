// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Asking a secret store and waiting for what it says.
#pragma once

#include "app/secretstore.h"

#include <QTest>

namespace md::test {

inline std::optional<SecretOutcome> write(SecretStore& store, const QString& id, const QByteArray& secret)
{
    QObject context;
    std::optional<SecretOutcome> outcome;
    store.write(id, secret, &context, [&outcome](const SecretOutcome& came) { outcome = came; });
    Q_ASSERT(!outcome);
    (void)QTest::qWaitFor([&] { return outcome.has_value(); }, 20'000);
    return outcome;
}

inline std::optional<SecretRead> read(SecretStore& store, const QString& id)
{
    QObject context;
    std::optional<SecretRead> answer;
    store.read(id, &context, [&answer](const SecretRead& came) { answer = came; });
    Q_ASSERT(!answer);
    (void)QTest::qWaitFor([&] { return answer.has_value(); }, 20'000);
    return answer;
}

inline std::optional<SecretOutcome> remove(SecretStore& store, const QString& id)
{
    QObject context;
    std::optional<SecretOutcome> outcome;
    store.remove(id, &context, [&outcome](const SecretOutcome& came) { outcome = came; });
    Q_ASSERT(!outcome);
    (void)QTest::qWaitFor([&] { return outcome.has_value(); }, 20'000);
    return outcome;
}

} // namespace md::test
