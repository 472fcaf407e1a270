// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A write from its preview to its answer: what is shown is what is sent, LIVE is locked until it is unlocked, what
// cannot be taken back wants its name typed, and two operators see each other's change.
#include "tests/support/testmain.h"
#include "tests/ui/uifixture.h"
#include "ui/widgets/button.h"
#include "ui/widgets/codeblock.h"
#include "ui/widgets/difftable.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/sentence.h"
#include "ui/writes/conflictdialog.h"
#include "ui/writes/writedialog.h"
#include "ui/writes/writelock.h"

#include <QClipboard>
#include <QSignalSpy>

#include <deque>

using namespace md;
using namespace md::test;
using namespace Qt::StringLiterals;

namespace {

class FakeCall : public PendingCall
{
public:
    explicit FakeCall(QObject* parent)
        : PendingCall(parent)
    {}
    bool isPending() const override { return m_pending; }
    void cancel() override { m_pending = false; }
    void abandon() override { m_pending = false; }

private:
    bool m_pending = true;
};

//! Takes writes and answers when the test says so.
struct FakeServer : QObject
{
    struct Sent
    {
        WriteRequest write;
        Callback<WriteAnswer> callback;
    };

    WriteSender sender()
    {
        return [this](const WriteRequest& write, QObject*, Callback<WriteAnswer> callback) {
            sent.push_back({write, std::move(callback)});
            return CallHandle(new FakeCall(this));
        };
    }
    void answer(const QByteArray& data)
    {
        WriteAnswer answer;
        answer.status = 200;
        answer.data = data;
        sent.back().callback(answer);
    }
    void refuse(int status, const QByteArray& current = {})
    {
        ApiError error;
        error.httpStatus = status;
        error.kind = status == 412 ? ApiError::Kind::Conflict : ApiError::Kind::Rejected;
        error.correlationId = u"7f3c9a1e"_s;
        error.current = current;
        error.fields = {{u"limit"_s, u"must be a whole number"_s}};
        sent.back().callback(Unexpected{error});
    }

    std::deque<Sent> sent;
};

} // namespace

