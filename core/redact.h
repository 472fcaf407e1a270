// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Takes secrets out of text that is going to be shown, logged, copied or sent in a ticket.
#pragma once

#include <QByteArray>
#include <QString>

namespace md {

//! Keys (sk_live_…, sk_test_…) and webhook secrets (whsec_…) are cut to the prefix by which a person knows them
//! ("sk_live_9fQ2…"); what follows "Bearer", "X-API-Key:" or "x-signature:" is taken out whole.
QString redacted(QStringView text);
QByteArray redacted(QByteArrayView utf8);

//! "sk_live_9fQ2" of a whole key; at most 12 characters, and nothing of a text too short to be one.
QString keyPrefix(QStringView key);

} // namespace md
