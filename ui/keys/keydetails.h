// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The panel of one key: what wants a look first, what can be done, who still uses an old secret, what it may.
#pragma once

#include "core/apikey.h"
#include "ui/panes/pane.h"
#include "ui/widgets/sidepanel.h"

#include <QTimer>

namespace md {

class Button;
class FieldList;
class GraceBar;
class LinkButton;
class OldSecretUse;

class KeyDetails : public SidePanel
{
    Q_OBJECT
public:
    explicit KeyDetails(const PaneContext& context, QWidget* parent = nullptr);

    //! Nothing: nothing is selected.
    void setKey(const std::optional<ApiKey>& key);
    const std::optional<ApiKey>& key() const { return m_key; }

    // For tests.
    QStringList facts() const;
    QStringList oldUses() const;

signals:
    void editAsked();
    void scopeAsked(const QString& scope);
    void rotateAsked();
    void extendAsked();
    void endGraceAsked();
    void revokeAsked();
    void eventsAsked();
    void historyAsked();
    //! The time of a grace or of the key itself is over: what is shown is no more so.
    void outdated(const QString& id);

private:
    void build();
    Button* addButton(const QString& name, const QString& text, void (KeyDetails::*asked)());
    void showKey();
    void showTime();
    void showButtons();
    void showRefusal();
    void showRotation();
    void showFacts();
    bool isOwn() const;

    PaneContext m_context;
    std::optional<ApiKey> m_key;
    QTimer m_second;
    QString m_outdated; //!< id and version that outdated() was said of

    Button* m_extend;
    Button* m_endGrace;
    Button* m_rotate;
    Button* m_edit;
    Button* m_revoke;
    GraceBar* m_grace = nullptr;
    QWidget* m_rotation = nullptr;
    QWidget* m_buttons = nullptr;
    OldSecretUse* m_users = nullptr;
    QWidget* m_refusal = nullptr;
    FieldList* m_refusalFacts = nullptr;
    LinkButton* m_addScope = nullptr;
    QWidget* m_may = nullptr;
    FieldList* m_scopes = nullptr;
    FieldList* m_facts = nullptr;
    QWidget* m_about = nullptr;
};

} // namespace md
