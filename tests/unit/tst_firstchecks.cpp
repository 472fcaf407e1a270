// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The first checks judge an answer by what it says, and say nothing that it does not.
#include "core/firstchecks.h"
#include "core/firstevent.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace md;

Q_DECLARE_METATYPE(md::CheckFinding)
Q_DECLARE_METATYPE(md::CheckState)

namespace {

const CheckStep asked{u"GET /api/v1/whoami"_s, 401, {}, u"req_1"_s, 12};

ApiError refusal(const QString& code, int status, ApiError::Kind kind = ApiError::Kind::Unauthorised)
{
    ApiError error;
    error.kind = kind;
    error.code = code;
    error.httpStatus = status;
    return error;
}

CheckedConnection connection(const QString& keyPrefix = u"sk_live_9fQ2"_s, const QString& tenant = u"ten_1"_s)
{
    return {u"acme"_s, u"https://meter.example"_s, tenant, keyPrefix};
}

BillableUnit unit(const QString& name, const QStringList& aliases = {})
{
    BillableUnit made;
    made.name = name;
    made.aliases = aliases;
    return made;
}

template <class T>
Probed<T> probed(T value)
{
    Probed<T> out;
    out.value = std::move(value);
    return out;
}

AuditEntry entry(const QString& action)
{
    AuditEntry made;
    made.id = action;
    made.action = action;
    return made;
}

} // namespace

class TestFirstChecks : public QObject
{
    Q_OBJECT

private slots:
    void theKey_data()
    {
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("status");
        QTest::addColumn<CheckFinding>("finding");
        const auto row = [](const char* name, const QString& prefix, const QString& code, int status, CheckFinding is) {
            QTest::newRow(name) << prefix << code << status << is;
        };
        row("test key, live server", u"sk_test_9fQ2"_s, u"KEY_MODE"_s, 401, CheckFinding::KeyTestOnLive);
        row("live key, sandbox", u"sk_live_9fQ2"_s, u"KEY_MODE"_s, 401, CheckFinding::KeyLiveOnSandbox);
        row("unknown", u"sk_live_9fQ2"_s, u"KEY_UNKNOWN"_s, 401, CheckFinding::KeyUnknown);
        row("revoked", u"sk_live_9fQ2"_s, u"KEY_REVOKED"_s, 401, CheckFinding::KeyRevoked);
        row("expired", u"sk_live_9fQ2"_s, u"KEY_EXPIRED"_s, 401, CheckFinding::KeyExpired);
        row("other machine", u"sk_live_9fQ2"_s, u"ADDRESS_NOT_ALLOWED"_s, 403, CheckFinding::KeyAddress);
        row("tenant's fault", u"sk_live_9fQ2"_s, u"TENANT_HEADER_MISSING"_s, 400, CheckFinding::KeyGood);
        row("no answer", u"sk_live_9fQ2"_s, u"CONNECTION_REFUSED"_s, 0, CheckFinding::KeyNotAsked);
        row("another server", u"sk_live_9fQ2"_s, QString(), 404, CheckFinding::KeyNotAsked);
    }

    void theKey()
    {
        QFETCH(QString, prefix);
        QFETCH(QString, code);
        QFETCH(int, status);
        const CheckResult result = judgeKey(connection(prefix), asked, refusal(code, status));
        QTEST(result.finding, "finding");
        QCOMPARE(result.evidence.size(), 1U);
    }

    void whatCannotBeSentIsTheKeyOrTheTenant()
    {
        const ApiError unsent = refusal(u"BAD_KEY"_s, 0, ApiError::Kind::Rejected);
        QCOMPARE(judgeKey(connection(), asked, unsent).finding, CheckFinding::KeyMalformed);
        const CheckedConnection named = connection(u"sk_live_9fQ2"_s, u"Acme Inc."_s);
        QCOMPARE(judgeKey(named, asked, unsent).finding, CheckFinding::KeyNotAsked);
        QCOMPARE(judgeTenant(named, asked, unsent).finding, CheckFinding::TenantIsName);
    }

