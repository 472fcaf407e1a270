// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One secret in a box with its copy button. It is painted, not a text field: nothing selects it into the clipboard of
// the middle mouse button, and no accessibility tree holds it.
#pragma once

#include <QWidget>

namespace md {

class Button;

class SecretField : public QWidget
{
    Q_OBJECT
public:
    explicit SecretField(QString secret, QWidget* parent = nullptr);
    ~SecretField() override;

    const QString& secret() const { return m_secret; }
    //! The button says so.
    void showCopied();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void copyRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_secret;
    Button* m_copy;
};

} // namespace md
