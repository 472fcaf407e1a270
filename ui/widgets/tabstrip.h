// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tabs as words over a hairline; the chosen one has a two-pixel underline in the accent.
#pragma once

#include <QTabBar>

namespace md {

class TabStrip : public QTabBar
{
    Q_OBJECT
public:
    explicit TabStrip(const QString& name, QWidget* parent = nullptr);

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
    void paintEvent(QPaintEvent* event) override;
};

} // namespace md
