// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The organizations pane as the operator meets it, over a server that answers as the test says: its states, what it
// warns of and where that leads, what is beside a row, and an import from the file to the names.
#include "tests/support/testmain.h"
#include "tests/ui/grabs.h"
#include "tests/ui/organizationjson.h"
#include "tests/ui/serverbench.h"
#include "ui/organizations/importform.h"
#include "ui/organizations/organizationdetails.h"
#include "ui/organizations/organizationnotices.h"
#include "ui/panes/organizationspane.h"
#include "ui/widgets/button.h"
#include "ui/widgets/difftable.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/sentence.h"
#include "ui/widgets/sparkline.h"
#include "ui/writes/writedialog.h"

#include <QClipboard>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace md;
using namespace md::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60'000;

const QByteArray previewJson = R"({"dryRun":true,"rows":5,"new":2,"changed":1,"unchanged":0,"unknown":1,"refused":2,
    "names":[{"line":2,"id":"kestrel-air","before":"Kestrel","name":"Kestrel Air","seen":true,"caseTwins":["Kestrel-Air"]},
             {"line":3,"id":"Northwind","before":null,"name":"Northwind Traders","seen":false,"caseTwins":["northwind"]},
             {"line":4,"id":"lumen","before":null,"name":"Lumen","seen":true,"caseTwins":[]}],
    "refusedRows":[{"line":5,"field":"display_name","value":"","reason":"is empty"},
                   {"line":6,"field":null,"value":"x","reason":"has too few columns"}]})";

struct Bench : ServerBench<OrganizationsPane>
{
    Bench()
    {
        made = {{u"kestrel-air"_s,
                 u"Kestrel Air"_s,
                 12'480,
                 64,
                 fixedNow - minute,
                 {u"Kestrel-Air"_s},
                 200,
                 12,
                 u"41.2851"_s},
                {u"northwind"_s, u"Northwind Traders"_s, 9'204, 1400, fixedNow - 2 * minute, {}, 0, 30},
                {u"Kestrel-Air"_s, {}, 37, 9, fixedNow - 50 * minute, {u"kestrel-air"_s}},
                {u"lumen-labs"_s, {}, 812, 41, fixedNow - 90 * minute},
                {u"willow-park"_s, u"Willow Park"_s}};
        summary = {.without = 14, .refused = 14, .twins = {u"Kestrel-Air"_s, u"kestrel-air"_s}};
        server.always([this](const Exchange& exchange) { answer(exchange); });
        WhoAmI who = Fixture::who(ServerMode::Sandbox);
        who.features = {u"organizations"_s, u"ai-cost"_s};
        who.scopes = {u"orgs:read"_s, u"orgs:write"_s};
        signIn(who, {});
    }

    void answer(const Exchange& exchange)
    {
        const QByteArray& target = exchange.request().target;
        targets.append(target);
        const auto json = [&exchange](const QByteArray& body) { exchange.reply(200, "application/json", body); };
        if (silent)
            return;
        if (failure) {
            exchange.reply(failure, "application/problem+json", problem(failure, "STORAGE_BUSY", "no room"));
        } else if (target.startsWith("/api/v1/organizations/import")) {
            bodies.append(exchange.request().body);
            if (refusal.isEmpty())
                json(envelope(QByteArray(previewJson)
                                  .replace("\"dryRun\":true", exchange.request().body.contains("\"dryRun\":true")
                                                                  ? "\"dryRun\":true"
                                                                  : "\"dryRun\":false")));
            else
                exchange.reply(422, "application/problem+json", refusal);
        } else if (target.startsWith("/api/v1/organizations/")) {
            json(envelope(organizationDetail(made.at(0), {made.at(2)})));
        } else {
            json(organizationsPage(target.contains("caseTwin") ? QList{made.at(0), made.at(2)} : made, summary));
        }
    }

    QString cell(int row, const QString& column)
    {
        OrganizationModel& model = pane->organizations();
        return model.index(row, model.columnOf(column)).data().toString();
    }
    qsizetype asked(const QByteArray& start) const
    {
        return std::count_if(targets.begin(), targets.end(),
                             [&](const QByteArray& target) { return target.startsWith(start); });
    }
    QString file(const QString& name, const QByteArray& bytes)
    {
        const QString path = folder.filePath(name);
        QFile out(path);
        if (out.open(QIODevice::WriteOnly))
            out.write(bytes);
        return path;
    }

    QList<MadeOrganization> made;
    MadeSummary summary;
    QByteArray refusal;
    int failure = 0;
    QByteArrayList targets;
    QByteArrayList bodies;
    QTemporaryDir folder;
};

QString shownText(const QWidget& in, const QString& name)
{
    const auto* label = in.findChild<QLabel*>(name);
    return label && !label->isHidden() ? label->text() : QString();
}

} // namespace

