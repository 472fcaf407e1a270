// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each way in which signing in can fail, in words and with what to do next.
#pragma once

#include "app/connectproblem.h"
#include "ui/dialogs/connectdialog.h"

namespace md {

ConnectExplanation explain(ConnectProblem problem, const ApiError& error);

} // namespace md