    void aGoodKeyIsGood()
    {
        QCOMPARE(judgeKey(connection(), asked, std::nullopt).state, CheckState::Good);
        QCOMPARE(judgeTenant(connection(), asked, std::nullopt).state, CheckState::Good);
    }

    void theTenant()
    {
        const auto find = [](const QString& tenant, const QString& code, int status) {
            return judgeTenant(connection(u"sk_live_9fQ2"_s, tenant), asked, refusal(code, status)).finding;
        };
        QCOMPARE(find({}, u"TENANT_HEADER_MISSING"_s, 400), CheckFinding::TenantMissing);
        QCOMPARE(find(u"acme"_s, u"TENANT_HEADER_MALFORMED"_s, 400), CheckFinding::TenantIsName);
        QCOMPARE(find(u"ten_2"_s, u"NOT_FOUND"_s, 404), CheckFinding::TenantForeign);
        QCOMPARE(find(u"ten_1"_s, u"ACCOUNT_SUSPENDED"_s, 403), CheckFinding::TenantSuspended);
        // The key was refused first: only what is wrong in itself is said.
        QCOMPARE(find(u"acme"_s, u"KEY_MODE"_s, 401), CheckFinding::TenantIsName);
        QCOMPARE(find({}, u"KEY_MODE"_s, 401), CheckFinding::TenantMissing);
        QCOMPARE(find(u"ten_1"_s, u"KEY_MODE"_s, 401), CheckFinding::TenantOnlyForm);
    }

    void theUnit()
    {
        const auto units = probed(std::vector{unit(u"api-calls"_s, {u"calls"_s}), unit(u"storage-gb-h"_s)});
        const auto none = probed(std::vector<RefusedUnit>());
        QCOMPARE(judgeUnit({}, units, none).finding, CheckFinding::UnitGood);
        QCOMPARE(judgeUnit(u"api-calls"_s, units, none).finding, CheckFinding::UnitDeclared);
        QCOMPARE(judgeUnit(u"calls"_s, units, none).words, QStringList({u"calls"_s, u"api-calls"_s}));
        const CheckResult wrong = judgeUnit(u"api_calls"_s, units, none);
        QCOMPARE(wrong.finding, CheckFinding::UnitUndeclared);
        QCOMPARE(wrong.words, QStringList({u"api_calls"_s, u"api-calls"_s}));
        const auto refused = probed(std::vector{RefusedUnit{u"api_calls"_s, u"api-calls"_s, u"production"_s, 0, 3}});
        QCOMPARE(judgeUnit({}, units, refused).finding, CheckFinding::UnitRefused);
        QCOMPARE(judgeUnit({}, probed(std::vector<BillableUnit>()), none).finding, CheckFinding::UnitNone);
        Probed<std::vector<BillableUnit>> forbidden;
        forbidden.error = refusal(u"FORBIDDEN"_s, 403, ApiError::Kind::Forbidden);
        QCOMPARE(judgeUnit({}, forbidden, none).state, CheckState::Skipped);
        QCOMPARE(judgeUnit({}, forbidden, none).finding, CheckFinding::NoRight);
    }

    void nothingIsNearWhatIsFar()
    {
        QCOMPARE(nearestUnit(u"ApiCalls"_s, {unit(u"api_calls"_s)}), u"api_calls"_s);
        QCOMPARE(nearestUnit(u"tokens"_s, {unit(u"api_calls"_s)}), QString());
    }

