// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The filter language over a resource that is not usage events: its names, its faults, its completions, and terms added
// to a filter by a click. The server alone judges records by it.
#pragma once

#include "core/filter.h"

namespace md {

class FilterWords
{
public:
    enum class Kind : quint8 { Text, Decimal, Flag, Time };
    struct Word
    {
        QString name;
        Kind kind = Kind::Text;
        QStringList values = {}; //!< known from the start, e.g. of an enumeration
    };

    explicit FilterWords(std::vector<Word> words);

    const std::vector<Word>& words() const { return m_words; }
    const Word* find(QStringView name) const;
    //! What is wrong with the text; nothing: it is a filter.
    std::optional<FilterError> fault(const QString& text) const;

    //! Values seen in the list, for completion; the newest first. They are kept beside the fixed ones.
    void noteValue(const QString& name, const QString& value);
    std::vector<FilterCompletion> completionsAt(const QString& text, int cursor) const;

private:
    std::vector<FilterCompletion> completeValue(const Word& word, const QString& text, int from, int to,
                                                int cursor) const;

    std::vector<Word> m_words;
    std::vector<QStringList> m_seen; //!< beside m_words
};

//! The values that top-level terms about a field ask for, or, negated, leave out.
QStringList namedValues(const QString& filter, const QString& name, bool negated);

//! The filter with the term added; the opposite term goes, an equal one is taken back. No value: those that lack the
//! field.
QString withNamedTerm(const QString& filter, const QString& name, const std::optional<QString>& value, bool negated);

} // namespace md
