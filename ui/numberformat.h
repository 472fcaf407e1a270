// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one way to show a number: grouped as the language does, decimals never through a double.
#pragma once

#include <QCoreApplication>
#include <QString>

namespace md {

class NumberFormat
{
    Q_DECLARE_TR_FUNCTIONS(md::NumberFormat)

public:
    static QString count(qint64 value);
    //! A decimal string of the contract ("1842.50", "-3", "0.0000001") with its whole part grouped; else as it came.
    static QString decimal(const QString& value);
    //! 0.421 → "42 %"; parts below one are not rounded to nothing: "<1 %".
    static QString percent(double share);
    static QString bytes(qint64 value);
    //! Events a second or a minute, whichever reads better: "79/min", "1,204/s".
    static QString rate(double perSecond);
};

} // namespace md
