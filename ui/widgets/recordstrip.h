// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The strip under a table of records: following or paused and what is new, at the left; how many, at the right.
#pragma once

#include <QWidget>

namespace md {

class Button;
class FigureLabel;
class LinkButton;
class RecordTableModel;
class SignMark;
class TextLabel;

class RecordStrip : public QWidget
{
    Q_OBJECT
public:
    //! The model outlives the strip. `what` is the plural for the counts, translated: "entries".
    RecordStrip(RecordTableModel& model, const QString& what, QWidget* parent = nullptr);

    //! Whether the live connection stands: without it nothing is followed, and the strip says so.
    void setLive(bool live);
    //! What stands at the left and at the right, for tests and screen readers.
    QString text() const;

signals:
    void followToggled();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showState();

    RecordTableModel& m_model;
    QString m_what;
    SignMark* m_mark;
    TextLabel* m_word;
    TextLabel* m_detail;
    Button* m_toggle;
    LinkButton* m_retry;
    FigureLabel* m_counts;
    TextLabel* m_filters;
    bool m_live = true;
};

} // namespace md
