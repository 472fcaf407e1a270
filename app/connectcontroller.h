// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The connect dialog at work: tries the form against the server, keeps profile and key, says what failed.
#pragma once

#include "app/connectproblem.h"
#include "client/accountapi.h"
#include "client/transport.h"
#include "ui/dialogs/connectdialog.h"

namespace md {

class ProfileStore;
class SecretStore;

class ConnectController : public QObject
{
    Q_OBJECT
public:
    //! `keychain` keeps what is to be remembered, `memory` what is not.
    ConnectController(ProfileStore& profiles, SecretStore& keychain, SecretStore& memory, QObject* parent = nullptr);

    //! Opens it, or brings the open one to the front; with words about a failure that led here.
    ConnectDialog* open(QWidget* window, const QString& profileId = {},
                        const std::optional<ConnectExplanation>& explanation = {});
    //! The key kept for a profile, from wherever it is.
    void readKey(const QString& profileId, QObject* context, std::function<void(const QByteArray& key)> done);

signals:
    void connectRequested(const md::Profile& profile, const QByteArray& key);
    void sandboxRequested();
    void examineRequested(const md::Profile& profile, const QByteArray& key);
    //! The key will not be there at the next start.
    void keyNotKept(const QString& why);

private:
    void showKept(const QString& profileId);
    void remove(const QString& profileId);
    void test(const ConnectForm& form, bool andConnect);
    void examine(const ConnectForm& form);
    Profile profileOf(const ConnectForm& form) const;
    void ask(const Profile& profile, const QByteArray& key, const ConnectForm& form, bool andConnect);
    void answered(const Result<WhoAmI>& answer, const Profile& profile, const QByteArray& key, const ConnectForm& form,
                  bool andConnect);
    void keep(Profile profile, const QByteArray& key, bool remember);

    ProfileStore& m_profiles;
    SecretStore& m_keychain;
    SecretStore& m_memory;
    ConnectDialog* m_dialog = nullptr; //!< deletes itself when it is closed
    std::unique_ptr<Transport> m_transport;
    CallHandle m_call;
};

} // namespace md
