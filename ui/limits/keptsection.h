// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long and how large each kind of record is kept: a section of plans and limits.
#pragma once

#include "client/call.h"
#include "core/retention.h"
#include "models/pagedmodel.h"
#include "ui/panes/pane.h"

#include <QWidget>

namespace md {

class RecordTable;
class SentenceLabel;
class Transport;

using KeptModel = PagedModel<KeptKind>;
std::vector<RecordColumnOf<KeptKind>> keptColumns();

class KeptSection : public QWidget
{
    Q_OBJECT
public:
    KeptSection(const PaneContext& context, Transport& transport, QWidget* parent = nullptr);
    ~KeptSection() override;

    //! One request.
    void load();

    KeptModel& kinds() { return *m_kinds; }
    RecordTable& table() { return *m_table; }
    //! What stands beside the head.
    QString note() const;

signals:
    //! What was copied.
    void copied(const QString& what);

private:
    void showNote();

    PaneContext m_context;
    KeptModel* m_kinds;
    RecordTable* m_table = nullptr;
    SentenceLabel* m_note = nullptr;
};

} // namespace md
