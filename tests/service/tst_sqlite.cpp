// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Statements that are kept for the next time: each begins anew, and no two share one.
#include "service/store/sqlite.h"
#include "tests/service/meterdprocess.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace meterd::test {

namespace {

constexpr const char* byNumber = "SELECT word FROM words WHERE number >= ?1 ORDER BY number";

class KeptStatement : public ::testing::Test
{
protected:
    KeptStatement()
        : database(opened("words.db"))
    {
        EXPECT_EQ(database.exec("CREATE TABLE words (number INTEGER PRIMARY KEY, word TEXT);"
                                "INSERT INTO words VALUES (1, 'one'), (2, 'two'), (3, 'three')"),
                  0);
    }

    Database opened(const std::string& name) const
    {
        auto fresh = Database::open(folder.path() + "/" + name, Database::Mode::Create);
        if (!fresh)
            throw std::runtime_error(fresh.error().message);
        return std::move(*fresh);
    }

    TemporaryFolder folder;
    Database database;
};

TEST_F(KeptStatement, beginsAnewAfterOneThatWasLeftInTheMiddle)
{
    {
        Statement first = database.prepare(byNumber);
        first.bind(1, std::int64_t(2));
        ASSERT_TRUE(first.step());
        EXPECT_EQ(first.text(0), "two");
    }
    Statement again = database.prepare(byNumber);
    EXPECT_FALSE(again.step()) << "a value of the last time is bound: " << again.text(0);
    again.reset();
    again.bind(1, std::int64_t(1));
    ASSERT_TRUE(again.step());
    EXPECT_EQ(again.text(0), "one");
}

TEST_F(KeptStatement, isNobodyElsesMeanwhile)
{
    {
        database.prepare(byNumber);
    }
    Statement one = database.prepare(byNumber);
    Statement other = database.prepare(byNumber);
    one.bind(1, std::int64_t(1));
    other.bind(1, std::int64_t(3));
    ASSERT_TRUE(one.step());
    ASSERT_TRUE(other.step());
    EXPECT_EQ(one.text(0), "one");
    EXPECT_EQ(other.text(0), "three");
    EXPECT_FALSE(other.step());
    ASSERT_TRUE(one.step());
    EXPECT_EQ(one.text(0), "two");
}

TEST_F(KeptStatement, letsACommitGoOn)
{
    {
        Statement reading = database.prepare(byNumber);
        reading.bind(1, std::int64_t(1));
        ASSERT_TRUE(reading.step());
    }
    EXPECT_EQ(database.exec("BEGIN EXCLUSIVE; DROP TABLE words; COMMIT"), 0) << database.error().message;
    Statement gone = database.prepare(byNumber);
    EXPECT_FALSE(gone.bind(1, std::int64_t(1)).step());
    EXPECT_TRUE(gone.failed());
}

TEST_F(KeptStatement, seesColumnsThatCameSince)
{
    {
        database.prepare("SELECT * FROM words").step();
    }
    ASSERT_EQ(database.exec("ALTER TABLE words ADD COLUMN language TEXT DEFAULT 'en'"), 0);
    Statement again = database.prepare("SELECT * FROM words");
    ASSERT_TRUE(again.step());
    EXPECT_EQ(again.text(2), "en");
}

//! Some pragmas do their work while they are compiled.
TEST_F(KeptStatement, isNotAPragma)
{
    const auto cached = [&] {
        Statement read = database.prepare("PRAGMA cache_size");
        return read.step() ? read.integer(0) : -1;
    };
    for (const std::int64_t size : {100, 200}) {
        Statement other = database.prepare("PRAGMA cache_size=" + std::to_string(size));
        other.run();
        EXPECT_EQ(cached(), size);
    }
    database.prepare("PRAGMA cache_size=100").run();
    EXPECT_EQ(cached(), 100);
}

TEST_F(KeptStatement, isNotOneThatCannotBeCompiled)
{
    for (int i = 0; i < 2; ++i) {
        Statement wrong = database.prepare("SELECT nothing FROM nowhere");
        EXPECT_FALSE(wrong);
        EXPECT_TRUE(wrong.failed());
        EXPECT_FALSE(wrong.step());
    }
}

TEST_F(KeptStatement, outlivesItsConnection)
{
    Statement reading = database.prepare(byNumber);
    reading.bind(1, std::int64_t(1));
    ASSERT_TRUE(reading.step());
    database = opened("other.db");
    ASSERT_TRUE(reading.step());
    EXPECT_EQ(reading.text(0), "two");
}

TEST_F(KeptStatement, staysRightWhenThereAreManyWords)
{
    for (int round = 0; round < 2; ++round) {
        for (int i = 0; i < 200; ++i) {
            Statement sum = database.prepare("SELECT ?1 + " + std::to_string(i));
            sum.bind(1, std::int64_t(1000));
            ASSERT_TRUE(sum.step());
            EXPECT_EQ(sum.integer(0), 1000 + i);
        }
    }
}

} // namespace

} // namespace meterd::test
