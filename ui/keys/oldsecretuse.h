// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who still uses the old secret of a rotation: a row each, and one for all who have the new one.
#pragma once

#include "core/apikey.h"

#include <QWidget>

namespace md {

class OldSecretUse : public QWidget
{
    Q_OBJECT
public:
    explicit OldSecretUse(QWidget* parent = nullptr);

    void show(const KeyRotation& rotation, qint64 now);
    //! "203.0.113.24 invoice-export/1.4.0 1,588", for tests and screen readers.
    QStringList lines() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Row
    {
        QString address; //!< or a sentence, when nothing stands beside it
        QString client;
        QString count;
        QString last;
    };

    std::vector<Row> m_rows;
    bool m_hasUsers = false;
};

} // namespace md
