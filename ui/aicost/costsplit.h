// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What became of the cost of all calls: one stacked bar, and under it each status with its count and share, to be
// pressed for those calls alone.
#pragma once

#include "core/aicost.h"

#include <QAbstractButton>

#include <array>
#include <optional>

namespace md {

class StatusTile;

class CostSplit : public QWidget
{
    Q_OBJECT
public:
    //! Tiles stand out by this beyond the bar, so that their words begin where it does.
    static constexpr int inset = 8;

    explicit CostSplit(QWidget* parent = nullptr);

    void setSums(const AiSums& sums);
    //! Shows it; tells nobody.
    void setFocusedStatus(std::optional<CostStatus> status);
    StatusTile& tile(CostStatus status) const;

signals:
    void statusChosen(std::optional<md::CostStatus> status);

private:
    class Bar;
    Bar* m_bar;
    std::array<StatusTile*, AiSums::statuses.size()> m_tiles;
};

//! "⚠ missing price / 60 · 5 %", with the texture of its part of the bar.
class StatusTile : public QAbstractButton
{
    Q_OBJECT
public:
    explicit StatusTile(CostStatus status, QWidget* parent = nullptr);

    CostStatus status() const { return m_status; }
    void setCount(qint64 count, qint64 ofAll);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    CostStatus m_status;
    QString m_count;
    QString m_share;
    bool m_empty = true;
};

} // namespace md

Q_DECLARE_METATYPE(std::optional<md::CostStatus>)
