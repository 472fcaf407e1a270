// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// HTTPS with a certificate made here, against a client that proves it.
#include "apifixture.h"
#include "rawclient.h"

#include "service/http/answer.h"
#include "service/http/server.h"
#include "service/http/stream.h"

#include <cstdio>

#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

using namespace meterd;
using namespace meterd::test;

namespace {

//! A key and a certificate for 127.0.0.1, signed by itself.
void makeCertificate(const std::string& certificate, const std::string& keyFile)
{
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_EC_gen("P-256"), EVP_PKEY_free);
    const std::unique_ptr<X509, decltype(&X509_free)> x509(X509_new(), X509_free);
    X509_set_version(x509.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(x509.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(x509.get()), -60);
    X509_gmtime_adj(X509_getm_notAfter(x509.get()), 3600);
    X509_set_pubkey(x509.get(), key.get());
    X509_NAME* name = X509_get_subject_name(x509.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("127.0.0.1"), -1, -1,
                               0);
    X509_set_issuer_name(x509.get(), name);
    X509_EXTENSION* san = X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, "IP:127.0.0.1");
    X509_add_ext(x509.get(), san, -1);
    X509_EXTENSION_free(san);
    X509_sign(x509.get(), key.get(), EVP_sha256());
    std::FILE* out = std::fopen(certificate.c_str(), "w");
    PEM_write_X509(out, x509.get());
    std::fclose(out);
    out = std::fopen(keyFile.c_str(), "w");
    PEM_write_PrivateKey(out, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    std::fclose(out);
}

//! Verifies the server's certificate against the one file.
class TlsClient
{
public:
    TlsClient(std::uint16_t port, const std::string& trusted)
        : m_context(SSL_CTX_new(TLS_client_method()), SSL_CTX_free)
    {
        SSL_CTX_load_verify_file(m_context.get(), trusted.c_str());
        SSL_CTX_set_verify(m_context.get(), SSL_VERIFY_PEER, nullptr);
        m_bio.reset(BIO_new_ssl_connect(m_context.get()));
        BIO_set_conn_hostname(m_bio.get(), ("127.0.0.1:" + std::to_string(port)).c_str());
        m_connected = BIO_do_connect(m_bio.get()) == 1 && BIO_do_handshake(m_bio.get()) == 1;
    }
    bool connected() const { return m_connected; }
    void send(std::string_view text) { BIO_write(m_bio.get(), text.data(), static_cast<int>(text.size())); }
    std::string readUntil(std::string_view wanted)
    {
        std::string all;
        char piece[4096];
        while (all.find(wanted) == std::string::npos) {
            const int got = BIO_read(m_bio.get(), piece, sizeof piece);
            if (got <= 0)
                break;
            all.append(piece, static_cast<std::size_t>(got));
        }
        return all;
    }

private:
    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> m_context;
    struct FreeAll
    {
        void operator()(BIO* bio) const { BIO_free_all(bio); }
    };
    std::unique_ptr<BIO, FreeAll> m_bio;
    bool m_connected = false;
};

class Tls : public testing::Test
{
protected:
    Tls()
        : m_log(LogLevel::Off, m_clock, [](std::string_view) {})
        , m_router(Router::Parts{})
        , m_server(m_router, m_clock, m_log, m_stats)
        , m_certificate((m_folder.path() / "cert.pem").string())
        , m_key((m_folder.path() / "key.pem").string())
    {
        makeCertificate(m_certificate, m_key);
        add(Method::Post, "/echo", [](Request& request) { return Response::json(200, request.body); });
        add(Method::Get, "/stream", [](Request&) {
            Response response;
            response.stream = [](const std::shared_ptr<BodyStream>& body) {
                body->write("first\n");
                body->write("last\n");
                body->end();
            };
            return response;
        });
    }

    void add(Method method, std::string pattern, Handler handler)
    {
        Route route;
        route.method = method;
        route.pattern = std::move(pattern);
        route.identity = IdentityKind::None;
        route.category = RateCategory::None;
        route.bodyLimit = 1U << 20U;
        route.handler = std::move(handler);
        m_router.add(std::move(route));
    }

    std::uint16_t start()
    {
        m_options.tls = TlsFiles{m_certificate, m_key};
        const auto port = m_server.listen(m_options);
        if (!port) {
            ADD_FAILURE() << port.error();
            return 0;
        }
        m_server.run();
        return *port;
    }

    TempFolder m_folder;
    SystemClock m_clock;
    Log m_log;
    Router m_router;
    HttpStats m_stats;
    ListenOptions m_options;
    Server m_server;
    std::string m_certificate;
    std::string m_key;
};

TEST_F(Tls, servesSeveralRequestsOnAProvenConnection)
{
    TlsClient client(start(), m_certificate);
    ASSERT_TRUE(client.connected());
    for (int i = 0; i < 3; ++i) {
        client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 8\r\n\r\n{\"n\":" + std::to_string(i) + "}\n");
        EXPECT_NE(client.readUntil("}\n").find("{\"n\":" + std::to_string(i)), std::string::npos);
    }
}

TEST_F(Tls, echoesABodyOfManyRecords)
{
    TlsClient client(start(), m_certificate);
    const std::string body = std::string(300'000, 'x') + "END";
    client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
    EXPECT_GT(client.readUntil("END").size(), body.size());
}

TEST_F(Tls, streamsToItsEnd)
{
    TlsClient client(start(), m_certificate);
    client.send("GET /stream HTTP/1.1\r\nHost: x\r\n\r\n");
    const std::string all = client.readUntil("0\r\n\r\n");
    EXPECT_NE(all.find("first\n"), std::string::npos);
    EXPECT_NE(all.find("0\r\n\r\n"), std::string::npos);
}

TEST_F(Tls, doesNotAnswerPlainHttp)
{
    RawClient plain(start());
    plain.send("GET /stream HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(plain.readToEnd().find("HTTP/1.1"), std::string::npos);
}

TEST_F(Tls, givesUpOnAHandshakeThatDoesNotCome)
{
    m_options.limits.headTime = std::chrono::milliseconds(60);
    RawClient silent(start());
    EXPECT_TRUE(silent.atEnd());
}

TEST_F(Tls, refusesAKeyThatIsNotTheCertificates)
{
    const std::string other = (m_folder.path() / "other.pem").string();
    makeCertificate((m_folder.path() / "unused.pem").string(), other);
    m_options.tls = TlsFiles{m_certificate, other};
    const auto port = m_server.listen(m_options);
    ASSERT_FALSE(port);
    EXPECT_NE(port.error().find("TLS key"), std::string::npos);
}

} // namespace
