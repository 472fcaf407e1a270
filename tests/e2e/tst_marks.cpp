// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Marks and notes in the real window: made by keys, there again after a crash of the console, never sent to the server;
// a damaged file is kept and said so.
#include "app/markfile.h"
#include "tests/e2e/main.h"
#include "tests/e2e/streamdesk.h"
#include "ui/events/notedialog.h"
#include "ui/widgets/button.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestMarks : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        const SignedApp app = createApp(m_server, u"checkout-web"_s);
        for (const QString& organization : {u"northwind"_s, u"kestrel-air"_s, u"bluefin"_s})
            QVERIFY(sendPageView(m_server, app, organization));
        begin();
    }

    void aKeyMarksAndAnotherWritesANote()
    {
        m_console->clickRow(m_console->rowWith(u"kestrel-air"_s));
        m_console->press(Qt::Key_M);
        QTRY_COMPARE(m_console->find<Button>(u"markedButton"_s)->text(), u"1"_s);
        m_console->press(Qt::Key_N);
        NoteDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = m_console->window().findChild<NoteDialog*>()) && dialog->isVisible());
        QTest::keyClicks(dialog->findChild<QPlainTextEdit*>(u"noteText"_s), u"asked their support"_s);
        m_console->click(dialog->findChild<QWidget*>(u"noteKeep"_s));
        QTRY_VERIFY(m_console->row(m_console->rowWith(u"kestrel-air"_s)).join(u' ').contains(u"kestrel-air"_s));
        Operator op(*m_console);
        MD_READS(op, u"asked their support"_s);
    }

    void isThereAgainInAnotherWindow()
    {
        // Nothing is said to the console that ends: what is marked is on the disk at once.
        const QStringList files = QDir(MarkFile::defaultFolder()).entryList({u"marks-*.json"_s}, QDir::Files);
        QCOMPARE(files.size(), 1);
        m_file = MarkFile::defaultFolder() + u'/' + files.front();
        begin();
        QTRY_COMPARE(m_console->find<Button>(u"markedButton"_s)->text(), u"1"_s);
        m_console->clickRow(m_console->rowWith(u"kestrel-air"_s));
        Operator op(*m_console);
        MD_READS(op, u"asked their support"_s);
    }

    void theMarkedAreAViewOfTheirOwnAndAreCopiedWithTheirNotes()
    {
        m_console->press(Qt::Key_M, Qt::ShiftModifier);
        QTRY_COMPARE(m_console->events()->model()->rowCount(), 1);
        QVERIFY(m_console->row(0).contains(u"kestrel-air"_s));
        QVERIFY(endNote(*m_console).contains(u"all that are marked"_s));
        QTemporaryDir folder;
        const QString path = folder.filePath(u"marked.csv"_s);
        eventsPane(*m_console)->saveMarked(path);
        QFile csv(path);
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QByteArray bytes = csv.readAll();
        QVERIFY2(bytes.contains("asked their support") && bytes.endsWith("#end,1\r\n"), bytes.constData());
        m_console->press(Qt::Key_M, Qt::ShiftModifier);
        QTRY_COMPARE(m_console->events()->model()->rowCount(), 3);
    }

    void noServerHearsOfThem()
    {
        QFile recording(m_folder.filePath(u"requests.ndjson"_s));
        QVERIFY(recording.open(QIODevice::ReadOnly));
        const QByteArray sent = recording.readAll();
        QVERIFY(!sent.isEmpty());
        QVERIFY(!sent.contains("asked their support"));
        QCOMPARE(requestsOutsideContract(m_folder.filePath(u"requests.ndjson"_s)), QString());
    }

    void aDamagedFileIsKeptAsideAndSaidSo()
    {
        m_console.reset();
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray before = file.readAll();
        QVERIFY(file.resize(before.size() / 2));
        file.close();
        begin();
        Operator op(*m_console);
        MD_READS(op, u"The marks could not be read. The file is kept as"_s);
        QFile kept(m_file + u".bad-1"_s);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), before.left(before.size() / 2));
    }

    void cleanupTestCase()
    {
        m_console.reset();
        QVERIFY(m_server.stop());
    }

private:
    void begin()
    {
        m_console.reset();
        m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
        QVERIFY(m_console->connectNow());
        QTRY_VERIFY_WITH_TIMEOUT(m_console->rowWith(u"kestrel-air"_s) >= 0, 10'000);
    }

    QTemporaryDir m_folder;
    MeterdServer m_server;
    QString m_file;
    std::unique_ptr<Console> m_console;
};

MD_E2E_MAIN(TestMarks)
#include "tst_marks.moc"
