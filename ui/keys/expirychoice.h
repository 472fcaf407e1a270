// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// When a key ends: in a usual span from now, at the end of a chosen day, as it is, or never.
#pragma once

#include "ui/timeformat.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QDateEdit;

namespace md {

class ExpiryChoice : public QWidget
{
    Q_OBJECT
public:
    ExpiryChoice(const TimeFormat& format, qint64 now, QWidget* parent = nullptr);

    std::optional<qint64> expiresAt() const;
    //! As it is: offered first, and chosen.
    void setPresent(std::optional<qint64> expiresAt);

signals:
    void changed();

private:
    enum Kind { Present, Never, Days, OwnDay };

    TimeFormat m_format;
    qint64 m_now;
    std::optional<qint64> m_present;
    QComboBox* m_span;
    QDateEdit* m_day;
};

} // namespace md
