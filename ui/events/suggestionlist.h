// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list under the filter bar: completions with their counts, or filters used before. It never takes the focus.
#pragma once

#include <QListWidget>

#include <optional>

namespace md {

class SuggestionList : public QListWidget
{
    Q_OBJECT
public:
    struct Entry
    {
        QString label;
        std::optional<qint64> count;
    };

    explicit SuggestionList(QWidget* parent);

    //! Shows the entries under a place in the window; none hides the list.
    void showUnder(const QRect& field, const std::vector<Entry>& entries);
    //! Goes up or down; from nothing to the first or the last.
    void step(int lines);
    int chosen() const { return currentRow(); }

signals:
    void picked(int entry);
};

} // namespace md
