// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A name that clients send, and the model of known price that it is to count as: near names first, the rest by search.
#pragma once

#include "ui/aicost/aicolumns.h"
#include "ui/panes/pane.h"
#include "ui/widgets/labelledform.h"

namespace md {

class RecordTable;
class SearchField;

class AliasForm : public LabelledForm
{
    Q_OBJECT
public:
    struct Start
    {
        AiModelName name;                     //!< empty: typed here
        std::vector<AiModelName> suggestions; //!< the nearest first
        std::optional<AiModelName> target;
    };

    AliasForm(const PaneContext& context, Start start, const PriceList& prices, QWidget* parent = nullptr);

    AiModelName name() const;
    std::optional<AiModelName> target() const;
    QString fault() const;
    SearchField& searchField() { return *m_search; }
    RecordTable& table() { return *m_table; }

private:
    void showModels();

    const Start m_start;
    std::vector<ListedPrice> m_targets; //!< near ones first
    PriceModel* m_models;
    QLineEdit* m_provider;
    QLineEdit* m_model;
    SearchField* m_search;
    RecordTable* m_table;
};

} // namespace md
