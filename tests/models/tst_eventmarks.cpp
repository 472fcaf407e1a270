// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Marks and notes: kept whole, bounded, never lost to a bad file or to another window; and how they are copied.
#include "client/eventdecoder.h"
#include "models/eventmarks.h"
#include "models/markedevents.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace md;

namespace {

//! What a disk would hold.
struct Disk
{
    QByteArray bytes;
    QByteArray aside;
    bool refusesReads = false;
    bool refusesWrites = false;
    bool refusesMoves = false;
    int version = 0;
};

class DiskStorage final : public MarkStorage
{
public:
    explicit DiskStorage(Disk& disk)
        : m_disk(disk)
    {}
    Expected<QByteArray, QString> read() override
    {
        m_seen = m_disk.version;
        if (m_disk.refusesReads)
            return Unexpected{u"no right to read"_s};
        return m_disk.bytes;
    }
    std::optional<QString> write(const QByteArray& all) override
    {
        if (m_disk.refusesWrites)
            return u"the disk is full"_s;
        m_disk.bytes = all;
        m_seen = ++m_disk.version;
        return std::nullopt;
    }
    bool hasChanged() const override { return m_seen != m_disk.version; }
    Expected<QString, QString> setAside() override
    {
        if (m_disk.refusesMoves)
            return Unexpected{u"no right to write"_s};
        m_disk.aside = m_disk.bytes;
        return u"marks.json.bad-1"_s;
    }

private:
    Disk& m_disk;
    int m_seen = -1;
};

EventMark markOf(int number, const QString& note = {})
{
    const QByteArray record = "{\"sequence\":" + QByteArray::number(number) + ",\"id\":\"evt_" +
                              QByteArray::number(number) +
                              "\",\"environment\":\"production\",\"event\":\"api.request\",\"metric\":\"api-calls\","
                              "\"customerId\":\"kestrel-air\",\"quantity\":\"1.50\",\"status\":\"REJECTED\","
                              "\"code\":\"UNKNOWN_METRIC\",\"receivedAt\":\"2026-11-20T14:35:08.004Z\","
                              "\"occurredAt\":\"2026-11-20T14:35:08.000Z\",\"properties\":{\"size\":1.50}}";
    return {u"evt_%1"_s.arg(number), note, 1'795'183'200'000 + number, record};
}

} // namespace

class TestEventMarks : public QObject
{
    Q_OBJECT

    static void open(EventMarks& marks, Disk& disk) { marks.open(std::make_unique<DiskStorage>(disk)); }
    static QString troubleOf(EventMarks& marks)
    {
        QSignalSpy troubled(&marks, &EventMarks::troubled);
        return troubled.wait(2000) ? troubled.front().front().toString() : QString();
    }

private slots:
    void areThereAgainAfterARestart()
    {
        Disk disk;
        EventMarks marks;
        open(marks, disk);
        QVERIFY(!marks.mark(markOf(1)));
        QVERIFY(!marks.mark(markOf(2, u"why?\nasked dana"_s)));
        QVERIFY(!marks.setNote(u"evt_1"_s, u"“quoted” \u202e"_s));
        EventMarks again;
        open(again, disk);
        QCOMPARE(again.all(), marks.all());
        QCOMPARE(again.all().front().id, u"evt_2"_s);             // marked last
        QVERIFY(again.find(u"evt_1"_s)->record.contains("1.50")); // digits stay
        QVERIFY(!again.unmark(u"evt_1"_s));
        QCOMPARE(again.count(), 1);
        QVERIFY(!again.find(u"evt_1"_s));
    }

    void tellOnceAChange()
    {
        Disk disk;
        EventMarks marks;
        open(marks, disk);
        QSignalSpy changed(&marks, &EventMarks::changed);
        QVERIFY(!marks.mark(markOf(1)));
        QCOMPARE(changed.size(), 1);
        QVERIFY(marks.setNote(u"evt_9"_s, u"x"_s).has_value());
        QCOMPARE(changed.size(), 1);
    }

    void whatCannotBeSavedIsNotShownAsMarked()
    {
        Disk disk;
        EventMarks marks;
        open(marks, disk);
        QVERIFY(!marks.mark(markOf(1, u"kept"_s)));
        disk.refusesWrites = true;
        const auto wrong = marks.mark(markOf(2));
        QVERIFY(wrong && wrong->contains(u"the disk is full"_s));
        QVERIFY(!marks.find(u"evt_2"_s));
        QVERIFY(marks.setNote(u"evt_1"_s, u"other"_s).has_value());
        QCOMPARE(marks.find(u"evt_1"_s)->note, u"kept"_s);
    }

    void aDamagedFileIsKeptAsideAndSaidSo()
    {
        Disk disk;
        disk.bytes = "{\"version\":1,\"marks\":[{\"id\":\"ev"; // cut short
        EventMarks marks;
        open(marks, disk);
        QVERIFY(troubleOf(marks).contains(u"marks.json.bad-1"_s));
        QVERIFY(!marks.mark(markOf(1)));
        QCOMPARE(disk.aside, QByteArray("{\"version\":1,\"marks\":[{\"id\":\"ev"));
    }

