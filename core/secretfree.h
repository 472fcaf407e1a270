// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What goes into a ticket: a text or a record without any secret, by the names of its members and by the looks of its
// values. More is taken out than redact.h takes from a line that is only shown.
#pragma once

#include <QByteArray>
#include <QString>

namespace md {

//! Keys, webhook secrets, secrets of applications and sources, signatures, bearer and signed tokens.
QString textWithoutSecrets(const QString& text);

//! The same record, shape and spelling of numbers kept. What is not JSON is a text.
QByteArray jsonWithoutSecrets(QByteArrayView json);

//! "secret", "x-api-key", "Authorization", "access_token": whether such a member's value is one.
bool isSecretName(QStringView name);

} // namespace md
