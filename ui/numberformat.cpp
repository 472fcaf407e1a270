// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/numberformat.h"

#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace md {

QString NumberFormat::count(qint64 value)
{
    return QLocale().toString(value);
}

QString NumberFormat::decimal(const QString& value)
{
    QStringView rest = value;
    const bool negative = rest.startsWith(u'-');
    if (negative)
        rest = rest.mid(1);
    const auto point = rest.indexOf(u'.');
    const QStringView whole = point < 0 ? rest : rest.left(point);
    const QStringView fraction = point < 0 ? QStringView() : rest.mid(point + 1);
    const auto digitsOnly = [](QStringView text) {
        return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    };
    if (whole.isEmpty() || !digitsOnly(whole) || !digitsOnly(fraction) || (point >= 0 && fraction.isEmpty()))
        return value;
    const QLocale locale;
    QString grouped = whole.toString();
    if (!(locale.numberOptions() & QLocale::OmitGroupSeparator)) {
        for (qsizetype at = grouped.size() - 3; at > 0; at -= 3)
            grouped.insert(at, locale.groupSeparator());
    }
    if (negative)
        grouped.prepend(locale.negativeSign());
    return fraction.isEmpty() ? grouped : grouped + locale.decimalPoint() + fraction.toString();
}

QString NumberFormat::percent(double share)
{
    const double percent = share * 100.0;
    if (percent > 0.0 && percent < 1.0)
        return tr("<1 %");
    // 99.97 % is not "100 %": the part that is missing is what the operator looks for.
    if (percent > 99.0 && percent < 100.0)
        return tr("%1 %").arg(QLocale().toString(std::floor(percent * 10.0) / 10.0, 'f', 1));
    return tr("%1 %").arg(QLocale().toString(std::llround(percent)));
}

QString NumberFormat::bytes(qint64 value)
{
    return QLocale().formattedDataSize(value, 1, QLocale::DataSizeTraditionalFormat);
}

QString NumberFormat::rate(double perSecond)
{
    if (perSecond >= 10.0)
        return tr("%1/s").arg(count(std::llround(perSecond)));
    return tr("%1/min").arg(count(std::llround(perSecond * 60.0)));
}

} // namespace md
