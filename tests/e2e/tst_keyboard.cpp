// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every pane by the keyboard alone: Tab reaches each control that can be reached, comes round again, is seen on each,
// and each says what it is.
#include "tests/e2e/main.h"

#include "tests/e2e/console.h"

#include <QAccessible>

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

} // namespace

class TestKeyboard : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void tabReachesEverythingAndComesRound();
    void cleanupTestCase();

private:
    //! As the desktop gives it: to the window, which gives it to whoever has the focus.
    void tab() { QTest::keyClick(m_console->window().windowHandle(), Qt::Key_Tab); }
    //! Where Tab leads from where the focus is, until it comes back to a place where it has been.
    QList<QWidget*> round();

    QTemporaryDir m_folder;
    MeterdServer m_server;
    std::unique_ptr<Console> m_console;
};

void TestKeyboard::initTestCase()
{
    QVERIFY2(m_server.start({u"--demo"_s, u"2"_s}), qPrintable(m_server.error()));
    m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
    QVERIFY(m_console->connectNow());
    m_console->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_console->window()));
}

QList<QWidget*> TestKeyboard::round()
{
    QList<QWidget*> stops;
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
        QList<QWidget*> stops = round();
        if (stops.size() >= longestRound)
            faults.append(id + u": Tab never comes round"_s);
        stops += round(); // a table that is gone into offers what can be done with its row
        for (QWidget* widget : m_console->window().findChildren<QWidget*>()) {
            const QWidget* stop = widget;
            if (isReachable(widget) && !stops.contains(stop) && stop != QApplication::focusWidget())
                faults.append(id + u": Tab never reaches "_s + told(widget));
        }
        for (const QWidget* stop : stops) {
            QAccessibleInterface* said = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(stop));
            if (!said || said->text(QAccessible::Name).isEmpty())
                faults.append(id + u": without a name: "_s + told(stop));
        }
    }
    for (const QString& fault : faults)
        qWarning("%s", qPrintable(fault));
    QCOMPARE(faults.size(), 0);
}

void TestKeyboard::cleanupTestCase()
{
    m_console.reset();
    QVERIFY(m_server.stop());
}

MD_E2E_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
