// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hostileserver.h"

#include <QTimer>

#include <sys/socket.h>

namespace md::test {

namespace {

//! A whole request out of the buffer, or nothing yet.
std::optional<SeenRequest> takeRequest(QByteArray& buffer)
{
    const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return std::nullopt;
    const QList<QByteArray> lines = buffer.left(headEnd).split('\n');
    const QList<QByteArray> first = lines.front().trimmed().split(' ');
    SeenRequest request;
    request.method = first.value(0);
    request.target = first.value(1);
    for (const QByteArray& line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (buffer.size() < headEnd + 4 + length)
        return std::nullopt;
    request.body = buffer.mid(headEnd + 4, length);
    buffer.remove(0, headEnd + 4 + length);
    return request;
}

} // namespace

Exchange::Exchange(QTcpSocket* socket, SeenRequest request)
    : m_socket(socket)
    , m_request(std::move(request))
{}

void Exchange::send(const QByteArray& bytes) const
{
    if (QTcpSocket* socket = m_socket.data()) {
        socket->write(bytes);
        socket->flush();
    }
}

void Exchange::reply(int status, const QByteArray& type, const QByteArray& body,
                     const QList<QPair<QByteArray, QByteArray>>& headers) const
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + " Said\r\nContent-Type: " + type +
                      "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    for (const auto& [name, value] : headers)
        head += name + ": " + value + "\r\n";
    send(head + "\r\n" + body);
}

void Exchange::beginChunked(int status, const QByteArray& type) const
{
    send("HTTP/1.1 " + QByteArray::number(status) + " Said\r\nContent-Type: " + type +
         "\r\nTransfer-Encoding: chunked\r\n\r\n");
}

void Exchange::chunk(const QByteArray& bytes) const
{
    send(QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n");
}

void Exchange::endChunked() const
{
    send("0\r\n\r\n");
}

void Exchange::drip(const QByteArray& bytes, int everyMs) const
{
    if (bytes.isEmpty() || !isOpen()) {
        close();
        return;
    }
    send(bytes.left(1));
    later(everyMs, [rest = bytes.mid(1), everyMs](const Exchange& exchange) { exchange.drip(rest, everyMs); });
}

void Exchange::close() const
{
    if (QTcpSocket* socket = m_socket.data())
        socket->disconnectFromHost();
}

void Exchange::reset() const
{
    QTcpSocket* socket = m_socket.data();
    if (!socket)
        return;
    const linger now{1, 0};
    ::setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    socket->abort();
}

void Exchange::later(int ms, std::function<void(Exchange)> then) const
{
    if (QTcpSocket* socket = m_socket.data())
        QTimer::singleShot(ms, socket, [copy = *this, then = std::move(then)] { then(copy); });
}

bool Exchange::isOpen() const
{
    const QTcpSocket* socket = m_socket.data();
    return socket && socket->state() == QAbstractSocket::ConnectedState;
}

HostileServer::HostileServer(QObject* parent)
    : QObject(parent)
    , m_always([](const Exchange& exchange) { exchange.reply(404, "text/plain", "nothing here"); })
{
    connect(&m_server, &QTcpServer::newConnection, this, &HostileServer::accept);
    if (!m_server.listen(QHostAddress::AnyIPv4))
        qFatal("the hostile server found no port");
}

QUrl HostileServer::url(const QString& host) const
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(host);
    url.setPort(m_server.serverPort());
    return url;
}

HostileServer& HostileServer::then(Behaviour behaviour)
{
    m_next.push_back(std::move(behaviour));
    return *this;
}

void HostileServer::accept()
{
    while (QTcpSocket* socket = m_server.nextPendingConnection()) {
        ++m_connections;
        m_buffers.insert(socket, {});
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_buffers.remove(socket);
            socket->deleteLater();
        });
    }
}

void HostileServer::read(QTcpSocket* socket)
{
    m_buffers[socket] += socket->readAll();
    while (m_buffers.contains(socket)) {
        auto request = takeRequest(m_buffers[socket]);
        if (!request)
            return;
        m_requests.push_back(*request);
        Behaviour behaviour = m_always;
        if (!m_next.empty()) {
            behaviour = std::move(m_next.front());
            m_next.pop_front();
        }
        behaviour(Exchange(socket, std::move(*request)));
    }
}

QByteArray envelope(const QByteArray& data)
{
    return R"({"success":true,"data":)" + data + R"(,"meta":{"requestId":"req_1","correlationId":"c-1"}})";
}

QByteArray problem(int status, const QByteArray& code, const QByteArray& detail)
{
    return R"({"type":"https://errors.aforo.ai/x","title":"Refused","status":)" + QByteArray::number(status) +
           R"(,"code":")" + code + R"(","detail":")" + detail +
           R"(","instance":"corr-77","requestId":"req_77","errors":[{"field":"scope","message":"events:read"}]})";
}

} // namespace md::test
