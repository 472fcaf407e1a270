// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is worked out for the request log: percentiles, what is taken out of bodies, why a signature does not fit.
#include "service/domain/ids.h"
#include "service/domain/latency.h"
#include "service/domain/redact.h"
#include "service/domain/signaturehint.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace meterd {

TEST(Latency, givesPercentilesToWithinAnEighth)
{
    std::mt19937 random(7);
    std::lognormal_distribution<double> times(7.0, 1.5);
    LatencyHistogram histogram;
    std::vector<std::int64_t> sorted;
    for (int i = 0; i < 20'000; ++i) {
        const auto us = static_cast<std::int64_t>(times(random));
        sorted.push_back(us);
        histogram.add(us);
    }
    std::sort(sorted.begin(), sorted.end());
    for (const double share : {0.5, 0.95, 0.99}) {
        const auto right = static_cast<double>(sorted[static_cast<std::size_t>(share * 20'000) - 1]);
        EXPECT_NEAR(static_cast<double>(histogram.percentile(share)), right, right / 8) << share;
    }
    EXPECT_EQ(histogram.percentile(1), sorted.back());
    EXPECT_EQ(histogram.max(), sorted.back());
    EXPECT_EQ(LatencyHistogram().percentile(0.5), 0);
}

TEST(Latency, isTheSameAfterItWasWrittenAndAfterItWasPutTogether)
{
    LatencyHistogram one;
    LatencyHistogram other;
    LatencyHistogram both;
    for (const std::int64_t us : {0L, 3L, 15L, 16L, 17L, 900L, 900L, 1L << 45}) {
        one.add(us);
        both.add(us);
    }
    for (const std::int64_t us : {-4L, 250'000L}) {
        other.add(us);
        both.add(us);
    }
    const LatencyHistogram read = LatencyHistogram::decoded(one.encoded());
    EXPECT_EQ(read.count(), 8U);
    EXPECT_EQ(read.max(), 1L << 45);
    EXPECT_EQ(read.encoded(), one.encoded());
    one.merge(other);
    EXPECT_EQ(one.encoded(), both.encoded());
    EXPECT_LT(one.encoded().size(), 40U);
}

TEST(Latency, countsNothingOfWhatCannotBeRead)
{
    EXPECT_EQ(LatencyHistogram::decoded("").count(), 0U);
    EXPECT_EQ(LatencyHistogram::decoded("\x05\xff\xff\xff\xff\x7f\x01").count(), 0U);
    EXPECT_EQ(LatencyHistogram::decoded("\x05\x01").count(), 0U);
}

TEST(Redact, takesSecretsAndTextsOutOfBodies)
{
    const std::string out = "\"(taken out)\"";
    EXPECT_EQ(withoutSensitive(R"({"user":"u","apiKey":"abc","n":1})"), R"({"user":"u","apiKey":)" + out + ",\"n\":1}");
    EXPECT_EQ(withoutSensitive(R"({ "client_secret" : ["a",{"b":"]"}], "x":2})"),
              "{ \"client_secret\" : " + out + ", \"x\":2}");
    EXPECT_EQ(withoutSensitive(R"({"properties":{"prompt":"hello \" there","output":{"a":1},"output_tokens":5}})"),
              "{\"properties\":{\"prompt\":" + out + ",\"output\":" + out + ",\"output_tokens\":5}}");
    EXPECT_EQ(withoutSensitive(R"({"accessToken":7,"inputTokens":8})"),
              "{\"accessToken\":" + out + ",\"inputTokens\":8}");
    EXPECT_EQ(withoutSensitive(R"({"note":"sk_test_0123456789abcdef0123456789abcdef01234567"})"),
              R"({"note":"sk_test_***"})");
}

TEST(Redact, takesThemOutOfTextsThatAreCutOrNoJson)
{
    const std::string out = "\"(taken out)\"";
    EXPECT_EQ(withoutSensitive(R"({"password":"abc)"), "{\"password\":" + out);
    EXPECT_EQ(withoutSensitive(R"({"messages":[{"role":"user","content":"half)"), "{\"messages\":" + out);
    EXPECT_EQ(withoutSensitive("key=sk_live_0123456789abcdef&x"), "key=sk_live_***&x");
    EXPECT_EQ(withoutSensitive("\"secret\""), "\"secret\"");
    EXPECT_EQ(withoutSensitive("\"secret\":"), "\"secret\":");
    EXPECT_EQ(withoutSensitive(""), "");
}

TEST(SignatureHint, namesTheMistake)
{
    const std::string secret = "s3cret";
    const std::string body = R"({"b": 1, "a": {"x": [1, 2.50], "t": "a \"b\" : c"}})";
    const auto hint = [&](std::string_view over) {
        return signatureHint(secret, body, toHex(hmacSha256(secret, over))).value_or("");
    };
    EXPECT_EQ(hint(R"({"b":1,"a":{"x":[1,2.50],"t":"a \"b\" : c"}})"),
              "The signature fits the body without spaces. Sign exactly the bytes that are sent.");
    EXPECT_EQ(hint(R"({"a":{"t":"a \"b\" : c","x":[1,2.50]},"b":1})"),
              "The signature fits the body without spaces, its members in alphabetical order. Sign exactly the bytes "
              "that are sent.");
    EXPECT_EQ(hint("{\n  \"b\": 1,\n  \"a\": {\n    \"x\": [\n      1,\n      2.50\n    ],\n    \"t\": \"a \\\"b\\\" : "
                   "c\"\n  }\n}"),
              "The signature fits the body on several lines, indented by two. Sign exactly the bytes that are sent.");
    EXPECT_EQ(hint(body + "\n"),
              "The signature fits the body with a line break at its end. Sign exactly the bytes that "
              "are sent.");
    EXPECT_EQ(hint(""), "The signature is that of an empty body. Sign exactly the bytes that are sent.");
    EXPECT_EQ(hint("something else"), "");
    const std::string hex = toHex(hmacSha256(secret, body));
    std::string loud = hex;
    for (char& c : loud)
        c = static_cast<char>(std::toupper(c));
    EXPECT_EQ(signatureHint(secret, body, loud).value_or(""),
              "The signature fits, but is in upper case: send it in lowercase hexadecimal.");
    EXPECT_EQ(signatureHint(secret, body, "sha256=" + hex).value_or(""),
              "The signature fits, but stands behind 'sha256=': send the hexadecimal digits alone.");
    EXPECT_FALSE(signatureHint("another", body, hex));
    EXPECT_FALSE(signatureHint(secret, "{\"a\":", "00"));
    EXPECT_FALSE(signatureHint(secret, std::string(10'000, '['), "00"));
}

} // namespace meterd
