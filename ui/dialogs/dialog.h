// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of every dialog: a head with its title and a cross, a body, a foot with what can be done. Opened, never
// exec'd.
#pragma once

#include "ui/widgets/button.h"

#include <QDialog>

class QHBoxLayout;
class QVBoxLayout;

namespace md {

class Dialog : public QDialog
{
    Q_OBJECT
public:
    explicit Dialog(const QString& title, QWidget* parent);

    QVBoxLayout* body() { return m_body; }
    //! At the left of the foot: beside the matter.
    Button* addAside(const QString& text, Button::Kind kind = Button::Kind::Secondary);
    //! At the right, in this order; the primary one last, and Enter presses it.
    Button* addAction(const QString& text, Button::Kind kind = Button::Kind::Secondary);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    QVBoxLayout* m_body;
    QHBoxLayout* m_foot;
    int m_asides = 0;
};

//! Asks before something that cannot be taken back; with a name given, that name must be typed first.
class ConfirmDialog : public Dialog
{
    Q_OBJECT
public:
    struct Question
    {
        QString title;
        QString text;
        QString action; //!< the verb on the button: "Revoke", "Unlock writes to LIVE acme"
        QString typed;  //!< must be typed as it stands; empty: nothing
        Button::Kind kind = Button::Kind::Danger;
    };

    ConfirmDialog(const Question& question, QWidget* parent);
};

} // namespace md
