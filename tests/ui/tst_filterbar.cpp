// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The filter bar: tokens and text, completion, faults that point at their place, history.
#include "tests/ui/eventtestmain.h"
#include "tests/ui/grabs.h"
#include "tests/ui/sampleevents.h"
#include "ui/events/filterbar.h"
#include "ui/events/filteredit.h"
#include "ui/events/filterline.h"
#include "ui/events/suggestionlist.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/token.h"

#include <QSignalSpy>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md::test {

class TestFilterBar : public QObject
{
    Q_OBJECT

private:
    struct Bench
    {
        Bench()
        {
            auto* column = new QVBoxLayout(&window);
            bar = new FilterBar(&window);
            column->addWidget(bar);
            column->addStretch(1);
            window.resize(900, 300);
            window.show();
            if (!QTest::qWaitForWindowExposed(&window))
                qWarning("the window was not exposed");
            window.activateWindow();
            bar->setFacets(storyFacets());
            bar->focusLine();
        }

        void type(const QString& text) { QTest::keyClicks(&bar->line(), text); }
        void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&bar->line(), key, modifiers); }
        QStringList chips() const
        {
            QStringList texts;
            for (const TokenChip* chip : bar->chips())
                texts.append((chip->isNegated() ? u"not "_s : QString()) + chip->field() + u'=' + chip->value());
            return texts;
        }
        QString hint() const
        {
            QStringList shown;
            for (const TextLabel* label : bar->findChildren<TextLabel*>()) {
                if (label->isVisible())
                    shown.append(label->text());
            }
            return shown.join(u' ');
        }

        QWidget window;
        FilterBar* bar = nullptr;
    };