class TestWrites : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_f = std::make_unique<Fixture>();
        m_f->makeWindow();
        m_f->connectAs(ServerMode::Sandbox);
        m_server = std::make_unique<FakeServer>();
    }
    void cleanup()
    {
        m_f.reset();
        m_server.reset();
    }

    void showsWhatChangesAndTheExactRequest()
    {
        WriteDialog* dialog = open(proposal());
        auto* changes = dialog->findChild<DiffTable*>(u"writeChanges"_s);
        QCOMPARE(changes->lines(), QStringList({u"limit: 1000000 → 1600000"_s, u"note: – → more"_s}));
        auto* code = dialog->findChild<CodeBlock*>(u"writeRequest"_s);
        QVERIFY(code->code().startsWith(u"PUT /api/v1/limits/events_per_month"_s));
        QVERIFY(code->code().contains(u"If-Match: \"41\""_s));
        QTest::keyClicks(dialog->findChild<QLineEdit*>(u"writeReason"_s), u"OPS-4127"_s);
        QVERIFY(code->code().contains(u"\"reason\": \"OPS-4127\""_s));
        QCOMPARE(send(dialog)->text(), u"Save limit"_s);
        dialog->findChild<LinkButton*>(u"writeCurl"_s)->click();
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"curl -sS -X PUT"_s));
        QVERIFY(m_server->sent.empty());
    }

    void sendsExactlyThatOnceAndTellsTheAnswer()
    {
        WriteDialog* dialog = open(proposal());
        QSignalSpy written(dialog, &WriteDialog::written);
        QTest::keyClicks(dialog->findChild<QLineEdit*>(u"writeReason"_s), u"why"_s);
        const QString shown = dialog->findChild<CodeBlock*>(u"writeRequest"_s)->code();
        send(dialog)->click();
        send(dialog)->click();
        QCOMPARE(m_server->sent.size(), 1u);
        QCOMPARE(writeAsHttp(m_server->sent[0].write, target), shown);
        QCOMPARE(m_server->sent[0].write.reason, u"why"_s);
        m_server->answer(R"({"limit":"1600000","version":42})");
        QCOMPARE(written.count(), 1);
        QVERIFY(!dialog->isVisible());
    }

    void aLockedLiveServerGetsNothingUntilItIsUnlocked()
    {
        m_f->connectAs(ServerMode::Live);
        QSignalSpy asked(&m_f->navigator, &Navigator::unlockRequested);
        WriteDialog* dialog = open(proposal());
        QCOMPARE(send(dialog)->kind(), Button::Kind::Locked);
        send(dialog)->click();
        QCOMPARE(asked.count(), 1);
        QVERIFY(m_server->sent.empty());
        // The window asks; the answer unlocks this window.
        QTRY_VERIFY(m_f->child<QPushButton>("confirmGo"));
        m_f->child<QPushButton>("confirmGo")->click();
        QVERIFY(!m_f->session.writesLocked());
        QCOMPARE(send(dialog)->kind(), Button::Kind::Live);
        QCOMPARE(send(dialog)->text(), u"Send to LIVE acme"_s);
        QCOMPARE(dialog->findChild<QLabel*>(u"writeNote"_s)->text(), u"locks again in 10 min"_s);
        send(dialog)->click();
        QCOMPARE(m_server->sent.size(), 1u);
    }

    void locksAgainByItself()
    {
        qint64 now = fixedNow;
        WriteLock lock(m_f->session, [&now] { return now; });
        m_f->connectAs(ServerMode::Live);
        m_f->session.setWritesLocked(false);
        QCOMPARE(m_f->session.unlockedUntil(), std::optional<qint64>(fixedNow + 600'000));
        now += 300'000;
        m_f->session.noteWrite();
        now += 599'000;
        QTest::qWait(1100);
        QVERIFY(!m_f->session.writesLocked());
        now += 2'000;
        QTRY_VERIFY(m_f->session.writesLocked());
        QVERIFY(!m_f->session.unlockedUntil());
    }

    void whatCannotBeTakenBackWantsItsNameTyped()
    {
        WriteProposal p = proposal();
        p.destructive = true;
        p.confirmName = u"events_per_month"_s;
        WriteDialog* dialog = open(p);
        QCOMPARE(send(dialog)->kind(), Button::Kind::Danger);
        QVERIFY(!send(dialog)->isEnabled());
        auto* name = dialog->findChild<QLineEdit*>(u"writeConfirm"_s);
        QTest::keyClicks(name, u"events_per_mont"_s);
        QVERIFY(!send(dialog)->isEnabled());
        QTest::keyClicks(name, u"h"_s);
        QVERIFY(send(dialog)->isEnabled());
    }

    void saysWhyItCannotBeSent()
    {
        WriteProposal p = proposal();
        p.scope = u"limits:write"_s;
        WriteDialog* dialog = open(p);
        auto* note = dialog->findChild<QLabel*>(u"writeNote"_s);
        QCOMPARE(note->text(), u"This key lacks the scope limits:write"_s);
        QVERIFY(!send(dialog)->isEnabled());
        p.scope.clear();
        p.blocked = u"Nothing is changed"_s;
        dialog->panel().setProposal(p);
        QCOMPARE(note->text(), u"Nothing is changed"_s);
        p.blocked.clear();
        p.reasonRequired = true;
        dialog->panel().setProposal(p);
        QCOMPARE(note->text(), u"A reason is needed"_s);
        QTest::keyClicks(dialog->findChild<QLineEdit*>(u"writeReason"_s), u"x"_s);
        QVERIFY(send(dialog)->isEnabled());
    }

    void aRefusalStaysWithItsFieldAndCorrelationId()
    {
        WriteDialog* dialog = open(proposal());
        send(dialog)->click();
        const QByteArray key = m_server->sent[0].write.idempotencyKey;
        m_server->refuse(422);
        auto* failure = dialog->findChild<SentenceLabel*>(u"writeFailure"_s);
        QVERIFY(failure->isVisible());
        QVERIFY(failure->text().contains(u"must be a whole number"_s));
        QVERIFY(failure->text().contains(u"7f3c9a1e"_s));
        QVERIFY(dialog->isVisible());
        // The same change again is the same change; another one has another key.
        send(dialog)->click();
        QCOMPARE(m_server->sent[1].write.idempotencyKey, key);
        m_server->refuse(422);
        WriteProposal p = proposal();
        p.request.body = R"({"limit":"1700000"})";
        dialog->panel().setProposal(p);
        send(dialog)->click();
        QVERIFY(m_server->sent[2].write.idempotencyKey != key);
    }

    void twoOperatorsMineOnTopIsShownBeforeItIsSent()
    {
        WriteDialog* dialog = open(proposal());
        send(dialog)->click();
        m_server->refuse(412, R"({"limit":"1200000","label":"Events","version":44})");
        auto* conflict = qobject_cast<ConflictDialog*>(m_f->window->findChild<QDialog*>(u"conflictDialog"_s));
        if (!conflict)
            conflict = dialog->findChild<ConflictDialog*>();
        QVERIFY(conflict);
        QCOMPARE(conflict->conflicts().front().field, u"limit"_s);
        QVERIFY(conflict->conflicts().front().isClash());
        conflict->findChild<Button*>(u"conflictMine"_s)->click();
        QCOMPARE(m_server->sent.size(), 1u);
        QCOMPARE(dialog->findChild<DiffTable*>(u"writeChanges"_s)->lines().first(), u"limit: 1200000 → 1600000"_s);
        QVERIFY(dialog->findChild<CodeBlock*>(u"writeRequest"_s)->code().contains(u"If-Match: \"44\""_s));
        send(dialog)->click();
        QCOMPARE(m_server->sent.size(), 2u);
        QCOMPARE(m_server->sent[1].write.version, std::optional<qint64>(44));
    }

    void aThousandFieldsFitTheScreen()
    {
        QByteArray theirs;
        for (int i = 0; i < 1000; ++i)
            theirs += (theirs.isEmpty() ? "{\"f" : ",\"f") + QByteArray::number(i) + "\":1";
        WriteDialog* dialog = open(proposal());
        send(dialog)->click();
        m_server->refuse(412, theirs + '}');
        auto* conflict = dialog->findChild<ConflictDialog*>();
        QVERIFY(conflict);
        QVERIFY(conflict->conflicts().size() > 900);
        QVERIFY(conflict->height() < 800);
    }

    void aWriteEndsWithItsSession()
    {
        WriteDialog* dialog = open(proposal());
        QSignalSpy rejected(dialog, &QDialog::rejected);
        send(dialog)->click();
        m_f->session.setWhoAmI(std::nullopt);
        QCOMPARE(rejected.count(), 1);
        // Whoever kept a panel sends nothing to the next server either.
        m_f->connectAs(ServerMode::Sandbox);
        QVERIFY(!send(dialog)->isEnabled());
        QCOMPARE(dialog->findChild<QLabel*>(u"writeNote"_s)->text(),
                 u"The connection that this was made for has ended"_s);
        QCOMPARE(m_server->sent.size(), 1u);
    }

    void theUnlockQuestionIsAskedOnceAndOfThisTenant()
    {
        m_f->connectAs(ServerMode::Live);
        WriteDialog* dialog = open(proposal());
        send(dialog)->click();
        send(dialog)->click();
        const auto questions = m_f->window->findChildren<QDialog*>(u"confirmDialog"_s);
        QCOMPARE(questions.size(), 1);
        WhoAmI other = Fixture::who(ServerMode::Live);
        other.tenant.name = u"another"_s;
        m_f->session.setWhoAmI(other);
        QVERIFY(!questions.front()->isVisible());
        QVERIFY(m_f->session.writesLocked());
    }

    void unlockingIsNotOfferedWhereItWouldNotHelp()
    {
        m_f->connectAs(ServerMode::Live);
        QSignalSpy asked(&m_f->navigator, &Navigator::unlockRequested);
        WriteProposal p = proposal();
        p.scope = u"limits:write"_s;
        WriteDialog* dialog = open(p);
        QVERIFY(!send(dialog)->isEnabled());
        QCOMPARE(dialog->findChild<QLabel*>(u"writeNote"_s)->text(), u"This key lacks the scope limits:write"_s);
        QTest::keyClick(dialog->findChild<QLineEdit*>(u"writeReason"_s), Qt::Key_Return);
        QCOMPARE(asked.count(), 0);
    }

    void twoOperatorsTakeTheirs()
    {
        WriteDialog* dialog = open(proposal());
        QSignalSpy taken(dialog, &WriteDialog::theirsTaken);
        send(dialog)->click();
        m_server->refuse(412, R"({"limit":"1200000","version":44})");
        auto* conflict = dialog->findChild<ConflictDialog*>();
        QVERIFY(conflict);
        conflict->findChild<Button*>(u"conflictTheirs"_s)->click();
        QCOMPARE(taken.count(), 1);
        QCOMPARE(taken.front().front().toByteArray(), R"({"limit":"1200000","version":44})");
        QVERIFY(!dialog->isVisible());
    }

private:
    static WriteProposal proposal()
    {
        WriteProposal p;
        p.title = u"Change limit events_per_month"_s;
        p.request.method = WriteRequest::Method::Put;
        p.request.path = u"/api/v1/limits/events_per_month"_s;
        p.request.body = R"({"limit":"1600000","note":"more"})";
        p.request.version = 41;
        p.before = R"({"limit":"1000000","label":"Events","version":41})";
        p.action = u"Save limit"_s;
        return p;
    }

    WriteDialog* open(const WriteProposal& p)
    {
        auto* dialog = new WriteDialog(
            {m_f->session, m_f->navigator, [] { return fixedNow; }, m_server->sender(), target}, p, m_f->window.get());
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->open();
        return dialog;
    }

    static Button* send(WriteDialog* dialog) { return dialog->findChild<Button*>(u"writeSend"_s); }

    const WriteTarget target{u"http://127.0.0.1:1"_s, u"ten_1"_s, u"sk_test_9fQ2"_s};
    std::unique_ptr<Fixture> m_f;
    std::unique_ptr<FakeServer> m_server;
};

MD_TEST_MAIN(QApplication, TestWrites)
#include "tst_writes.moc"
