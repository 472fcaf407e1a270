// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signaturebodies.h"

#include "core/jsonscan.h"
#include "core/jsontext.h"

#include <QSet>
#include <QString>

#include <algorithm>
#include <numeric>

namespace md {

namespace {

using Whole = BodyChange::Whole;

constexpr qint64 mostOrders = 1500; // an object of six members has 720
constexpr qsizetype largestReordered = 4096;

class Collector
{
public:
    explicit Collector(qsizetype most)
        : m_left(most)
    {}

    bool isFull() const { return m_left <= 0; }

    void add(QByteArray bytes, BodyChange change, int faults)
    {
        if (isFull() || m_known.contains(bytes))
            return;
        m_left -= bytes.size() + 1;
        m_known.insert(bytes);
        out.push_back({std::move(bytes), std::move(change), faults});
    }

    void add(QByteArray bytes, Whole whole)
    {
        BodyChange change;
        change.whole = whole;
        add(std::move(bytes), std::move(change), 1);
    }

    std::vector<BodyVariant> out;

private:
    qsizetype m_left;
    QSet<QByteArray> m_known;
};

QByteArray crLf(QByteArray text)
{
    return text.replace("\r\n", "\n").replace("\n", "\r\n");
}

void addLineEnds(Collector& to, const QByteArray& body)
{
    QByteArray bare = body;
    while (bare.endsWith('\n') || bare.endsWith('\r'))
        bare.chop(1);
    to.add(bare, Whole::NoLineEnd);
    to.add(body + '\n', Whole::LineEnd);
    to.add(body + "\r\n", Whole::CrLfEnd);
    to.add(crLf(body), Whole::CrLf);
    to.add(QByteArray(body).replace("\r\n", "\n"), Whole::Lf);
    to.add(body.trimmed(), Whole::Trimmed);
    static const QByteArray mark("\xef\xbb\xbf");
    if (body.startsWith(mark))
        to.add(body.sliced(mark.size()), Whole::NoMark);
    else
        to.add(mark + body, Whole::Mark);
    to.add({}, Whole::Nothing);
}

void addEncodings(Collector& to, const QByteArray& body)
{
    const QString text = QString::fromUtf8(body);
    const bool isUtf8 = text.toUtf8() == body;
    if (isUtf8)
        to.add(jsonQuoted(text), Whole::AsText);
    const QByteArray bare = body.trimmed();
    if (bare.startsWith('"') && bare.endsWith('"') && bare.size() > 1) {
        if (auto inner = jsonUtf8(bare))
            to.add(*inner, Whole::FromText);
    }
    const bool narrow = isUtf8 && std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x100; });
    const bool wide = std::any_of(body.begin(), body.end(), [](char c) { return (c & 0x80) != 0; });
    if (!wide)
        return;
    if (narrow) {
        const QByteArray latin = text.toLatin1();
        to.add(latin, QString::fromUtf8(latin).toUtf8() == latin ? Whole::FromMojibake : Whole::Latin1);
    }
}

void addWritings(Collector& to, const QByteArray& body)
{
    const auto parts = JsonParts::of(body);
    if (!parts)
        return;
    for (const JsonWriting& way : parts->ways()) {
        if (to.isFull())
            return;
        BodyChange change;
        change.writing = way;
        QByteArray text = parts->written(way);
        if (way.changes() > 0)
            to.add(text, change, 1);
        change.lineEnd = true;
        to.add(std::move(text) + '\n', change, 1);
    }
}

//! Of all objects together; at most a little over mostOrders.
qint64 ordersOf(const std::vector<QStringList>& objects)
{
    qint64 orders = 1;
    for (const QStringList& names : objects) {
        for (qsizetype i = 2; i <= names.size() && orders <= mostOrders; ++i)
            orders *= i;
    }
    return orders;
}

//! Like the figures of a counter; false when all are as at the beginning again.
bool nextOrders(std::vector<std::vector<int>>& orders)
{
    for (std::vector<int>& order : orders) {
        if (std::next_permutation(order.begin(), order.end()))
            return true;
    }
    return false;
}

} // namespace

std::vector<BodyVariant> bodyVariants(const QByteArray& body, qsizetype most)
{
    Collector to(most + body.size());
    to.add(body, BodyChange(), 0);
    addLineEnds(to, body);
    addEncodings(to, body);
    if (const auto closing = jsonClosing(body)) {
        BodyChange change;
        change.whole = Whole::Closed;
        change.missing = *closing;
        to.add(body + *closing, change, 1);
    }
    addWritings(to, body);
    return std::move(to.out);
}

std::vector<BodyVariant> bodyOrders(const QByteArray& body)
{
    const auto parts = body.size() > largestReordered ? std::nullopt : JsonParts::of(body);
    const std::vector<QStringList> objects = parts ? parts->objects() : std::vector<QStringList>();
    if (objects.empty() || ordersOf(objects) > mostOrders)
        return {};
    Collector to(16 << 20);
    std::vector<std::vector<int>> orders;
    for (const QStringList& names : objects) {
        orders.emplace_back(std::size_t(names.size()));
        std::iota(orders.back().begin(), orders.back().end(), 0);
    }
    while (nextOrders(orders)) {
        BodyChange change;
        for (std::size_t i = 0; i < objects.size(); ++i) {
            QStringList names;
            for (const int at : orders[i])
                names.append(objects[i][at]);
            if (names != objects[i])
                change.order.append(names.join(QStringLiteral(", ")));
        }
        for (const auto layout : {JsonWriting::Layout::Compact, JsonWriting::Layout::Spaced}) {
            change.writing.layout = layout;
            to.add(parts->inOrder(orders, layout), change, 1);
        }
    }
    return std::move(to.out);
}

} // namespace md
