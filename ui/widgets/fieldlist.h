// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Facts of one thing as label and value, a row each: the detail panel of every pane.
#pragma once

#include "models/recordcell.h"
#include "ui/widgets/sentence.h"

#include <QStringList>
#include <QWidget>

#include <functional>

class QGridLayout;

namespace md {

class FieldList : public QWidget
{
    Q_OBJECT
public:
    //! The labels' column is this wide, or as wide as they need.
    explicit FieldList(int labelWidth = 92, QWidget* parent = nullptr);

    void clear();
    //! Wraps; an empty text is a dash in second text. Can be selected and copied.
    void addText(const QString& label, const QString& text, Tone tone = Tone::Text);
    void addSentence(const QString& label, const Sentence& sentence);
    //! Mono, shortened in the middle, copied by a double click.
    void addId(const QString& label, const QString& id);
    //! Mono, whole.
    void addCode(const QString& label, const QString& code);
    void addLink(const QString& label, const QString& text, std::function<void()> run);
    void addStatus(const QString& label, Sign sign, Tone tone, const QString& word);
    //! Any widget; taken over.
    void addWidget(const QString& label, QWidget* value);

    //! "label: value" of each row, for tests and for copying all.
    QStringList lines() const { return m_lines; }

signals:
    void copied(const QString& what);

private:
    void addRow(const QString& label, const QString& spoken, QWidget* value);

    QGridLayout* m_grid;
    QStringList m_lines;
    int m_labelWidth;
};

} // namespace md
