// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The request that brought an event: door, client, key and address, both times and what lies between, its cURL.
#pragma once

#include "ui/events/eventfacts.h"

#include <QScrollArea>

class QGridLayout;
class QPlainTextEdit;

namespace md {

class RequestFacts : public QScrollArea
{
    Q_OBJECT
public:
    explicit RequestFacts(QWidget* parent = nullptr);

    void setFacts(const EventFacts& facts, const TimeFormat& times, const QString& curl);
    //! Label and value of each line, for tests.
    QStringList lines() const { return m_lines; }

signals:
    void copied(const QString& what);

private:
    void addLine(const QString& label, const QString& value, bool isId);

    QWidget* m_body = nullptr;
    QGridLayout* m_grid = nullptr;
    QPlainTextEdit* m_curl = nullptr;
    QStringList m_lines;
};

} // namespace md
