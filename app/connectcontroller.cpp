// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectcontroller.h"

#include "app/connectwords.h"
#include "app/profilestore.h"
#include "app/secretstore.h"

using namespace Qt::StringLiterals;

namespace md {

ConnectController::ConnectController(ProfileStore& profiles, SecretStore& keychain, SecretStore& memory,
                                     QObject* parent)
    : QObject(parent)
    , m_profiles(profiles)
    , m_keychain(keychain)
    , m_memory(memory)
{
    connect(&keychain, &SecretStore::troubleChanged, this, [this](const QString& trouble) {
        if (m_dialog)
            m_dialog->setKeychainTrouble(trouble);
    });
}

ConnectDialog* ConnectController::open(QWidget* window, const QString& profileId,
                                       const std::optional<ConnectExplanation>& explanation)
{
    if (!m_dialog) {
        m_dialog = new ConnectDialog(window);
        connect(m_dialog, &ConnectDialog::profileShown, this, &ConnectController::showKept);
        connect(m_dialog, &ConnectDialog::profileRemoved, this, &ConnectController::remove);
        connect(m_dialog, &ConnectDialog::testRequested, this, [this](const ConnectForm& form) { test(form, false); });
        connect(m_dialog, &ConnectDialog::connectRequested, this,
                [this](const ConnectForm& form) { test(form, true); });
        connect(m_dialog, &ConnectDialog::examineRequested, this, &ConnectController::examine);
        connect(m_dialog, &ConnectDialog::cancelRequested, this, [this] { m_call.cancel(); });
        connect(m_dialog, &ConnectDialog::sandboxRequested, this, [this] {
            m_dialog->accept();
            emit sandboxRequested();
        });
        connect(m_dialog, &QDialog::finished, this, [this] {
            m_call.abandon();
            m_dialog = nullptr;
        });
        m_dialog->setKeychainTrouble(m_keychain.trouble());
        // Whether there is a keychain is known only after it was asked something.
        m_keychain.read(u"is-there-a-keychain"_s, m_dialog, [](const SecretRead&) {});
    }
    m_dialog->setProfiles(m_profiles.profiles(), profileId.isEmpty() ? m_profiles.lastUsed() : profileId);
    if (explanation)
        m_dialog->showExplanation(*explanation);
    m_dialog->open();
    return m_dialog;
}

void ConnectController::readKey(const QString& profileId, QObject* context, std::function<void(const QByteArray&)> done)
{
    m_memory.read(profileId, context, [this, profileId, context, done](const SecretRead& inMemory) {
        if (inMemory.secret) {
            done(*inMemory.secret);
            return;
        }
        m_keychain.read(profileId, context,
                        [done](const SecretRead& kept) { done(kept.secret.value_or(QByteArray())); });
    });
}

void ConnectController::showKept(const QString& profileId)
{
    if (profileId.isEmpty())
        return;
    readKey(profileId, m_dialog, [this, profileId](const QByteArray& key) {
        if (m_dialog && m_dialog->form().profileId == profileId)
            m_dialog->setKeyKept(!key.isEmpty());
    });
}

void ConnectController::remove(const QString& profileId)
{
    const auto ignore = [](const SecretOutcome&) {};
    m_memory.remove(profileId, this, ignore);
    m_keychain.remove(profileId, this, ignore);
    if (const auto error = m_profiles.remove(profileId)) {
        m_dialog->showExplanation({tr("The list could not be written"), error->detail, ConnectField::None, {}});
        return;
    }
    m_dialog->setProfiles(m_profiles.profiles(), {});
}

Profile ConnectController::profileOf(const ConnectForm& form) const
{
    const Profile* known = m_profiles.find(form.profileId);
    Profile profile = known ? *known : Profile{};
    if (profile.id.isEmpty())
        profile.id = ProfileStore::newId();
    profile.name = form.name.isEmpty() ? QUrl(form.url).host() : form.name;
    profile.url = QUrl(form.url, QUrl::StrictMode);
    profile.tenant = form.tenant;
    return profile;
}

void ConnectController::examine(const ConnectForm& form)
{
    const auto ask = [this, profile = profileOf(form)](const QByteArray& key) {
        if (m_dialog)
            m_dialog->reject();
        emit examineRequested(profile, key);
    };
    if (form.key.isEmpty())
        readKey(form.profileId, this, ask);
    else
        ask(form.key);
}

void ConnectController::test(const ConnectForm& form, bool andConnect)
{
    const Profile* known = m_profiles.find(form.profileId);
    if (known && known->kind == Profile::Kind::LocalSandbox) {
        m_dialog->accept();
        emit sandboxRequested();
        return;
    }
    const Profile profile = profileOf(form);
    m_dialog->showBusy(tr("Asking the server who you are…"));
    if (!form.key.isEmpty()) {
        ask(profile, form.key, form, andConnect);
        return;
    }
    readKey(profile.id, m_dialog,
            [this, profile, form, andConnect](const QByteArray& key) { ask(profile, key, form, andConnect); });
}

void ConnectController::ask(const Profile& profile, const QByteArray& key, const ConnectForm& form, bool andConnect)
{
    m_call.abandon();
    m_transport = std::make_unique<Transport>(Endpoint{profile.url, profile.tenant, key, {}});
    m_call =
        AccountApi(*m_transport).whoami(this, [this, profile, key, form, andConnect](const Result<WhoAmI>& answer) {
            answered(answer, profile, key, form, andConnect);
        });
}

void ConnectController::answered(const Result<WhoAmI>& answer, const Profile& profile, const QByteArray& key,
                                 const ConnectForm& form, bool andConnect)
{
    if (!m_dialog)
        return;
    if (!answer) {
        m_dialog->showExplanation(explain(connectProblem(answer.error()), answer.error()));
        return;
    }
    if (!andConnect) {
        m_dialog->showSuccess(*answer);
        return;
    }
    m_dialog->accept();
    emit connectRequested(profile, key);
    keep(profile, key, form.remember);
}

void ConnectController::keep(Profile profile, const QByteArray& key, bool remember)
{
    if (const auto error = m_profiles.save(profile))
        emit keyNotKept(error->detail);
    m_profiles.setLastUsed(profile.id);
    if (!remember) {
        m_memory.write(profile.id, key, this, [](const SecretOutcome&) {});
        m_keychain.remove(profile.id, this, [](const SecretOutcome&) {});
        emit keyNotKept({});
        return;
    }
    m_keychain.write(profile.id, key, this, [this](const SecretOutcome& outcome) {
        if (!outcome.done)
            emit keyNotKept(outcome.trouble);
    });
}

} // namespace md
