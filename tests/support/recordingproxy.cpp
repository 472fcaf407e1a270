// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/recordingproxy.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace md::test {

RecordingProxy::RecordingProxy(const QUrl& upstream, const QString& file, QObject* parent)
    : QObject(parent)
    , m_upstream(upstream)
    , m_file(file)
{
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        qFatal("cannot write the recording %s", qPrintable(file));
    connect(&m_server, &QTcpServer::newConnection, this, &RecordingProxy::accept);
    m_server.listen(QHostAddress::LocalHost);
}

// The sockets are children of the server: they would tell us of their end when our own members are gone.
RecordingProxy::~RecordingProxy()
{
    for (const Pair& pair : std::as_const(m_pairs)) {
        pair.client->disconnect(this);
        pair.server->disconnect(this);
        pair.server->disconnect(pair.client);
    }
}

QUrl RecordingProxy::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()));
}

void RecordingProxy::accept()
{
    while (QTcpSocket* client = m_server.nextPendingConnection()) {
        auto* server = new QTcpSocket(client);
        m_pairs.insert(client, Pair{client, server, {}});
        connect(client, &QTcpSocket::readyRead, this, [this, client] {
            Pair& pair = m_pairs[client];
            const QByteArray bytes = client->readAll();
            pair.server->write(bytes);
            pair.pending += bytes;
            record(pair);
        });
        connect(server, &QTcpSocket::readyRead, this, [client, server] { client->write(server->readAll()); });
        connect(server, &QTcpSocket::disconnected, client, [client, server] {
            if (server->isOpen())
                client->write(server->readAll());
            client->disconnectFromHost();
        });
        connect(client, &QTcpSocket::disconnected, this, [this, client, server] {
            server->abort();
            m_pairs.remove(client);
            client->deleteLater();
        });
        server->connectToHost(m_upstream.host(), static_cast<quint16>(m_upstream.port()));
    }
}

void RecordingProxy::record(Pair& pair)
{
    for (;;) {
        const auto headEnd = pair.pending.indexOf("\r\n\r\n");
        if (headEnd < 0)
            return;
        const QByteArray head = pair.pending.left(headEnd);
        qsizetype length = 0;
        for (const QByteArray& line : head.split('\n')) {
            if (line.toLower().startsWith("content-length:"))
                length = line.mid(15).trimmed().toLongLong();
        }
        if (pair.pending.size() < headEnd + 4 + length)
            return;
        writeDown(head, pair.pending.mid(headEnd + 4, length));
        pair.pending.remove(0, headEnd + 4 + length);
    }
}

void RecordingProxy::writeDown(const QByteArray& head, const QByteArray& body)
{
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> start = lines.first().split(' ');
    const QUrl target(QString::fromUtf8(start.value(1)));
    QJsonObject headers;
    for (const QByteArray& line : lines.mid(1)) {
        const auto colon = line.indexOf(':');
        const QString name = QString::fromUtf8(line.left(colon)).trimmed().toLower();
        // A recording may be kept: the key is not part of it.
        const QString value =
            name == "authorization"_L1 ? u"Bearer ***"_s : QString::fromUtf8(line.mid(colon + 1)).trimmed();
        headers.insert(name, value);
    }
    QJsonObject query;
    for (const auto& [name, value] : QUrlQuery(target).queryItems(QUrl::FullyDecoded))
        query.insert(name, value);
    const QJsonObject entry{{u"method"_s, QString::fromUtf8(start.value(0))},
                            {u"path"_s, target.path()},
                            {u"query"_s, query},
                            {u"headers"_s, headers},
                            {u"body"_s, QString::fromUtf8(body)}};
    m_file.write(QJsonDocument(entry).toJson(QJsonDocument::Compact) + '\n');
    m_file.flush();
    m_paths.append(target.path());
    ++m_count;
}

} // namespace md::test
