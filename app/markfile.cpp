// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/markfile.h"

#include "client/savefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr qint64 largestFile = 64 * 1024 * 1024;

//! What cannot stand in the name of a file, or would lead out of the folder, is written as its code.
QString plain(const QString& part)
{
    QString out;
    for (const QChar c : part.left(80)) {
        const bool safe = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c.isDigit() || c == u'_' || c == u'-';
        out += safe && c.unicode() < 128 ? QString(c) : u"~%1"_s.arg(int(c.unicode()), 0, 16);
    }
    return out;
}

} // namespace

MarkFile::MarkFile(QString path)
    : m_path(std::move(path))
{}

QString MarkFile::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

QString MarkFile::nameFor(const QString& profileId, const QString& tenant)
{
    return u"marks-%1-%2.json"_s.arg(plain(profileId), plain(tenant));
}

MarkFile::Stamp MarkFile::stamp() const
{
    const QFileInfo info(m_path);
    return info.exists() ? Stamp{info.lastModified(), info.size()} : Stamp{};
}

Expected<QByteArray, QString> MarkFile::read()
{
    m_seen = stamp();
    QFile file(m_path);
    if (!file.exists())
        return QByteArray();
    if (file.size() > largestFile)
        return Unexpected{tr("the file %1 is too large").arg(m_path)};
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected{file.errorString()};
    return file.readAll();
}

std::optional<QString> MarkFile::write(const QByteArray& all)
{
    if (!QDir().mkpath(QFileInfo(m_path).absolutePath()))
        return tr("the folder of %1 cannot be made").arg(m_path);
    // Beside it, to the disk, then in its place: a crash leaves the old one or the new one.
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(all);
    if (!saveWhole(file))
        return file.errorString();
    m_seen = stamp();
    return std::nullopt;
}

bool MarkFile::hasChanged() const
{
    return stamp() != m_seen;
}

Expected<QString, QString> MarkFile::setAside()
{
    for (int n = 1; n < 100; ++n) {
        const QString aside = u"%1.bad-%2"_s.arg(m_path).arg(n);
        if (QFileInfo::exists(aside))
            continue;
        if (QFile::copy(m_path, aside))
            return aside;
        break;
    }
    return Unexpected{tr("%1 cannot be copied").arg(m_path)};
}

} // namespace md
