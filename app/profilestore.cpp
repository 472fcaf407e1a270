// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profilestore.h"

#include "client/savefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int formatVersion = 1;
constexpr qint64 largestFile = 4 * 1024 * 1024;

ApiError storageError(const QString& detail)
{
    ApiError error;
    error.kind = ApiError::Kind::Storage;
    error.code = errorcode::fileWrite;
    error.detail = detail;
    return error;
}

QJsonObject toJson(const Profile& profile)
{
    return {{u"id"_s, profile.id},
            {u"name"_s, profile.name},
            {u"url"_s, profile.url.toString(QUrl::RemoveUserInfo)},
            {u"tenant"_s, profile.tenant},
            {u"kind"_s, profile.kind == Profile::Kind::LocalSandbox ? u"sandbox"_s : u"server"_s}};
}

std::optional<Profile> fromJson(const QJsonObject& object)
{
    Profile profile;
    profile.id = object.value("id"_L1).toString();
    profile.name = object.value("name"_L1).toString();
    profile.url = QUrl(object.value("url"_L1).toString(), QUrl::StrictMode);
    profile.url.setUserInfo({});
    profile.tenant = object.value("tenant"_L1).toString();
    const QString kind = object.value("kind"_L1).toString();
    profile.kind = kind == "sandbox"_L1 ? Profile::Kind::LocalSandbox : Profile::Kind::Server;
    const bool known = kind == "sandbox"_L1 || kind == "server"_L1;
    if (profile.id.isEmpty() || profile.name.isEmpty() || !known)
        return std::nullopt;
    return profile;
}

} // namespace

ProfileStore::ProfileStore(QString path, QObject* parent)
    : QObject(parent)
    , m_path(std::move(path))
{
    load();
}

QString ProfileStore::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + "/profiles.json"_L1;
}

QString ProfileStore::newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

const Profile* ProfileStore::find(const QString& id) const
{
    const auto it =
        std::find_if(m_profiles.begin(), m_profiles.end(), [&id](const Profile& profile) { return profile.id == id; });
    return it == m_profiles.end() ? nullptr : &*it;
}

void ProfileStore::load()
{
    QFile file(m_path);
    if (!file.exists())
        return;
    if (!file.open(QIODevice::ReadOnly)) {
        m_loadProblem = file.errorString();
        return;
    }
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.read(largestFile), &problem);
    const QJsonObject root = document.object();
    if (problem.error != QJsonParseError::NoError) {
        putAside(u"not JSON at byte %1: %2"_s.arg(problem.offset).arg(problem.errorString()));
        return;
    }
    if (root.value("version"_L1).toInt() != formatVersion || !root.value("profiles"_L1).isArray()) {
        putAside(u"not a list of profiles of this version"_s);
        return;
    }
    const QJsonArray entries = root.value("profiles"_L1).toArray();
    bool bad = false;
    for (const QJsonValue& entry : entries) {
        const auto profile = fromJson(entry.toObject());
        if (profile && !find(profile->id))
            m_profiles.push_back(*profile);
        else
            bad = true;
    }
    m_lastUsed = root.value("lastUsed"_L1).toString();
    if (bad)
        putAside(u"some profiles in it could not be read"_s);
}

void ProfileStore::putAside(const QString& why)
{
    m_loadProblem = why;
    for (int n = 1; n < 100; ++n) {
        const QString aside = u"%1.bad-%2"_s.arg(m_path).arg(n);
        if (!QFileInfo::exists(aside) && QFile::copy(m_path, aside)) {
            m_keptAside = aside;
            return;
        }
    }
}

std::optional<ApiError> ProfileStore::save(const Profile& profile)
{
    std::vector<Profile> profiles = m_profiles;
    const auto it =
        std::find_if(profiles.begin(), profiles.end(), [&](const Profile& other) { return other.id == profile.id; });
    if (it == profiles.end())
        profiles.push_back(profile);
    else
        *it = profile;
    return store(std::move(profiles), m_lastUsed);
}

std::optional<ApiError> ProfileStore::remove(const QString& id)
{
    std::vector<Profile> profiles = m_profiles;
    std::erase_if(profiles, [&](const Profile& profile) { return profile.id == id; });
    return store(std::move(profiles), m_lastUsed == id ? QString() : m_lastUsed);
}

std::optional<ApiError> ProfileStore::setLastUsed(const QString& id)
{
    return store(m_profiles, id);
}

std::optional<ApiError> ProfileStore::store(std::vector<Profile> profiles, const QString& lastUsed)
{
    QJsonArray entries;
    for (const Profile& profile : profiles)
        entries.append(toJson(profile));
    const QJsonObject root{{u"version"_s, formatVersion}, {u"lastUsed"_s, lastUsed}, {u"profiles"_s, entries}};
    if (!QDir().mkpath(QFileInfo(m_path).absolutePath()))
        return storageError(u"the folder of %1 cannot be made"_s.arg(m_path));
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return storageError(file.errorString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(root).toJson());
    if (!saveWhole(file))
        return storageError(file.errorString());
    m_profiles = std::move(profiles);
    m_lastUsed = lastUsed;
    emit profilesChanged();
    return std::nullopt;
}

} // namespace md
