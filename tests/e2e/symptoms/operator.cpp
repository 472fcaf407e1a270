// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/symptoms/operator.h"

#include "tests/e2e/symptoms/answerrecord.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QClipboard>
#include <QFileInfo>
#include <QHeaderView>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace md::test {

namespace {

//! Until a picture shows what the eye would have seen: rings and widths follow a turn or two after the words.
constexpr int settleMs = 400;

void addCells(const QAbstractItemView& view, QStringList& texts)
{
    const QAbstractItemModel* model = view.model();
    if (!model)
        return;
    const auto* tree = qobject_cast<const QTreeView*>(&view);
    const QRect seen = view.viewport()->rect();
    const std::function<void(const QModelIndex&)> add = [&](const QModelIndex& parent) {
        for (int row = 0; row < model->rowCount(parent); ++row) {
            for (int column = 0; column < model->columnCount(parent); ++column) {
                const QModelIndex index = model->index(row, column, parent);
                if (!view.visualRect(index).intersects(seen))
                    continue;
                texts.append(index.data(Qt::DisplayRole).toString());
                texts.append(index.data(Qt::AccessibleTextRole).toString());
            }
            const QModelIndex first = model->index(row, 0, parent);
            if (tree && tree->isExpanded(first))
                add(first);
        }
    };
    add({});
}

//! As it is called on the screen, or else to a screen reader.
QString nameOf(const QWidget* widget)
{
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    const QString text = button ? button->text().remove(u'&') : QString();
    for (const QString& name : {text, widget->accessibleName(), widget->objectName()}) {
        if (!name.isEmpty())
            return name;
    }
    return QString::fromLatin1(widget->metaObject()->className());
}

} // namespace

void Operator::act(const QString& what)
{
    if (m_done.isEmpty())
        m_sinceFirst.start();
    m_done.append(what);
}

bool Operator::noteAnswer()
{
    const QString folder = qEnvironmentVariable("MD_SYMPTOMS");
    if (folder.isEmpty())
        return true;
    AnswerRecord record;
    record.test = QFileInfo(QCoreApplication::applicationFilePath()).completeBaseName();
    record.function = QString::fromLatin1(QTest::currentTestFunction());
    record.dataTag = QString::fromUtf8(QTest::currentDataTag());
    record.actions = m_done;
    record.milliseconds = m_sinceFirst.elapsed();
    QTest::qWait(settleMs);
    return write(record, pictureOf(m_console.window()), folder);
}

void Operator::shortcut(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    act(QKeySequence(QKeyCombination(modifiers, key)).toString());
    m_console.press(key, modifiers);
}

void Operator::click(QWidget* widget)
{
    QVERIFY2(widget && widget->isVisible() && widget->isEnabled(), "what is clicked has to be there");
    act(u"click "_s + nameOf(widget));
    m_console.click(widget);
}

void Operator::clickRow(QAbstractItemView* table, int row)
{
    QVERIFY2(table && table->isVisible() && row >= 0, "the row that is clicked has to be there");
    act(u"click row %1 of %2"_s.arg(row + 1).arg(nameOf(table)));
    m_console.clickRow(table, row);
}

void Operator::typeAndEnter(const QString& text)
{
    act(u"type "_s + text);
    m_console.type(text);
    m_console.press(Qt::Key_Return);
}

void Operator::paste(const QString& text)
{
    act(u"paste "_s + text.left(60));
    QGuiApplication::clipboard()->setText(text);
    m_console.press(Qt::Key_V, Qt::ControlModifier);
}

QStringList Operator::visibleTexts()
{
    QStringList texts;
    QList<QWidget*> tops{&m_console.window()};
    for (QWidget* top : QApplication::topLevelWidgets()) {
        if (top != &m_console.window() && top->isVisible())
            tops.append(top);
    }
    for (QWidget* top : tops) {
        for (const QWidget* widget : top->findChildren<QWidget*>()) {
            // What a table has to show, its viewport shows.
            const auto* area = qobject_cast<const QAbstractScrollArea*>(widget);
            const QWidget* seen = area ? area->viewport() : widget;
            if (!widget->isVisible() || seen->visibleRegion().isEmpty())
                continue;
            if (const auto* label = qobject_cast<const QLabel*>(widget))
                texts.append(label->text());
            else if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
                texts.append(button->text());
            else if (const auto* line = qobject_cast<const QLineEdit*>(widget))
                texts.append(line->text());
            else if (const auto* plain = qobject_cast<const QPlainTextEdit*>(widget))
                texts.append(plain->toPlainText());
            else if (const auto* view = qobject_cast<const QAbstractItemView*>(widget))
                addCells(*view, texts);
            texts.append(widget->accessibleName());
            texts.append(widget->accessibleDescription());
        }
    }
    texts.removeAll(QString());
    return texts;
}

bool Operator::reads(const QString& words)
{
    const QStringList texts = visibleTexts();
    return std::any_of(texts.begin(), texts.end(),
                       [&](const QString& text) { return text.contains(words, Qt::CaseInsensitive); });
}

QString Operator::page()
{
    QStringList texts = visibleTexts();
    texts.removeDuplicates();
    return texts.join(u'\n');
}

} // namespace md::test
