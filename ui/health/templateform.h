// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The units that a product usually has, to choose from.
#pragma once

#include "client/unitsapi.h"

#include <QWidget>

class QComboBox;
class QListWidget;

namespace md {

class TextLabel;

class TemplateForm : public QWidget
{
    Q_OBJECT
public:
    explicit TemplateForm(UnitsApi& api, QWidget* parent = nullptr);

    QString productType() const;
    QStringList chosen() const;

signals:
    void changed();

private:
    void load();
    void fill(const std::vector<UnitTemplate>& templates);

    UnitsApi& m_api;
    CallHandle m_call;
    QComboBox* m_product;
    QListWidget* m_list;
    TextLabel* m_note;
};

} // namespace md
