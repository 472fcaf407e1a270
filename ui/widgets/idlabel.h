// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ids: monospaced, shortened in the middle, full on hover and on copy.
#pragma once

#include <QWidget>

namespace md {

//! "7f3c9a1e-52d4-4b0e-9c61-a85e2d907b34" → "7f3c9a…7b34". Short ids stay whole; a prefix such as "evt_" keeps more in
//! front.
QString shortId(const QString& id);

//! Server text for a tool tip: never markup, direction marks made visible, cut at a sane length.
QString plainToolTip(const QString& text);

class ElidedIdLabel : public QWidget
{
    Q_OBJECT
public:
    enum class Length { Short, Full };

    explicit ElidedIdLabel(const QString& what, Length length = Length::Short, QWidget* parent = nullptr);

    void setId(const QString& id);
    QString id() const { return m_id; }
    QString shownText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void copied(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    void copy();

    QString m_what;
    QString m_id;
    Length m_length;
};

} // namespace md
