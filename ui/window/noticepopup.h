// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the bell opens: the notices, newest first; and under them whether they are told on the desktop, too.
#pragma once

#include "ui/timeformat.h"

#include <QFrame>

namespace md {

class Alerts;
class Notices;

class NoticePopup : public QFrame
{
    Q_OBJECT
public:
    NoticePopup(Notices& notices, Alerts& alerts, const TimeSource& now, QWidget* parent);

    void openBelow(const QWidget* anchor);

protected:
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeFoot();

    Notices& m_notices;
    Alerts& m_alerts;
};

} // namespace md
