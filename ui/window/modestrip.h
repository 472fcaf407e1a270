// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Four pixels over everything that say LIVE or SANDBOX by their colour; the chip below says it in words.
#pragma once

#include "ui/sessionstate.h"
#include "ui/theme.h"

#include <QPainter>
#include <QWidget>

namespace md {

class ModeStrip : public QWidget
{
    Q_OBJECT
public:
    ModeStrip(SessionState& session, QWidget* parent)
        : QWidget(parent)
        , m_session(session)
    {
        setObjectName(QStringLiteral("modeStrip"));
        setFixedHeight(metrics::modeStrip);
        connect(&session, &SessionState::whoAmIChanged, this, qOverload<>(&QWidget::update));
    }

    QColor color() const
    {
        const Tokens& t = tokens(this);
        if (m_session.isLive())
            return t.live;
        return m_session.isSandbox() ? t.sandbox : t.surface;
    }

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), color()); }

private:
    SessionState& m_session;
};

} // namespace md