    void theAddress()
    {
        const auto failed = [](const QString& code) {
            return judgeAddress(asked, refusal(code, 0, ApiError::Kind::Network), CheckFinding::KeyNotAsked, {})
                .finding;
        };
        QCOMPARE(failed(u"HOST_NOT_FOUND"_s), CheckFinding::AddressNoHost);
        QCOMPARE(failed(u"CONNECTION_REFUSED"_s), CheckFinding::AddressNobody);
        QCOMPARE(failed(u"TLS"_s), CheckFinding::AddressTls);
        QCOMPARE(failed(u"WRONG_SHAPE"_s), CheckFinding::AddressOther);
        const QStringList others{u"sandbox"_s};
        QCOMPARE(judgeAddress(asked, {}, CheckFinding::KeyGood, others).finding, CheckFinding::AddressGood);
        QCOMPARE(judgeAddress(asked, {}, CheckFinding::KeyRevoked, others).finding, CheckFinding::AddressGood);
        QCOMPARE(judgeAddress(asked, {}, CheckFinding::KeyUnknown, others).finding, CheckFinding::AddressDoubted);
        QCOMPARE(judgeAddress(asked, {}, CheckFinding::KeyUnknown, {}).finding, CheckFinding::AddressGood);
        QCOMPARE(judgeCrossing(u"sandbox"_s, true, true).finding, CheckFinding::AddressSwapped);
        QCOMPARE(judgeCrossing(u"sandbox"_s, true, false).finding, CheckFinding::AddressCrossed);
        QCOMPARE(judgeCrossing(u"sandbox"_s, false, true).state, CheckState::Good);
    }

    void theChanges()
    {
        const auto told = [](const QStringList& actions) {
            std::vector<AuditEntry> entries;
            for (const QString& action : actions)
                entries.push_back(entry(action));
            return judgeChanges(probed(std::move(entries)));
        };
        QCOMPARE(told({}).finding, CheckFinding::ChangesNone);
        QCOMPARE(told({u"WEBHOOK_TESTED"_s}).finding, CheckFinding::ChangesSome);
        const CheckResult likely = told({u"WEBHOOK_TESTED"_s, u"METRIC_RENAMED"_s, u"API_KEY_REVOKED"_s});
        QCOMPARE(likely.state, CheckState::Note);
        QCOMPARE(likely.change->action, u"METRIC_RENAMED"_s); // the newest that can break calls
        QCOMPARE(likely.words, QStringList{u"3"_s});
        AuditEntry label = entry(u"METRIC_UPDATED"_s);
        label.changes = {{u"label"_s, "\"a\"", "\"b\""}};
        QCOMPARE(judgeChanges(probed(std::vector{label})).finding, CheckFinding::ChangesSome);
        label.changes.push_back({u"aliases"_s, "[\"a\"]", "[]"});
        QCOMPARE(judgeChanges(probed(std::vector{label})).finding, CheckFinding::ChangesLikely);
    }

    void snippetsCarryTheRealIdsAndNoKey()
    {
        const FirstEvent event{u"https://meter.example"_s,
                               u"ten_1"_s,
                               u"api_calls"_s,
                               u"staging"_s,
                               u"org \"x\""_s,
                               u"first-1"_s,
                               1795186247000};
        const QJsonObject body = QJsonDocument::fromJson(firstEventBody(event)).object();
        QCOMPARE(body.value("metricName"_L1).toString(), event.unit);
        QCOMPARE(body.value("idempotencyKey"_L1).toString(), event.idempotencyKey);
        QCOMPARE(body.value("occurredAt"_L1).toString(), u"2026-11-20T14:50:47.000Z"_s);
        QCOMPARE(body.value("metadata"_L1).toObject().value("environment"_L1).toString(), event.environment);
        for (const auto language :
             {SnippetLanguage::Curl, SnippetLanguage::Python, SnippetLanguage::Node, SnippetLanguage::Ruby}) {
            const QString snippet = firstEventSnippet(event, language);
            for (const QString& part : {u"https://meter.example/v1/ingest"_s, event.tenant, event.unit,
                                        event.idempotencyKey, event.environment, QString(keyVariable)})
                QVERIFY2(snippet.contains(part), qPrintable(snippet + u"\nlacks "_s + part));
            QVERIFY(!snippet.contains(u"sk_"_s));
        }
    }
};

MD_TEST_MAIN(QCoreApplication, TestFirstChecks)
#include "tst_firstchecks.moc"
