// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The form of an endpoint, new or edited: where to, what for, which events, how many at once.
#pragma once

#include "client/webhooksapi.h"

#include <QWidget>

class QLineEdit;
class QSpinBox;

namespace md {

class EventTypeChoice;

class EndpointForm : public QWidget
{
    Q_OBJECT
public:
    static constexpr int usualConcurrency = 5;
    static constexpr int mostConcurrency = 50;

    //! `eventTypes`: those that there are; may be empty.
    EndpointForm(const EndpointSettings& settings, const QStringList& eventTypes, QWidget* parent = nullptr);

    void setSettings(const EndpointSettings& settings);
    EndpointSettings settings() const;
    //! What is not right yet; empty: it can be sent.
    QString fault() const;

signals:
    void changed();

private:
    QLineEdit* m_url;
    QLineEdit* m_description;
    EventTypeChoice* m_types;
    QSpinBox* m_concurrency;
};

EndpointSettings settingsOf(const WebhookEndpoint& endpoint);

} // namespace md
