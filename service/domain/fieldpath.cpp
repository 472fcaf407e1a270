// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a path, with the first fault's place.
#include "service/domain/fieldpath.h"

#include <charconv>

namespace meterd {

namespace {

class PathParser
{
public:
    explicit PathParser(std::string_view text)
        : m_text(text)
    {}

    std::optional<FieldPathFault> parse(std::vector<FieldPath::Step>& steps)
    {
        if (m_text.empty())
            return fault("must not be empty");
        if (m_text.size() > FieldPath::longest)
            return fault("must be at most " + std::to_string(FieldPath::longest) + " characters");
        if (m_text.front() == '$')
            ++m_at;
        else if (m_text.front() != '[' && m_text.front() != '.')
            m_namesNext = true;
        while (m_at < m_text.size() || m_namesNext) {
            FieldPath::Step step;
            if (auto wrong = next(step))
                return wrong;
            steps.push_back(std::move(step));
            if (steps.size() > FieldPath::deepest)
                return fault("must be at most " + std::to_string(FieldPath::deepest) + " steps deep");
        }
        if (steps.empty())
            return fault("must name a field: $ alone is the whole body");
        return std::nullopt;
    }

private:
    FieldPathFault fault(std::string message) const { return {m_at, std::move(message)}; }

    std::optional<FieldPathFault> next(FieldPath::Step& step)
    {
        if (m_namesNext) {
            m_namesNext = false;
            return name(step);
        }
        if (m_text[m_at] == '.') {
            ++m_at;
            if (m_at < m_text.size() && m_text[m_at] == '.')
                return fault("must not hold \"..\": a path leads to one field");
            return name(step);
        }
        if (m_text[m_at] == '[')
            return bracket(step);
        return fault("must go on with \".\" or \"[\" here");
    }

    std::optional<FieldPathFault> name(FieldPath::Step& step)
    {
        const std::size_t end = std::min(m_text.find_first_of(".[", m_at), m_text.size());
        const std::string_view found = m_text.substr(m_at, end - m_at);
        if (found.empty())
            return fault("must have a name after \".\"");
        if (found == "*")
            return fault("must not hold \"*\": a path leads to one field");
        if (const std::size_t odd = found.find_first_of(" ]'\"*()?@,:"); odd != std::string_view::npos) {
            m_at += odd;
            return fault("must have a name with such a character in brackets: $['…']");
        }
        step.name = found;
        m_at = end;
        return std::nullopt;
    }

    std::optional<FieldPathFault> bracket(FieldPath::Step& step)
    {
        ++m_at;
        if (m_at < m_text.size() && (m_text[m_at] == '\'' || m_text[m_at] == '"'))
            return quoted(step, m_text[m_at]);
        const std::size_t end = m_text.find(']', m_at);
        if (end == std::string_view::npos)
            return fault("must close its \"[\"");
        const std::string_view digits = m_text.substr(m_at, end - m_at);
        std::size_t index = 0;
        const auto [last, error] = std::from_chars(digits.data(), digits.data() + digits.size(), index);
        if (digits.empty() || error != std::errc() || last != digits.data() + digits.size() || index > 9999)
            return fault("must have a number from 0 to 9999 or a name in quotation marks between \"[\" and \"]\"");
        step.index = index;
        m_at = end + 1;
        return std::nullopt;
    }

    std::optional<FieldPathFault> quoted(FieldPath::Step& step, char mark)
    {
        const std::size_t end = m_text.find(mark, m_at + 1);
        if (end == std::string_view::npos)
            return fault("must close its quotation mark");
        step.name = m_text.substr(m_at + 1, end - m_at - 1);
        if (step.name.empty())
            return fault("must have a name between the quotation marks");
        m_at = end + 1;
        if (m_at >= m_text.size() || m_text[m_at] != ']')
            return fault("must close its \"[\"");
        ++m_at;
        return std::nullopt;
    }

    const std::string_view m_text;
    std::size_t m_at = 0;
    bool m_namesNext = false; //!< the first step has no dot in front
};

} // namespace

Expected<FieldPath, FieldPathFault> FieldPath::parse(std::string_view text)
{
    FieldPath path;
    path.m_text = text;
    if (auto fault = PathParser(text).parse(path.m_steps))
        return Unexpected{std::move(*fault)};
    return path;
}

} // namespace meterd
