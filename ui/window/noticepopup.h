// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the bell opens: the notices, newest first, under it.
#pragma once

#include "ui/timeformat.h"

#include <QFrame>

namespace md {

class Notices;

class NoticePopup : public QFrame
{
    Q_OBJECT
public:
    NoticePopup(Notices& notices, const TimeSource& now, QWidget* parent);

    void openBelow(const QWidget* anchor);

protected:
    void hideEvent(QHideEvent* event) override;

private:
    Notices& m_notices;
};

} // namespace md
