// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A splitter whose handle is one pixel to see; Qt widens the part to catch to five when the handle is that thin.
#pragma once

#include <QSplitter>

namespace md {

class HairlineSplitter : public QSplitter
{
    Q_OBJECT
public:
    explicit HairlineSplitter(Qt::Orientation orientation, QWidget* parent = nullptr);
};

} // namespace md
