// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the filter bar needs of the language: tokens, completion, and changing one term without touching the rest.
#include "core/filter.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace md;

class TestFilterLanguage : public QObject
{
    Q_OBJECT

private slots:
    void printsWhatParsesBackTheSame_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("printed");
        QTest::newRow("alias") << u"env:staging"_s << u"environment:staging"_s;
        QTest::newRow("and") << u"late:true AND foo"_s << u"late:true foo"_s;
        QTest::newRow("or in and") << u"(late:true OR foo) bar"_s << u"(late:true OR foo) bar"_s;
        QTest::newRow("and in or") << u"late:true OR foo bar"_s << u"late:true OR (foo bar)"_s;
        QTest::newRow("not") << u"NOT (a OR b)"_s << u"-(a OR b)"_s;
        QTest::newRow("not not") << u"-(-late:true)"_s << u"-(-late:true)"_s;
        QTest::newRow("quotes") << u"plan:\"Gold \\\"Plus\\\"\""_s << u"plan:\"Gold \\\"Plus\\\"\""_s;
        QTest::newRow("needless quotes") << u"plan:\"gold\""_s << u"plan:gold"_s;
        QTest::newRow("star as a letter") << u"path:\"/v1/*\",/v2/*"_s << u"path:\"/v1/*\",/v2/*"_s;
        QTest::newRow("empty value") << u"plan:\"\""_s << u"plan:\"\""_s;
        QTest::newRow("text like a keyword") << u"\"OR\""_s << u"\"OR\""_s;
        QTest::newRow("text like a field") << u"\"app:x\""_s << u"\"app:x\""_s;
        QTest::newRow("text with minus") << u"\"-1\""_s << u"\"-1\""_s;
        QTest::newRow("text with spaces") << u"\"no billable unit\""_s << u"\"no billable unit\""_s;
        QTest::newRow("text with star and comma") << u"a*,b"_s << u"a*,b"_s;
        QTest::newRow("compare") << u"quantity>=5 received<2026-11-20"_s << u"quantity>=5 received<2026-11-20"_s;
        QTest::newRow("back\\slash") << u"customer:\"back\\\\slash\""_s << u"customer:back\\slash"_s;
    }

    void printsWhatParsesBackTheSame()
    {
        QFETCH(QString, filter);
        QFETCH(QString, printed);
        const auto expr = FilterExpr::parse(filter);
        QVERIFY(expr);
        QCOMPARE(expr->print(), printed);
        const auto again = FilterExpr::parse(expr->print());
        QVERIFY(again);
        QVERIFY(*again == *expr);
    }

    void randomTextNeverCrashesAndPrintsBack()
    {
        const QStringList pieces{u"("_s,         u")"_s,  u"-"_s,  u"NOT "_s, u" OR "_s, u" AND "_s,
                                 u"app:"_s,      u"\""_s, u","_s,  u"*"_s,    u"x"_s,    u" "_s,
                                 u"quantity>"_s, u"1"_s,  u"\\"_s, u"ü"_s,    u"😀"_s,    u"status:rejected"_s};
        quint32 seed = 1;
        for (int round = 0; round < 20'000; ++round) {
            QString text;
            for (int i = 0; i < 12; ++i) {
                seed = seed * 1664525u + 1013904223u;
                text += pieces[(seed >> 16) % quint32(pieces.size())];
            }
            filterTokens(text);
            completionsAt(text, int(text.size()) / 2, {});
            const auto expr = FilterExpr::parse(text);
            if (!expr) {
                QVERIFY(expr.error().position >= 0 && expr.error().position <= text.size());
                continue;
            }
            const auto again = FilterExpr::parse(expr->print());
            QVERIFY2(again && *again == *expr, qPrintable(text + u" -> "_s + expr->print()));
        }
    }

    void showsTopLevelTokens()
    {
        const QString text = u"app:checkout-api,reporting -event:\"a b\" OR (env:x late:true) foo NOT size:1"_s;
        const auto tokens = filterTokens(text);
        QCOMPARE(tokens.size(), 6u);
        QCOMPARE(tokens[0].field, std::optional(FilterField::App));
        QCOMPARE(tokens[0].values, (QStringList{u"checkout-api"_s, u"reporting"_s}));
        QCOMPARE(text.mid(tokens[1].position, tokens[1].length), u"-event:\"a b\""_s);
        QVERIFY(tokens[1].negated);
        QCOMPARE(tokens[2].kind, FilterToken::Kind::Operator);
        QCOMPARE(tokens[3].kind, FilterToken::Kind::Group);
        QCOMPARE(tokens[4].kind, FilterToken::Kind::Text);
        QVERIFY(tokens[5].negated);
        QVERIFY(!tokens[5].field);
        QCOMPARE(tokens[5].name, u"size"_s);
    }

    void readsTokensOfUnfinishedText()
    {
        QCOMPARE(filterTokens(u"app:"_s).front().values, QStringList{QString()});
        QCOMPARE(filterTokens(u"app:\"x"_s).front().values, QStringList{u"x"_s});
        QCOMPARE(filterTokens(u")("_s).size(), 2u);
        QCOMPARE(filterTokens(u"-"_s).size(), 1u);
    }

    void completesNamesAndValues()
    {
        const FieldValuesProvider values = [](FilterField field) {
            return field == FilterField::App ? std::vector<FieldValueCount>{{u"checkout-api"_s, 412}, {u"my app"_s, 3}}
                   : field == FilterField::Status ? std::vector<FieldValueCount>{{u"REJECTED"_s, 7}}
                                                  : std::vector<FieldValueCount>{};
        };
        auto found = completionsAt(u"env:x sta"_s, 9, values);
        QCOMPARE(found.size(), 1u);
        QCOMPARE(found[0].text, u"status:"_s);
        QCOMPARE(found[0].replaceFrom, 6);
        found = completionsAt(u"-status:rej"_s, 11, values);
        QCOMPARE(found.size(), 1u);
        QCOMPARE(found[0].text, u"rejected"_s);
        QCOMPARE(found[0].count, std::optional<qint64>(7));
        QCOMPARE(found[0].replaceFrom, 8);
        QCOMPARE(found[0].replaceTo, 11);
        found = completionsAt(u"(app:checkout-api,my"_s, 20, values);
        QCOMPARE(found.size(), 1u);
        QCOMPARE(found[0].text, u"\"my app\""_s);
        QCOMPARE(completionsAt(u"late:"_s, 5, values).size(), 2u);
        QVERIFY(completionsAt(QString(), 0, values).size() > 20);
        QVERIFY(completionsAt(u"\"sta"_s, 4, values).empty());
    }

    void changesOneTerm_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("negated");
        QTest::addColumn<QString>("after");
        const auto row = [](const char* before, const char* value, bool negated, const char* after) {
            QTest::newRow(before) << QString::fromUtf8(before) << QString::fromUtf8(value) << negated
                                  << QString::fromUtf8(after);
        };
        row("", "a", false, "app:a");
        row("foo", "a b", true, "foo -app:\"a b\"");
        row("app:a foo", "b", false, "app:a,b foo");
        row("app:a foo ", "a", false, "app:a foo");
        row("-app:a foo  ", "a", false, "foo app:a");
        row("-app:a,b foo", "a", false, "-app:b foo app:a");
        row("app:a,b foo", "b", true, "app:a foo");
        row("app:a bar", "a", true, "bar -app:a");
        row("-app:a bar", "b", true, "-app:a,b bar");
        row("late:true OR foo", "a", false, "(late:true OR foo) app:a");
        row("app:*", "a", false, "app:a");
        row("late:true AND app:a", "a", true, "late:true -app:a");
        row("app:x* foo", "b", false, "app:x*,b foo");
    }

    void changesOneTerm()
    {
        QFETCH(QString, before);
        QFETCH(QString, value);
        QFETCH(bool, negated);
        QFETCH(QString, after);
        QCOMPARE(withTerm(before, FilterField::App, value, negated), after);
        QVERIFY(FilterExpr::parse(after));
    }

    void asksForAbsence()
    {
        QCOMPARE(withTerm(u"app:a foo"_s, FilterField::App, std::nullopt, false), u"foo -app:*"_s);
        QCOMPARE(withTerm(u"foo"_s, FilterField::App, std::nullopt, true), u"foo app:*"_s);
    }

    void removesTermsAndTokens()
    {
        QCOMPARE(withoutTerm(u"app:a,b foo"_s, FilterField::App, u"a"_s), u"app:b foo"_s);
        QCOMPARE(withoutTerm(u"status:rejected foo"_s, FilterField::Status, u"REJECTED"_s), u"foo"_s);
        QCOMPARE(withoutField(u"env:a foo -env:b"_s, FilterField::Environment), u"foo"_s);
        QCOMPARE(withoutToken(u"a OR b"_s, 2), u"a"_s);
        QCOMPARE(withoutToken(u"a OR b"_s, 0), u"b"_s);
        QCOMPARE(withoutToken(u"a OR b c"_s, 2), u"a OR c"_s);
        QCOMPARE(withOnly(u"env:a foo"_s, FilterField::Environment, u"b"_s), u"foo environment:b"_s);
        QCOMPARE(withOnly(u"env:a foo"_s, FilterField::Environment, std::nullopt), u"foo"_s);
    }
};

MD_TEST_MAIN(QCoreApplication, TestFilterLanguage)
#include "tst_filterlanguage.moc"
