// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The panel at the right of a pane: what is selected, in one figure or sentence, its actions, its sections.
#pragma once

#include "models/recordcell.h"
#include "ui/widgets/sentence.h"

#include <QWidget>

class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace md {

class Button;
class ElidedIdLabel;
class SignMark;
class TextLabel;

class SidePanel : public QWidget
{
    Q_OBJECT
public:
    //! Widths from the design: events 288, keys 344, webhooks 360, trace 368, limits and audit 400.
    explicit SidePanel(const QString& name, int width, QWidget* parent = nullptr);

    //! The line on top: sign and word in the tone, the name beside it, the id at the right.
    void setHead(Sign sign, Tone tone, const QString& word, const QString& name, const QString& id = {});
    //! The one thing in 20 px; wraps.
    void setTitle(const QString& title);
    void setSubtitle(const Sentence& sentence);
    //! Buttons under the title, in order; they stay until clearActions().
    void addAction(Button* button);
    void clearActions();
    //! Everything below; sections are added in order and stay until clearSections().
    QVBoxLayout* addSection(const QString& heading = {});
    void clearSections();
    //! Fixed under the scrolled part: the strip with the primary button of an edit.
    QVBoxLayout* foot() { return m_foot; }

    QString title() const;
    QString subtitle() const;

    QSize sizeHint() const override;

signals:
    void closed();
    void copied(const QString& what);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int m_width;
    SignMark* m_mark;
    TextLabel* m_word;
    TextLabel* m_name;
    ElidedIdLabel* m_id;
    Button* m_close;
    TextLabel* m_title;
    SentenceLabel* m_subtitle;
    QHBoxLayout* m_actions;
    QWidget* m_actionRow;
    QScrollArea* m_scroll;
    QWidget* m_content;
    QVBoxLayout* m_sections;
    QVBoxLayout* m_foot;
};

} // namespace md
