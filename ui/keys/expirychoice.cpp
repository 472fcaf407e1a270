// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/expirychoice.h"

#include "ui/widgets/focus.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {
constexpr qint64 dayMs = 86'400'000;
constexpr int kindRole = Qt::UserRole + 1;
} // namespace

ExpiryChoice::ExpiryChoice(const TimeFormat& format, qint64 now, QWidget* parent)
    : QWidget(parent)
    , m_format(format)
    , m_now(now)
    , m_span(new QComboBox(this))
    , m_day(new QDateEdit(this))
{
    m_span->setObjectName(u"keyExpiry"_s);
    m_span->setAccessibleName(tr("Expires"));
    m_day->setObjectName(u"keyExpiryDay"_s);
    m_day->setAccessibleName(tr("Last day"));
    m_day->setDisplayFormat(tr("d MMM yyyy"));
    const QDate today = QDateTime::fromMSecsSinceEpoch(now, m_format.zone()).date();
    m_day->setMinimumDate(today);
    m_day->setDate(today.addDays(90));
    m_day->hide();
    const auto add = [this](const QString& text, Kind kind, int days = 0) {
        m_span->addItem(text, days);
        m_span->setItemData(m_span->count() - 1, kind, kindRole);
    };
    add(tr("never"), Never);
    for (const int days : {30, 90, 365})
        add(tr("in %n day(s)", nullptr, days) + u", "_s + m_format.date(now + days * dayMs), Days, days);
    add(tr("after a day of your choice"), OwnDay);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_span, 1);
    row->addWidget(m_day);
    leadFocus(this, m_span);
    connect(m_span, &QComboBox::currentIndexChanged, this, [this] {
        m_day->setVisible(m_span->currentData(kindRole).toInt() == OwnDay);
        emit changed();
    });
    connect(m_day, &QDateEdit::dateChanged, this, &ExpiryChoice::changed);
}

std::optional<qint64> ExpiryChoice::expiresAt() const
{
    switch (Kind(m_span->currentData(kindRole).toInt())) {
    case Present: return m_present;
    case Never: return std::nullopt;
    case Days: return m_now + m_span->currentData().toInt() * dayMs;
    // The chosen day is the last on which it works.
    case OwnDay: return QDateTime(m_day->date().addDays(1), QTime(0, 0), m_format.zone()).toMSecsSinceEpoch();
    }
    Q_UNREACHABLE();
}

void ExpiryChoice::setPresent(std::optional<qint64> expiresAt)
{
    const QSignalBlocker quiet(m_span);
    m_present = expiresAt;
    if (!expiresAt) {
        m_span->setCurrentIndex(m_span->findData(Never, kindRole));
        return;
    }
    m_span->insertItem(0, tr("%1, as it is").arg(m_format.date(*expiresAt)), 0);
    m_span->setItemData(0, Present, kindRole);
    m_span->setCurrentIndex(0);
}

} // namespace md
