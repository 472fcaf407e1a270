// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Code as it is: a request, an answer. Mono on the surface, copied as plain text, as high as it needs to be.
#pragma once

#include <QPlainTextEdit>

namespace md {

class CodeBlock : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit CodeBlock(const QString& name, QWidget* parent = nullptr);

    //! Method, header names and JSON keys step back; the rest is text.
    void setCode(const QString& code);
    QString code() const { return toPlainText(); }
    //! Beyond it scrolls.
    void setMaximumLines(int lines);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void restyle();

    class Highlighter;
    Highlighter* m_highlighter;
    int m_maximumLines = 22;
};

} // namespace md
