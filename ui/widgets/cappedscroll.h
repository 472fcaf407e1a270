// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Shows a widget whole up to a height, and scrolls beyond it: a list of a server's making must not outgrow the screen.
#pragma once

#include <QScrollArea>

namespace md {

class CappedScroll : public QScrollArea
{
    Q_OBJECT
public:
    CappedScroll(QWidget* content, int mostHeight, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    int m_mostHeight;
};

} // namespace md
