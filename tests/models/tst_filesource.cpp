// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A file opened without a server: whole, broken, cut, cancelled.
#include "models/filesource.h"
#include "tests/models/eventfixture.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QFile>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace md;

class TestFileSource : public QObject
{
    Q_OBJECT

private slots:
    void readsAFileOfManyBlocksInOrder()
    {
        test::EventLines lines(12);
        QStringList ids;
        const QString path = write(lines, 30'000, &ids); // six blocks
        FileSource file(decodeFileLines, m_queries);
        QSignalSpy finished(&file, &FileSource::finished);
        QSignalSpy progressed(&file, &FileSource::progressed);
        QVERIFY(file.open(path));
        QCOMPARE(file.source()->state(), EventSource::State::Loading);
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(progressed.size() > 3);
        QCOMPARE(file.store()->rowCount(), 30'000u);
        QCOMPARE(file.progress().events, 30'000u);
        QCOMPARE(file.progress().bytesRead, quint64(QFile(path).size()));
        QCOMPARE(file.progress().badLines, 0u);
        for (int i = 0; i < ids.size(); i += 101)
            QCOMPARE(file.store()->row({quint32(i)}).id(), ids[i]);
        QCOMPARE(file.source()->state(), EventSource::State::Filled);
        QCOMPARE(file.source()->row({0}).id(), ids.back()); // a log grows at its end
        QCOMPARE(file.store()->findId(ids[12'345]).size(), 1u);
    }

    void keepsTheOrderOfAnExport()
    {
        test::EventLines lines(12);
        QStringList ids;
        const QString path = write(lines, 200, &ids);
        QList<QByteArray> all = read(path).trimmed().split('\n');
        std::reverse(all.begin(), all.end());
        rewrite(path, all.join('\n') + "\n{\"end\":{\"count\":200}}\n");
        FileSource file(decodeFileLines, m_queries);
        QVERIFY(file.open(path));
        QTRY_VERIFY(!file.isRunning());
        QCOMPARE(file.end(), std::optional(EndRecord{200, {}}));
        QCOMPARE(file.source()->order(), EventView::Order::AsStored);
        QCOMPARE(file.source()->row({0}).id(), ids.back());
    }

    void countsBadLinesWithTheirNumberOverBlocks()
    {
        test::EventLines lines(12);
        const QString path = write(lines, 9'000, nullptr);
        QList<QByteArray> all = read(path).split('\n');
        all[10] = "garbage";
        all[8'000] = "{\"id\":\"\xff\"}";
        all[8'500].clear();
        rewrite(path, all.join('\n').chopped(1 + all[8'999].size() / 2));
        FileSource file(decodeFileLines, m_queries);
        QVERIFY(file.open(path));
        QTRY_VERIFY(!file.isRunning());
        QCOMPARE(file.store()->rowCount(), 9'000u - 4);
        QCOMPARE(file.badLines().size(), 3u);
        QCOMPARE(file.badLines()[0].line, 11u);
        QCOMPARE(file.badLines()[1].line, 8'001u);
        QVERIFY(file.badLines()[1].reason.contains(u"UTF-8"_s));
        QCOMPARE(file.badLines()[2].reason, u"the last line is cut short"_s);
        QCOMPARE(file.badLines()[2].line, 9'000u);
    }

    void filtersWhileItReads()
    {
        test::EventLines lines(12);
        const QString path = write(lines, 20'000, nullptr);
        FileSource file(decodeFileLines, m_queries);
        QVERIFY(file.open(path));
        file.source()->setFilter(FilterExpr::parse(u"kestrel -env:production"_s).value());
        QTRY_VERIFY(!file.isRunning());
        QVERIFY(test::settle(file.source()->view()));
        const int found = file.source()->rowCount();
        QVERIFY(found > 10);
        file.source()->setFilter(FilterExpr());
        file.source()->setFilter(FilterExpr::parse(u"kestrel -env:production"_s).value());
        QVERIFY(test::settle(file.source()->view()));
        QCOMPARE(file.source()->rowCount(), found);
    }

    void cancelKeepsWhatIsThere()
    {
        test::EventLines lines(12);
        const QString path = write(lines, 40'000, nullptr);
        FileSource file(decodeFileLines, m_queries);
        QSignalSpy finished(&file, &FileSource::finished);
        connect(&file, &FileSource::progressed, &file, &FileSource::cancel);
        QVERIFY(file.open(path));
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(file.wasCancelled());
        const quint32 rows = file.store()->rowCount();
        QVERIFY(rows > 0 && rows < 40'000u);
        QCOMPARE(file.source()->state(), EventSource::State::Filled);
    }

    void diesInTheMiddle()
    {
        test::EventLines lines(12);
        const QString path = write(lines, 40'000, nullptr);
        auto file = std::make_unique<FileSource>(decodeFileLines, m_queries);
        QVERIFY(file->open(path));
        file.reset();
        QCoreApplication::processEvents();
    }

    void anEmptyFileIsEmptyAndAFolderIsRefused()
    {
        const QString path = m_folder.filePath(u"empty.ndjson"_s);
        rewrite(path, {});
        FileSource file(decodeFileLines, m_queries);
        QSignalSpy finished(&file, &FileSource::finished);
        QVERIFY(file.open(path));
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(file.source()->state(), EventSource::State::Empty);
        FileSource folder(decodeFileLines, m_queries);
        QVERIFY(!folder.open(m_folder.path()));
        QVERIFY(!folder.errorText().isEmpty());
        FileSource none(decodeFileLines, m_queries);
        QVERIFY(!none.open(m_folder.filePath(u"none"_s)));
    }

    void survivesAFileCutUnderIt()
    {
        test::EventLines lines(12);
        const QString path = write(lines, 3'000, nullptr);
        FileSource file(decodeFileLines, m_queries);
        QVERIFY(file.open(path));
        QTRY_VERIFY(!file.isRunning());
        QVERIFY(QFile::resize(path, 100));
        QVERIFY(file.store()->record({2'999}).isEmpty());
        QVERIFY(file.store()->row({2'999}).id().isEmpty());
        file.source()->setFilter(FilterExpr::parse(u"kestrel"_s).value());
        QVERIFY(test::settle(file.source()->view()));
    }

private:
    QString write(test::EventLines& lines, int count, QStringList* ids)
    {
        std::string text;
        for (int i = 0; i < count; ++i) {
            lines.append(text);
            if (ids)
                *ids << QString::fromStdString(lines.lastId());
        }
        const QString path = m_folder.filePath(u"events-%1.ndjson"_s.arg(++m_files));
        rewrite(path, QByteArray::fromStdString(text));
        return path;
    }

    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static void rewrite(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    }

    QTemporaryDir m_folder;
    QueryThread m_queries;
    int m_files = 0;
};

MD_TEST_MAIN(QCoreApplication, TestFileSource)
#include "tst_filesource.moc"
