// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The filter language over resources that are not usage events: what is a fault, what completes, what a click adds.
#include "core/filterwords.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace md;
using namespace Qt::StringLiterals;

namespace {

using Kind = FilterWords::Kind;

FilterWords someWords()
{
    return FilterWords({{u"actor"_s, Kind::Text},
                        {u"action"_s, Kind::Text, {u"METRIC_UPDATED"_s, u"METRIC_CREATED"_s}},
                        {u"at"_s, Kind::Time},
                        {u"sequence"_s, Kind::Decimal},
                        {u"late"_s, Kind::Flag}});
}

QStringList labels(const std::vector<FilterCompletion>& completions)
{
    QStringList texts;
    for (const FilterCompletion& completion : completions)
        texts.append(completion.label);
    return texts;
}

//! What stands in the line after a completion was taken.
QString taken(const QString& text, const FilterCompletion& completion)
{
    return text.left(completion.replaceFrom) + completion.text + text.mid(completion.replaceTo);
}

} // namespace

class TestFilterWords : public QObject
{
    Q_OBJECT

private slots:
    void knowsItsOwnNamesAndNoOthers_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<bool>("good");
        const auto row = [](const char* filter, bool good) {
            QTest::newRow(filter) << QString::fromUtf8(filter) << good;
        };
        row("", true);
        row("a bare word", true);
        row("actor:dana@acme.example -action:LOGIN_*", true);
        row("(action:METRIC_UPDATED OR actor:jo) at>2026-11-20", true);
        row("sequence>=10 sequence<=12", true);
        row("late:true", true);
        row("metric:api-calls", false); // a name of usage events
        row("late:perhaps", false);
        row("sequence>many", false);
        row("at>yesterday", false);
        row("(actor:dana", false);
        row("actor:\"dana", false);
    }
    void knowsItsOwnNamesAndNoOthers()
    {
        QFETCH(QString, filter);
        QFETCH(bool, good);
        QCOMPARE(!someWords().fault(filter), good);
    }

    void saysWhereTheFaultIs()
    {
        const auto fault = someWords().fault(u"actor:dana metric:x"_s);
        QVERIFY(fault);
        QCOMPARE(fault->position, 11);
    }

    void completesNames()
    {
        const FilterWords words = someWords();
        QCOMPARE(labels(words.completionsAt(u"act"_s, 3)), QStringList({u"actor"_s, u"action"_s}));
        const auto front = words.completionsAt(u"actor:dana -a"_s, 13);
        QCOMPARE(labels(front), QStringList({u"actor"_s, u"action"_s, u"at"_s}));
        QCOMPARE(taken(u"actor:dana -a"_s, front[0]), u"actor:dana -actor:"_s);
        QCOMPARE(taken(u"a"_s, words.completionsAt(u"a"_s, 1)[2]), u"at>"_s); // a time is compared
    }

    void completesValuesSeenBehindFixedOnes()
    {
        FilterWords words = someWords();
        words.noteValue(u"action"_s, u"METRIC_DELETED"_s);
        words.noteValue(u"action"_s, u"METRIC_UPDATED"_s); // known from the start: not twice
        words.noteValue(u"actor"_s, u"Dana Example"_s);
        words.noteValue(u"nothing"_s, u"x"_s);
        QCOMPARE(labels(words.completionsAt(u"action:metric_"_s, 14)),
                 QStringList({u"METRIC_UPDATED"_s, u"METRIC_CREATED"_s, u"METRIC_DELETED"_s}));
        QCOMPARE(labels(words.completionsAt(u"action:del"_s, 10)), QStringList{u"METRIC_DELETED"_s});
        const auto name = words.completionsAt(u"actor:da"_s, 8);
        QCOMPARE(name.size(), 1u);
        QCOMPARE(taken(u"actor:da"_s, name[0]), u"actor:\"Dana Example\""_s);
        QCOMPARE(labels(words.completionsAt(u"late:"_s, 5)), QStringList({u"true"_s, u"false"_s}));
    }

    void completesTheValueUnderTheCursor()
    {
        FilterWords words = someWords();
        words.noteValue(u"actor"_s, u"jo"_s);
        words.noteValue(u"actor"_s, u"jane"_s);
        const QString text = u"actor:dana,j action:x"_s;
        const auto values = words.completionsAt(text, 12);
        QCOMPARE(labels(values), QStringList({u"jane"_s, u"jo"_s})); // the newest first
        QCOMPARE(taken(text, values[1]), u"actor:dana,jo action:x"_s);
    }

    void keepsABoundedNumberOfValues()
    {
        FilterWords words = someWords();
        for (int i = 0; i < 200; ++i)
            words.noteValue(u"actor"_s, u"who%1"_s.arg(i));
        const QStringList shown = labels(words.completionsAt(u"actor:"_s, 6));
        QCOMPARE(shown.size(), 50);
        QCOMPARE(shown.front(), u"who199"_s);
    }

    void aCursorAnywhereIsNoFault()
    {
        const FilterWords words = someWords();
        const QString text = u"(actor:\"da na\" OR -action:x,y) at>=2026 late:"_s;
        for (int cursor = -2; cursor <= int(text.size()) + 2; ++cursor) {
            for (const FilterCompletion& completion : words.completionsAt(text, cursor)) {
                QVERIFY(completion.replaceFrom >= 0 && completion.replaceFrom <= completion.replaceTo);
                QVERIFY(completion.replaceTo <= text.size());
            }
        }
    }

    void aClickAddsATermOnceAndTakesItBack()
    {
        QString filter = withNamedTerm({}, u"actor"_s, u"dana"_s, false);
        QCOMPARE(filter, u"actor:dana"_s);
        filter = withNamedTerm(filter, u"action"_s, u"API KEY"_s, true);
        QCOMPARE(filter, u"actor:dana -action:\"API KEY\""_s);
        QCOMPARE(withNamedTerm(filter, u"actor"_s, u"dana"_s, false), u"-action:\"API KEY\""_s);
        // The opposite replaces it: both would match nothing.
        QCOMPARE(withNamedTerm(filter, u"actor"_s, u"dana"_s, true), u"-action:\"API KEY\" -actor:dana"_s);
        QCOMPARE(withNamedTerm({}, u"actor"_s, std::nullopt, false), u"-actor:*"_s);
        QCOMPARE(withNamedTerm(u"actor:jo OR actor:al"_s, u"type"_s, u"key"_s, false),
                 u"(actor:jo OR actor:al) type:key"_s);
    }
};

MD_TEST_MAIN(QCoreApplication, TestFilterWords)
#include "tst_filterwords.moc"
