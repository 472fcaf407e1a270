// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Profiles, address, tenant and key; each failure in words, at the field it is about, with what to do next.
#pragma once

#include "core/profile.h"
#include "core/whoami.h"
#include "ui/dialogs/dialog.h"

class QCheckBox;
class QLineEdit;
class QListWidget;

namespace md {

class LinkButton;
class SentenceLabel;
class StateIcon;
class TextLabel;

struct ConnectForm
{
    QString profileId; //!< empty: a new one
    QString name;
    QString url;
    QString tenant;
    QByteArray key; //!< empty: the one that is kept
    bool remember = true;
};

enum class ConnectField { None, Url, Tenant, Key };

//! What a failure means, in words.
struct ConnectExplanation
{
    QString title;
    QString next; //!< what to do now
    ConnectField field = ConnectField::None;
    QString correlationId;
    QString said = {}; //!< the server's own words, where they tell more: since when, from where
};

class ConnectDialog : public Dialog
{
    Q_OBJECT
public:
    explicit ConnectDialog(QWidget* parent);

    void setProfiles(const std::vector<Profile>& profiles, const QString& current);
    //! Whether a key is kept for the profile shown, so that the field may stay empty.
    void setKeyKept(bool kept);
    //! Empty: there is a keychain. Else why there is none: the key then stays in memory, and the dialog says so.
    void setKeychainTrouble(const QString& trouble);

    ConnectForm form() const;
    //! Puts values in as if they were typed.
    void fill(const ConnectForm& form);

    void showBusy(const QString& what);
    void showExplanation(const ConnectExplanation& explanation);
    void showSuccess(const WhoAmI& whoAmI);

signals:
    void profileShown(const QString& id);
    void profileRemoved(const QString& id);
    void testRequested(const md::ConnectForm& form);
    void connectRequested(const md::ConnectForm& form);
    void cancelRequested(); //!< the question that is under way
    void sandboxRequested();
    //! What is wrong with it: the first checks are asked for.
    void examineRequested(const md::ConnectForm& form);

private:
    void buildList();
    void buildForm();
    void showProfile(int row);
    void clearResult();
    void setBusy(bool busy);
    bool checkForm();

    std::vector<Profile> m_profiles;
    QString m_keychainTrouble;
    bool m_keyKept = false;
    bool m_busy = false;
    QListWidget* m_list = nullptr;
    Button* m_remove = nullptr;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_url = nullptr;
    QLineEdit* m_tenant = nullptr;
    QLineEdit* m_key = nullptr;
    QCheckBox* m_remember = nullptr;
    SentenceLabel* m_keyNote = nullptr;
    StateIcon* m_resultIcon = nullptr;
    TextLabel* m_resultTitle = nullptr;
    SentenceLabel* m_resultText = nullptr;
    LinkButton* m_examine = nullptr;
    Button* m_test = nullptr;
    Button* m_connect = nullptr;
};

} // namespace md
