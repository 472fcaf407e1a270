// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The head of the audit pane: whether the chain holds and continues what was seen, in one line; loud when it does not.
#pragma once

#include "ui/timeformat.h"

#include <QWidget>

namespace md {

class Button;
class ChainGuard;
class LinkButton;
class SignMark;
class TextLabel;

class ChainLine : public QWidget
{
    Q_OBJECT
public:
    ChainLine(ChainGuard& guard, const TimeSettings& times, TimeSource now, QWidget* parent = nullptr);

    //! Both parts, for tests and screen readers.
    QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showState();
    QString moment(qint64 at) const;

    ChainGuard& m_guard;
    const TimeSettings& m_times;
    TimeSource m_now;
    class ShieldMark* m_mark;
    TextLabel* m_word;
    TextLabel* m_detail;
    LinkButton* m_accept;
    Button* m_verify;
};

} // namespace md
