// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The attempts of a delivery on a line of time: when, what came back, how long it took, and what comes next.
#pragma once

#include "core/webhooks.h"
#include "models/recordcell.h"
#include "ui/timeformat.h"

#include <QAbstractButton>

class QButtonGroup;
class QVBoxLayout;

namespace md {

class AttemptRow : public QAbstractButton
{
    Q_OBJECT
public:
    struct Content
    {
        qint64 at = 0;
        bool exact = true; //!< with milliseconds; what is still to come has none
        Sign sign = Sign::Ok;
        Tone tone = Tone::Ok;
        QString title;
        QString detail;
        bool hasNext = false;
        bool nextIsDue = false;
    };

    AttemptRow(const Content& content, const TimeSettings& times, QWidget* parent);

    QSize sizeHint() const override { return {328, 44}; }
    QSize minimumSizeHint() const override { return {200, 44}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Content m_content;
    const TimeSettings& m_times;
};

class AttemptList : public QWidget
{
    Q_OBJECT
public:
    explicit AttemptList(const TimeSettings& times, QWidget* parent = nullptr);

    //! The last attempt is the current one.
    void setRecord(const DeliveryRecord& record);
    void clear();
    //! -1: none.
    int current() const;
    //! "14:34:58.702 503 Service Unavailable, 284 ms, next try after 5 s" of each row, for tests.
    QStringList lines() const { return m_lines; }

signals:
    void currentChanged(int attempt);

private:
    void add(const AttemptRow::Content& content, int attempt);

    const TimeSettings& m_times;
    QVBoxLayout* m_column;
    QButtonGroup* m_group;
    QStringList m_lines;
};

//! How long is waited before each further try, as the contract has it.
const std::vector<std::chrono::seconds>& retrySteps();

} // namespace md
