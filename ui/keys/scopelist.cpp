// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/scopelist.h"

#include "core/keyscopes.h"
#include "ui/keys/keywords.h"
#include "ui/theme.h"
#include "ui/widgets/linkbutton.h"

#include <QCheckBox>
#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace md {

ScopeList::ScopeList(QStringList own, QWidget* parent)
    : QWidget(parent)
    , m_own(std::move(own))
{
    setObjectName(u"scopeList"_s);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 8, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    for (const QString& scope : keyScopes()) {
        auto* box = new QCheckBox(scope, this);
        box->setObjectName(u"scope_"_s + scope);
        box->setFont(md::font(FontRole::Mono));
        box->setMinimumHeight(22);
        auto* meaning = new TextLabel(scopeMeaning(scope), TextLabel::Ink::Second, this);
        meaning->setElided(true);
        const int row = int(m_rows.size());
        grid->addWidget(box, row, 0);
        grid->addWidget(meaning, row, 1);
        m_rows.push_back({scope, box, meaning});
        connect(box, &QCheckBox::clicked, this, &ScopeList::changed);
    }
}

QStringList ScopeList::scopes() const
{
    QStringList scopes;
    for (const Row& row : m_rows) {
        if (row.box->isChecked() && roleHolds(m_role, row.scope))
            scopes.append(row.scope);
    }
    return scopes;
}

void ScopeList::setScopes(const QStringList& scopes)
{
    m_had = scopes;
    for (const Row& row : m_rows)
        row.box->setChecked(scopes.contains(row.scope));
    showRows();
}

void ScopeList::setRole(const QString& role)
{
    m_role = role;
    showRows();
}

void ScopeList::showRows()
{
    for (const Row& row : m_rows) {
        const bool held = roleHolds(m_role, row.scope);
        const bool given = m_own.contains(row.scope) || m_had.contains(row.scope);
        row.box->setEnabled(held && given);
        row.meaning->setText(!held    ? tr("not for a %1").arg(m_role)
                             : !given ? tr("your key does not have it")
                                      : scopeMeaning(row.scope));
        row.box->setAccessibleDescription(row.meaning->text());
    }
}

} // namespace md
