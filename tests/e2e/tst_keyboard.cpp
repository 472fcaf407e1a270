// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every pane by the keyboard alone: Tab reaches each control that can be reached, comes round again, is seen on each,
// and each says what it is.
#include "tests/e2e/main.h"

#include "tests/e2e/console.h"

#include <QAccessible>
#include <QImage>
#include <QLineEdit>
#include <QPointer>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

namespace {

constexpr int longestRound = 300;

QString told(const QWidget* widget)
{
    return u"%1 %2 \"%3\""_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
                                 widget->accessibleName());
}

bool isReachable(const QWidget* widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) &&
           !widget->focusProxy() && !widget->visibleRegion().isEmpty();
}

int changedPixels(const QImage& one, const QImage& other)
{
    if (one.size() != other.size())
        return 0;
    int changed = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x)
            changed += one.pixel(x, y) != other.pixel(x, y) ? 1 : 0;
    }
    return changed;
}

} // namespace

class TestKeyboard : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void tabReachesEverythingAndComesRound();
    void theFocusIsSeenWhereverItIs();
    void cleanupTestCase();

private:
    //! As the desktop gives it: to the window, which gives it to whoever has the focus.
    void tab() { QTest::keyClick(m_console->window().windowHandle(), Qt::Key_Tab); }
    //! Live panes make some of them anew while we look.
    using Stops = QList<QPointer<QWidget>>;
    //! Where Tab leads from where the focus is, until it comes back to a place where it has been.
    Stops round();
    QRect placeOf(const QWidget& widget) const;
    //! Why an operator would not see that the focus is here; empty: it is seen.
    QString faultOf(QWidget* widget);

    QTemporaryDir m_folder;
    MeterdServer m_server;
    std::unique_ptr<Console> m_console;
};

void TestKeyboard::initTestCase()
{
    QApplication::setCursorFlashTime(0); // a caret that comes and goes is no difference
    QVERIFY2(m_server.start({u"--demo"_s, u"2"_s}), qPrintable(m_server.error()));
    m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
    QVERIFY(m_console->connectNow());
    m_console->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_console->window()));
}

TestKeyboard::Stops TestKeyboard::round()
{
    Stops stops;
    while (stops.size() < longestRound) {
        tab();
        QWidget* now = QApplication::focusWidget();
        if (!now || stops.contains(now))
            break;
        stops.append(now);
    }
    return stops;
}

void TestKeyboard::tabReachesEverythingAndComesRound()
{
    QStringList faults;
    for (const QString& id : m_console->window().paneIds()) {
        QVERIFY2(m_console->openPane(id), qPrintable(id));
        QTest::qWait(800); // its rows come, and with them what can be done with them
        Stops stops = round();
        if (stops.size() >= longestRound)
            faults.append(id + u": Tab never comes round"_s);
        stops += round(); // a table that is gone into offers what can be done with its row
        for (QWidget* widget : m_console->window().findChildren<QWidget*>()) {
            if (isReachable(widget) && !stops.contains(widget) && widget != QApplication::focusWidget())
                faults.append(id + u": Tab never reaches "_s + told(widget));
        }
        for (const QPointer<QWidget>& stop : stops) {
            if (!stop)
                continue;
            QAccessibleInterface* said = QAccessible::queryAccessibleInterface(stop);
            if (!said || said->text(QAccessible::Name).isEmpty())
                faults.append(id + u": without a name: "_s + told(stop));
        }
    }
    for (const QString& fault : faults)
        qWarning("%s", qPrintable(fault));
    QCOMPARE(faults.size(), 0);
}

//! What of a control is in sight, in the window: not what a scroll area round it hides. A little more than it, as some
//! paint the ring round themselves.
QRect TestKeyboard::placeOf(const QWidget& widget) const
{
    QRect inSight = widget.rect();
    const QWidget* at = &widget;
    while (const QWidget* above = at->isWindow() ? nullptr : at->parentWidget()) {
        inSight = inSight.translated(at->pos()) & above->rect();
        at = above;
    }
    return inSight.isEmpty() ? QRect() : inSight.adjusted(-4, -4, 4, 4) & at->rect();
}

//! The same place with, without and again with the focus. Only where the first and the last picture are the same has
//! nothing else changed, and only there the one between tells something.
QString TestKeyboard::faultOf(QWidget* widget)
{
    constexpr int mostTries = 25;
    constexpr int leastPixels = 24; // more than a caret
    QWidget& window = m_console->window();
    const QPointer<QWidget> guard(widget);
    const QString who = told(widget);
    QString fault;
    for (int tries = 0; tries < mostTries; ++tries) {
        // What is shown for whoever has the focus is laid out, and what is out of sight is brought into it.
        QTest::qWait(tries == 0 ? 0 : 40);
        if (!guard || QApplication::focusWidget() != widget)
            return {}; // gone with the row or the card that it stood for
        if (auto* text = qobject_cast<QLineEdit*>(widget))
            text->deselect();
        const QRect place = placeOf(*widget);
        if (place.isEmpty()) {
            fault = u"the focus is out of sight on "_s + who;
            continue;
        }
        const QImage with = window.grab(place).toImage();
        widget->clearFocus();
        const QImage without = window.grab(place).toImage();
        // Not by Tab: that would select the whole text of a field.
        widget->setFocus(Qt::OtherFocusReason);
        const QImage again = window.grab(place).toImage();
        if (placeOf(*widget) != place || with != again)
            fault = u"never the same twice: "_s + who;
        else if (changedPixels(with, without) >= leastPixels)
            return {};
        else
            fault = u"the focus is not seen on "_s + who;
    }
    return fault;
}

void TestKeyboard::theFocusIsSeenWhereverItIs()
{
    QStringList faults;
    qsizetype stops = 0;
    for (const QString& id : m_console->window().paneIds()) {
        QVERIFY(m_console->openPane(id));
        QTest::qWait(800);
        for (QSet<QWidget*> round; round.size() < longestRound;) {
            tab();
            QWidget* now = QApplication::focusWidget();
            if (!now || round.contains(now))
                break;
            round.insert(now);
            ++stops;
            if (const QString fault = faultOf(now); !fault.isEmpty())
                faults.append(id + u": "_s + fault);
        }
    }
    for (const QString& fault : faults)
        qWarning("%s", qPrintable(fault));
    QCOMPARE(faults.size(), 0);
    QVERIFY2(stops > 100, qPrintable(u"only %1 stops"_s.arg(stops)));
}

void TestKeyboard::cleanupTestCase()
{
    m_console.reset();
    QVERIFY(m_server.stop());
}

MD_E2E_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
