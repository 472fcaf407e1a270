// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A word that does something: accent, no box, underlined under the pointer; and the plain label for server text.
#pragma once

#include <QAbstractButton>
#include <QLabel>

namespace md {

class LinkButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit LinkButton(const QString& text = {}, QWidget* parent = nullptr);

    void setText(const QString& text);
    void setStrong(bool strong);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_strong = true;
};

//! A QLabel that never takes its text for markup, in a role and a colour of ours.
class TextLabel : public QLabel
{
    Q_OBJECT
public:
    enum class Ink { Text, Second, Ok, Warning, Bad, Accent };

    explicit TextLabel(const QString& text = {}, Ink ink = Ink::Text, QWidget* parent = nullptr);

    void setInk(Ink ink);
    Ink ink() const { return m_ink; }
    //! Too little room: an ellipsis instead of a cut, the whole in the tool tip.
    void setElided(bool elided);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void recolor();

    Ink m_ink;
    bool m_elided = false;
};

} // namespace md
