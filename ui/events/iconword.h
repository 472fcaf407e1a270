// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A state as it is said everywhere: icon, then word, each in its colour.
#pragma once

#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/widgets/linkbutton.h"

#include <QWidget>

namespace md {

class IconWord : public QWidget
{
    Q_OBJECT
public:
    using Ink = TextLabel::Ink;

    explicit IconWord(FontRole role, QWidget* parent = nullptr);

    void setWord(Icon icon, const QString& word, Ink iconInk, Ink wordInk);
    QString text() const { return m_word; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    FontRole m_role;
    Icon m_icon = Icon::InfoCircle;
    QString m_word;
    Ink m_iconInk = Ink::Second;
    Ink m_wordInk = Ink::Second;
};

} // namespace md
