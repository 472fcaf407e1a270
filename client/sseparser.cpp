// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sseparser.h"

namespace md {

namespace {

//! A line ends with "\n", "\r" or "\r\n".
qsizetype endOfLine(QByteArrayView bytes)
{
    const qsizetype feed = bytes.indexOf('\n');
    const qsizetype carriage = (feed < 0 ? bytes : bytes.first(feed)).indexOf('\r');
    return carriage >= 0 ? carriage : feed;
}

} // namespace

std::vector<SseMessage> SseParser::feed(QByteArrayView bytes)
{
    std::vector<SseMessage> out;
    while (!bytes.isEmpty() && !m_overflowed) {
        // "\r\n" may be cut between its two bytes.
        if (std::exchange(m_lastWasReturn, false) && bytes.front() == '\n') {
            bytes = bytes.sliced(1);
            continue;
        }
        const qsizetype end = endOfLine(bytes);
        const QByteArrayView part = end < 0 ? bytes : bytes.first(end);
        if (m_rest.size() + m_data.size() + part.size() > m_limit) {
            m_overflowed = true;
            break;
        }
        if (end < 0) {
            m_rest.append(part);
            break;
        }
        m_lastWasReturn = bytes[end] == '\r';
        if (m_rest.isEmpty()) {
            line(part, out);
        } else {
            m_rest.append(part);
            line(std::exchange(m_rest, {}), out);
        }
        bytes = bytes.sliced(end + 1);
    }
    return out;
}

void SseParser::line(QByteArrayView text, std::vector<SseMessage>& out)
{
    if (!std::exchange(m_started, true) && text.startsWith("\xEF\xBB\xBF"))
        text = text.sliced(3);
    if (text.isEmpty()) {
        if (m_hasData)
            out.push_back({std::move(m_event), std::move(m_data), m_id});
        m_event.clear();
        m_data.clear();
        m_hasData = false;
        return;
    }
    if (text.front() == ':')
        return; // a comment: the server is alive
    const qsizetype colon = text.indexOf(':');
    QByteArrayView value = colon < 0 ? QByteArrayView() : text.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    field(colon < 0 ? text : text.first(colon), value);
}

void SseParser::field(QByteArrayView name, QByteArrayView value)
{
    if (name == QByteArrayView("data")) {
        if (m_hasData)
            m_data.append('\n');
        m_data.append(value);
        m_hasData = true;
    } else if (name == QByteArrayView("event")) {
        m_event = value.toByteArray();
    } else if (name == QByteArrayView("id") && !value.contains('\0')) {
        m_id = value.toByteArray();
    }
}

} // namespace md
