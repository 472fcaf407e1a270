// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with the organizations of events as a whole, a line each with the one click that shows it.
#pragma once

#include "core/organization.h"

#include <QWidget>

class QVBoxLayout;

namespace md {

class OrganizationNotices : public QWidget
{
    Q_OBJECT
public:
    explicit OrganizationNotices(QWidget* parent = nullptr);

    void setSummary(const OrganizationSummary& summary);
    //! As they stand, for tests and screen readers.
    QStringList lines() const { return m_lines; }

signals:
    //! The events of the ids that differ only by case.
    void twinEventsAsked(const QStringList& ids);
    //! Those ids in the list.
    void twinsAsked();
    //! The events that name no organization.
    void withoutAsked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    class Line;
    Line* addLine(const QString& title, const QString& text);
    void addTwins(const OrganizationSummary& summary);
    void addWithout(const OrganizationSummary& summary);

    QVBoxLayout* m_column;
    OrganizationSummary m_summary;
    QStringList m_lines;
};

} // namespace md
