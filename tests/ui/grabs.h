// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of widgets under test, when MD_GRABS names a folder.
#pragma once

#include <QCoreApplication>
#include <QDir>
#include <QPixmap>
#include <QWidget>

namespace md::test {

inline void grab(QWidget& widget, const QString& name)
{
    const QByteArray folder = qgetenv("MD_GRABS");
    if (folder.isEmpty())
        return;
    // What was changed last is laid out first.
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    widget.grab().save(QDir(QString::fromLocal8Bit(folder)).filePath(name + QStringLiteral(".png")));
}

} // namespace md::test
