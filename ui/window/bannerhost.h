// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which banner stands over the panes: the most serious that was offered and not put away.
#pragma once

#include "ui/panes/pane.h"

namespace md {

class Banner;

class BannerHost : public QObject
{
    Q_OBJECT
public:
    BannerHost(Banner& banner, Navigator& navigator, UiMemory& memory, QObject* parent = nullptr);

    //! The session is over: what it had to say is no more.
    void clear();
    QString shownId() const { return m_shown; }

private:
    void offer(const BannerContent& content);
    void withdraw(const QString& id);
    void putAway();
    void showNext();
    static QString nameOf(const BannerContent& content);

    Banner& m_banner;
    Navigator& m_navigator;
    UiMemory& m_memory;
    std::vector<BannerContent> m_offered;
    QString m_shown;
    QStringList m_putAway; //!< "overage/2026-11"
};

} // namespace md
