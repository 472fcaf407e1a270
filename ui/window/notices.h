// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What happened while the operator looked elsewhere: jobs that ended, a connection that broke. The bell counts the
// unread.
#pragma once

#include <QAbstractListModel>

#include <deque>

namespace md {

struct Notice
{
    enum class Tone { Info, Ok, Warning, Bad };

    qint64 at = 0;
    Tone tone = Tone::Info;
    QString title;
    QString text;
    bool read = false;
};

class Notices : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { AtRole = Qt::UserRole, ToneRole, TextRole };

    //! Older ones go when there are more.
    static constexpr int most = 200;

    using QAbstractListModel::QAbstractListModel;

    void add(const Notice& notice);
    void markAllRead();
    int unread() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

signals:
    void unreadChanged(int unread);

private:
    std::deque<Notice> m_notices; //!< newest first
};

} // namespace md
