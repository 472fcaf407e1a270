// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 6: "429 on a single endpoint." One key is over one category's window: Rate limits names key and category,
// says when the window begins anew, and has the requests that were refused.
#include "tests/e2e/main.h"
#include "tests/e2e/ratesdesk.h"

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestSymptom06 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        m_key = RatedKey::make(m_server, {{u"name"_s, u"status-wall"_s}, {u"scopes"_s, QJsonArray{u"health:read"_s}}});
        QVERIFY(m_key.limit(m_server, {{u"admin"_s, 12}}));
        int refused = 0;
        for (int i = 0; i < 40; ++i)
            refused += m_key.ask(m_server, u"/api/v1/metering-health"_s).status == 429 ? 1 : 0;
        QVERIFY(refused >= 16); // even over the edge of a minute
        m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
        QVERIFY(m_console->connectNow());
    }

    void theKeyAndItsCategoryAreOnTop()
    {
        Operator op(*m_console);
        op.click(ratesInRail(*m_console));
        MD_READS(op, u"status-wall is over its limit"_s);
        MD_READS(op, u"It has 12 requests a minute in Operator API"_s);
        MD_READS(op, u"Retry-After"_s);
        RateLimitsPane* pane = ratesPane(*m_console);
        QTRY_COMPARE_WITH_TIMEOUT(pane->table().currentId(), m_key.id + u":admin"_s, 10'000);
        MD_READS(op, u"of 12 used"_s);
        QVERIFY(Console::row(&pane->table(), 0).contains(u"status-wall"_s));
        op.shortcut(Qt::Key_L);
        MD_READS(op, u"/api/v1/metering-health"_s);
        MD_READS(op, u"RATE_LIMITED"_s);
        MD_READS(op, u"The next window begins in"_s);
        QTRY_VERIFY_WITH_TIMEOUT(pane->requestModel().recordCount() >= 16, 10'000);
        MD_ANSWERED(op);
    }

    void cleanupTestCase()
    {
        m_console.reset();
        QVERIFY(m_server.stop());
    }

private:
    QTemporaryDir m_folder;
    MeterdServer m_server;
    RatedKey m_key;
    std::unique_ptr<Console> m_console;
};

MD_E2E_MAIN(TestSymptom06)
#include "tst_symptom_06.moc"
