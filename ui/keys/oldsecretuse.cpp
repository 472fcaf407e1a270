// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/oldsecretuse.h"

#include "ui/numberformat.h"
#include "ui/theme.h"
#include "ui/timeformat.h"
#include "ui/widgets/figures.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace md {

namespace {
constexpr int shownRows = 12;
constexpr int headHeight = 20;
constexpr int rowHeight = 22;
constexpr int clientAt = 96;
constexpr int countEndsFromRight = 62;
constexpr int gap = 8;
} // namespace

OldSecretUse::OldSecretUse(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"oldSecretUse"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void OldSecretUse::show(const KeyRotation& rotation, qint64 now)
{
    m_rows.clear();
    m_hasUsers = !rotation.oldUses.empty();
    for (const KeyRotation::Use& use : rotation.oldUses) {
        if (m_rows.size() == shownRows) {
            m_rows.push_back({tr("and %n more", nullptr, int(rotation.oldUses.size()) - shownRows), {}, {}, {}});
            break;
        }
        m_rows.push_back({use.address, use.client, NumberFormat::count(use.count), TimeFormat::age(use.lastAt, now)});
    }
    if (!m_hasUsers)
        m_rows.push_back({tr("Nobody has sent the old secret since."), {}, {}, {}});
    m_rows.push_back({tr("New secret, all addresses"), {}, NumberFormat::count(rotation.newUses), {}});
    setAccessibleName(lines().join(u"; "_s));
    updateGeometry();
    update();
}

QStringList OldSecretUse::lines() const
{
    QStringList lines;
    for (const Row& row : m_rows) {
        QStringList parts{row.address, row.client, row.count};
        parts.removeAll(QString());
        lines.append(parts.join(u' '));
    }
    return lines;
}

QSize OldSecretUse::sizeHint() const
{
    return {240, (m_hasUsers ? headHeight : 0) + int(m_rows.size()) * rowHeight};
}

void OldSecretUse::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    QPainter painter(this);
    const int countEnd = width() - countEndsFromRight;
    int top = 0;
    if (m_hasUsers) {
        painter.setFont(md::font(FontRole::Label));
        painter.setPen(t.secondText);
        painter.drawText(QRect(0, 0, clientAt, headHeight), Qt::AlignLeft | Qt::AlignVCenter, tr("Address"));
        painter.drawText(QRect(clientAt, 0, clientAt, headHeight), Qt::AlignLeft | Qt::AlignVCenter, tr("Client"));
        painter.drawText(QRect(clientAt, 0, countEnd - clientAt, headHeight), Qt::AlignRight | Qt::AlignVCenter,
                         tr("Requests"));
        painter.drawText(QRect(countEnd, 0, width() - countEnd, headHeight), Qt::AlignRight | Qt::AlignVCenter,
                         tr("Last"));
        top = headHeight;
    }
    const Figures figures(md::font(FontRole::Body));
    const QFontMetrics text(figures.font());
    for (const Row& row : m_rows) {
        const bool isNote = row.last.isEmpty();
        painter.setFont(figures.font());
        painter.setPen(isNote ? t.secondText : t.text);
        const int countWidth = int(figures.width(row.count));
        const int clientEnd = countEnd - countWidth - gap;
        const QRect first(0, top, isNote ? (row.count.isEmpty() ? width() : clientEnd) : clientAt - gap, rowHeight);
        painter.drawText(first, Qt::AlignLeft | Qt::AlignVCenter,
                         text.elidedText(row.address, Qt::ElideRight, first.width()));
        painter.setPen(t.secondText);
        const QRect client(clientAt, top, clientEnd - clientAt, rowHeight);
        painter.drawText(client, Qt::AlignLeft | Qt::AlignVCenter,
                         text.elidedText(row.client, Qt::ElideRight, client.width()));
        figures.draw(&painter, QRectF(countEnd, top, width() - countEnd, rowHeight), row.last, Qt::AlignRight);
        painter.setPen(t.text);
        figures.draw(&painter, QRectF(clientAt, top, countEnd - clientAt, rowHeight), row.count, Qt::AlignRight);
        top += rowHeight;
    }
}

} // namespace md
