// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A field for pasted text of several lines that keeps the bytes as they were pasted: Qt's editors change the ends of
// lines and some spaces, and a signature is over every byte.
#pragma once

#include <QPlainTextEdit>

#include <functional>

namespace md {

class PasteBox : public QPlainTextEdit
{
    Q_OBJECT
public:
    PasteBox(const QString& name, const QString& placeholder, int lines, QWidget* parent = nullptr);

    //! As it was pasted, while nothing was typed since; else what stands there.
    QByteArray bytes() const;
    //! Asked first when something is pasted into the empty box: true when it was taken and put elsewhere.
    void setTaker(std::function<bool(const QByteArray&)> taker) { m_taker = std::move(taker); }
    void setBytes(const QByteArray& bytes);
    //! With its history of undoing.
    void forget();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void insertFromMimeData(const QMimeData* source) override;
    void changeEvent(QEvent* event) override;

private:
    int m_lines;
    std::function<bool(const QByteArray&)> m_taker;
    QString m_pasted;
    QString m_shown; //!< what the editor made of it
};

} // namespace md
