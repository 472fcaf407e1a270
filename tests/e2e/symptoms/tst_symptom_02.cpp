// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 2: "400 on every call." X-Tenant-Id is missing, or holds the tenant's name: the first checks say which.
#include "tests/e2e/doctordesk.h"
#include "tests/e2e/main.h"

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestSymptom02 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.error())); }

    void saysThatTheHeaderIsMissing() { look({}, u"X-Tenant-Id is missing"_s, u"400 TENANT_HEADER_MISSING"_s); }

    void saysThatItIsAName()
    {
        look(u"northbound"_s, u"A name instead of a tenant's id"_s, u"400 TENANT_HEADER_MALFORMED"_s);
    }

    void cleanupTestCase() { QVERIFY(m_server.stop()); }

private:
    void look(const QString& tenant, const QString& cause, const QString& evidence)
    {
        Console console(m_server, m_folder.filePath(u"requests.ndjson"_s));
        QVERIFY(failToConnect(console, profileOf(u"acme"_s, m_server.url(), tenant), m_server.key().toUtf8()));
        Operator op(console);
        op.click(firstChecksLink(console));
        MD_READS(op, cause);
        MD_READS(op, evidence);
        MD_READS(op, u"The server knows this key"_s);
        MD_ANSWERED(op);
    }

    QTemporaryDir m_folder;
    MeterdServer m_server;
};

MD_E2E_MAIN(TestSymptom02)
#include "tst_symptom_02.moc"
