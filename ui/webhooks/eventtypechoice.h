// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which platform events an endpoint takes: all of them, or some by name or by their family. Where the server did not
// say which there are, the patterns are typed.
#pragma once

#include <QStringList>
#include <QWidget>

class QCheckBox;
class QGridLayout;
class QLineEdit;

namespace md {

class SegmentedControl;
class TextLabel;
struct EventTypeFamily;

class EventTypeChoice : public QWidget
{
    Q_OBJECT
public:
    //! `known`: the types that there are; may be empty.
    explicit EventTypeChoice(const QStringList& known, QWidget* parent = nullptr);

    //! Patterns that are not among the known ones are kept as they are.
    void setTypes(const QStringList& types);
    //! "*", families and names, in the order in which they stand.
    QStringList types() const;

signals:
    void changed();

private:
    struct Family
    {
        QCheckBox* whole = nullptr; //!< nothing: it has one type
        std::vector<QCheckBox*> types;
    };

    void build(const QStringList& known);
    int addFamily(QGridLayout* grid, const EventTypeFamily& family, int row);
    QCheckBox* addBox(QGridLayout* grid, const QString& pattern, const QString& text, int row, int column);
    void show();

    SegmentedControl* m_extent;
    QWidget* m_some = nullptr; //!< the boxes; nothing: no types are known
    QWidget* m_scroll = nullptr;
    QLineEdit* m_typed;
    TextLabel* m_other;
    std::vector<Family> m_families;
    QStringList m_kept;
};

} // namespace md
