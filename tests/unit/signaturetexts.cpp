// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/signaturetexts.h"

namespace md {

namespace {

struct Text
{
    const char* name;
    QByteArray text;
    bool isSorted = false;
    bool losesNumbers = false; //!< 2.50 became 2.5: nobody can tell how it was
};

//! An event, its members not in alphabetical order.
std::vector<Text> events()
{
    return {
        {"JavaScript",
         R"({"metric":"api_calls","quantity":12,"at":"2026-11-18","tags":["a","b"],"more":{"z":1,"b":null}})"},
        {"Python",
         R"({"metric": "api_calls", "quantity": 12, "at": "2026-11-18", "tags": ["a", "b"], "more": {"z": 1, "b": null}})"},
        {"two spaces", "{\n  \"metric\": \"api_calls\",\n  \"quantity\": 12,\n  \"at\": \"2026-11-18\",\n  \"tags\": "
                       "[\n    \"a\",\n    "
                       "\"b\"\n  ],\n  \"more\": {\n    \"z\": 1,\n    \"b\": null\n  }\n}"},
        {"four spaces",
         "{\n    \"metric\": \"api_calls\",\n    \"quantity\": 12,\n    \"at\": \"2026-11-18\",\n    \"tags\": [\n     "
         "   "
         "\"a\",\n        \"b\"\n    ],\n    \"more\": {\n        \"z\": 1,\n        \"b\": null\n    }\n}"},
        {"tabs", "{\n\t\"metric\": \"api_calls\",\n\t\"quantity\": 12,\n\t\"at\": \"2026-11-18\",\n\t\"tags\": "
                 "[\n\t\t\"a\",\n\t\t"
                 "\"b\"\n\t],\n\t\"more\": {\n\t\t\"z\": 1,\n\t\t\"b\": null\n\t}\n}"},
        {"sorted", R"({"at":"2026-11-18","metric":"api_calls","more":{"b":null,"z":1},"quantity":12,"tags":["a","b"]})",
         true},
        {"sorted by Python",
         R"({"at": "2026-11-18", "metric": "api_calls", "more": {"b": null, "z": 1}, "quantity": 12, "tags": ["a", "b"]})",
         true},
        {"numbers with a point",
         R"({"metric":"api_calls","quantity":12.0,"at":"2026-11-18","tags":["a","b"],"more":{"z":1.0,"b":null}})"},
    };
}

//! Letters beyond ASCII, slashes, signs that some escape, and a number with a last 0.
std::vector<Text> letters()
{
    return {
        {"JavaScript", R"({"path":"/a/é","name":"<Zoë & co>","sum":2.5,"sign":"😀"})", false, true},
        {"Python",
         "{\"path\": \"/a/\\u00e9\", \"name\": \"<Zo\\u00eb & co>\", \"sum\": 2.5, \"sign\": "
         "\"\\ud83d\\ude00\"}",
         false, true},
        {"PHP", "{\"path\":\"\\/a\\/\\u00e9\",\"name\":\"<Zo\\u00eb & co>\",\"sum\":2.5,\"sign\":\"\\ud83d\\ude00\"}",
         false, true},
        {"Go", "{\"name\":\"\\u003cZoë \\u0026 co\\u003e\",\"path\":\"/a/é\",\"sign\":\"😀\",\"sum\":2.5}", true, true},
        {".NET",
         "{\"path\":\"/a/\\u00E9\",\"name\":\"\\u003CZo\\u00EB \\u0026 co\\u003E\",\"sum\":2.5,\"sign\":"
         "\"\\uD83D\\uDE00\"}",
         false, true},
        {"as typed", R"({ "path" : "/a/é", "name" : "<Zoë & co>", "sum" : 2.50, "sign" : "😀" })"},
    };
}

void addPairs(std::vector<WrittenTwice>& out, const std::vector<Text>& texts)
{
    for (const Text& sent : texts) {
        for (const Text& received : texts) {
            // Sorting, and the last 0 of a number, cannot be taken back; nor can spaces that no writer makes.
            const bool lost = (received.isSorted && !sent.isSorted) || (received.losesNumbers && !sent.losesNumbers);
            if (sent.text != received.text && !lost)
                out.push_back({QByteArray(sent.name) + " as " + received.name, sent.text, received.text});
        }
    }
}

void addEnds(std::vector<WrittenTwice>& out)
{
    const QByteArray lines("{\n  \"a\": 1\n}");
    const QByteArray one(R"({"a":1,"b":"é"})");
    out.push_back({"line end lost", one + '\n', one});
    out.push_back({"line end added", one, one + '\n'});
    out.push_back({"CR LF end added", one, one + "\r\n"});
    out.push_back({"CR LF end lost", one + "\r\n", one});
    out.push_back({"CR LF became LF", QByteArray(lines).replace("\n", "\r\n"), lines});
    out.push_back({"LF became CR LF", lines, QByteArray(lines).replace("\n", "\r\n")});
    out.push_back({"mark added", one, "\xef\xbb\xbf" + one});
    out.push_back({"mark lost", "\xef\xbb\xbf" + one, one});
    out.push_back({"space around", one, "  " + one + "  "});
    out.push_back({"nothing was signed", {}, one});
    out.push_back({"last bracket lost", R"({"a":[1,{"b":2}]})", R"({"a":[1,{"b":2)"});
    out.push_back({"encoded twice", R"("{\"a\":1}")", R"({"a":1})"});
    out.push_back({"received encoded twice", R"({"a":1})", R"("{\"a\":1}")"});
    out.push_back({"Latin-1", QByteArray("{\"a\":\"\xe9\"}"), "{\"a\":\"\xc3\xa9\"}"});
    out.push_back({"taken for Latin-1", "{\"a\":\"\xc3\xa9\"}", "{\"a\":\"\xc3\x83\xc2\xa9\"}"});
    out.push_back({"echo",
                   R"({"a": 1, "b": "x"})"
                   "\n",
                   R"({"a":1,"b":"x"})"});
    out.push_back({"1e3", R"({"a":1000})", R"({"a":1e3})"});
    out.push_back({"2.50", R"({"a":2.5})", R"({"a":2.50})"});
    out.push_back({"reordered", R"({"event":"x","path":"/","at":1})", R"({"at":1,"event":"x","path":"/"})", true});
    out.push_back({"reordered within", R"({"type":"x","timestamp":"t","data":{"message":"m","endpointId":"e"}})",
                   "{\n    \"data\": {\n        \"endpointId\": \"e\",\n        \"message\": \"m\"\n    },\n    "
                   "\"timestamp\": \"t\",\n    \"type\": \"x\"\n}\n",
                   true});
    out.push_back({"reordered with spaces", R"({"event": "x", "path": "/", "at": 1})",
                   R"({"path":"/","at":1,"event":"x"})", true});
}

} // namespace

std::vector<WrittenTwice> bodiesWrittenTwice()
{
    std::vector<WrittenTwice> out;
    addPairs(out, events());
    addPairs(out, letters());
    addEnds(out);
    return out;
}

std::vector<QByteArray> plainBodies()
{
    return {R"({"metric":"api_calls","quantity":12})", R"({"a": [1, 2], "b": "é"})", "quantity=1&metric=api_calls"};
}

} // namespace md
