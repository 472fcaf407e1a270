// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two events side by side: what differs, what differs always (ids and times), and what is equal, folded.
#pragma once

#include "core/jsondiff.h"
#include "ui/timeformat.h"

#include <QWidget>

class QVBoxLayout;

namespace md {

class DiffTable;
class LinkButton;
class TextLabel;

class EventDiff : public QWidget
{
    Q_OBJECT
public:
    explicit EventDiff(const TimeSettings& times, QWidget* parent = nullptr);

    //! Two records; whichever was received first stands at the left.
    void setRecords(const QByteArray& one, const QByteArray& other);
    const QByteArray& before() const { return m_before; }
    const QByteArray& after() const { return m_after; }

    //! "2 changed, 1 added".
    QString summary() const;
    //! The whole comparison, a line a field, with its sign.
    QString text() const;

signals:
    void ended();
    void copied(const QString& what);

private:
    void build();
    void show(const std::vector<JsonDifference>& differences);
    void showEqual(bool shown);
    QString headOf(const QByteArray& record) const;

    const TimeSettings& m_times;
    QByteArray m_before;
    QByteArray m_after;
    std::vector<JsonDifference> m_matters; //!< what was changed, added, removed
    std::vector<JsonDifference> m_ids;     //!< the same of what any two events differ in
    std::vector<JsonDifference> m_equal;
    TextLabel* m_summary = nullptr;
    TextLabel* m_none = nullptr;
    DiffTable* m_main = nullptr;
    TextLabel* m_idsHead = nullptr;
    DiffTable* m_idsTable = nullptr;
    LinkButton* m_fold = nullptr;
    DiffTable* m_equalTable = nullptr;
};

} // namespace md