private slots:
    void showsATokenForEachTerm()
    {
        Bench bench;
        bench.bar->setFilter(u"app:checkout-api,reporting -event:session.heartbeat quantity>100 \"out of memory\""_s);
        QCOMPARE(bench.chips(), QStringList({u"app=checkout-api, reporting"_s, u"not event=session.heartbeat"_s,
                                             u"quantity=> 100"_s, u"=out of memory"_s}));
        QVERIFY(bench.bar->line().text().isEmpty());
    }

    void anOrAtTheTopStaysText()
    {
        Bench bench;
        bench.bar->setFilter(u"env:staging OR late:true"_s);
        QVERIFY(bench.chips().isEmpty());
        QCOMPARE(bench.bar->line().text(), u"env:staging OR late:true"_s);
        QCOMPARE(bench.bar->typedFilter(), u"env:staging OR late:true"_s);
    }

    void whatIsTypedRefinesWhatTheTokensSay()
    {
        Bench bench;
        bench.bar->setFilter(u"app:reporting"_s);
        QSignalSpy changed(bench.bar, &FilterBar::filterChanged);
        bench.type(u"env:staging OR late:true"_s);
        bench.press(Qt::Key_Return);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(bench.bar->filter(), u"app:reporting (env:staging OR late:true)"_s);
        QCOMPARE(bench.chips().size(), 2);
    }

    void tabTakesTheCompletionThatTheLineShows()
    {
        Bench bench;
        bench.type(u"status:rej"_s);
        QCOMPARE(bench.bar->line().ghost(), u"ected"_s);
        QVERIFY(bench.hint().contains(u"412 match"_s));
        bench.press(Qt::Key_Tab);
        QCOMPARE(bench.bar->line().text(), u"status:rejected"_s);
        QVERIFY(bench.bar->line().hasFocus());
        bench.press(Qt::Key_Return);
        QCOMPARE(bench.bar->filter(), u"status:rejected"_s);
    }

    void namesAreCompletedToo()
    {
        Bench bench;
        bench.type(u"custo"_s);
        QCOMPARE(bench.bar->line().ghost(), u"mer:"_s);
        bench.press(Qt::Key_Tab);
        QCOMPARE(bench.bar->line().text(), u"customer:"_s);
        QVERIFY(bench.bar->suggestions().isVisible());
        QCOMPARE(bench.bar->suggestions().item(0)->text(), u"kestrel-air"_s);
        grab(bench.window, u"filter-completion-light"_s);
        bench.press(Qt::Key_Down);
        bench.press(Qt::Key_Down);
        bench.press(Qt::Key_Return);
        QCOMPARE(bench.bar->line().text(), u"customer:northwind"_s);
        QVERIFY(!bench.bar->suggestions().isVisible());
    }

    void withNothingToCompleteTabLeavesTheField()
    {
        Bench bench;
        bench.type(u"status:rejected "_s);
        QVERIFY(bench.bar->line().ghost().isEmpty());
    }

    void pointsAtTheFaultAndSaysWhy_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("character");
        QTest::addColumn<QString>("words");
        QTest::newRow("no value") << u"app:x status:"_s << 14 << u"value is missing"_s;
        QTest::newRow("no such field") << u"nonsense:1"_s << 1 << u"no field of this name"_s;
        QTest::newRow("open quote") << u"app:\"x"_s << 5 << u"quote is not closed"_s;
        QTest::newRow("bracket") << u"(app:x"_s << 1 << u"not closed"_s;
        QTest::newRow("not a number") << u"quantity>many"_s << 10 << u"number"_s;
        // Characters, not UTF-16 units: the umbrella counts once.
        QTest::newRow("beyond the plane") << u"app:\"\U0001F302\" status:"_s << 16 << u"value is missing"_s;
    }

    void pointsAtTheFaultAndSaysWhy()
    {
        QFETCH(QString, text);
        QFETCH(int, character);
        QFETCH(QString, words);
        Bench bench;
        bench.bar->setFilter(u"late:true"_s);
        QSignalSpy changed(bench.bar, &FilterBar::filterChanged);
        bench.bar->line().setText(text);
        bench.press(Qt::Key_Return);
        QCOMPARE(changed.size(), 0);
        QCOMPARE(bench.bar->filter(), u"late:true"_s);
        QVERIFY2(bench.bar->fault().contains(words), qPrintable(bench.bar->fault()));
        QVERIFY2(bench.bar->fault().contains(u"character %1:"_s.arg(character)), qPrintable(bench.bar->fault()));
        QCOMPARE(bench.bar->line().text().left(bench.bar->line().cursorPosition()).toUcs4().size(), character - 1);
        grab(bench.window, u"filter-fault-light"_s);
        // Typing on takes the complaint back.
        bench.type(u"x"_s);
        QVERIFY(bench.bar->fault().isEmpty());
    }

    void escapeUndoesStepByStepAndThenLeaves()
    {
        Bench bench;
        bench.bar->setFilter(u"app:reporting"_s);
        QSignalSpy left(bench.bar, &FilterBar::left);
        bench.type(u"status:"_s);
        QVERIFY(bench.bar->suggestions().isVisible());
        bench.press(Qt::Key_Escape);
        QVERIFY(!bench.bar->suggestions().isVisible());
        bench.press(Qt::Key_Escape);
        QCOMPARE(bench.bar->line().text(), QString());
        QCOMPARE(bench.bar->filter(), u"app:reporting"_s);
        QCOMPARE(left.size(), 0);
        bench.press(Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
    }

    void backspaceBeforeTheTextOpensTheLastToken()
    {
        Bench bench;
        bench.bar->setFilter(u"app:reporting status:rejected"_s);
        bench.press(Qt::Key_Backspace);
        QCOMPARE(bench.bar->line().text(), u"status:rejected"_s);
        QCOMPARE(bench.chips(), QStringList{u"app=reporting"_s});
        QCOMPARE(bench.bar->filter(), u"app:reporting status:rejected"_s);
    }

    void theCrossTakesATokenAwayAndKeepsWhatIsTyped()
    {
        Bench bench;
        bench.bar->setFilter(u"app:reporting status:rejected"_s);
        bench.type(u"sta"_s);
        bench.press(Qt::Key_Escape);
        bench.type(u"sta"_s);
        QSignalSpy changed(bench.bar, &FilterBar::filterChanged);
        emit bench.bar->chips().front()->removed();
        QCOMPARE(changed.size(), 1);
        QVERIFY(!bench.bar->filter().contains(u"reporting"_s));
        QVERIFY(bench.bar->filter().contains(u"status:rejected"_s));
    }

    void upBringsBackEarlierFilters()
    {
        Bench bench;
        bench.type(u"late:true"_s);
        bench.press(Qt::Key_Return);
        bench.bar->setFilter({});
        bench.type(u"plan:gold"_s);
        bench.press(Qt::Key_Return);
        QCOMPARE(bench.bar->history(), QStringList({u"plan:gold"_s, u"late:true"_s}));
        bench.bar->setFilter({});
        bench.press(Qt::Key_Up);
        QCOMPARE(bench.bar->typedFilter(), u"plan:gold"_s);
        bench.press(Qt::Key_Up);
        QCOMPARE(bench.bar->typedFilter(), u"late:true"_s);
        QVERIFY(bench.bar->filter().isEmpty());
        bench.press(Qt::Key_Return);
        QCOMPARE(bench.bar->filter(), u"late:true"_s);
    }

    void downInAnEmptyFieldListsEarlierFilters()
    {
        Bench bench;
        bench.bar->setHistory({u"plan:gold"_s, u"late:true"_s});
        bench.press(Qt::Key_Down);
        QVERIFY(bench.bar->suggestions().isVisible());
        bench.press(Qt::Key_Down);
        bench.press(Qt::Key_Down);
        bench.press(Qt::Key_Return);
        QCOMPARE(bench.bar->filter(), u"late:true"_s);
    }

    void manyTokensLeaveRoomForTyping()
    {
        Bench bench;
        QStringList terms;
        for (int i = 0; i < 30; ++i)
            terms.append(u"-customer:organization-%1"_s.arg(i));
        bench.bar->setFilter(terms.join(u' '));
        QCoreApplication::processEvents();
        QVERIFY(bench.bar->line().width() >= 100);
        QVERIFY(bench.hint().contains(u'+'));
        QCOMPARE(bench.bar->filter(), terms.join(u' '));
    }

    void anEditTwiceTakesItBack()
    {
        const QString once = editedFilter({}, FilterField::Customer, u"Kestrel, Inc."_s, TermEdit::Include);
        QCOMPARE(once, u"customer:\"Kestrel, Inc.\""_s);
        QCOMPARE(editedFilter(once, FilterField::Customer, u"Kestrel, Inc."_s, TermEdit::Include), QString());
        const QString absent = editedFilter(u"late:true"_s, FilterField::App, std::nullopt, TermEdit::Include);
        QVERIFY(FilterExpr::parse(absent));
        QVERIFY(absent.contains(u"-app:*"_s));
    }
};

} // namespace md::test

MD_EVENT_TEST_MAIN(md::test::TestFilterBar)

#include "tst_filterbar.moc"
