// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one card: a hairline box with the colour of a state at its edge, or a quiet filled one.
#pragma once

#include "models/recordcell.h"

#include <QFrame>

class QVBoxLayout;

namespace md {

class Card : public QFrame
{
    Q_OBJECT
public:
    enum class Kind {
        Outlined, //!< hairline, padding 12/16/12/20, an edge of 4 px where it has a tone
        Quiet     //!< surface without a border, padding 8/12
    };

    explicit Card(Kind kind, QWidget* parent = nullptr);

    //! Nothing: no edge.
    void setEdge(std::optional<Tone> tone);
    //! Then it takes the focus, Enter and Space press it, and the pointer says so.
    void setClickable(bool clickable);
    //! One of several is: its hairline in the accent.
    void setSelected(bool selected);
    bool isSelected() const { return m_selected; }
    QVBoxLayout* body() { return m_body; }

signals:
    void clicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    Kind m_kind;
    std::optional<Tone> m_edge;
    bool m_clickable = false;
    bool m_selected = false;
    QVBoxLayout* m_body;
};

//! Left, right, up, down, and J and K as everywhere: among cards that stand in rows.
bool isCardStep(const QKeyEvent& press);
//! The place among `count` to which such a key leads from the place `at`, with so many in a row.
int cardStepped(int key, int at, int inRow, int count);

} // namespace md
