// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Decimals are read as text, kept exactly and printed in one way.
#include "service/domain/decimal.h"

#include <gtest/gtest.h>

#include <random>

namespace meterd {

namespace {

std::string canonical(std::string_view text)
{
    const auto value = Decimal::parse(text);
    return value ? value->toString() : "refused";
}

DecimalFault faultOf(std::string_view text)
{
    DecimalFault fault = DecimalFault::None;
    EXPECT_FALSE(Decimal::parse(text, &fault)) << text;
    return fault;
}

} // namespace

TEST(Decimal, printsOneWayWhateverWasWritten)
{
    for (const auto& [text, wanted] :
         std::vector<std::pair<const char*, const char*>>{{"0", "0"},
                                                          {"-0", "0"},
                                                          {"0.0", "0"},
                                                          {"1", "1"},
                                                          {"1.50", "1.5"},
                                                          {"0.000001", "0.000001"},
                                                          {"-2.5", "-2.5"},
                                                          {"1e3", "1000"},
                                                          {"12.5E-1", "1.25"},
                                                          {"1.0000000000", "1"},
                                                          {"99999999999999.999999", "99999999999999.999999"},
                                                          {"99999999999999", "99999999999999"},
                                                          {"1E13", "10000000000000"},
                                                          {"0e999999999", "0"},
                                                          {"10000000e-13", "0.000001"}})
        EXPECT_EQ(canonical(text), wanted) << text;
}

TEST(Decimal, saysWhichRuleWasBroken)
{
    for (const char* text :
         {"", "-", "+1", "01", ".5", "1.", "1e", "1e+", "abc", "1 ", " 1", "0x10", "1,5", "NaN", "--1"})
        EXPECT_EQ(faultOf(text), DecimalFault::NotANumber) << text;
    for (const char* text : {"100000000000000", "1e14", "1e99999999999", "123456789012345.5"})
        EXPECT_EQ(faultOf(text), DecimalFault::IntegerDigits) << text;
    for (const char* text : {"0.0000001", "1e-7", "1.1234567", "1e-99999999999"})
        EXPECT_EQ(faultOf(text), DecimalFault::FractionDigits) << text;
}

TEST(Decimal, keepsEveryDigitThatADoubleWouldLose)
{
    std::mt19937_64 random(7);
    for (int i = 0; i < 20000; ++i) {
        const auto micros = Int128(random() % 100'000'000'000'000) * 1'000'000 + Int128(random() % 1'000'000);
        const Decimal value = Decimal::fromMicros(random() % 2 ? micros : -micros);
        ASSERT_EQ(Decimal::parse(value.toString()), value) << value.toString();
    }
}

TEST(Decimal, comparesAndAddsExactly)
{
    EXPECT_LT(*Decimal::parse("99999999999999.999998"), *Decimal::parse("99999999999999.999999"));
    EXPECT_EQ((*Decimal::parse("0.1") + *Decimal::parse("0.2")).toString(), "0.3");
    EXPECT_EQ((*Decimal::parse("0.1") - *Decimal::parse("0.3")).toString(), "-0.2");
    EXPECT_EQ(Decimal::fromInteger(5), *Decimal::parse("5.000000"));
}

} // namespace meterd