class TestOrganizationsPane : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void saysThatItLoads()
    {
        Bench bench;
        bench.silent = true;
        QCOMPARE(bench.open().statePage().state(), StatePage::State::Loading);
    }

    void asksForNothingBeforeItIsSeen()
    {
        Bench bench;
        OrganizationsPane hidden(bench.f.context(), bench.access);
        hidden.restoreState({});
        QCoreApplication::processEvents();
        QVERIFY(bench.targets.isEmpty());
    }

    void showsThemWithOneRequest()
    {
        Bench bench;
        OrganizationsPane& pane = bench.open();
        QTRY_VERIFY(bench.filled());
        QCOMPARE(bench.cell(0, u"name"_s), u"Kestrel Air"_s);
        QCOMPARE(bench.cell(0, u"events"_s), u"12,480"_s);
        QCOMPARE(bench.cell(0, u"note"_s), u"Differs by case"_s);
        QCOMPARE(bench.cell(1, u"users"_s), u"about 1,400"_s);
        QCOMPARE(bench.cell(4, u"note"_s), u"No events yet"_s);
        QCOMPARE(pane.badge(), u"2"_s);
        QTRY_VERIFY(pane.details().detail());
        QCOMPARE(bench.asked("/api/v1/organizations?"), 1);
        QCOMPARE(bench.asked("/api/v1/organizations/"), 1); // of the selected row alone
        grab(pane, u"organizations-light"_s);
    }

    void neverShowsAnUnknownCostAsZero()
    {
        Bench bench;
        bench.open();
        QTRY_VERIFY(bench.filled());
        QVERIFY(bench.cell(0, u"ai"_s).startsWith(u"41.29 USD"_s));
        QVERIFY(bench.cell(0, u"ai"_s).contains(u"12 unknown"_s));
        QVERIFY(bench.cell(1, u"ai"_s).startsWith(u"unknown"_s));
        QVERIFY(bench.cell(1, u"ai"_s).contains(u"all of 30 calls"_s));
        QVERIFY2(bench.cell(3, u"ai"_s).isEmpty(), "no calls are no cost");
    }

    void warnsAndLeadsToTheEvents()
    {
        Bench bench;
        OrganizationsPane& pane = bench.open();
        QTRY_VERIFY(bench.filled());
        QCOMPARE(pane.notices().lines().size(), 2);
        QVERIFY(pane.notices().lines().front().startsWith(u"2 ids differ only by case"_s));
        QVERIFY(pane.notices().lines().back().startsWith(u"14 events without an organization"_s));
        QSignalSpy led(&bench.f.navigator, &Navigator::paneRequested);
        QTest::mouseClick(pane.findChild<LinkButton*>(u"noticeTwinEvents"_s), Qt::LeftButton);
        QTest::mouseClick(pane.findChild<LinkButton*>(u"noticeWithout"_s), Qt::LeftButton);
        QCOMPARE(led.at(0).at(0).toString(), u"events"_s);
        QCOMPARE(led.at(0).at(1).toMap().value(u"filter"_s).toString(), u"customer:Kestrel-Air,kestrel-air"_s);
        QCOMPARE(led.at(1).at(1).toMap().value(u"filter"_s).toString(), u"-customer:*"_s);
        QCOMPARE(led.at(1).at(1).toMap().value(u"range"_s).toString(), u"all"_s);
        QTest::mouseClick(pane.findChild<LinkButton*>(u"noticeTwins"_s), Qt::LeftButton);
        QTRY_COMPARE(pane.organizations().recordCount(), 2);
        QTRY_VERIFY(pane.details().comparison().contains(u"Id: kestrel-air → Kestrel-Air"_s));
    }

    void saysWhatTheServerCannotTell()
    {
        Bench bench;
        bench.summary = {.whole = false, .other = 1204};
        OrganizationsPane& pane = bench.open();
        QTRY_VERIFY(bench.filled());
        QCOMPARE(pane.notices().lines().size(), 2);
        QVERIFY(pane.notices().lines().front().startsWith(u"The past is still being counted"_s));
        QVERIFY(pane.notices().lines().back().startsWith(u"1,204 events stand in no line"_s));
    }

    void tellsOfTheSelectedOne()
    {
        Bench bench;
        OrganizationsPane& pane = bench.open();
        QTRY_VERIFY(pane.details().detail());
        OrganizationDetails& details = pane.details();
        QCOMPARE(details.title(), u"12,480 event(s)"_s);
        QVERIFY(details.facts().contains(u"Id: kestrel-air"_s));
        QVERIFY(details.facts().contains(u"Users: 64"_s));
        QCOMPARE(details.findChild<Sparkline*>(u"organizationDays"_s)->bars().size(), std::size_t(30));
        QVERIFY(details.comparison().contains(u"Events ever: 12,480 → 37"_s));
        QSignalSpy led(&bench.f.navigator, &Navigator::paneRequested);
        QTest::mouseClick(details.findChild<Button*>(u"organizationEvents"_s), Qt::LeftButton);
        QTest::mouseClick(details.findChild<Button*>(u"organizationCost"_s), Qt::LeftButton);
        QTest::mouseClick(details.findChild<Button*>(u"organizationTwinEvents"_s), Qt::LeftButton);
        QCOMPARE(led.at(0).at(1).toMap().value(u"filter"_s).toString(), u"customer:kestrel-air"_s);
        QCOMPARE(led.at(1).at(0).toString(), u"ai-cost"_s);
        QCOMPARE(led.at(2).at(1).toMap().value(u"filter"_s).toString(), u"customer:kestrel-air,Kestrel-Air"_s);
        QTest::mouseClick(details.findChild<Button*>(u"organizationCopy"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"kestrel-air"_s);
    }

    void saysThatThereAreNone()
    {
        Bench bench;
        bench.made.clear();
        bench.summary = {};
        OrganizationsPane& pane = bench.open();
        QTRY_COMPARE(pane.statePage().state(), StatePage::State::Empty);
        QCOMPARE(shownText(pane, u"stateTitle"_s), u"No organization yet"_s);
        QVERIFY(pane.notices().isHidden());
        pane.setFilter(u"id:nobody"_s);
        QTRY_COMPARE(shownText(pane, u"stateTitle"_s), u"No organization fits"_s);
        grab(pane, u"organizations-empty-light"_s);
    }

    void saysThatItFailedAndTriesAgain()
    {
        Bench bench;
        bench.failure = 503;
        OrganizationsPane& pane = bench.open();
        QTRY_COMPARE(pane.statePage().state(), StatePage::State::Failed);
        QCOMPARE(shownText(pane, u"stateTitle"_s), u"The organizations could not be loaded"_s);
        bench.failure = 0;
        pane.reload();
        QTRY_VERIFY(bench.filled());
    }

    void saysThatTheServerLacksIt()
    {
        Bench bench;
        WhoAmI who = *bench.f.session.whoAmI();
        who.features = {};
        bench.f.session.setWhoAmI(who);
        OrganizationsPane& pane = bench.open();
        QCOMPARE(pane.statePage().state(), StatePage::State::NotOffered);
        QVERIFY(!pane.findChild<Button*>(u"organizationsImport"_s)->isEnabled());
        QVERIFY(bench.targets.isEmpty());
    }

    void importsAfterALookAtWhatWouldChange()
    {
        Bench bench;
        OrganizationsPane& pane = bench.open();
        QTRY_VERIFY(bench.filled());
        QTest::mouseClick(pane.findChild<Button*>(u"organizationsImport"_s), Qt::LeftButton);
        auto* dialog = bench.f.window->findChild<WriteDialog*>();
        if (!dialog)
            dialog = pane.findChild<WriteDialog*>();
        QVERIFY(dialog);
        auto* form = dialog->findChild<ImportForm*>();
        QVERIFY(!dialog->panel().sendButton().isEnabled());
        form->setFile(bench.file(u"crm.csv"_s, "external_org_id,display_name\nkestrel-air,Kestrel Air\n"));
        QTRY_VERIFY(form->preview());
        QCOMPARE(dialog->findChild<SentenceLabel*>(u"importResult"_s)->text(),
                 u"2 new, 1 changed, 0 as they are, 2 refused"_s);
        QVERIFY(shownText(*dialog, u"importSlips"_s).startsWith(u"Line 3: no event bears “Northwind”"_s));
        auto* refused = dialog->findChild<RecordTable*>(u"importRefused"_s);
        QVERIFY(refused->isVisibleTo(dialog));
        QCOMPARE(refused->model()->rowCount(), 2);
        QCOMPARE(dialog->panel().proposal().changes.front(),
                 (FieldChange{u"kestrel-air"_s, u"Kestrel"_s, u"Kestrel Air"_s}));
        grab(*dialog, u"organizations-import-light"_s);
        QSignalSpy said(&bench.f.navigator, &Navigator::toastRequested);
        const qsizetype before = bench.asked("/api/v1/organizations?");
        QTRY_VERIFY(dialog->panel().sendButton().isEnabled());
        QTest::mouseClick(&dialog->panel().sendButton(), Qt::LeftButton);
        QTRY_COMPARE(said.size(), 1);
        QCOMPARE(said.front().front().toString(), u"3 name(s) set, 2 row(s) refused"_s);
        QVERIFY(bench.bodies.front().contains("\"dryRun\":true"));
        QVERIFY(bench.bodies.back().contains("\"dryRun\":false"));
        QTRY_COMPARE(bench.asked("/api/v1/organizations?"), before + 1);
    }

    void refusesBadFilesAndLosesNothing()
    {
        Bench bench;
        OrganizationsPane& pane = bench.open();
        QTRY_VERIFY(bench.filled());
        WriteDialog* dialog = pane.openImport();
        auto* form = dialog->findChild<ImportForm*>();
        const auto said = [&] { return dialog->findChild<SentenceLabel*>(u"importResult"_s)->text(); };
        form->setFile(bench.folder.filePath(u"nowhere.csv"_s));
        QVERIFY(said().startsWith(u"The file cannot be read"_s));
        form->setFile(bench.file(u"book.csv"_s, QByteArray("PK\x03\x04\0\0", 6)));
        QVERIFY(said().startsWith(u"This is no text file"_s));
        form->setFile(bench.file(u"large.csv"_s, QByteArray(ImportForm::mostBytes + 1, 'x')));
        QVERIFY(said().contains(u"import it in parts"_s));
        QCOMPARE(bench.asked("/api/v1/organizations/import"), 0);
        bench.refusal =
            R"({"title":"Unprocessable","status":422,"code":"UNPROCESSABLE_ENTITY","detail":"csv","requestId":"req_1",
            "instance":"c1","errors":[{"field":"csv","message":"has no rows but the first"}]})";
        form->setFile(bench.file(u"head.csv"_s, "id,name\n"));
        QTRY_COMPARE(said(), u"The file has no rows but the first."_s);
        QVERIFY(!dialog->panel().sendButton().isEnabled());
        bench.refusal.clear();
        form->setFile(bench.file(u"latin.csv"_s, "id,name\nz,Z\xfcrich\n"));
        QTRY_VERIFY(form->preview());
        QCOMPARE(form->csv(), u"id,name\nz,Zürich\n"_s);
        QVERIFY(shownText(*dialog, u"importNote"_s).contains(u"read as Latin-1"_s));
        QVERIFY(form->fault().isEmpty());
    }

    void takesAFileThatIsDropped()
    {
        Bench bench;
        OrganizationsPane& pane = bench.open();
        QTRY_VERIFY(bench.filled());
        WriteDialog* dialog = pane.openImport();
        auto* form = dialog->findChild<ImportForm*>();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(bench.file(u"crm.csv"_s, "id,name\na,b\n"))});
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(form, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(form, &drop);
        QTRY_VERIFY(form->preview());
        QCOMPARE(shownText(*dialog, u"importFile"_s), u"crm.csv"_s);
    }

    void keepsWhatItLookedAt()
    {
        Bench bench;
        OrganizationsPane& pane = bench.open();
        QTRY_VERIFY(bench.filled());
        pane.restoreState({{u"filter"_s, u"events>5"_s}, {u"range"_s, u"last:86400000"_s}, {u"id"_s, u"northwind"_s}});
        QTRY_COMPARE(pane.table().currentId(), u"northwind"_s);
        QCOMPARE(pane.saveState().value(u"filter"_s).toString(), u"events>5"_s);
        QTRY_VERIFY(std::any_of(bench.targets.begin(), bench.targets.end(),
                                [](const QByteArray& target) { return target.contains("from="); }));
        QVERIFY(pane.findId(u"lumen-labs"_s));
        QCOMPARE(pane.table().currentId(), u"lumen-labs"_s);
        QVERIFY(!pane.findId(u"evt_1"_s));
    }
};

MD_TEST_MAIN(QApplication, TestOrganizationsPane)
#include "tst_organizationspane.moc"