    void ofADamagedFileWhatCanBeReadGoesOn()
    {
        Disk disk;
        disk.bytes = R"({"version":1,"marks":[{"id":"evt_1","at":1,"note":"good","record":"{}"},{"note":"lost"}]})";
        EventMarks marks;
        open(marks, disk);
        QVERIFY(troubleOf(marks).contains(u"1 mark"_s));
        QCOMPARE(marks.count(), 1);
        QCOMPARE(marks.find(u"evt_1"_s)->note, u"good"_s);
        QVERIFY(!disk.aside.isEmpty());
    }

    void aNewerVersionsFileIsNotOverwritten()
    {
        Disk disk;
        disk.bytes = R"({"version":2,"marks":{}})";
        disk.refusesMoves = true;
        EventMarks marks;
        open(marks, disk);
        QVERIFY(troubleOf(marks).contains(u"left as it is"_s));
        QVERIFY(marks.mark(markOf(1)).has_value());
        QCOMPARE(disk.bytes, QByteArray(R"({"version":2,"marks":{}})"));
    }

    void aFileThatCannotBeReadIsLeftAlone()
    {
        Disk disk;
        disk.bytes = "secret";
        disk.refusesReads = true;
        EventMarks marks;
        open(marks, disk);
        QVERIFY(troubleOf(marks).contains(u"no right to read"_s));
        QVERIFY(marks.mark(markOf(1)).has_value());
        QCOMPARE(disk.bytes, QByteArray("secret"));
    }

    void twoWindowsLoseNothingOfEachOther()
    {
        Disk disk;
        EventMarks one;
        EventMarks other;
        open(one, disk);
        open(other, disk);
        QVERIFY(!one.mark(markOf(1)));
        QVERIFY(!other.mark(markOf(2)));
        QVERIFY(!one.setNote(u"evt_1"_s, u"mine"_s));
        QCOMPARE(one.count(), 2);
        EventMarks third;
        open(third, disk);
        QCOMPARE(third.count(), 2);
        QCOMPARE(third.find(u"evt_1"_s)->note, u"mine"_s);
    }

    void areBounded()
    {
        Disk disk;
        std::vector<EventMark> many;
        for (int i = 0; i < EventMarks::most; ++i)
            many.push_back(markOf(i));
        disk.bytes = marksToBytes(many);
        EventMarks marks;
        open(marks, disk);
        QCOMPARE(marks.count(), EventMarks::most);
        QVERIFY(marks.mark(markOf(EventMarks::most)).has_value());
        QVERIFY(!marks.mark(markOf(3, QString(9000, u'n')))); // one that is marked may be marked again
        QCOMPARE(marks.find(u"evt_3"_s)->note.size(), EventMarks::longestNote);
        QVERIFY(!marks.unmark(u"evt_5"_s));
        QVERIFY(!marks.mark(markOf(EventMarks::most)));
        EventMark large = markOf(5);
        large.record = "{\"x\":\"" + QByteArray(EventMarks::mostBytes, 'x') + "\"}";
        QVERIFY(!marks.unmark(u"evt_6"_s));
        QVERIFY(marks.mark(large).has_value());
    }

    void withoutAPlaceNothingIsMarked()
    {
        EventMarks marks;
        QVERIFY(marks.mark(markOf(1)).has_value());
        QVERIFY(marks.isEmpty());
    }

    void areCopiedAndSavedWithTheirNotes()
    {
        const std::vector<EventMark> marks{markOf(1, u"two\nlines, \"quoted\""_s), markOf(2, u"=cmd()"_s)};
        const QString text = marksAsText(marks);
        QCOMPARE(text.count(u'\n'), 3);
        QVERIFY(text.startsWith(u"markedAt\tnote\tid\treceivedAt"_s));
        QVERIFY(text.contains(u"two lines, \"quoted\"\tevt_1\t2026-11-20T14:35:08.004Z\tproduction"_s));
        const QByteArray csv = marksAsCsv(marks);
        QVERIFY(csv.contains("\"two\nlines, \"\"quoted\"\"\",evt_1,"));
        QVERIFY(csv.contains("'=cmd()"));
        QVERIFY(csv.endsWith("#end,2\r\n"));
        const QList<QByteArray> lines = marksAsNdjson(marks).trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].startsWith("{\"note\":\"two\\nlines"));
        QVERIFY(lines[0].contains("\"size\":1.50"));
        QCOMPARE(lines[2], QByteArray("{\"end\":{\"count\":2}}"));
    }

    void areRowsThatAFilterLooksThrough()
    {
        QueryThread queries;
        const MarkedEvents marked({markOf(2), markOf(1)}, decodeFileLines, queries);
        QTRY_COMPARE(marked.source()->rowCount(), 2);
        QCOMPARE(marked.source()->row({0}).id(), u"evt_2"_s); // newest first
        QVERIFY(marked.source()->row({0}).record().contains("\"size\":1.50"));
        marked.source()->setFilter(*FilterExpr::parse(u"id:evt_1"_s));
        QTRY_COMPARE(marked.source()->rowCount(), 1);
        QCOMPARE(marked.source()->row({0}).id(), u"evt_1"_s);
    }
};

MD_TEST_MAIN(QCoreApplication, TestEventMarks)
#include "tst_eventmarks.moc"
