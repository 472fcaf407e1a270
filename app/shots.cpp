// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shots.h"

namespace md {

Shots::Shots(Application& application, const QString& folder)
    : m_application(application)
    , m_folder(folder)
{}

void Shots::start() {}

} // namespace md
