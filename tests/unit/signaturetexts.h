// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One document as several languages write it, by hand: what is signed, and what is received in its place.
#pragma once

#include <QByteArray>

#include <vector>

namespace md {

struct WrittenTwice
{
    QByteArray name;
    QByteArray sent;
    QByteArray received;
    bool isReordered = false; //!< only the order of the members can be found out, by trying
};

std::vector<WrittenTwice> bodiesWrittenTwice();
std::vector<QByteArray> plainBodies();

} // namespace md
