// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Buttons: one fill for the one primary action of a pane, hairline boxes for the rest, and the drop-down with its value
// in sight.
#pragma once

#include "ui/icons.h"

#include <QPushButton>

#include <optional>

namespace md {

class Button : public QPushButton
{
    Q_OBJECT
public:
    enum class Kind {
        Secondary,   //!< raised fill, control border
        Primary,     //!< accent fill; one a pane
        Quiet,       //!< no box until the pointer is on it
        Danger,      //!< as Secondary, in the colour for bad
        Live,        //!< a write to a LIVE connection: LIVE fill
        LiveOutline, //!< says that writes to LIVE are unlocked
        Locked       //!< a write that is locked: lock icon, second text; still takes the click, to offer the unlock
    };

    explicit Button(const QString& text, Kind kind = Kind::Secondary, QWidget* parent = nullptr);
    //! Icon only: the name is what a screen reader says and what the tool tip shows.
    Button(Icon icon, const QString& name, Kind kind, QWidget* parent = nullptr);

    Kind kind() const { return m_kind; }
    void setKind(Kind kind);
    void setGlyph(std::optional<Icon> icon);
    void setSmall(bool small);
    //! Shown 11 px after the text, in the key's own words; the shortcut itself belongs to an action.
    void setShortcutHint(const QString& hint);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Colors
    {
        QColor fill, border, ink, glyph;
    };
    Colors colors() const;
    std::optional<Icon> glyph() const;
    QFont textFont() const;

    Kind m_kind;
    std::optional<Icon> m_icon;
    QString m_hint;
    bool m_small = false;
};

//! "Range **Last 6 h** ⌄": the label in second text, the value beside it, the menu below.
class DropDownButton : public QPushButton
{
    Q_OBJECT
public:
    explicit DropDownButton(const QString& label, QWidget* parent = nullptr);

    void setLabel(const QString& label);
    void setValue(const QString& value);
    QString value() const { return m_value; }
    //! In front of the label.
    void setGlyph(Icon icon);
    //! Without a box: for the status bar and other quiet places.
    void setQuiet(bool quiet);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void updateName();

    QString m_label;
    QString m_value;
    std::optional<Icon> m_glyph;
    bool m_quiet = false;
};

} // namespace md
