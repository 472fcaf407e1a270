// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A real meterd of a test's own: a free port, a folder of its own, ended with the test. And the plain HTTP that a
// platform's client would speak to it.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>
#include <QUrl>

namespace md::test {

struct HttpAnswer
{
    int status = 0;
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers;

    QJsonObject json() const;
    QByteArray header(const QByteArray& name) const;
};

using Headers = QList<QPair<QByteArray, QByteArray>>;

class MeterdServer
{
public:
    //! Starts `$METERD serve --mode sandbox` and waits for its hello line; error() says what went wrong.
    bool start(const QStringList& furtherOptions = {});
    //! The same as a LIVE server, which gives no key to its parent: `$METERD init` makes its first one.
    bool startLive(const QString& tenantName, const QString& owner);
    //! Ends it, suspends its tenant as who runs the platform does (`$METERD tenant`), and serves again, elsewhere.
    bool suspendTenant();
    //! Closes its standard input, as a parent that ends does, and waits for it.
    bool stop();
    //! SIGKILL.
    void crash();

    QUrl url() const { return m_url; }
    QString tenant() const { return m_tenant; }
    QString key() const { return m_key; }
    QString error() const { return m_error; }
    QString dataFolder() const { return m_folder.path(); }

    //! A request of the operator's API, with key and tenant; the body is sent as JSON where there is one.
    HttpAnswer operatorCall(const QByteArray& method, const QString& path, const QJsonObject& body = {},
                            Headers headers = {}) const;

private:
    bool run(const QStringList& options);

    QTemporaryDir m_folder;
    QProcess m_process;
    QUrl m_url;
    QString m_tenant;
    QString m_key;
    QString m_error;
    QStringList m_options;
};

//! One HTTP request over a fresh loopback connection; status 0 with the reason as body when there was no answer.
HttpAnswer http(const QByteArray& method, const QUrl& url, const Headers& headers = {}, const QByteArray& body = {});

struct SignedApp
{
    QString uuid;
    QByteArray secret;
};

//! Creates an application by the operator's API and gives what its client needs to sign.
SignedApp createApp(const MeterdServer& server, const QString& name);
//! Sends the body through the SaaS Tracker door, signed as that platform's snippets sign.
HttpAnswer postSigned(const MeterdServer& server, const SignedApp& app, const QByteArray& body, Headers headers = {});

} // namespace md::test
