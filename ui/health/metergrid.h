// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// All meters as cards: large ones for what wants a look, small ones for what is well, in as many columns as there is
// room for. Cards stay while their meters change.
#pragma once

#include "ui/health/metercard.h"

#include <QHash>
#include <QScrollArea>

namespace md {

class MeterGrid : public QScrollArea
{
    Q_OBJECT
public:
    enum class Order { All, TroubleFirst, TroubleOnly };

    MeterGrid(const TimeSettings& times, QWidget* parent = nullptr);

    void setOrder(Order order);
    void setMeters(const std::vector<Meter>& meters, qint64 now);
    void setNow(qint64 now);

    QString currentId() const { return m_current; }
    //! Scrolls there; false: it is not shown.
    bool setCurrentId(const QString& id);
    MeterCard* card(const QString& id) const { return m_cards.value(id); }
    //! In the order in which they are read.
    const std::vector<MeterCard*>& cards() const { return m_order; }

signals:
    void currentIdChanged(const QString& id);
    void opened(const QString& id);
    void actionChosen(const QString& id, const md::CauseAction& action);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    MeterCard* cardFor(const Meter& meter, qint64 now);
    void arrange();
    void step(MeterCard* from, int key);
    int columns(MeterCard::Size size) const;
    int rightPadding() const;
    bool isLarge(const Meter& meter) const;

    const TimeSettings& m_times;
    Order m_wanted = Order::TroubleFirst;
    std::vector<Meter> m_meters;
    qint64 m_now = 0;
    QHash<QString, MeterCard*> m_cards;
    std::vector<MeterCard*> m_order;
    QString m_current;
    QString m_arranged; //!< what stands where, so that it is not laid out again for nothing

    QWidget* m_content;
    QGridLayout* m_large;
    QGridLayout* m_small;
    QWidget* m_okHead;
    TextLabel* m_okCount;
};

} // namespace md
