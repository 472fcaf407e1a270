// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A filter token: field in second text, value, and a cross that takes it away. "not" stands before it in the colour for
// bad.
#pragma once

#include <QAbstractButton>

namespace md {

class TokenChip : public QAbstractButton
{
    Q_OBJECT
public:
    TokenChip(const QString& field, const QString& value, QWidget* parent = nullptr);

    QString field() const { return m_field; }
    QString value() const { return m_value; }
    void setNegated(bool negated);
    bool isNegated() const { return m_negated; }
    //! Server text can be long: the value is shortened in the middle beyond this.
    void setMaximumTextWidth(int pixels);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void removed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRect crossRect() const;
    QString shownValue() const;
    void updateName();

    QString m_field;
    QString m_value;
    bool m_negated = false;
    int m_maximum = 240;
};

} // namespace md
