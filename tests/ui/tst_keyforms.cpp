// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The fields that a key is made of: what a role can hold, what is wrong, when it ends, how long an old secret works on.
#include "core/apikey.h"
#include "tests/support/testmain.h"
#include "tests/ui/uifixture.h"
#include "ui/keys/expirychoice.h"
#include "ui/keys/graceform.h"
#include "ui/keys/keyform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QSpinBox>

using namespace md;
using namespace md::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = 86'400'000;

QString iso(qint64 at)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODateWithMs);
}

WhoAmI owner()
{
    WhoAmI who = Fixture::who(ServerMode::Sandbox);
    who.scopes = {u"keys:read"_s, u"keys:write"_s, u"events:write"_s, u"events:read"_s};
    return who;
}

} // namespace

class TestKeyForms : public QObject
{
    Q_OBJECT

private slots:
    void theFormKnowsWhatARoleCanHold()
    {
        KeyFormFacts facts{owner(), TimeFormat::utc(), fixedNow, {u"production"_s}};
        KeyForm form(facts, true);
        const auto box = [&form](const QString& scope) { return form.findChild<QCheckBox*>(u"scope_"_s + scope); };
        QVERIFY(box(u"events:write"_s)->isChecked());
        QVERIFY(!box(u"keys:write"_s)->isEnabled()); // not for a MEMBER
        QVERIFY(!box(u"audit:read"_s)->isEnabled()); // our key does not have it
        QVERIFY(box(u"events:read"_s)->isEnabled());
        auto* role = form.findChild<QComboBox*>(u"keyRole"_s);
        role->setCurrentIndex(role->findData(u"ADMIN"_s));
        QVERIFY(box(u"keys:write"_s)->isEnabled());
        role->setCurrentIndex(role->findData(u"VIEWER"_s));
        QCOMPARE(form.draft().scopes, QStringList()); // a VIEWER sends nothing
        QCOMPARE(form.fault(), u"The name is missing"_s);
    }

    void theFormSaysWhatIsWrong()
    {
        KeyFormFacts facts{owner(), TimeFormat::utc(), fixedNow, {}};
        KeyForm form(facts, true);
        form.findChild<QLineEdit*>(u"keyName"_s)->setText(u"x"_s);
        QCOMPARE(form.fault(), QString());
        form.findChild<QLineEdit*>(u"keyAddresses"_s)->setText(u"203.0.113.0/26; office"_s);
        QCOMPARE(form.fault(), u"office is no address"_s);
        form.findChild<QLineEdit*>(u"keyAddresses"_s)->setText(u"203.0.113.0/26 2001:db8::7"_s);
        QCOMPARE(form.draft().addresses, (QStringList{u"203.0.113.0/26"_s, u"2001:db8::7"_s}));
        form.findChild<QSpinBox*>(u"keyLimit"_s)->setValue(-1);
        QVERIFY(!form.draft().ingestLimit);
        form.findChild<QLineEdit*>(u"keyEmail"_s)->setText(u"nobody"_s);
        QCOMPARE(form.fault(), u"The e-mail is missing"_s);
    }

    void theEndOfAKeyIsTheEndOfItsLastDay()
    {
        ExpiryChoice choice(TimeFormat::utc(), fixedNow);
        auto* spans = choice.findChild<QComboBox*>(u"keyExpiry"_s);
        QVERIFY(!choice.expiresAt());
        spans->setCurrentIndex(1);
        QCOMPARE(choice.expiresAt(), std::optional(fixedNow + 30 * day));
        spans->setCurrentIndex(spans->count() - 1);
        choice.findChild<QDateEdit*>(u"keyExpiryDay"_s)->setDate(QDate(2026, 12, 31));
        QCOMPARE(iso(*choice.expiresAt()), u"2027-01-01T00:00:00.000Z"_s);
        choice.setPresent(fixedNow + 3 * day);
        QCOMPARE(choice.expiresAt(), std::optional(fixedNow + 3 * day));
    }

    void aGraceIsChosenInStepsOrHours()
    {
        GraceForm form;
        QCOMPARE(form.grace(), std::chrono::hours(24));
        form.setGrace(std::chrono::minutes(5));
        QCOMPARE(form.grace(), std::chrono::minutes(5));
        form.setGrace(std::chrono::hours(42));
        QCOMPARE(form.grace(), std::chrono::hours(42));
    }
};

MD_TEST_MAIN(QApplication, TestKeyForms)
#include "tst_keyforms.moc"
