// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// --shots DIR: each pane and dialog in its states, light and dark, as pictures of the real window on a sandbox.
#pragma once

#include <QObject>
#include <QString>

namespace md {

class Application;

class Shots : public QObject
{
    Q_OBJECT
public:
    Shots(Application& application, const QString& folder);

    void start();

private:
    Application& m_application;
    QString m_folder;
};

} // namespace md
