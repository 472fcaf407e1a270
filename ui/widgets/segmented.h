// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A row of choices of which one holds: one box, the chosen part in the selection fill.
#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace md {

class SegmentedControl : public QWidget
{
    Q_OBJECT
public:
    //! The name is what a screen reader says before the chosen part.
    explicit SegmentedControl(const QString& name, QWidget* parent = nullptr);

    int addSegment(const QString& text);
    //! No choices any more.
    void clear();
    int current() const;
    void setCurrent(int index);
    int count() const;

signals:
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QButtonGroup* m_group;
    QHBoxLayout* m_layout;
};

} // namespace md
