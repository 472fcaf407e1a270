// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recordspool.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace md {

namespace {

constexpr qsizetype firstRead = 4096; // most records are shorter
constexpr quint64 blockBytes = 4096;

QString systemError()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

} // namespace

RecordSpool::RecordSpool(int descriptor, quint64 size, bool growing)
    : m_descriptor(descriptor)
    , m_size(size)
    , m_growing(growing)
{}

RecordSpool::~RecordSpool()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Expected<std::shared_ptr<RecordSpool>, QString> RecordSpool::openFile(const QString& path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return Unexpected{systemError()};
    std::shared_ptr<RecordSpool> spool(new RecordSpool(descriptor, 0, false));
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0)
        return Unexpected{systemError()};
    if (!S_ISREG(status.st_mode))
        return Unexpected{QStringLiteral("not a regular file")};
    spool->m_size = static_cast<quint64>(status.st_size);
    return spool;
}

Expected<std::shared_ptr<RecordSpool>, QString> RecordSpool::makeTail(const QString& folder)
{
    if (!QDir().mkpath(folder))
        return Unexpected{systemError()};
    QByteArray name = QFile::encodeName(folder + QStringLiteral("/tail-XXXXXX"));
    const int descriptor = ::mkostemp(name.data(), O_CLOEXEC);
    if (descriptor < 0)
        return Unexpected{systemError()};
    ::unlink(name.constData());
    return std::shared_ptr<RecordSpool>(new RecordSpool(descriptor, 0, true));
}

std::shared_ptr<RecordSpool> RecordSpool::inMemory(const QByteArray& records)
{
    std::shared_ptr<RecordSpool> spool(new RecordSpool(-1, static_cast<quint64>(records.size()), false));
    spool->m_memory = records;
    return spool;
}

Expected<quint64, QString> RecordSpool::append(QByteArrayView records)
{
    const quint64 begin = m_size;
    while (!records.isEmpty()) {
        const ssize_t written = ::pwrite(m_descriptor, records.data(), static_cast<std::size_t>(records.size()),
                                         static_cast<off_t>(m_size));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0) {
            const QString why = systemError();
            m_size = begin; // what was written of it is written over next time
            return Unexpected{why};
        }
        m_size += static_cast<quint64>(written);
        records = records.sliced(written);
    }
    return begin;
}

qint64 RecordSpool::read(quint64 offset, char* into, qint64 size) const
{
    if (m_descriptor < 0) {
        const qint64 left = static_cast<qint64>(m_size) - static_cast<qint64>(std::min(offset, m_size));
        const qint64 taken = std::min(size, left);
        std::memcpy(into, m_memory.constData() + offset, static_cast<std::size_t>(taken));
        return taken;
    }
    qint64 done = 0;
    while (done < size) {
        const ssize_t got = ::pread(m_descriptor, into + done, static_cast<std::size_t>(size - done),
                                    static_cast<off_t>(offset + static_cast<quint64>(done)));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        done += got;
    }
    return done;
}

QByteArray RecordSpool::lineAt(quint64 offset) const
{
    QByteArray line;
    for (qsizetype want = firstRead; line.size() < MaxRecord; want *= 4) {
        const qsizetype had = line.size();
        line.resize(had + want);
        const qint64 got = read(offset + static_cast<quint64>(had), line.data() + had, want);
        const qsizetype end = line.indexOf('\n', had);
        if (end >= 0 && end < had + got) {
            line.truncate(end);
            break;
        }
        if (got < want) {
            line.truncate(had + got);
            break;
        }
    }
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

void RecordSpool::forgetBefore(quint64 offset)
{
    const quint64 end = offset / blockBytes * blockBytes;
    if (!m_growing || end <= m_forgotten)
        return;
#ifdef FALLOC_FL_PUNCH_HOLE
    // Where the file system cannot, the blocks stay until the process ends.
    (void)::fallocate(m_descriptor, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, static_cast<off_t>(m_forgotten),
                      static_cast<off_t>(end - m_forgotten));
#endif
    m_forgotten = end;
}

} // namespace md
