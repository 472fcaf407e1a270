// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jsonscan.h"
#include "models/eventstore.h"

namespace md {

std::optional<qint64> EventRow::occurredMs() const
{
    const qint64 at = m_chunk->occurred[m_at];
    return at == EventBatch::NoTime ? std::nullopt : std::optional(at);
}

QString EventRow::quantity() const
{
    const auto quantity = Quantity::fromBits(m_chunk->quantity[m_at]);
    if (quantity.isInRecord())
        return member("quantity");
    return quantity.isAbsent() ? QString() : QString::fromStdString(quantity.text());
}

const QString& EventRow::text(ShapeField field) const
{
    return m_store->text(m_store->m_shapes.at(m_chunk->shape[m_at])[field]);
}

const QString& EventRow::customer() const
{
    return m_store->text(m_chunk->customer[m_at]);
}

QString EventRow::member(QByteArrayView name) const
{
    const QByteArray json = record();
    const auto raw = jsonMember(json, name);
    return raw ? jsonText(*raw) : QString();
}

QByteArray EventRow::record() const
{
    return m_chunk ? m_store->recordAtOffset(m_chunk->recordAt(m_at)) : QByteArray();
}

} // namespace md
