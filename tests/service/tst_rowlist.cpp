// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of rows say exactly what was put into them, however dense they are, stored or not; and sets calculate.
#include "service/store/rowlist.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace meterd::test {

namespace {

std::set<std::uint32_t> rowsOf(const RowSet& set)
{
    std::set<std::uint32_t> rows;
    for (auto row = set.next(0); row; row = set.next(*row + 1))
        rows.insert(*row);
    return rows;
}

/// Stretches with and without rows of every length, so that a list takes every form on its way.
std::set<std::uint32_t> someRows(std::mt19937& random, std::uint32_t size)
{
    std::set<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < size;) {
        const std::uint32_t length = 1 + std::uint32_t(random() % (1U << (random() % 12)));
        const std::uint32_t every = 1U << (random() % 10);
        const bool empty = random() % 3 == 0;
        for (const std::uint32_t end = std::min(size, row + length); row < end; ++row) {
            if (!empty && random() % every == 0)
                rows.insert(row);
        }
    }
    return rows;
}

TEST(RowListTest, saysWhatWasPutIntoIt)
{
    std::mt19937 random(3);
    for (int round = 0; round < 200; ++round) {
        const std::uint32_t size = 1 + std::uint32_t(random() % 20'000);
        const auto rows = someRows(random, size);
        RowList list;
        for (const std::uint32_t row : rows)
            list.add(row);
        RowSet direct(size);
        list.addTo(direct);
        EXPECT_EQ(rowsOf(direct), rows) << round;
        RowSet stored(size);
        EXPECT_TRUE(RowList::addStored(list.stored(), stored));
        EXPECT_EQ(rowsOf(stored), rows) << round;
    }
}

TEST(RowListTest, takesLittleRoom)
{
    RowList every;
    RowList rare;
    RowList half;
    std::mt19937 random(4);
    for (std::uint32_t row = 0; row < 1'000'000; ++row) {
        every.add(row);
        if (row % 5'000 == 17)
            rare.add(row);
        if (random() % 2 == 0)
            half.add(row);
    }
    EXPECT_LT(every.stored().size(), 12U);
    EXPECT_LT(rare.stored().size(), 500U);
    EXPECT_LE(half.stored().size(), 125'001U);
}

TEST(RowListTest, aSetThatIsShorterTakesWhatItHasRoomFor)
{
    std::mt19937 random(5);
    for (int round = 0; round < 100; ++round) {
        const auto rows = someRows(random, 5'000);
        RowList list;
        for (const std::uint32_t row : rows)
            list.add(row);
        const std::uint32_t size = std::uint32_t(random() % 5'000);
        const std::set<std::uint32_t> first(rows.begin(), rows.lower_bound(size));
        RowSet set(size);
        list.addTo(set);
        EXPECT_EQ(rowsOf(set), first);
        RowSet stored(size);
        EXPECT_TRUE(RowList::addStored(list.stored(), stored));
        EXPECT_EQ(rowsOf(stored), first);
    }
}

TEST(RowListTest, bytesOfADamagedFileDoNoHarm)
{
    std::mt19937 random(6);
    RowSet set(1'000);
    EXPECT_FALSE(RowList::addStored({}, set));
    EXPECT_FALSE(RowList::addStored("\x07", set));
    EXPECT_FALSE(RowList::addStored(std::string_view("\x00\xff\xff\xff\xff\xff", 6), set)); // a number without an end
    EXPECT_FALSE(RowList::addStored(std::string_view("\x00\xff\xff\xff\xff\x0f\x7f", 7), set)); // past the last number
    EXPECT_FALSE(RowList::addStored(std::string_view("\x01\x80", 2), set));
    for (int round = 0; round < 20'000; ++round) {
        std::string bytes(random() % 12, '\0');
        for (char& byte : bytes)
            byte = char(random());
        if (!bytes.empty())
            bytes.front() = char(random() % 4);
        RowList::addStored(bytes, set);
    }
    for (const std::uint32_t row : rowsOf(set))
        EXPECT_LT(row, 1'000U);
}

TEST(RowSetTest, calculatesLikeSets)
{
    std::mt19937 random(7);
    for (int round = 0; round < 100; ++round) {
        const std::uint32_t size = 1 + std::uint32_t(random() % 500);
        RowSet a(size);
        RowSet b(size);
        std::set<std::uint32_t> both;
        std::set<std::uint32_t> either;
        std::set<std::uint32_t> neither;
        for (std::uint32_t row = 0; row < size; ++row) {
            const bool inA = random() % 3 == 0;
            const bool inB = random() % 2 == 0;
            if (inA)
                a.add(row);
            if (inB)
                b.add(row);
            if (inA && inB)
                both.insert(row);
            (inA || inB ? either : neither).insert(row);
        }
        RowSet set = a;
        set &= b;
        EXPECT_EQ(rowsOf(set), both);
        EXPECT_EQ(set.isEmpty(), both.empty());
        set = a;
        set |= b;
        EXPECT_EQ(rowsOf(set), either);
        set.invert();
        EXPECT_EQ(rowsOf(set), neither);
        EXPECT_EQ(rowsOf(RowSet(size, true)).size(), size);
    }
}

} // namespace

} // namespace meterd::test
