// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A small row of bars without axes: how a meter went over its window; refused ones stand on top of accepted ones.
#pragma once

#include <QWidget>

#include <vector>

namespace md {

class Sparkline : public QWidget
{
    Q_OBJECT
public:
    explicit Sparkline(QWidget* parent = nullptr);

    struct Bar
    {
        qint64 accepted = 0;
        qint64 rejected = 0;
        bool operator==(const Bar&) const = default;
    };

    void setBars(std::vector<Bar> bars);
    const std::vector<Bar>& bars() const { return m_bars; }
    //! In the dim colours: for what is well.
    void setDim(bool dim);
    //! Said over the end of the line when nothing comes any more: "nothing since 14:03".
    void setNote(const QString& note);

    QSize sizeHint() const override { return m_dim ? QSize(282, 20) : QSize(400, 48); }
    QSize minimumSizeHint() const override { return {60, m_dim ? 20 : 48}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<Bar> m_bars;
    QString m_note;
    bool m_dim = false;
};

} // namespace md
