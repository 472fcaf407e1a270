// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the records themselves stay: the opened file, or an unlinked cache file for the live tail. Read by pread, so
// from any thread, and a file cut short under us is a short read and not a SIGBUS.
#pragma once

#include "core/expected.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

namespace md {

class RecordSpool
{
public:
    static constexpr qsizetype MaxRecord = 16 << 20;

    //! A file that somebody else wrote; read only.
    static Expected<std::shared_ptr<RecordSpool>, QString> openFile(const QString& path);
    //! A nameless file in the folder; gone with the process, however it ends.
    static Expected<std::shared_ptr<RecordSpool>, QString> makeTail(const QString& folder);
    //! For a page of a server's list.
    static std::shared_ptr<RecordSpool> inMemory(const QByteArray& records);
    ~RecordSpool();
    RecordSpool(const RecordSpool&) = delete;
    RecordSpool& operator=(const RecordSpool&) = delete;

    //! Where the bytes begin, or why they could not be written.
    Expected<quint64, QString> append(QByteArrayView records);
    //! The line that begins here, without its end.
    QByteArray lineAt(quint64 offset) const;
    //! Up to `size` bytes from here; fewer at the end of the file.
    qint64 read(quint64 offset, char* into, qint64 size) const;
    quint64 size() const { return m_size; }
    bool isGrowing() const { return m_growing; }
    //! Gives the disk blocks before the offset back.
    void forgetBefore(quint64 offset);

private:
    RecordSpool(int descriptor, quint64 size, bool growing);

    int m_descriptor;
    quint64 m_size;
    bool m_growing;
    quint64 m_forgotten = 0;
    QByteArray m_memory; //!< instead of a file, when there is no descriptor
};

} // namespace md
