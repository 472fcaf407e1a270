// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A field for pasted text of several lines that keeps the bytes as they were pasted: Qt's editors change the ends of
// lines and some spaces, and a signature is over every byte.
#pragma once

#include <QPlainTextEdit>

namespace md {

class PasteBox : public QPlainTextEdit
{
    Q_OBJECT
public:
    PasteBox(const QString& name, const QString& placeholder, int lines, QWidget* parent = nullptr);

    //! As it was pasted, while nothing was typed since; else what stands there.
    QByteArray bytes() const;
    void setBytes(const QByteArray& bytes);
    //! With its history of undoing.
    void forget();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void insertFromMimeData(const QMimeData* source) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void restyle();

    int m_lines;
    QString m_pasted;
    QString m_shown; //!< what the editor made of it
};

} // namespace md
