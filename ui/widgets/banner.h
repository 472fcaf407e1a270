// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One line over all panes: icon, what it is about, a sentence, one way to act, a cross.
#pragma once

#include "ui/icons.h"

#include <QWidget>

class QLabel;

namespace md {

class Button;
class LinkButton;
class TextLabel;

class Banner : public QWidget
{
    Q_OBJECT
public:
    enum class Tone { Info, Warning, Bad };

    explicit Banner(QWidget* parent = nullptr);

    void show(Tone tone, const QString& title, const QString& text, const QString& action = {});
    Tone tone() const { return m_tone; }
    QString title() const;
    QString text() const;

signals:
    void activated();
    void dismissed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void recolor();

    Tone m_tone = Tone::Info;
    QLabel* m_title;
    TextLabel* m_text;
    LinkButton* m_action;
    Button* m_close;
};

} // namespace md
