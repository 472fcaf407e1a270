// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A field with an icon in front and, while it is empty, the key that leads to it in a box behind.
#pragma once

#include "ui/icons.h"

#include <QLineEdit>

namespace md {

class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchField(const QString& placeholder, Icon icon = Icon::Search, QWidget* parent = nullptr);

    void setKeyHint(const QString& hint);

    QSize sizeHint() const override;

signals:
    //! Escape in an empty field: whoever owns it may give the focus back.
    void left();
    //! Down or Up: a list below may take it.
    void stepped(int rows);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    Icon m_icon;
    QString m_hint;
};

//! The box round a key's name: one hairline, radius 3, 11 px. Returns the width taken, right of `right` to the left.
int drawKeyHint(QPainter* painter, const QRect& rect, const QString& hint, const QColor& line, const QColor& ink);
int keyHintWidth(const QString& hint);

} // namespace md
