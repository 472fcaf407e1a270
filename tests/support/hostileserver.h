// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An HTTP server that does exactly what a test says, right or wrong: cut, drip, reset, redirect, fall silent.
#pragma once

#include <QHash>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <deque>
#include <functional>

namespace md::test {

struct SeenRequest
{
    QByteArray method;
    QByteArray target;                     //!< path and query as sent
    QHash<QByteArray, QByteArray> headers; //!< names in lower case
    QByteArray body;
};

//! What a test may do to one request.
class Exchange
{
public:
    Exchange(QTcpSocket* socket, SeenRequest request);

    const SeenRequest& request() const { return m_request; }

    //! Bytes as they are.
    void send(const QByteArray& bytes) const;
    //! A whole answer with Content-Length; the connection stays.
    void reply(int status, const QByteArray& type, const QByteArray& body,
               const QList<QPair<QByteArray, QByteArray>>& headers = {}) const;
    //! The head of a chunked answer, one chunk, the last chunk.
    void beginChunked(int status, const QByteArray& type) const;
    void chunk(const QByteArray& bytes) const;
    void endChunked() const;
    //! One byte every so often; then closes.
    void drip(const QByteArray& bytes, int everyMs) const;
    //! An orderly end, after what was sent.
    void close() const;
    //! RST.
    void reset() const;
    void later(int ms, std::function<void(Exchange)> then) const;
    bool isOpen() const;

private:
    QPointer<QTcpSocket> m_socket;
    SeenRequest m_request;
};

class HostileServer : public QObject
{
    Q_OBJECT

public:
    using Behaviour = std::function<void(Exchange)>;

    explicit HostileServer(QObject* parent = nullptr);

    //! "127.0.0.1", "localhost" and "127.0.0.2" are this machine; to a client they are different hosts.
    QUrl url(const QString& host = QStringLiteral("127.0.0.1")) const;

    //! For every request that has no behaviour of its own queued by then().
    void always(Behaviour behaviour) { m_always = std::move(behaviour); }
    HostileServer& then(Behaviour behaviour);

    const std::vector<SeenRequest>& requests() const { return m_requests; }
    int connections() const { return m_connections; }
    int openConnections() const { return int(m_buffers.size()); }
    //! No more connections are taken.
    void shut() { m_server.close(); }

private:
    void accept();
    void read(QTcpSocket* socket);

    Behaviour m_always;
    std::deque<Behaviour> m_next;
    QHash<QTcpSocket*, QByteArray> m_buffers;
    std::vector<SeenRequest> m_requests;
    int m_connections = 0;
    QTcpServer m_server; //!< last: as it dies its sockets disconnect, and that is noted in the members above
};

//! `{"success":true,"data":<data>,"meta":{…}}`.
QByteArray envelope(const QByteArray& data);
QByteArray problem(int status, const QByteArray& code, const QByteArray& detail);

} // namespace md::test
