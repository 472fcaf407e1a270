// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/eventmarks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int formatVersion = 1;

std::optional<EventMark> markFrom(const QJsonObject& json)
{
    EventMark mark;
    mark.id = json["id"_L1].toString();
    mark.note = json["note"_L1].toString();
    mark.at = json["at"_L1].toInteger();
    mark.record = json["record"_L1].toString().toUtf8();
    if (mark.id.isEmpty() || !mark.record.startsWith('{'))
        return std::nullopt;
    return mark;
}

} // namespace

EventMarks::~EventMarks() = default;

void EventMarks::open(std::unique_ptr<MarkStorage> storage)
{
    m_storage = std::move(storage);
    m_locked = false;
    load();
    emit changed();
}

void EventMarks::tell(const QString& sentence)
{
    // After this turn: whoever listens may just be being made.
    QMetaObject::invokeMethod(
        this, [this, sentence] { emit troubled(sentence); }, Qt::QueuedConnection);
}

void EventMarks::load()
{
    m_marks.clear();
    if (!m_storage)
        return;
    const auto bytes = m_storage->read();
    if (!bytes) {
        m_locked = true;
        tell(tr("The marks could not be read: %1. They are left as they are.").arg(bytes.error()));
        return;
    }
    if (bytes->isEmpty())
        return;
    int bad = 0;
    const auto marks = marksFromBytes(*bytes, bad);
    if (marks) {
        for (const EventMark& mark : *marks)
            m_marks.insert(mark.id, mark);
    }
    if (marks && bad == 0)
        return;
    // Nothing is lost: the file stays under another name, what could be read goes on.
    const auto where = m_storage->setAside();
    m_locked = !where;
    if (!where)
        tell(tr("The file of marks is damaged and could not be moved: %1. It is left as it is.").arg(where.error()));
    else if (marks)
        tell(tr("%n mark(s) could not be read. The file is kept as %1.", nullptr, bad).arg(*where));
    else
        tell(tr("The marks could not be read. The file is kept as %1.").arg(*where));
}

const EventMark* EventMarks::find(const QString& eventId) const
{
    const auto found = m_marks.constFind(eventId);
    return found == m_marks.cend() ? nullptr : &*found;
}

std::vector<EventMark> EventMarks::all() const
{
    std::vector<EventMark> marks(m_marks.cbegin(), m_marks.cend());
    std::sort(marks.begin(), marks.end(),
              [](const EventMark& a, const EventMark& b) { return a.at != b.at ? a.at > b.at : a.id < b.id; });
    return marks;
}

std::optional<QString> EventMarks::change(const std::function<std::optional<QString>(Marks&)>& edit)
{
    if (!m_storage)
        return tr("Nothing can be marked here");
    if (m_locked)
        return tr("The file of marks cannot be read, so nothing is written to it");
    if (m_storage->hasChanged())
        load();
    Marks next = m_marks;
    if (auto refused = edit(next))
        return refused;
    const Marks old = std::exchange(m_marks, std::move(next));
    if (auto wrong = m_storage->write(marksToBytes(all()))) {
        m_marks = old;
        return tr("The marks could not be saved: %1").arg(*wrong);
    }
    emit changed();
    return std::nullopt;
}

std::optional<QString> EventMarks::mark(const EventMark& mark)
{
    return change([&mark](Marks& marks) -> std::optional<QString> {
        if (!marks.contains(mark.id) && marks.size() >= most)
            return tr("%n event(s) are marked: take some of the marks away first", nullptr, most);
        const auto bytes = std::accumulate(marks.cbegin(), marks.cend(), mark.record.size(),
                                           [](qsizetype sum, const EventMark& one) { return sum + one.record.size(); });
        if (bytes > mostBytes)
            return tr("The marked events are too large: take some of the marks away first");
        EventMark kept = mark;
        kept.note.truncate(longestNote);
        marks.insert(mark.id, kept);
        return std::nullopt;
    });
}

std::optional<QString> EventMarks::unmark(const QString& eventId)
{
    return change([&eventId](Marks& marks) -> std::optional<QString> {
        marks.remove(eventId);
        return std::nullopt;
    });
}

std::optional<QString> EventMarks::setNote(const QString& eventId, const QString& note)
{
    return change([&](Marks& marks) -> std::optional<QString> {
        const auto found = marks.find(eventId);
        if (found == marks.end())
            return tr("The event is not marked any more");
        found->note = note.left(longestNote);
        return std::nullopt;
    });
}

QByteArray marksToBytes(const std::vector<EventMark>& marks)
{
    QJsonArray list;
    for (const EventMark& mark : marks)
        // The record as a text: its numbers keep every digit.
        list.append(QJsonObject{{u"id"_s, mark.id},
                                {u"at"_s, mark.at},
                                {u"note"_s, mark.note},
                                {u"record"_s, QString::fromUtf8(mark.record)}});
    return QJsonDocument(QJsonObject{{u"version"_s, formatVersion}, {u"marks"_s, list}}).toJson();
}

std::optional<std::vector<EventMark>> marksFromBytes(const QByteArray& bytes, int& bad)
{
    const QJsonObject root = QJsonDocument::fromJson(bytes).object();
    if (root["version"_L1].toInt() != formatVersion || !root["marks"_L1].isArray())
        return std::nullopt;
    std::vector<EventMark> marks;
    const QJsonArray list = root["marks"_L1].toArray();
    for (const QJsonValue& value : list) {
        if (auto mark = markFrom(value.toObject()))
            marks.push_back(std::move(*mark));
        else
            ++bad;
    }
    return marks;
}

} // namespace md
