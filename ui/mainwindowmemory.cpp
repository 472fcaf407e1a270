// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: what is remembered of it, for each arrangement of screens; and what is dropped on it.
#include "ui/mainwindow.h"

#include <QDropEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace md {

QString screenArrangement()
{
    QStringList parts;
    for (const QScreen* screen : QGuiApplication::screens()) {
        const QRect at = screen->geometry();
        parts.append(u"%1x%2+%3+%4"_s.arg(at.width()).arg(at.height()).arg(at.x()).arg(at.y()));
    }
    parts.sort();
    return parts.join(u'_');
}

void MainWindow::restore()
{
    const QByteArray geometry = m_context.memory.recall(u"WindowGeometry/"_s + screenArrangement()).toByteArray();
    if (!geometry.isEmpty() && restoreGeometry(geometry))
        return;
    // The first time: the size of the design, or what the screen has room for beside the frame.
    const QSize room = screen()->availableSize() - QSize(16, 48);
    resize(QSize(1440, 900).boundedTo(room));
}

void MainWindow::remember()
{
    m_context.memory.remember(u"WindowGeometry/"_s + screenArrangement(), saveGeometry());
    if (!m_currentPane.isEmpty())
        m_context.memory.remember(u"Pane"_s, m_currentPane);
    for (const Shown& shown : m_panes)
        m_context.memory.remember(u"Pane/"_s + shown.entry.id, shown.pane->saveState());
}

namespace {

//! One file of this machine; empty: something else.
QString droppedFile(const QDropEvent& event)
{
    const QList<QUrl> urls = event.mimeData()->urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

} // namespace

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedFile(*event).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    if (const QString path = droppedFile(*event); !path.isEmpty()) {
        event->acceptProposedAction();
        emit fileDropped(path);
    }
}

} // namespace md
