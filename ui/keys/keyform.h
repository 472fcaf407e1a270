// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a key, for making one and for changing one.
#pragma once

#include "core/apikey.h"
#include "core/whoami.h"
#include "ui/timeformat.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLineEdit;
class QSpinBox;

namespace md {

class ExpiryChoice;
class ScopeList;
class SegmentedControl;
class TextLabel;

struct KeyFormFacts
{
    WhoAmI who;
    TimeFormat times;
    qint64 now = 0;
    QStringList environments;
};

class KeyForm : public QWidget
{
    Q_OBJECT
public:
    //! Of a key that is there its owner is not asked for.
    KeyForm(KeyFormFacts facts, bool isNew, QWidget* parent = nullptr);

    KeyDraft draft() const;
    void setDraft(const KeyDraft& draft);
    //! The scope ticked, with the least role that can hold it.
    void addScope(const QString& scope);
    //! Why it cannot be sent as it is; empty: it can.
    QString fault() const;

signals:
    void changed();

private:
    void build();
    void buildOwner();
    void addRow(const QString& text, QWidget* field);
    void roleChosen();
    QStringList addresses() const;

    KeyFormFacts m_facts;
    bool m_isNew;
    KeyDraft m_loaded;
    QGridLayout* m_grid;
    QLineEdit* m_name;
    SegmentedControl* m_owner = nullptr;
    QLineEdit* m_email = nullptr;
    QComboBox* m_role;
    TextLabel* m_roleMeaning;
    ScopeList* m_scopes;
    QComboBox* m_environment;
    QLineEdit* m_addresses;
    ExpiryChoice* m_expiry;
    QSpinBox* m_limit;
};

} // namespace md
