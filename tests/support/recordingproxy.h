// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Stands between the console and meterd and writes down every request that passes, for validation against the OpenAPI
// file.
#pragma once

#include <QFile>
#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace md::test {

class RecordingProxy : public QObject
{
    Q_OBJECT

public:
    //! Listens on a free loopback port and passes everything on to the upstream; one NDJSON line a request goes into
    //! the file.
    RecordingProxy(const QUrl& upstream, const QString& file, QObject* parent = nullptr);
    ~RecordingProxy() override;

    QUrl url() const;
    int requestCount() const { return m_count; }
    //! Path of each request so far, without its query, in order.
    QStringList paths() const { return m_paths; }

private:
    struct Pair
    {
        QTcpSocket* client = nullptr;
        QTcpSocket* server = nullptr;
        QByteArray pending; //!< bytes of the client that do not make a whole request yet
    };

    void accept();
    void record(Pair& pair);
    void writeDown(const QByteArray& head, const QByteArray& body);

    QUrl m_upstream;
    QTcpServer m_server;
    QFile m_file;
    QHash<QTcpSocket*, Pair> m_pairs;
    QStringList m_paths;
    int m_count = 0;
};

} // namespace md::test
