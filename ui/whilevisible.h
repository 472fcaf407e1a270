// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Politeness towards the server: what is not on the screen is not asked for.
#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace md {

class RecordTableModel;

//! Told at each change of whether a widget is on the screen, and once at the start. Lives as long as the widget.
class VisibleWatch : public QObject
{
public:
    VisibleWatch(QWidget& widget, std::function<void(bool visible)> changed);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    std::function<void(bool)> m_changed;
};

//! The model asks while the widget is on the screen; what is wanted meanwhile is asked once when it comes back. Tables
//! do this for the widget that they are made in. The model is the widget's own.
void askWhileVisible(RecordTableModel& model, QWidget& widget);

} // namespace md
