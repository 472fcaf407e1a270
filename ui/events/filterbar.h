// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The filter as tokens and a line of text behind them; what is typed refines what the tokens say.
#pragma once

#include "core/facets.h"
#include "core/filter.h"
#include "core/filterwords.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace md {

class FilterLine;
class SuggestionList;
class TextLabel;
class TokenChip;

class FilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget* parent = nullptr);
    ~FilterBar() override;

    //! The names of another resource; without, those of usage events. They outlive the bar.
    void setWords(const FilterWords& words, const QString& placeholder);

    //! The filter that holds.
    QString filter() const { return m_filter; }
    //! Shows it; tells nobody.
    void setFilter(const QString& filter);
    //! The filter as it would be if Enter were pressed now.
    QString typedFilter() const;

    //! The values to complete from, with their counts.
    void setFacets(const FacetResult& facets);
    //! How many match what is typed; nothing: not known, or nothing typed.
    void setMatchCount(std::optional<qint64> count);
    //! What the server has to say against the filter.
    void setServerFault(const QString& sentence);
    //! The fault that is shown; empty: none.
    QString fault() const;

    void setHistory(const QStringList& filters);
    const QStringList& history() const { return m_history; }

    void focusLine();
    FilterLine& line() { return *m_line; }
    SuggestionList& suggestions() { return *m_suggestions; }
    std::vector<TokenChip*> chips() const { return m_chips; }

signals:
    void filterChanged(const QString& filter);
    //! Typing has paused on a text that can be read; the pane may count its matches.
    void filterTyped(const QString& filter);
    //! Escape with nothing to undo: the table takes over.
    void left();
    void historyChanged(const QStringList& filters);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Piece
    {
        QString text;
        FilterToken token;
    };

    void build();
    void split(const QString& filter);
    void rebuildChips();
    void fitChips();
    void textEdited();
    void complete(bool openList);
    void takeCompletion();
    void insert(const FilterCompletion& completion);
    void pick(int entry);
    void commit();
    void escape();
    void step(int lines);
    void editPiece(std::size_t at);
    void removePiece(std::size_t at);
    void showFault(const FilterError& error, const QString& text);
    void floatOverWindow(QWidget* widget);
    void clearFault();
    void updateHint();
    void remember(const QString& filter);
    std::vector<FieldValueCount> valuesOf(FilterField field) const;
    QRect fieldInWindow() const;

    std::optional<FilterError> faultOf(const QString& text) const;

    const FilterWords* m_words = nullptr;
    QString m_placeholder = tr("Filter, as in status:rejected customer:kestrel-air");
    QString m_filter;
    std::vector<Piece> m_pieces;
    FacetResult m_facets;
    QStringList m_history;
    int m_historyAt = -1;
    std::optional<qint64> m_matches;
    std::vector<FilterCompletion> m_completions;
    bool m_listIsHistory = false;
    QTimer m_typing;

    QHBoxLayout* m_row = nullptr;
    QLabel* m_more = nullptr;
    std::vector<TokenChip*> m_chips;
    FilterLine* m_line = nullptr;
    TextLabel* m_hint = nullptr;
    QWidget* m_keyHint = nullptr;
    // Children of the window once shown, as they lie over what is below the bar; it may well die first.
    SuggestionList* m_suggestions = nullptr;
    QLabel* m_fault = nullptr;
    std::array<QPointer<QWidget>, 2> m_floating;
};

//! In the reader's words, by the kind of fault.
QString filterFaultText(const FilterError& error);

} // namespace md
