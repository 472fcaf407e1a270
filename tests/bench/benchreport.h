// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a benchmark found, as a table: each figure beside its peer of the same run and the aim of the project.
#pragma once

#include <QString>

#include <vector>

namespace md::bench {

struct Figure
{
    QString work;
    QString ours;
    QString beside; //!< the peers, measured in the same run
    QString aim;
    bool reached = false;
};

class Report
{
public:
    void add(const Figure& figure);
    //! A sentence under the table.
    void note(const QString& sentence) { m_notes.push_back(sentence); }

    QString markdown(const QString& title) const;

private:
    std::vector<Figure> m_figures;
    std::vector<QString> m_notes;
};

QString milliseconds(double ms);
QString times(double ratio);

} // namespace md::bench
