// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/console.h"

#include <QAbstractItemModel>
#include <QHeaderView>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace md::test {

namespace {

Options quiet()
{
    Options options;
    options.theme = u"light"_s;
    options.language = u"en"_s;
    return options;
}

} // namespace

Console::Console(const MeterdServer& server, const QString& recording)
    : m_server(server)
    , m_proxy(server.url(), recording)
    , m_application(*qApp, quiet())
{}

bool Console::connectNow(const QByteArray& key)
{
    Profile profile;
    profile.id = u"e2e"_s;
    profile.name = u"e2e"_s;
    profile.url = m_proxy.url();
    profile.tenant = m_server.tenant();
    window().resize(1440, 900);
    window().show();
    if (!QTest::qWaitForWindowActive(&window()))
        return false;
    m_application.connectTo(profile, key.isEmpty() ? m_server.key().toUtf8() : key);
    if (!QTest::qWaitFor([this] { return window().pane(u"events"_s) != nullptr; }, 10'000))
        return false;
    window().showPane(u"events"_s); // as for an operator who was there the last time
    return true;
}

bool Console::openPane(const QString& id)
{
    window().showPane(id);
    return QTest::qWaitFor([&] { return window().pane(id) && window().pane(id)->isVisible(); }, 10'000);
}

QStringList Console::row(const QTableView* table, int index)
{
    QStringList texts;
    for (int visual = 0; visual < table->horizontalHeader()->count(); ++visual) {
        const int column = table->horizontalHeader()->logicalIndex(visual);
        if (!table->isColumnHidden(column))
            texts.append(table->model()->index(index, column).data().toString());
    }
    return texts;
}

int Console::rowWith(const QTableView* table, const QString& text)
{
    const QAbstractItemModel* model = table->model();
    for (int i = 0; model && i < model->rowCount(); ++i) {
        const QStringList texts = row(table, i);
        if (std::any_of(texts.begin(), texts.end(), [&](const QString& cell) { return cell.contains(text); }))
            return i;
    }
    return -1;
}

QWidget* Console::target()
{
    // What a window manager does when a dialog has gone; offscreen there is none.
    if (!QApplication::activeWindow()) {
        window().activateWindow();
        if (!QTest::qWaitForWindowActive(&window()))
            qWarning("the window does not become active");
    }
    return QApplication::focusWidget() ? QApplication::focusWidget() : &window();
}

void Console::type(const QString& text)
{
    QTest::keyClicks(target(), text);
}

void Console::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(target(), key, modifiers);
}

void Console::click(QWidget* widget)
{
    QTest::mouseClick(widget, Qt::LeftButton);
}

void Console::clickRow(QAbstractItemView* view, int row)
{
    const auto* table = qobject_cast<const QTableView*>(view);
    const int column = table ? table->horizontalHeader()->logicalIndex(0) : 0;
    const QModelIndex index = view->model()->index(row, column);
    view->scrollTo(index);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::NoModifier, view->visualRect(index).center());
}

QString requestsOutsideContract(const QString& recording)
{
    const QString folder = qEnvironmentVariable("MD_SOURCE_DIR") + u"/tests/contract"_s;
    QProcess judge;
    judge.setProcessChannelMode(QProcess::MergedChannels);
    judge.setWorkingDirectory(folder);
    judge.start(u"node"_s, {folder + u"/validate-recording.mjs"_s, recording});
    if (!judge.waitForFinished(60'000))
        return u"the judge did not answer: "_s + judge.errorString();
    const QString words = QString::fromUtf8(judge.readAll());
    return judge.exitStatus() == QProcess::NormalExit && judge.exitCode() == 0 ? QString() : words;
}

} // namespace md::test
