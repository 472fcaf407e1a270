// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/notices.h"

using namespace Qt::StringLiterals;

namespace md {

void Notices::add(const Notice& notice)
{
    beginInsertRows({}, 0, 0);
    m_notices.push_front(notice);
    endInsertRows();
    if (int(m_notices.size()) > most) {
        beginRemoveRows({}, most, most);
        m_notices.pop_back();
        endRemoveRows();
    }
    emit unreadChanged(unread());
}

void Notices::markAllRead()
{
    for (Notice& notice : m_notices)
        notice.read = true;
    emit unreadChanged(0);
}

int Notices::unread() const
{
    return int(std::count_if(m_notices.begin(), m_notices.end(), [](const Notice& notice) { return !notice.read; }));
}

int Notices::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_notices.size());
}

QVariant Notices::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Notice& notice = m_notices[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return notice.title;
    case TextRole: return notice.text;
    case AtRole: return notice.at;
    case ToneRole: return int(notice.tone);
    case Qt::AccessibleTextRole: return u"%1. %2"_s.arg(notice.title, notice.text);
    default: return {};
    }
}

} // namespace md
