// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The text part of the filter bar: the rest of a completion in second text behind the cursor, a fault underlined.
#pragma once

#include <QLineEdit>

#include <optional>

namespace md {

class FilterLine : public QLineEdit
{
    Q_OBJECT
public:
    explicit FilterLine(QWidget* parent = nullptr);

    //! What Tab would add; shown only while the cursor is at the end.
    void setGhost(const QString& rest);
    QString ghost() const;

    //! Where the text is wrong, as a QString position; nothing: it is right.
    void setFault(std::optional<int> position);

    QSize minimumSizeHint() const override;

signals:
    void completionTaken();
    void committed();
    void escaped();
    void stepped(int lines); //!< Up and Down
    void leftAtStart();      //!< Left or Backspace before the first character
    void erasedAtStart();
    void completionsAsked(); //!< Ctrl+Space

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_ghost;
    std::optional<int> m_fault;
};

} // namespace md
