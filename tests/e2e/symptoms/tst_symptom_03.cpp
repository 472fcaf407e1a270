// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 3: "422 UNKNOWN_METRIC." A unit was renamed and its old name dropped: the refused event says which name was
// meant, and leads to that unit's card, to an alias for it, or to a unit of its own.
#include "tests/e2e/healthdesk.h"
#include "tests/e2e/main.h"
#include "tests/e2e/streamdesk.h"
#include "ui/writes/writedialog.h"

#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestSymptom03 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        const QString unit = declareUnit(m_server, u"api_calls"_s);
        QVERIFY(!unit.isEmpty());
        const Sender sender(m_server, u"checkout"_s, u"production"_s);
        QCOMPARE(sender.usage(u"api_calls"_s, 2, QDateTime::currentDateTimeUtc()).status, 202);
        // Renamed, and the old name not kept.
        const QString path = u"/api/v1/metrics/"_s + unit;
        const HttpAnswer before = m_server.operatorCall("GET", path);
        const HttpAnswer renamed = m_server.operatorCall(
            "PUT", path, {{u"name"_s, u"api-calls"_s}, {u"keepAlias"_s, false}}, {{"If-Match", before.header("ETag")}});
        QCOMPARE(renamed.status, 200);
        QCOMPARE(sender.single(u"api_calls"_s).status, 422);
        m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
        QVERIFY(m_console->connectNow());
    }

    void theRefusedEventSaysWhichNameWasMeantAndAnAliasIsAClickAway()
    {
        Operator op(*m_console);
        op.shortcut(m_console->paneKey(u"events"_s), Qt::ControlModifier);
        MD_READS(op, u"Rejected"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_console->events()->model()->rowCount(), 3, 10'000);
        op.clickRow(m_console->events(), 0); // the newest
        MD_READS(op, u"Metric api_calls is not declared. Did you mean api-calls?"_s);
        QTRY_VERIFY_WITH_TIMEOUT(step(u"aliasStep"_s), 10'000);
        op.click(step(u"aliasStep"_s));
        MD_READS(op, u"api_calls"_s);
        QTRY_VERIFY_WITH_TIMEOUT(dialog() && dialog()->isVisible(), 10'000);
        MD_ANSWERED(op);
        dialog()->close();
        QTRY_VERIFY(!dialog());
    }

    void itLeadsToTheCardOfTheUnitThatWasMeant()
    {
        QVERIFY(m_console->openPane(u"events"_s));
        Operator op(*m_console);
        QTRY_COMPARE_WITH_TIMEOUT(m_console->events()->model()->rowCount(), 3, 10'000);
        op.clickRow(m_console->events(), 0); // the newest
        QTRY_VERIFY_WITH_TIMEOUT(step(u"healthStep"_s), 10'000);
        op.click(step(u"healthStep"_s));
        QTRY_VERIFY_WITH_TIMEOUT(meterCard(*m_console, u"api-calls"_s, u"production"_s), 10'000);
        MD_READS(op, u"still came as api_calls, which"_s);
        MD_ANSWERED(op);
    }

    void orToAUnitOfThatName()
    {
        QVERIFY(m_console->openPane(u"events"_s));
        Operator op(*m_console);
        QTRY_COMPARE_WITH_TIMEOUT(m_console->events()->model()->rowCount(), 3, 10'000);
        op.clickRow(m_console->events(), 0); // the newest
        QTRY_VERIFY_WITH_TIMEOUT(step(u"declareStep"_s), 10'000);
        op.click(step(u"declareStep"_s));
        QTRY_VERIFY_WITH_TIMEOUT(dialog() && dialog()->isVisible(), 10'000);
        QCOMPARE(dialog()->findChild<QLineEdit*>(u"unitName"_s)->text(), u"api_calls"_s);
        MD_ANSWERED(op);
        dialog()->close();
    }

    void cleanupTestCase()
    {
        QCOMPARE(requestsOutsideContract(m_folder.filePath(u"requests.ndjson"_s)), QString());
        m_console.reset();
        QVERIFY(m_server.stop());
    }

private:
    //! The inspector is built anew when the whole event has come.
    QWidget* step(const QString& name)
    {
        const auto found = m_console->window().findChildren<QWidget*>(name);
        const auto shown =
            std::find_if(found.begin(), found.end(), [](const QWidget* one) { return one->isVisible(); });
        return shown == found.end() ? nullptr : *shown;
    }
    WriteDialog* dialog() { return m_console->window().findChild<WriteDialog*>(); }

    QTemporaryDir m_folder;
    MeterdServer m_server;
    std::unique_ptr<Console> m_console;
};

MD_E2E_MAIN(TestSymptom03)
#include "tst_symptom_03.moc"
