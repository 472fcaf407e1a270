// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A secret on the clipboard is there for a minute: it goes unless something else was copied meanwhile.
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace md {

class SecretClipboard : public QObject
{
    Q_OBJECT
public:
    //! The parent should outlive the dialog that shows the secret: its window. When it dies, the clipboard is cleared.
    explicit SecretClipboard(QObject* parent, std::chrono::milliseconds span = std::chrono::minutes(1));
    ~SecretClipboard() override;

    //! `text` may hold more than the secret: "METERD_API_KEY=sk_…". Clipboard managers are asked not to keep it.
    void copy(const QString& text);

signals:
    void cleared();

private:
    void clear();

    QTimer m_timer;
    QByteArray m_digest; //!< of what was copied: the secret itself is not kept for a minute more
};

} // namespace md
