// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the focus goes, that it is in sight, and how areas that scroll show it.
#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QAbstractScrollArea;

namespace md {

//! Whoever gives the holder the focus gives it to the target. Not QWidget::setFocusProxy(): a holder that follows its
//! children in the chain of Tab, as those of our panes do, would send Tab back to its proxy for ever (Qt 6.4 asks for
//! the proxy's focus policy, not for the holder's). A later target takes the place of an earlier one.
void leadFocus(QWidget* holder, QWidget* target);

//! A ring round what is seen of an area that has the focus and no border to show it by. A view of items has it only
//! while its current item, which shows the focus itself, is not in sight.
void ringFocus(QAbstractScrollArea& area);

//! The line under the current cell of a table: where the keys go.
QRect currentMark(const QRect& cell);

//! Scrolls what the widget stands in until a rectangle of it is in sight; its beginning, where not all of it fits.
void bringIntoSight(const QWidget& widget, const QRect& rect);

//! Whatever gets the focus is brought into sight. QScrollArea does so only for those who come from inside it, and takes
//! a table's current cell for as much higher as the head of the table is.
class FocusInSight : public QObject
{
    Q_OBJECT
public:
    explicit FocusInSight(QObject& application);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void reveal();

    //! Not at once: what gets the focus may show more controls for it, and move by that.
    QTimer m_soon;
    QPointer<QWidget> m_widget;
};

} // namespace md
