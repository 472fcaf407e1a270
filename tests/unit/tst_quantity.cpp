// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Decimals without a double, texts and shapes by number, members of a record.
#include "core/interning.h"
#include "core/jsonscan.h"
#include "core/quantity.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace md;

class TestQuantity : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatItCanWriteAgainLetterByLetter()
    {
        for (const char* text :
             {"0", "1", "-1", "0.000001", "1842", "99999999999.999999", "-3.25", "115292150460684697"})
            QCOMPARE(Quantity::fromText(text).text(), std::string(text));
    }

    void leavesTheRestInTheRecord()
    {
        for (const char* text : {"", "-", "-0", "01", "1.0", "1.50", "1.", ".5", "1e3", "+1", "0.0000001", "1 ", "NaN",
                                 "99999999999999.999999", "18446744073709551616", "1.2.3"})
            QVERIFY2(Quantity::fromText(text).isInRecord(), text);
    }

    void comparesByValue()
    {
        const auto compare = [](const char* a, const char* b) {
            return Quantity::compare(Quantity::fromText(a), Quantity::fromText(b));
        };
        QVERIFY(compare("1", "1") == 0);
        QVERIFY(compare("0.5", "1") < 0);
        QVERIFY(compare("-2", "-1.5") < 0);
        QVERIFY(compare("100000000000.000001", "100000000000") > 0);
        QVERIFY(compareDecimals("1.0", "1") == std::strong_ordering::equal);
        QVERIFY(compareDecimals("010", "9") == std::strong_ordering::greater);
        QVERIFY(compareDecimals("-0", "0.000") == std::strong_ordering::equal);
        QVERIFY(compareDecimals("-12", "-2") == std::strong_ordering::less);
        QVERIFY(compareDecimals("99999999999999.999999", "99999999999999.999998") == std::strong_ordering::greater);
        QVERIFY(!compareDecimals("x", "1"));
        QVERIFY(!compareDecimals("1.", "1"));
    }

    void givesEqualTextsOneNumber()
    {
        StringTable table;
        std::vector<quint32> ids;
        for (int i = 0; i < 5000; ++i)
            ids.push_back(table.intern("text " + std::to_string(i)));
        for (int i = 0; i < 5000; ++i) {
            QCOMPARE(table.intern("text " + std::to_string(i)), ids[size_t(i)]);
            QCOMPARE(table.at(ids[size_t(i)]), std::string_view("text " + std::to_string(i)));
        }
        QCOMPARE(table.find("text 17"), ids[17]);
        QCOMPARE(table.find("none"), StringTable::Absent);
        const quint32 empty = table.intern("");
        QVERIFY(empty != StringTable::Absent);
        QCOMPARE(table.intern(""), empty);
        QCOMPARE(table.size(), 5002u);
    }

    void givesEqualShapesOneNumber()
    {
        ShapeTable table;
        for (quint32 round = 0; round < 2; ++round) {
            for (quint32 i = 0; i < 1000; ++i) {
                EventShape shape;
                shape[ShapeField::App] = i % 10;
                shape[ShapeField::Model] = i / 10;
                QCOMPARE(table.intern(shape), i);
            }
        }
    }

    void findsMembersOfARecord()
    {
        const QByteArray json = " {\"a\" : \"x\\\"y\", \"b\":{\"c\":[1,{\"d\":\"}\"}],\"e\":-1.50e3}, "
                                "\"n\":null,\"u\":\"\\u00fc\\ud83d\\ude00\\/\"} ";
        QCOMPARE(jsonText(*jsonMember(json, "a")), u"x\"y"_s);
        QCOMPARE(jsonText(*jsonMember(json, "b.e")), u"-1.50e3"_s);
        QCOMPARE(jsonMember(json, "b.c")->toByteArray(), QByteArray("[1,{\"d\":\"}\"}]"));
        QVERIFY(jsonText(*jsonMember(json, "n")).isNull());
        QCOMPARE(jsonText(*jsonMember(json, "u")), u"ü😀/"_s);
        QVERIFY(!jsonMember(json, "c"));
        QVERIFY(!jsonMember(json, "b.c.d"));
    }

    void isSafeOnAnyBytes()
    {
        const QByteArray json = "{\"a\":\"x\\\"y\",\"b\":{\"c\":[1,{\"d\":\"}\"}],\"e\":-1.50e3},\"n\":null,\"u\":"
                                "\"\\u00fc\\ud83d\\ude00\"}";
        for (qsizetype size = 0; size <= json.size(); ++size) {
            const QByteArray cut(json.constData(), size);
            for (const char* name : {"a", "b.c", "b.e", "u", "zz"}) {
                if (const auto raw = jsonMember(cut, name))
                    jsonText(*raw);
            }
            jsonPretty(cut);
        }
    }

    void indentsWithoutTouchingValues()
    {
        QCOMPARE(jsonPretty("{\"a\":[],\"b\":{ },\"c\":[1.50,\"x, {y}\"]}"),
                 QByteArray("{\n  \"a\": [],\n  \"b\": {},\n  \"c\": [\n    1.50,\n    \"x, {y}\"\n  ]\n}"));
    }
};

MD_TEST_MAIN(QCoreApplication, TestQuantity)
#include "tst_quantity.moc"
