// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A meter as a card: a large one with figure, sparkline, facts, cause and ways on; a small quiet one for what is well.
#pragma once

#include "core/meter.h"
#include "ui/health/meterwords.h"
#include "ui/widgets/card.h"

class QGridLayout;
class QHBoxLayout;

namespace md {

class FigureLabel;
class SentenceLabel;
class SignMark;
class Sparkline;
class TextLabel;

class MeterCard : public Card
{
    Q_OBJECT
public:
    enum class Size { Large, Small };

    MeterCard(Size size, const TimeSettings& times, QWidget* parent = nullptr);

    void setMeter(const Meter& meter, qint64 now);
    //! Ages go on while nothing comes.
    void setNow(qint64 now);
    const Meter& meter() const { return m_meter; }
    Size size() const { return m_size; }

signals:
    void actionChosen(const md::CauseAction& action);

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildLarge();
    void buildSmall();
    QWidget* buildFact(const QString& label, FigureLabel*& value);
    void refresh();
    void recolor();
    void showLarge();
    void showSmall();
    void showActions();

    const Size m_size;
    const TimeSettings& m_times;
    Meter m_meter;
    qint64 m_now = 0;

    SignMark* m_sign = nullptr;
    TextLabel* m_word = nullptr;
    TextLabel* m_unit = nullptr;
    TextLabel* m_environment = nullptr;
    TextLabel* m_since = nullptr;
    TextLabel* m_figure = nullptr;
    TextLabel* m_note = nullptr;
    Sparkline* m_spark = nullptr;
    FigureLabel* m_last = nullptr;
    FigureLabel* m_accepted = nullptr;
    FigureLabel* m_rejected = nullptr;
    FigureLabel* m_late = nullptr;
    FigureLabel* m_duplicate = nullptr;
    SentenceLabel* m_cause = nullptr;
    QHBoxLayout* m_links = nullptr;
    TextLabel* m_rhythm = nullptr;
    TextLabel* m_trouble = nullptr;
    QString m_shownActions;
};

} // namespace md
