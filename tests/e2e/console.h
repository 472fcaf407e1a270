// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real console, held as an operator holds it: by keyboard and mouse, read back from what it shows.
#pragma once

#include "app/application.h"
#include "tests/support/meterdserver.h"
#include "tests/support/recordingproxy.h"

#include <QApplication>
#include <QTableView>
#include <QTest>

#include <algorithm>

namespace md::test {

class Console
{
public:
    //! The whole application, signed in to the server by way of a proxy that writes down each request.
    Console(const MeterdServer& server, const QString& recording);

    //! True once the panes are there. `key`: another than the server's own.
    bool connectNow(const QByteArray& key = {});
    Application& application() { return m_application; }
    MainWindow& window() { return m_application.window(); }
    const RecordingProxy& traffic() const { return m_proxy; }

    //! The one that is to be seen, where several panes have one of that name.
    template <class T>
    T* find(const QString& objectName)
    {
        const QList<T*> all = window().findChildren<T*>(objectName);
        if (all.isEmpty())
            qWarning("there is no %s in the window", qPrintable(objectName));
        const auto seen = std::find_if(all.begin(), all.end(), [](T* widget) { return widget->isVisible(); });
        return seen != all.end() ? *seen : all.value(0);
    }

    //! With Ctrl the shortcut of a pane's place in the rail.
    Qt::Key paneKey(const QString& id) { return Qt::Key(Qt::Key_0 + (window().paneIds().indexOf(id) + 1) % 10); }
    //! Goes to a pane by the rail's own shortcut or name, and waits until it is shown.
    bool openPane(const QString& id);
    QTableView* events() { return find<QTableView>(QStringLiteral("eventTable")); }
    //! Texts of the shown columns of a row, as a screen reader would read them.
    QStringList row(int index) { return row(events(), index); }
    static QStringList row(const QTableView* table, int index);
    //! Index of the first row with the text in any shown column, or -1.
    int rowWith(const QString& text) { return rowWith(events(), text); }
    static int rowWith(const QTableView* table, const QString& text);
    //! Types into whatever has the focus, through the window.
    void type(const QString& text);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void click(QWidget* widget);
    void clickRow(int row) { clickRow(events(), row); }
    void clickRow(QAbstractItemView* view, int row);

private:
    QWidget* target();

    const MeterdServer& m_server;
    RecordingProxy m_proxy;
    Application m_application;
};

//! Runs the judge of requests over a recording; empty when every request is as the contract says.
QString requestsOutsideContract(const QString& recording);

} // namespace md::test
