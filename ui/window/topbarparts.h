// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The two controls that only the top bar has: the profile chip in its mode's colour, and the box that opens the
// palette.
#pragma once

#include <QPushButton>

namespace md {

class ProfileChip : public QPushButton
{
    Q_OBJECT
public:
    enum class Mode { None, Live, Sandbox };

    explicit ProfileChip(QWidget* parent = nullptr);

    void show(Mode mode, const QString& name);
    Mode mode() const { return m_mode; }
    //! The colour of the tag, for the strip above and for tests.
    QColor modeColor() const;
    QString tag() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString shownName() const;

    Mode m_mode = Mode::None;
    QString m_name;
};

class SearchBox : public QPushButton
{
    Q_OBJECT
public:
    explicit SearchBox(const QString& prompt, const QString& keyHint, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_keyHint;
};

} // namespace md
