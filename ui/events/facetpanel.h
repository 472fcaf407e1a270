// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The column of facets beside the table: a click keeps a value, Alt and a click leaves it out.
#pragma once

#include "ui/events/filteredit.h"

#include "core/facets.h"

#include <QListView>
#include <QSet>

namespace md {

class FacetList;

class FacetPanel : public QListView
{
    Q_OBJECT
public:
    explicit FacetPanel(QWidget* parent = nullptr);

    void setFacets(const FacetResult& facets);
    void setFilter(const QString& filter);
    //! Values that made events be refused: shown in the bad colour.
    void setBadValues(const QString& field, const QSet<QString>& values);

    //! Fields of another vocabulary than that of usage events: namedPicked() instead of valuePicked().
    void setNamed();

    //! Fields whose values are folded away; kept in the settings by the pane.
    QStringList collapsed() const;
    void setCollapsed(const QStringList& fields);

    QSize sizeHint() const override;

signals:
    //! No value: the events that have none.
    void valuePicked(md::FilterField field, const std::optional<QString>& value, md::TermEdit edit);
    void namedPicked(const QString& field, const std::optional<QString>& value, bool negated);
    void moreAsked(const QString& field);
    void collapsedChanged(const QStringList& fields);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void activate(const QModelIndex& index, TermEdit edit);
    void pick(const QString& field, const std::optional<QString>& value, TermEdit edit);
    void toggle(const QString& field);

    FacetList* m_list = nullptr;
    bool m_named = false;
    QPersistentModelIndex m_pressed;
};

} // namespace md
