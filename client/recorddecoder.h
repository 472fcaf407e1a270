// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One usage event's JSON into one row of an EventBatch. The hot path: about a million of these go through when a file
// is opened.
#pragma once

#include "core/eventbatch.h"

#include <simdjson.h>

#include <string_view>

namespace md {

class RecordDecoder
{
public:
    //! Bytes that must be readable after the record.
    static constexpr std::size_t Padding = simdjson::SIMDJSON_PADDING;

    enum class Kind { Event, End, Bad };

    //! Adds a row when it is an event. `recordAt` is where its JSON will be found again.
    Kind decode(std::string_view json, quint64 recordAt, EventBatch& batch);

    //! After Kind::Bad: what is wrong with it, in English.
    QString problem() const;
    //! After Kind::End.
    const EndRecord& end() const { return m_end; }

private:
    struct Row;
    using Value = simdjson::ondemand::value;

    bool readEvent(simdjson::ondemand::object& object, Row& row, EventBatch& batch);
    bool readMember(std::size_t key, Value& value, Row& row, EventBatch& batch);
    bool readAi(Value& value, Row& row, EventBatch& batch);
    bool readEnd(Value& value);
    bool readText(Value& value, std::string_view& text, bool& present);
    bool readShapeText(ShapeField field, Value& value, Row& row, EventBatch& batch);
    bool readId(IdKind kind, Value& value, Row& row);
    bool readTime(Value& value, qint64& time);
    bool isComplete(const Row& row);
    bool fail(const char* name, const char* why);

    simdjson::ondemand::parser m_parser;
    bool m_hasEscapes = false; //!< looked for once a record, not once a text
    std::string m_scratch;     //!< an unescaped text
    EndRecord m_end;
    const char* m_problemName = "";
    const char* m_problem = "";
};

} // namespace md
