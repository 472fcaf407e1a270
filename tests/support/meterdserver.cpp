// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/meterdserver.h"

#include <QDebug>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTcpSocket>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace md::test {

QJsonObject HttpAnswer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QByteArray HttpAnswer::header(const QByteArray& name) const
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

bool MeterdServer::start(const QStringList& furtherOptions)
{
    return run(QStringList{u"--mode"_s, u"sandbox"_s} + furtherOptions);
}

bool MeterdServer::startLive(const QString& tenantName, const QString& owner)
{
    QProcess init;
    init.start(qEnvironmentVariable("METERD"), {u"init"_s, u"--data"_s, m_folder.path(), u"--mode"_s, u"live"_s,
                                                u"--tenant"_s, tenantName, u"--owner"_s, owner, u"--json"_s});
    if (!init.waitForFinished(30'000) || init.exitCode() != 0) {
        m_error = u"no live folder could be made: "_s + QString::fromUtf8(init.readAllStandardError());
        return false;
    }
    m_key = QJsonDocument::fromJson(init.readAllStandardOutput()).object()["key"_L1].toString();
    return run({u"--mode"_s, u"live"_s});
}

bool MeterdServer::suspendTenant()
{
    if (!stop())
        return false;
    QProcess suspend;
    suspend.start(qEnvironmentVariable("METERD"),
                  {u"tenant"_s, u"--data"_s, m_folder.path(), u"--tenant"_s, m_tenant, u"--state"_s, u"suspended"_s});
    if (!suspend.waitForFinished(30'000) || suspend.exitCode() != 0) {
        m_error = u"the tenant could not be suspended: "_s + QString::fromUtf8(suspend.readAllStandardError());
        return false;
    }
    return run(m_options);
}

bool MeterdServer::run(const QStringList& options)
{
    const QString program = qEnvironmentVariable("METERD");
    if (program.isEmpty()) {
        m_error = u"METERD does not name the meterd binary"_s;
        return false;
    }
    m_options = options;
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.start(program, QStringList{u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s, m_folder.path(),
                                         u"--hello"_s, u"--child"_s, u"--log-level"_s, u"warning"_s} +
                                 options);
    if (!m_process.waitForStarted()) {
        m_error = m_process.errorString();
        return false;
    }
    while (!m_process.canReadLine() && m_process.waitForReadyRead(60'000)) {
    }
    const QJsonObject hello = QJsonDocument::fromJson(m_process.readLine()).object();
    m_url = QUrl(hello["address"_L1].toString());
    m_tenant = hello["tenant"_L1].toString();
    if (hello["key"_L1].isString())
        m_key = hello["key"_L1].toString();
    if (m_url.isEmpty() || m_key.isEmpty())
        m_error = u"no hello line; it said: "_s + QString::fromUtf8(m_process.readAllStandardError());
    return m_error.isEmpty();
}

bool MeterdServer::stop()
{
    m_process.closeWriteChannel();
    const bool ended = m_process.waitForFinished(30'000);
    if (ended && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0)
        return true;
    qWarning().noquote() << (ended ? u"meterd ended with exit code %1, %2; it said: "_s.arg(m_process.exitCode())
                                         .arg(m_process.errorString())
                                   : u"meterd did not end within 30 s; it said: "_s)
                         << QString::fromUtf8(m_process.readAllStandardError());
    return false;
}

void MeterdServer::crash()
{
    m_process.kill();
    m_process.waitForFinished(10'000);
}

HttpAnswer MeterdServer::operatorCall(const QByteArray& method, const QString& path, const QJsonObject& body,
                                      Headers headers) const
{
    headers.emplaceBack("Authorization", "Bearer " + m_key.toUtf8());
    headers.emplaceBack("X-Tenant-Id", m_tenant.toUtf8());
    headers.emplaceBack("Idempotency-Key", QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
    QByteArray bytes;
    if (!body.isEmpty()) {
        headers.emplaceBack("Content-Type", "application/json");
        bytes = QJsonDocument(body).toJson(QJsonDocument::Compact);
    }
    return http(method, QUrl(m_url.toString() + path), headers, bytes);
}

HttpAnswer http(const QByteArray& method, const QUrl& url, const Headers& headers, const QByteArray& body)
{
    QTcpSocket socket;
    socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
    if (!socket.waitForConnected(5'000))
        return {0, socket.errorString().toUtf8(), {}};
    QByteArray target = url.path(QUrl::FullyEncoded).toUtf8();
    if (url.hasQuery())
        target += '?' + url.query(QUrl::FullyEncoded).toUtf8();
    QByteArray request = method + ' ' + target + " HTTP/1.1\r\nHost: " + url.authority().toUtf8() +
                         "\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    for (const auto& [name, value] : headers)
        request += name + ": " + value + "\r\n";
    socket.write(request + "\r\n" + body);

    QByteArray answer;
    while (socket.state() == QAbstractSocket::ConnectedState || socket.bytesAvailable() > 0) {
        if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(10'000) &&
            socket.state() == QAbstractSocket::ConnectedState)
            return {0, "no answer within 10 s", {}};
        answer += socket.readAll();
    }
    const auto headEnd = answer.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return {0, "the connection closed before an answer", {}};
    HttpAnswer result;
    const QList<QByteArray> lines = answer.left(headEnd).split('\n');
    result.status = lines.first().split(' ').value(1).toInt();
    for (const QByteArray& line : lines.mid(1)) {
        const auto colon = line.indexOf(':');
        result.headers.emplaceBack(line.left(colon).trimmed(), line.mid(colon + 1).trimmed());
    }
    result.body = answer.mid(headEnd + 4);
    return result;
}

SignedApp createApp(const MeterdServer& server, const QString& name)
{
    const HttpAnswer answer = server.operatorCall("POST", u"/api/v1/apps"_s, {{u"name"_s, name}});
    const QJsonObject data = answer.json()["data"_L1].toObject();
    return {data["uuid"_L1].toString(), data["secret"_L1].toString().toUtf8()};
}

HttpAnswer postSigned(const MeterdServer& server, const SignedApp& app, const QByteArray& body, Headers headers)
{
    const QByteArray signature = QMessageAuthenticationCode::hash(body, app.secret, QCryptographicHash::Sha256).toHex();
    headers.emplaceBack("Content-Type", "application/json");
    headers.emplaceBack("x-app-uuid", app.uuid.toUtf8());
    headers.emplaceBack("x-signature", signature);
    return http("POST", QUrl(server.url().toString() + u"/v1/events"_s), headers, body);
}

} // namespace md::test
