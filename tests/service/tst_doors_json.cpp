// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Bodies are read whole or refused with the place; numbers stay as they were written.
#include "service/domain/csvreader.h"
#include "service/doors/eventparts.h"
#include "service/doors/jsondocument.h"
#include "service/doors/multipart.h"
#include "service/doors/uploadrows.h"

#include <gtest/gtest.h>

#include <array>
#include <random>

namespace meterd::test {

namespace {

bool keepAll(std::string_view)
{
    return false;
}

std::string again(std::string text, bool (*leaveOut)(std::string_view) = keepAll)
{
    JsonDocument document;
    const auto value = document.parse(text);
    if (!value)
        return "fault at " + std::to_string(value.error().position);
    std::string out;
    appendJson(out, *value, leaveOut);
    return out;
}

} // namespace

TEST(JsonDocument, keepsNumbersAsTheyWereWritten)
{
    EXPECT_EQ(again(R"( { "a" : [ 1.50 , -0 , 12345678901234567890.000001 , 1E+5 ] , "b" : null , "c" : true } )"),
              R"({"a":[1.50,-0,12345678901234567890.000001,1E+5],"b":null,"c":true})");
}

TEST(JsonDocument, readsEscapesAndWritesThemInOneWay)
{
    EXPECT_EQ(again(R"(["\u00fc\ud83d\ude00\/\n\u0001\"\\"])"), "[\"\xC3\xBC\xF0\x9F\x98\x80/\\n\\u0001\\\"\\\\\"]");
}

TEST(JsonDocument, leavesOutWhatIsNeverStoredAtEveryDepth)
{
    EXPECT_EQ(again(R"({"prompt":"x","kept":{"messages":[1],"a":[{"output":1,"b":2}]},"apiKey":"k"})", isNeverStored),
              R"({"kept":{"a":[{"b":2}]}})");
}

TEST(JsonDocument, findsMembersAndTheLastOfTwo)
{
    JsonDocument document;
    std::string text = R"({"a":1,"b":{"c":[1,2,3]},"a":2})";
    const auto value = document.parse(text);
    ASSERT_TRUE(value);
    EXPECT_EQ((*value)["a"].text(), "2");
    EXPECT_EQ((*value)["b"]["c"].size(), 3U);
    EXPECT_FALSE((*value)["nope"]["deeper"].exists());
}

TEST(JsonDocument, saysWhereATextIsBroken)
{
    for (const auto& [text, position] : std::vector<std::pair<std::string, std::size_t>>{{"", 0},
                                                                                         {"   ", 3},
                                                                                         {"{", 1},
                                                                                         {"{\"a\"}", 4},
                                                                                         {"{\"a\":}", 5},
                                                                                         {"{\"a\":1,}", 7},
                                                                                         {"[1,]", 3},
                                                                                         {"[1 2]", 3},
                                                                                         {"{\"a\":tru}", 5},
                                                                                         {"{\"a\":01}", 6},
                                                                                         {"{\"a\":1.}", 7},
                                                                                         {"{\"a\":-}", 6},
                                                                                         {"{\"a\":\"x}", 8},
                                                                                         {"{\"a\":\"\\x\"}", 7},
                                                                                         {"{\"a\":\"\n\"}", 6},
                                                                                         {"{\"a\":\"\xFF\"}", 6},
                                                                                         {"{\"a\":\"\\ud800\"}", 6},
                                                                                         {"{\"a\":1}x", 7},
                                                                                         {"{\"a\":1}{}", 7},
                                                                                         {"{'a':1}", 1}}) {
        EXPECT_EQ(again(text), "fault at " + std::to_string(position)) << text;
        ASSERT_TRUE(findJsonFault(text)) << text;
        EXPECT_TRUE(findJsonFault(text)->message.ends_with('.')) << text;
    }
}

TEST(JsonDocument, refusesWhatIsNestedTooDeep)
{
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    EXPECT_EQ(again(nested(60)), nested(60));
    EXPECT_TRUE(again(nested(70)).starts_with("fault"));
    EXPECT_TRUE(again(nested(100'000)).starts_with("fault"));
}

TEST(JsonDocument, agreesWithThePlainScannerOnWhateverComes)
{
    const std::string sound = R"({"a":[1,-2.5e3,"x\n\u00fcy",true,false,null],"b":{"c":"d","e":[]},"f":0.10})";
    const std::string bytes = "{}[]\",:\\ue0123456789.-+tfnx \n\x01\xC3\xBC\xFF";
    std::mt19937 random(17);
    for (int i = 0; i < 30'000; ++i) {
        std::string text = sound;
        for (auto n = 1 + random() % 3; n > 0; --n) {
            const std::size_t at = random() % text.size();
            const char c = bytes[random() % bytes.size()];
            if (random() % 3 == 0)
                text.erase(at, 1);
            else if (random() % 2 == 0)
                text.insert(at, 1, c);
            else
                text[at] = c;
        }
        JsonDocument document;
        std::string copy = text;
        const bool read = bool(document.parse(copy));
        ASSERT_EQ(read, !findJsonFault(text)) << text;
    }
}

TEST(Csv, readsQuotedCellsAndLineEnds)
{
    CsvReader csv("\xEF\xBB\xBF"
                  "a,b\r\n\"1,\"\"x\"\"\",\"two\nlines\"\n\n,\n3,4");
    EXPECT_EQ(*csv.next(), (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(*csv.next(), (std::vector<std::string>{"1,\"x\"", "two\nlines"}));
    EXPECT_EQ(csv.line(), 2U);
    EXPECT_EQ(*csv.next(), (std::vector<std::string>{"", ""}));
    EXPECT_EQ(csv.line(), 5U);
    EXPECT_EQ(*csv.next(), (std::vector<std::string>{"3", "4"}));
    EXPECT_FALSE(csv.next());
    EXPECT_FALSE(csv.isBroken());
    CsvReader open("a\n\"b");
    open.next();
    open.next();
    EXPECT_TRUE(open.isBroken());
    CsvReader lone("\"");
    lone.next();
    EXPECT_TRUE(lone.isBroken());
}

TEST(Multipart, findsPartsAndRefusesWhatIsCutShort)
{
    const std::string type = "multipart/form-data; boundary=\"b 1\"";
    const std::string body = "--b 1\r\nContent-Disposition: form-data; name=\"file\"; filename=\"e\\\"v.csv\"\r\n"
                             "content-type: text/csv\r\n\r\na,b\r\n1,2\r\n\r\n--b 1\r\n"
                             "Content-Disposition: form-data; name=defaultMetricName\r\n\r\napi-calls\r\n--b 1--\r\n";
    const auto parts = parseMultipart(type, body);
    ASSERT_TRUE(parts);
    ASSERT_EQ(parts->size(), 2U);
    EXPECT_EQ((*parts)[0].fileName, "e\"v.csv");
    EXPECT_EQ((*parts)[0].contentType, "text/csv");
    EXPECT_EQ((*parts)[0].content, "a,b\r\n1,2\r\n");
    EXPECT_EQ((*parts)[1].name, "defaultMetricName");
    EXPECT_EQ((*parts)[1].content, "api-calls");
    for (std::size_t cut = 0; cut < body.size() - 4; ++cut)
        EXPECT_FALSE(parseMultipart(type, body.substr(0, cut))) << cut;
    EXPECT_FALSE(parseMultipart("application/json", body));
    EXPECT_FALSE(parseMultipart("multipart/form-data", body));
}

TEST(Upload, knowsAFileByNameTypeOrContent)
{
    EXPECT_EQ(uploadFormatOf("a.CSV", "", "{"), UploadFormat::Csv);
    EXPECT_EQ(uploadFormatOf("a", "application/x-ndjson", "{"), UploadFormat::Ndjson);
    EXPECT_EQ(uploadFormatOf("a.json", "", "{\"events\":[]}"), UploadFormat::Json);
    EXPECT_EQ(uploadFormatOf("a", "", " [1]"), UploadFormat::Json);
    EXPECT_EQ(uploadFormatOf("a", "", "{\"a\":1}"), UploadFormat::Ndjson);
    EXPECT_EQ(uploadFormatOf("a", "", "a,b"), UploadFormat::Csv);
    EXPECT_FALSE(uploadFormatOf("a.xml", "", ""));
    EXPECT_FALSE(uploadFormatOf("a", "", " <events/>"));
}

TEST(Text, countsCodeUnitsAsThePlatformDoes)
{
    EXPECT_EQ(utf16Length("abc"), 3U);
    EXPECT_EQ(utf16Length("\xC3\xBC"), 1U);
    EXPECT_EQ(utf16Length("\xF0\x9F\x98\x80"), 2U);
    EXPECT_EQ(utf16Front("a\xF0\x9F\x98\x80"
                         "b",
                         2),
              "a");
    EXPECT_EQ(utf16Front("a\xF0\x9F\x98\x80"
                         "b",
                         3),
              "a\xF0\x9F\x98\x80");
    EXPECT_TRUE(isUuid("550e8400-e29b-41d4-a716-446655440000"));
    EXPECT_FALSE(isUuid("550e8400-e29b-41d4-a716-44665544000g"));
    EXPECT_FALSE(isUuid("550e8400e29b41d4a716446655440000"));
}

} // namespace meterd::test
