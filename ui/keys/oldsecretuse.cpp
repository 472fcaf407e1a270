// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/oldsecretuse.h"

#include "ui/numberformat.h"
#include "ui/theme.h"
#include "ui/timeformat.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/linkbutton.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {
constexpr int shownRows = 12;
constexpr int lineHeight = 20;
} // namespace

OldSecretUse::OldSecretUse(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    setObjectName(u"oldSecretUse"_s);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(1, 1);
}

void OldSecretUse::clear()
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_lines.clear();
}

void OldSecretUse::addRow(const QString& address, const QString& client, qint64 count, const QString& last)
{
    const int row = m_grid->rowCount();
    auto* from = new TextLabel(address, TextLabel::Ink::Text, this);
    from->setMinimumHeight(lineHeight);
    auto* by = new TextLabel(client, TextLabel::Ink::Second, this);
    by->setElided(true);
    auto* figure = new FigureLabel(this);
    figure->setText(NumberFormat::count(count));
    figure->setAlignment(Qt::AlignRight);
    auto* when = new TextLabel(last, TextLabel::Ink::Second, this);
    when->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_grid->addWidget(from, row, 0);
    m_grid->addWidget(by, row, 1);
    m_grid->addWidget(figure, row, 2, Qt::AlignRight);
    m_grid->addWidget(when, row, 3);
    for (QWidget* part : {static_cast<QWidget*>(from), static_cast<QWidget*>(by), static_cast<QWidget*>(figure),
                          static_cast<QWidget*>(when)})
        part->show();
    m_lines.append(u"%1 %2 %3"_s.arg(address, client, NumberFormat::count(count)));
}

void OldSecretUse::addNote(const QString& text, qint64 count)
{
    const int row = m_grid->rowCount();
    auto* label = new TextLabel(text, TextLabel::Ink::Second, this);
    label->setMinimumHeight(lineHeight);
    m_grid->addWidget(label, row, 0, 1, 2);
    label->show();
    if (count >= 0) {
        auto* figure = new FigureLabel(this);
        figure->setText(NumberFormat::count(count));
        figure->setAlignment(Qt::AlignRight);
        m_grid->addWidget(figure, row, 2, Qt::AlignRight);
        figure->show();
    }
    m_lines.append(count < 0 ? text : u"%1 %2"_s.arg(text, NumberFormat::count(count)));
}

void OldSecretUse::show(const KeyRotation& rotation, qint64 now)
{
    clear();
    const QStringList heads{tr("Address"), tr("Client"), tr("Requests"), tr("Last")};
    for (int column = 0; column < heads.size() && !rotation.oldUses.empty(); ++column) {
        auto* head = new TextLabel(heads[column], TextLabel::Ink::Second, this);
        head->setFont(md::font(FontRole::Label));
        m_grid->addWidget(head, 0, column, column >= 2 ? Qt::AlignRight : Qt::AlignLeft);
        head->show();
    }
    int left = shownRows;
    for (const KeyRotation::Use& use : rotation.oldUses) {
        if (left-- == 0) {
            addNote(tr("and %n more", nullptr, int(rotation.oldUses.size()) - shownRows), -1);
            break;
        }
        addRow(use.address, use.client.isEmpty() ? u"–"_s : use.client, use.count, TimeFormat::age(use.lastAt, now));
    }
    if (rotation.oldUses.empty())
        addNote(tr("Nobody has sent the old secret since."), -1);
    addNote(tr("New secret, all addresses"), rotation.newUses);
}

} // namespace md
