// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jsondiff.h"

#include "core/fieldchange.h"
#include "core/jsonscan.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int deepest = 48; //!< below that, values are compared whole
//! Pairing items costs the product of both lengths; longer lists are compared place by place.
constexpr std::size_t mostPairs = 40'000;

struct Piece
{
    QString key;
    QByteArrayView value;
};

std::vector<Piece> piecesOf(QByteArrayView container)
{
    std::vector<Piece> pieces;
    JsonPieces walk(container);
    while (walk.next())
        pieces.push_back({walk.key().isEmpty() ? QString() : jsonText(walk.key()), walk.value()});
    return pieces;
}

bool isPlainKey(const QString& key)
{
    return !key.isEmpty() &&
           std::all_of(key.begin(), key.end(), [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'-'; });
}

QString memberPath(const QString& path, const QString& key)
{
    if (!isPlainKey(key))
        return path + u"[\""_s + QString(key).replace(u'"', u"\\\""_s) + u"\"]"_s;
    return path.isEmpty() ? key : path + u'.' + key;
}

QString itemPath(const QString& path, std::size_t at)
{
    return path + u'[' + QString::number(at) + u']';
}

bool isNull(QByteArrayView value)
{
    return value == QByteArrayView("null");
}

class Comparison
{
public:
    std::vector<JsonDifference> take() { return std::move(m_found); }

    void values(const QString& path, QByteArrayView before, QByteArrayView after, int depth)
    {
        if (before == after || sameJson(before, after)) {
            add(path, JsonDifference::Kind::Same, before, after);
            return;
        }
        const bool objects = before.startsWith('{') && after.startsWith('{');
        const bool arrays = before.startsWith('[') && after.startsWith('[');
        if (objects && depth < deepest)
            members(path, before, after, depth + 1);
        else if (arrays && depth < deepest)
            items(path, piecesOf(before), piecesOf(after), depth + 1);
        else if (isNull(before))
            add(path, JsonDifference::Kind::Added, {}, after);
        else if (isNull(after))
            add(path, JsonDifference::Kind::Removed, before, {});
        else
            add(path, JsonDifference::Kind::Changed, before, after);
    }

private:
    void add(const QString& path, JsonDifference::Kind kind, QByteArrayView before, QByteArrayView after)
    {
        const auto shown = [](QByteArrayView value) { return value.isEmpty() ? std::nullopt : shownValue(value); };
        m_found.push_back({path, kind, shown(before), shown(after)});
    }

    void members(const QString& path, QByteArrayView before, QByteArrayView after, int depth)
    {
        const std::vector<Piece> old = piecesOf(before);
        const std::vector<Piece> now = piecesOf(after);
        const auto named = [](const std::vector<Piece>& pieces, const QString& key) {
            return std::find_if(pieces.begin(), pieces.end(), [&](const Piece& piece) { return piece.key == key; });
        };
        std::size_t told = 0; // of `now`, up to here
        const auto tellAdded = [&](std::size_t upTo) {
            for (; told < upTo; ++told) {
                if (named(old, now[told].key) == old.end())
                    add(memberPath(path, now[told].key), JsonDifference::Kind::Added, {}, now[told].value);
            }
        };
        for (const Piece& piece : old) {
            const auto other = named(now, piece.key);
            if (other == now.end()) {
                add(memberPath(path, piece.key), JsonDifference::Kind::Removed, piece.value, {});
                continue;
            }
            tellAdded(std::size_t(other - now.begin()));
            values(memberPath(path, piece.key), piece.value, other->value, depth);
        }
        tellAdded(now.size());
    }

    //! Lengths of the longest list of items that both have in the same order, from each pair of places on.
    static std::vector<std::size_t> sharedLengths(const std::vector<Piece>& old, const std::vector<Piece>& now)
    {
        const std::size_t width = now.size() + 1;
        std::vector<std::size_t> lengths((old.size() + 1) * width, 0);
        for (std::size_t i = old.size(); i-- > 0;) {
            for (std::size_t j = now.size(); j-- > 0;) {
                lengths[i * width + j] = sameJson(old[i].value, now[j].value)
                                             ? lengths[(i + 1) * width + j + 1] + 1
                                             : std::max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
            }
        }
        return lengths;
    }

    void items(const QString& path, const std::vector<Piece>& old, const std::vector<Piece>& now, int depth)
    {
        if (old.size() * now.size() > mostPairs) {
            gap(path, old, 0, old.size(), now, 0, now.size(), depth);
            return;
        }
        const std::vector<std::size_t> lengths = sharedLengths(old, now);
        const std::size_t width = now.size() + 1;
        std::size_t i = 0;
        std::size_t j = 0;
        std::size_t gapOld = 0;
        std::size_t gapNow = 0;
        while (i < old.size() && j < now.size()) {
            const std::size_t here = lengths[i * width + j];
            if (here == lengths[(i + 1) * width + j]) {
                ++i;
            } else if (here == lengths[i * width + j + 1]) {
                ++j;
            } else {
                gap(path, old, gapOld, i, now, gapNow, j, depth);
                add(itemPath(path, j), JsonDifference::Kind::Same, old[i].value, now[j].value);
                gapOld = ++i;
                gapNow = ++j;
            }
        }
        gap(path, old, gapOld, old.size(), now, gapNow, now.size(), depth);
    }

    //! Between two items that are the same: what stands at the same place was changed, the rest came or went.
    void gap(const QString& path, const std::vector<Piece>& old, std::size_t oldFrom, std::size_t oldTo,
             const std::vector<Piece>& now, std::size_t nowFrom, std::size_t nowTo, int depth)
    {
        const std::size_t both = std::min(oldTo - oldFrom, nowTo - nowFrom);
        for (std::size_t k = 0; k < both; ++k)
            values(itemPath(path, nowFrom + k), old[oldFrom + k].value, now[nowFrom + k].value, depth);
        for (std::size_t k = oldFrom + both; k < oldTo; ++k)
            add(itemPath(path, k), JsonDifference::Kind::Removed, old[k].value, {});
        for (std::size_t k = nowFrom + both; k < nowTo; ++k)
            add(itemPath(path, k), JsonDifference::Kind::Added, {}, now[k].value);
    }

    std::vector<JsonDifference> m_found;
};

} // namespace

std::vector<JsonDifference> jsonDifferences(QByteArrayView before, QByteArrayView after)
{
    Comparison comparison;
    comparison.values({}, before.trimmed(), after.trimmed(), 0);
    return comparison.take();
}

} // namespace md
