// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An operator who knows a symptom's words and nothing else: looks as long as they like, and acts at most three times.
#pragma once

#include "tests/e2e/console.h"

#include <QAbstractItemView>
#include <QElapsedTimer>
#include <QStringList>

namespace md::test {

//! A click, a shortcut and a paste each are one action, and so is typing an id with the Enter that ends it. Looking is
//! none.
class Operator
{
public:
    static constexpr int mostActions = 3;

    explicit Operator(Console& console)
        : m_console(console)
    {}

    // Each of these is one action, and says what it was.
    void shortcut(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void click(QWidget* widget);
    void clickRow(QAbstractItemView* table, int row);
    //! A text into whatever has the focus, and Enter.
    void typeAndEnter(const QString& text);
    void paste(const QString& text);

    // Looking.
    Console& console() { return m_console; }
    //! A visible text of the window: labels, buttons, cells of tables, what a screen reader is told of the rest.
    bool reads(const QString& words);
    //! All that is to be read now, one text a line: for the message of a failed test.
    QString page();

    int actions() const { return int(m_done.size()); }
    //! "Ctrl+4, click row 2 of API keys, click Copy"
    QString way() const { return m_done.join(QLatin1String(", ")); }

    //! The answer is on the screen. Where MD_SYMPTOMS names a folder, what was done, how long it took since the first
    //! action and a picture of the window are written there for docs/symptoms.md. False when they could not be.
    bool noteAnswer();

private:
    QStringList visibleTexts();
    void act(const QString& what);

    Console& m_console;
    QStringList m_done;
    QElapsedTimer m_sinceFirst;
};

} // namespace md::test

//! Waits until the words are to be read in the window, and fails with all that is to be read when they are not.
#define MD_READS(op, words)                                                                                            \
    do {                                                                                                               \
        const bool isRead = QTest::qWaitFor([&] { return (op).reads(words); }, 10'000);                                \
        QVERIFY2(isRead,                                                                                               \
                 qPrintable(QStringList({words, (op).page()}).join(QLatin1String(" is not to be read in:\n"))));       \
    } while (false)

//! The end of every symptom: the cause is on the screen, and it took at most three actions.
#define MD_ANSWERED(op)                                                                                                \
    do {                                                                                                               \
        qInfo("%d action(s): %s", (op).actions(), qPrintable((op).way()));                                             \
        QVERIFY2((op).actions() > 0 && (op).actions() <= md::test::Operator::mostActions, qPrintable((op).way()));     \
        QVERIFY2((op).noteAnswer(), "the answer could not be written down");                                           \
    } while (false)
