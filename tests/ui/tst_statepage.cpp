// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The five states of a pane: what is shown, what can be done, what can be copied.
#include "tests/support/testmain.h"
#include "tests/ui/uifixture.h"
#include "ui/widgets/button.h"
#include "ui/widgets/idlabel.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/statepage.h"

#include <QClipboard>
#include <QSignalSpy>

using namespace md;
using namespace Qt::StringLiterals;

class TestStatePage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void filledShowsTheContent();
    void loadingCanBeCancelled();
    void emptySaysWhyAndWhatToDo();
    void failedShowsIdsAndRetries();
    void failedOffersWhatARetryCannotMend();
    void copyDetailsHasWhatAColleagueNeeds();
    void notOfferedNamesTheServer();
    void serverTextIsNeverMarkup();
    void goesFromStateToState();

private:
    static ApiError serverError()
    {
        ApiError error;
        error.kind = ApiError::Kind::Server;
        error.httpStatus = 503;
        error.code = u"STORAGE_FULL"_s;
        error.method = u"GET"_s;
        error.path = u"/api/v1/usage-events"_s;
        error.correlationId = u"c40e92b7-1d6f-4a38-b5c0-77e1f29a0d13"_s;
        return error;
    }
    QString title() const { return m_page->findChild<TextLabel*>(u"stateTitle"_s)->text(); }
    QString text() const { return m_page->findChild<SentenceLabel*>(u"stateText"_s)->text(); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<TimeSettings> m_times;
    QLabel* m_content = nullptr;
    std::unique_ptr<StatePage> m_page;
};

void TestStatePage::init()
{
    m_theme = std::make_unique<Theme>(*qApp);
    m_theme->apply({ThemeMode::Light, {}, {}, 13});
    m_times = std::make_unique<TimeSettings>();
    m_content = new QLabel(u"rows"_s);
    m_page = std::make_unique<StatePage>(m_content, *m_times);
    m_page->resize(800, 600);
    m_page->show();
}

void TestStatePage::cleanup()
{
    m_page.reset();
    m_theme.reset();
}

void TestStatePage::filledShowsTheContent()
{
    QCOMPARE(m_page->state(), StatePage::State::Filled);
    QVERIFY(m_content->isVisible());
}

void TestStatePage::loadingCanBeCancelled()
{
    bool cancelled = false;
    m_page->showLoading(u"Loading events"_s, [&] { cancelled = true; });
    QCOMPARE(m_page->state(), StatePage::State::Loading);
    QVERIFY(!m_content->isVisible());
    m_page->findChild<Button*>(u"stateCancel"_s)->click();
    QVERIFY(cancelled);
}

void TestStatePage::emptySaysWhyAndWhatToDo()
{
    bool shown = false;
    bool other = false;
    m_page->showEmpty(
        {u"No events in staging"_s,
         sentence(u"%1 events in %2 match the other filters."_s,
                  {{u"8,212"_s, Span::Style::Normal}, {u"production"_s, Span::Style::Strong}}),
         StateAction{u"Show the 8,212 in production"_s, u"Enter"_s, [&] { shown = true; }},
         {{u"Without the metric filter"_s, u"2,106 events"_s, [&] { other = true; }, StateLine::Value::Words}},
         Icon::Inbox});
    QCOMPARE(title(), u"No events in staging"_s);
    QCOMPARE(text(), u"8,212 events in production match the other filters."_s);
    m_page->findChild<Button*>(u"statePrimary"_s)->click();
    m_page->findChild<LinkButton*>()->click();
    QVERIFY(shown);
    QVERIFY(other);
}

void TestStatePage::failedShowsIdsAndRetries()
{
    bool retried = false;
    m_page->showFailed({serverError(), u"Events could not be loaded"_s, test::fixedNow, [&] { retried = true; }, {}});
    QCOMPARE(title(), u"Events could not be loaded"_s);
    QVERIFY(text().contains(u"disk is full"_s));
    QCOMPARE(m_page->findChild<ElidedIdLabel*>()->id(), serverError().correlationId);
    m_page->setNote(u"tries again by itself in 12 s"_s);
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QTest::keyClick(m_page->window(), Qt::Key_R);
    QTRY_VERIFY(retried);
}

void TestStatePage::failedOffersWhatARetryCannotMend()
{
    ApiError error;
    error.kind = ApiError::Kind::Unauthorised;
    error.code = u"KEY_REVOKED"_s;
    bool fixed = false;
    m_page->showFailed({error, {}, test::fixedNow, [] {}, [&] { fixed = true; }});
    QCOMPARE(title(), u"This key was revoked"_s);
    auto* fix = m_page->findChild<Button*>(u"stateFix"_s);
    QVERIFY(fix);
    QCOMPARE(fix->kind(), Button::Kind::Primary);
    QCOMPARE(m_page->findChild<Button*>(u"stateRetry"_s)->kind(), Button::Kind::Secondary);
    fix->click();
    QVERIFY(fixed);
}

void TestStatePage::copyDetailsHasWhatAColleagueNeeds()
{
    m_page->showFailed({serverError(), {}, test::fixedNow, [] {}, {}});
    QSignalSpy copied(m_page.get(), &StatePage::copied);
    m_page->findChild<Button*>(u"stateCopyDetails"_s)->click();
    QCOMPARE(copied.count(), 1);
    const QString details = QGuiApplication::clipboard()->text();
    for (const QString& part : {serverError().correlationId, u"503 STORAGE_FULL"_s, u"GET /api/v1/usage-events"_s})
        QVERIFY2(details.contains(part), qPrintable(details));
}

void TestStatePage::notOfferedNamesTheServer()
{
    m_page->showNotOffered(u"Event stream"_s, u"meterd 0.1.0"_s);
    QVERIFY(title().startsWith(u"Event stream"_s));
    QVERIFY(text().contains(u"meterd 0.1.0"_s));
}

void TestStatePage::serverTextIsNeverMarkup()
{
    const QString hostile = u"<a href='http://evil.example'>click</a>"_s;
    m_page->showEmpty({hostile,
                       {{hostile, Span::Style::Normal}},
                       {},
                       {{hostile, hostile, {}, StateLine::Value::Words}},
                       Icon::Inbox});
    const auto labels = m_page->findChildren<QLabel*>();
    QVERIFY(!labels.isEmpty());
    for (const QLabel* label : labels) {
        if (label->text() == hostile)
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QCOMPARE(text(), hostile);
}

void TestStatePage::goesFromStateToState()
{
    QSignalSpy changed(m_page.get(), &StatePage::stateChanged);
    m_page->showLoading(u"Loading"_s);
    m_page->showEmpty({u"None"_s, {}, {}, {}, Icon::Inbox});
    m_page->showFailed({serverError(), {}, 0, {}, {}});
    m_page->showFilled();
    m_page->showFilled();
    QCOMPARE(changed.count(), 4);
    QVERIFY(m_content->isVisible());
    QTRY_COMPARE(m_page->count(), 1);
}

MD_TEST_MAIN(QApplication, TestStatePage)
#include "tst_statepage.moc"
