// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader finds in the running console: every control has a name and a role, tables are what can be seen.
#include "tests/accessibility/accessibletree.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QProcess>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace md::test;
using namespace Qt::StringLiterals;

namespace {

//! What only holds other things together, and may be without a name.
const QSet<QString> silentRoles{u"panel"_s,      u"filler"_s,   u"scroll pane"_s, u"scroll bar"_s, u"layered pane"_s,
                                u"split pane"_s, u"splitter"_s, u"grip"_s,        u"viewport"_s,   u"separator"_s,
                                u"frame"_s,      u"label"_s,    u"cell"_s,        u"list item"_s,  u"tree item"_s};
constexpr int mostCells = 4'000; // 1,200 px of 24 px rows and their columns are far fewer

QString told(const Accessible& one)
{
    return u"%1 \"%2\" (%3)"_s.arg(one.role, one.name, one.ref.path.path());
}

} // namespace

class TestAccessibility : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyPaneTellsNamesAndRoles();
    void tablesAreWhatCanBeSeen();
    void theFocusedCellIsSaid();
    void cleanupTestCase();

private:
    QList<Accessible> shown() { return m_tree->shownUnder(*m_app); }
    QList<Accessible> railEntries();
    bool key(const QString& name);

    std::unique_ptr<AccessibleTree> m_tree;
    QProcess m_console;
    std::optional<AccessibleRef> m_app;
};

void TestAccessibility::initTestCase()
{
    m_tree = std::make_unique<AccessibleTree>();
    QVERIFY2(m_tree->error().isEmpty(), qPrintable(m_tree->error()));
    m_console.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_console.start(qEnvironmentVariable("MD_CONSOLE"), {u"--sandbox"_s});
    QVERIFY2(m_console.waitForStarted(), qPrintable(m_console.errorString()));
    QTRY_VERIFY_WITH_TIMEOUT((m_app = m_tree->application(m_console.processId())).has_value(), 30'000);
    // The sandbox lives its past first; the panes are there when the rail is.
    QTRY_VERIFY_WITH_TIMEOUT(railEntries().size() >= 7, 120'000);
}

QList<Accessible> TestAccessibility::railEntries()
{
    const auto rail = m_tree->find(*m_app, [](const Accessible& one) { return one.name == "Panes"_L1; });
    QList<Accessible> entries;
    if (!rail)
        return entries;
    for (const Accessible& one : m_tree->shownUnder(rail->ref)) {
        if (one.role == "page tab"_L1)
            entries.append(one);
    }
    return entries;
}

bool TestAccessibility::key(const QString& name)
{
    return QProcess::execute(u"xdotool"_s, {u"key"_s, u"--clearmodifiers"_s, name}) == 0;
}

void TestAccessibility::everyPaneTellsNamesAndRoles()
{
    QStringList nameless;
    int controls = 0;
    for (const Accessible& entry : railEntries()) {
        QVERIFY2(m_tree->press(entry.ref), qPrintable(told(entry)));
        QTest::qWait(1'500); // what it asks for comes, or not: names are there in both cases
        for (const Accessible& one : shown()) {
            const bool isControl = one.is(Accessible::Focusable) || !silentRoles.contains(one.role);
            controls += isControl;
            const bool roleSays = !one.role.isEmpty() && one.role != "unknown"_L1 && one.role != "invalid"_L1 &&
                                  !(one.is(Accessible::Focusable) && one.role == "filler"_L1);
            if (!roleSays || (isControl && one.name.isEmpty() && one.role != "cell"_L1))
                nameless.append(entry.name + u": "_s + told(one));
        }
    }
    nameless.removeDuplicates();
    for (const QString& one : nameless)
        qWarning("%s", qPrintable(one)); // a failed check cuts long texts
    QCOMPARE(nameless.size(), 0);
    QVERIFY2(controls > 100, qPrintable(u"only %1 controls were met"_s.arg(controls)));
}

void TestAccessibility::tablesAreWhatCanBeSeen()
{
    int tables = 0;
    for (const Accessible& entry : railEntries()) {
        QVERIFY(m_tree->press(entry.ref));
        QTest::qWait(1'500);
        for (const Accessible& one : shown()) {
            if (one.role != "table"_L1)
                continue;
            ++tables;
            QVERIFY2(one.children <= mostCells, qPrintable(told(one)));
            if (entry.name.contains("Events"_L1))
                QVERIFY2(m_tree->rowsOf(one.ref) * 5 > one.children, "the table says how many rows there are in all");
        }
    }
    QVERIFY(tables >= 3);
}

void TestAccessibility::theFocusedCellIsSaid()
{
    for (const Accessible& entry : railEntries()) {
        if (entry.name.contains("Audit"_L1))
            QVERIFY(m_tree->press(entry.ref));
    }
    const auto shownWhich = [this](const std::function<bool(const Accessible&)>& is) {
        return m_tree->find(*m_app, is);
    };
    QTRY_VERIFY_WITH_TIMEOUT(
        shownWhich([](const Accessible& one) { return one.role == "cell"_L1 && !one.name.isEmpty(); }), 30'000);
    const auto isInFront = [&] {
        return shownWhich([](const Accessible& one) { return one.is(Accessible::Active); }).has_value();
    };
    QVERIFY2(QTest::qWaitFor(isInFront, 60'000), "the window is not in front: keys would go to nobody");
    // From the keyboard alone: on to the table, then a row down. A key more before the last one has done its work would
    // leave the table again. A tab bar's current tab says that it is focused wherever the focus is: so all are looked
    // at.
    const auto focused = [this] {
        QStringList all;
        for (const Accessible& one : shown()) {
            if (one.is(Accessible::Focused))
                all.append(told(one));
        }
        return all;
    };
    QStringList at = focused();
    const auto inTable = [&] {
        return std::any_of(at.begin(), at.end(), [](const QString& one) { return one.startsWith("table "_L1); });
    };
    for (int tries = 0; tries < 40 && !inTable(); ++tries) {
        const QStringList before = at;
        QVERIFY(key(u"Tab"_s));
        const bool moved = QTest::qWaitFor([&] { return (at = focused()) != before; }, 10'000);
        QVERIFY2(moved, qPrintable(u"Tab does not move the focus from "_s + before.join(u", "_s)));
    }
    QVERIFY2(inTable(), qPrintable(u"40 Tabs end at "_s + at.join(u", "_s)));
    QVERIFY(key(u"Down"_s));
    QTRY_VERIFY_WITH_TIMEOUT(shownWhich([](const Accessible& one) {
                                 return one.role == "cell"_L1 && one.is(Accessible::Focused) && !one.name.isEmpty();
                             }),
                             30'000);
}

void TestAccessibility::cleanupTestCase()
{
    m_console.terminate();
    if (!m_console.waitForFinished(20'000))
        m_console.kill();
    m_console.waitForFinished(5'000);
}

MD_TEST_MAIN(QCoreApplication, TestAccessibility)
#include "tst_accessibility.moc"
