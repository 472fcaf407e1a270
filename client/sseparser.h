// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Server-sent events out of bytes that may be cut anywhere.
#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace md {

struct SseMessage
{
    QByteArray event; //!< empty: a plain message
    QByteArray data;
    QByteArray id; //!< the last id the stream gave, this message's included

    bool operator==(const SseMessage&) const = default;
};

class SseParser
{
public:
    explicit SseParser(qsizetype messageLimit = 16 * 1024 * 1024)
        : m_limit(messageLimit)
    {}

    //! The messages that these bytes complete.
    std::vector<SseMessage> feed(QByteArrayView bytes);

    //! A message grew over the limit; nothing more comes out.
    bool overflowed() const { return m_overflowed; }

private:
    void line(QByteArrayView text, std::vector<SseMessage>& out);
    void field(QByteArrayView name, QByteArrayView value);

    qsizetype m_limit;
    QByteArray m_rest; //!< of a line that is not whole yet
    QByteArray m_event;
    QByteArray m_data;
    QByteArray m_id;
    bool m_hasData = false;
    bool m_lastWasReturn = false;
    bool m_started = false;
    bool m_overflowed = false;
};

} // namespace md
