// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A short message at the bottom of its parent that goes by itself: "Copied", "Export finished".
#pragma once

#include <QTimer>
#include <QWidget>

namespace md {

class LinkButton;
class TextLabel;

class Toast : public QWidget
{
    Q_OBJECT
public:
    explicit Toast(QWidget* parent);

    void show(const QString& text, const QString& action = {});
    QString text() const;

signals:
    void activated();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    TextLabel* m_text;
    LinkButton* m_action;
    QTimer m_timer;
};

} // namespace md
