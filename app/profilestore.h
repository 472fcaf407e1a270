// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The operator's servers, in one JSON file in the config folder. No key is ever in it.
#pragma once

#include "core/apierror.h"
#include "core/profile.h"

#include <QObject>

#include <vector>

namespace md {

class ProfileStore : public QObject
{
    Q_OBJECT

public:
    //! `path` of the file; the default one is <AppConfig>/profiles.json.
    explicit ProfileStore(QString path = defaultPath(), QObject* parent = nullptr);

    static QString defaultPath();
    //! A new id that no profile has had.
    static QString newId();

    const std::vector<Profile>& profiles() const { return m_profiles; }
    const Profile* find(const QString& id) const;
    QString lastUsed() const { return m_lastUsed; }

    //! Where a file that could not be read was put aside, and why; empty when it could.
    QString keptAside() const { return m_keptAside; }
    QString loadProblem() const { return m_loadProblem; }

    //! Adds, or replaces the one with the same id. Nothing changes when the file cannot be written.
    std::optional<ApiError> save(const Profile& profile);
    std::optional<ApiError> remove(const QString& id);
    std::optional<ApiError> setLastUsed(const QString& id);

signals:
    void profilesChanged();

private:
    void load();
    std::optional<ApiError> store(std::vector<Profile> profiles, const QString& lastUsed);
    void putAside(const QString& why);

    QString m_path;
    std::vector<Profile> m_profiles;
    QString m_lastUsed;
    QString m_keptAside;
    QString m_loadProblem;
};

} // namespace md
