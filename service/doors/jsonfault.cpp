// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where a text stops being JSON. Slow and plain: it runs only on texts that the fast parser refused.
#include "service/doors/jsondocument.h"

namespace meterd {

namespace {

class FaultFinder
{
public:
    explicit FaultFinder(std::string_view text)
        : m_text(text)
    {}

    std::optional<JsonFault> find()
    {
        space();
        if (atEnd())
            fail("The body is empty.");
        else if (value(1)) {
            space();
            if (!atEnd())
                fail("There is something after the end of the JSON text.");
        }
        return std::move(m_fault);
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    char peek() const { return atEnd() ? '\0' : m_text[m_at]; }
    void space()
    {
        while (!atEnd() && (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r'))
            ++m_at;
    }
    bool fail(std::string message)
    {
        if (!m_fault)
            m_fault = JsonFault{m_at, atEnd() ? "The JSON text ends too early." : std::move(message)};
        return false;
    }

    bool value(int depth)
    {
        if (depth > JsonDocument::maxDepth)
            return fail("Values are nested deeper than " + std::to_string(JsonDocument::maxDepth) + " levels.");
        switch (peek()) {
        case '{': return members(depth);
        case '[': return items(depth);
        case '"': return string();
        case 't': return word("true");
        case 'f': return word("false");
        case 'n': return word("null");
        default: return number();
        }
    }

    bool members(int depth)
    {
        ++m_at;
        space();
        if (peek() == '}' && !atEnd()) {
            ++m_at;
            return true;
        }
        while (true) {
            space();
            if (peek() != '"')
                return fail("A name in double quotation marks is expected here.");
            if (!string())
                return false;
            space();
            if (peek() != ':')
                return fail("A colon is expected here.");
            ++m_at;
            space();
            if (!value(depth + 1))
                return false;
            space();
            if (peek() == '}') {
                ++m_at;
                return true;
            }
            if (peek() != ',')
                return fail("A comma or a closing brace is expected here.");
            ++m_at;
        }
    }

    bool items(int depth)
    {
        ++m_at;
        space();
        if (peek() == ']') {
            ++m_at;
            return true;
        }
        while (true) {
            space();
            if (!value(depth + 1))
                return false;
            space();
            if (peek() == ']') {
                ++m_at;
                return true;
            }
            if (peek() != ',')
                return fail("A comma or a closing bracket is expected here.");
            ++m_at;
        }
    }

    bool string()
    {
        ++m_at;
        while (!atEnd()) {
            const auto c = static_cast<unsigned char>(peek());
            if (c == '"') {
                ++m_at;
                return true;
            }
            if (c < 0x20)
                return fail("A control character has to be escaped in a string.");
            if (c == '\\' ? !escape() : !character())
                return false;
        }
        return fail({});
    }

    bool escape()
    {
        ++m_at;
        if (peek() == 'u')
            return unicode();
        if (atEnd() || std::string_view("\"\\/bfnrt").find(peek()) == std::string_view::npos)
            return fail("This escape is unknown.");
        ++m_at;
        return true;
    }

    std::optional<unsigned> hexDigits()
    {
        unsigned code = 0;
        for (int i = 0; i < 4; ++i, ++m_at) {
            const char c = peek();
            const bool isHex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
            if (atEnd() || !isHex)
                return std::nullopt;
            code = code * 16 + static_cast<unsigned>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
        }
        return code;
    }

    bool unicode()
    {
        const std::size_t start = m_at - 1;
        ++m_at;
        const auto code = hexDigits();
        if (!code)
            return fail("Four hexadecimal digits are expected here.");
        if (*code < 0xD800 || *code > 0xDFFF)
            return true;
        if (*code < 0xDC00 && m_text.substr(m_at, 2) == "\\u") {
            m_at += 2;
            const auto low = hexDigits();
            if (low && *low >= 0xDC00 && *low <= 0xDFFF)
                return true;
        }
        m_at = start;
        return fail("This half of a surrogate pair stands alone.");
    }

    bool character()
    {
        const auto byte = [this](std::size_t i) {
            return m_at + i < m_text.size() ? static_cast<unsigned char>(m_text[m_at + i]) : 0U;
        };
        const unsigned first = byte(0);
        const std::size_t length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
        bool good = first < 0x80 || (first >= 0xC2 && first <= 0xF4);
        for (std::size_t i = 1; i < length; ++i)
            good = good && (byte(i) & 0xC0U) == 0x80;
        good = good && !(first == 0xE0 && byte(1) < 0xA0) && !(first == 0xED && byte(1) > 0x9F) &&
               !(first == 0xF0 && byte(1) < 0x90) && !(first == 0xF4 && byte(1) > 0x8F);
        if (!good)
            return fail("These bytes are no UTF-8.");
        m_at += length;
        return true;
    }

    bool word(std::string_view wanted)
    {
        if (m_text.substr(m_at, wanted.size()) != wanted)
            return fail("A value is expected here.");
        m_at += wanted.size();
        return true;
    }

    bool digits()
    {
        const std::size_t from = m_at;
        while (peek() >= '0' && peek() <= '9')
            ++m_at;
        return m_at > from || fail("A digit is expected here.");
    }

    bool number()
    {
        if (peek() != '-' && (peek() < '0' || peek() > '9'))
            return fail("A value is expected here.");
        if (peek() == '-')
            ++m_at;
        if (peek() == '0')
            ++m_at;
        else if (!digits())
            return false;
        if (peek() == '.') {
            ++m_at;
            if (!digits())
                return false;
        }
        if (peek() == 'e' || peek() == 'E') {
            ++m_at;
            if (peek() == '+' || peek() == '-')
                ++m_at;
            if (!digits())
                return false;
        }
        return true;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::optional<JsonFault> m_fault;
};

} // namespace

std::optional<JsonFault> findJsonFault(std::string_view text)
{
    return FaultFinder(text).find();
}

} // namespace meterd
