// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A sentence with a few words set apart (stronger, mono, second), without markup: text from a server can be any part of
// it.
#pragma once

#include <QString>
#include <QTextLayout>
#include <QWidget>

#include <initializer_list>
#include <vector>

namespace md {

struct Span
{
    enum class Style { Normal, Strong, Mono, Second, Bad };

    QString text;
    Style style = Style::Normal;

    bool operator==(const Span&) const = default;
};

using Sentence = std::vector<Span>;

//! Puts spans for %1, %2 … into a translated template. The parts are never looked at for further markers.
Sentence sentence(const QString& pattern, std::initializer_list<Span> parts = {});
QString plainText(const Sentence& sentence);

//! Wraps, keeps a line height of 20 whatever is in the line, is copied as plain text.
class SentenceLabel : public QWidget
{
    Q_OBJECT
public:
    explicit SentenceLabel(QWidget* parent = nullptr);

    void setSentence(const Sentence& sentence);
    void setAlignment(Qt::Alignment alignment);
    QString text() const { return plainText(m_sentence); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {40, lineHeight()}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    static int lineHeight();
    qreal layOut(QTextLayout& layout, qreal width, qreal* natural = nullptr) const;

    Sentence m_sentence;
    Qt::Alignment m_alignment = Qt::AlignLeft;
};

} // namespace md
