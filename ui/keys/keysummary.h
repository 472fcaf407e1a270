// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The line over the table: how many keys, in which states, and the links to those that want a look.
#pragma once

#include "core/apikey.h"
#include "ui/timeformat.h"

#include <QWidget>

namespace md {

class LinkButton;
class SentenceLabel;

struct KeyCounts
{
    int all = 0;
    int active = 0;
    int rotating = 0;
    int revoked = 0;
    int expired = 0;
    int refused = 0; //!< of those that work
    int endSoon = 0; //!< the same
    bool operator==(const KeyCounts&) const = default;
};
KeyCounts countKeys(const std::vector<ApiKey>& keys, qint64 now);

class KeySummary : public QWidget
{
    Q_OBJECT
public:
    explicit KeySummary(QWidget* parent = nullptr);

    //! `more`: older ones are not loaded yet, so that only a lower bound is known.
    void setCounts(const KeyCounts& counts, bool more);
    QString text() const;

signals:
    void refusedAsked();
    void endingAsked();

private:
    SentenceLabel* m_text;
    LinkButton* m_refused;
    LinkButton* m_ending;
};

} // namespace md
