// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Events that the operator has marked, with their notes. Kept on this machine alone; no server hears of them.
#pragma once

#include "core/expected.h"

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace md {

struct EventMark
{
    QString id; //!< of the event
    QString note;
    qint64 at = 0;     //!< when it was marked
    QByteArray record; //!< as it was then: a mark outlives what the server keeps

    bool operator==(const EventMark&) const = default;
};

//! Where marks are kept. Sentences are for the operator.
class MarkStorage
{
public:
    virtual ~MarkStorage() = default;
    //! Empty where there is nothing yet.
    virtual Expected<QByteArray, QString> read() = 0;
    //! All or nothing; what is wrong, or nothing.
    virtual std::optional<QString> write(const QByteArray& all) = 0;
    //! Somebody else has written since read() or write(): another window.
    virtual bool hasChanged() const = 0;
    //! Moves what cannot be read out of the way and says where to.
    virtual Expected<QString, QString> setAside() = 0;
};

class EventMarks : public QObject
{
    Q_OBJECT
public:
    static constexpr int most = 1000;
    static constexpr qsizetype longestNote = 4000;
    static constexpr qsizetype mostBytes = 16 * 1024 * 1024; //!< of all records together

    using QObject::QObject;
    ~EventMarks() override;

    //! Exchanges all of them for those of another place; null: there is none, and nothing can be marked.
    void open(std::unique_ptr<MarkStorage> storage);

    bool isEmpty() const { return m_marks.isEmpty(); }
    int count() const { return int(m_marks.size()); }
    const EventMark* find(const QString& eventId) const;
    //! Marked last first.
    std::vector<EventMark> all() const;

    //! What is wrong when it cannot be done.
    std::optional<QString> mark(const EventMark& mark);
    std::optional<QString> unmark(const QString& eventId);
    std::optional<QString> setNote(const QString& eventId, const QString& note);

signals:
    void changed();
    //! Something about the file that the operator has to know.
    void troubled(const QString& sentence);

private:
    using Marks = QHash<QString, EventMark>;

    std::optional<QString> change(const std::function<std::optional<QString>(Marks&)>& edit);
    void load();
    void tell(const QString& sentence);

    std::unique_ptr<MarkStorage> m_storage;
    Marks m_marks;
    bool m_locked = false; //!< the file cannot be read and not be moved: it is left alone
};

QByteArray marksToBytes(const std::vector<EventMark>& marks);
//! Nothing when it is no file of marks; marks that cannot be read are counted in `bad`.
std::optional<std::vector<EventMark>> marksFromBytes(const QByteArray& bytes, int& bad);

//! For a clipboard: tab-separated, head first.
QString marksAsText(const std::vector<EventMark>& marks);
QByteArray marksAsCsv(const std::vector<EventMark>& marks);
//! A mark a line: `{"note":…,"markedAt":…,"event":{…}}`.
QByteArray marksAsNdjson(const std::vector<EventMark>& marks);

} // namespace md
