// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/suggestionlist.h"

#include "ui/events/plaintext.h"
#include "ui/numberformat.h"
#include "ui/style.h"
#include "ui/theme.h"
#include "ui/widgets/figures.h"

#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int countRole = Qt::UserRole;
constexpr int mostRows = 10;

class SuggestionDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {120, metrics::row}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& t = tokens(option.palette);
        const QRect cell = option.rect.adjusted(8, 0, -8, 0);
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver))
            painter->fillRect(option.rect, t.selection);
        const QVariant count = index.data(countRole);
        qreal countWidth = 0;
        if (count.isValid()) {
            painter->setPen(t.secondText);
            const Figures figures(option.font);
            countWidth = 16 + figures.draw(painter, cell, NumberFormat::count(count.toLongLong()), Qt::AlignRight);
        }
        painter->setFont(option.font);
        painter->setPen(t.text);
        const int room = cell.width() - int(countWidth);
        painter->drawText(cell, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          option.fontMetrics.elidedText(visibleText(index.data().toString()), Qt::ElideRight, room));
    }
};

} // namespace

SuggestionList::SuggestionList(QWidget* parent)
    : QListWidget(parent)
{
    setObjectName(u"filterSuggestions"_s);
    setAccessibleName(tr("Suggestions"));
    setFocusPolicy(Qt::NoFocus);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new SuggestionDelegate(this));
    hide();
    connect(this, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) { emit picked(row(item)); });
}

void SuggestionList::showUnder(const QRect& field, const std::vector<Entry>& entries)
{
    clear();
    if (entries.empty()) {
        hide();
        return;
    }
    for (const Entry& entry : entries) {
        auto* item = new QListWidgetItem(entry.label, this);
        if (entry.count)
            item->setData(countRole, *entry.count);
    }
    setCurrentRow(-1);
    const int rows = std::min(int(entries.size()), mostRows);
    setGeometry(field.left(), field.bottom() + 3, std::min(field.width(), 420), rows * metrics::row + 2);
    raise();
    show();
}

void SuggestionList::step(int lines)
{
    if (count() == 0)
        return;
    const int now = currentRow();
    setCurrentRow(now < 0 ? (lines > 0 ? 0 : count() - 1) : (now + lines + count()) % count());
}

} // namespace md
