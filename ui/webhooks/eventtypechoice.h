// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which platform events an endpoint takes: all of them, or some by name or by their family.
#pragma once

#include <QStringList>
#include <QWidget>

class QCheckBox;
class QGridLayout;

namespace md {

class SegmentedControl;
class TextLabel;

class EventTypeChoice : public QWidget
{
    Q_OBJECT
public:
    explicit EventTypeChoice(QWidget* parent = nullptr);

    //! Patterns that are not among the known ones are kept as they are.
    void setTypes(const QStringList& types);
    //! "*", families and names, in the order of the contract.
    QStringList types() const;

signals:
    void changed();

private:
    struct Family
    {
        QCheckBox* whole = nullptr; //!< nothing: it has one type
        std::vector<QCheckBox*> types;
    };

    QCheckBox* addBox(QGridLayout* grid, const QString& pattern, const QString& text, int row, int column);
    void show();

    SegmentedControl* m_extent;
    QWidget* m_some;
    TextLabel* m_other;
    std::vector<Family> m_families;
    QStringList m_kept;
};

} // namespace md
