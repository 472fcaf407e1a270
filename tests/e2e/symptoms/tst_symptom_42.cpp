// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 42: "429 handling." The headers of a 429 say when to come back; and this console itself backs off and shows
// it.
#include "tests/e2e/main.h"
#include "tests/e2e/ratesdesk.h"

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestSymptom42 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        m_own =
            RatedKey::make(m_server, {{u"name"_s, u"Dana, console"_s},
                                      {u"role"_s, u"OWNER"_s},
                                      {u"scopes"_s, QJsonArray{u"events:read"_s, u"requests:read"_s, u"health:read"_s,
                                                               u"limits:read"_s, u"keys:read"_s}}});
        m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
        QVERIFY(m_console->connectNow(m_own.secret));
        QVERIFY(m_console->openPane(u"rate-limits"_s)); // looked at before: what nobody looks at is not asked for
        QTRY_VERIFY_WITH_TIMEOUT(ratesPane(*m_console)->rates().state() == RecordTableModel::State::Loaded, 10'000);
        QVERIFY(m_console->openPane(u"events"_s));
        // From now on it may ask no more in this minute.
        QVERIFY(m_own.limit(m_server, {{u"admin"_s, 1}}));
    }

    void theHeadersSayWhenToComeBack()
    {
        HttpAnswer refused;
        for (int i = 0; i < 3 && refused.status != 429; ++i)
            refused = m_own.ask(m_server, u"/api/v1/limits"_s);
        QCOMPARE(refused.status, 429);
        QVERIFY(refused.json()["retryAfter"_L1].toInt() > 0);
        QCOMPARE(refused.json()["code"_L1].toString(), u"RATE_LIMITED"_s);
    }

    void theConsoleBacksOffAndShowsIt()
    {
        Operator op(*m_console);
        op.click(ratesInRail(*m_console));
        // Until the window is full whatever minute it is.
        m_own.ask(m_server, u"/api/v1/limits"_s);
        op.shortcut(Qt::Key_F5);
        MD_READS(op, u"Backing off for"_s);
        MD_READS(op, u"/api/v1/rate-limits was refused with 429"_s);
        MD_READS(op, u"Too many requests: backing off for"_s); // the status bar, wherever one is
        MD_ANSWERED(op);
    }

    //! What was held back is asked for by itself once the window is over.
    void andGoesOnByItself()
    {
        QVERIFY(m_own.limit(m_server, {{u"admin"_s, 600}}));
        Operator op(*m_console);
        QTRY_VERIFY_WITH_TIMEOUT(!op.reads(u"Backing off for"_s), 70'000);
        QTRY_VERIFY_WITH_TIMEOUT(ratesPane(*m_console)->rates().state() == RecordTableModel::State::Loaded &&
                                     !ratesPane(*m_console)->rates().staleError(),
                                 20'000);
        MD_READS(op, u"of 600 requests left"_s);
    }

    void cleanupTestCase()
    {
        m_console.reset();
        QVERIFY(m_server.stop());
    }

private:
    QTemporaryDir m_folder;
    MeterdServer m_server;
    RatedKey m_own;
    std::unique_ptr<Console> m_console;
};

MD_E2E_MAIN(TestSymptom42)
#include "tst_symptom_42.moc"
