// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/rangedialog.h"

#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/linkbutton.h"

#include <QDateTimeEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr qint64 hour = 3'600'000;

QDateTimeEdit* makeEdit(qint64 at, const QTimeZone& zone, const QString& name, QWidget* parent)
{
    // The edit keeps wall-clock fields; the zone is put on again when it is read. Qt 6.4's own zone handling in the
    // edit shifts what was typed.
    const QDateTime there = QDateTime::fromMSecsSinceEpoch(at, zone);
    auto* edit = new QDateTimeEdit(QDateTime(there.date(), there.time(), Qt::UTC), parent);
    edit->setTimeSpec(Qt::UTC);
    edit->setDisplayFormat(u"yyyy-MM-dd HH:mm:ss"_s);
    edit->setCalendarPopup(true);
    edit->setObjectName(name);
    return edit;
}

} // namespace

RangeDialog::RangeDialog(const TimeRange& range, const TimeFormat& times, qint64 now, QWidget* parent)
    : QDialog(parent)
    , m_times(times)
{
    setObjectName(u"rangeDialog"_s);
    setWindowTitle(tr("Range"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    m_from = makeEdit(range.from.value_or(now - hour), times.zone(), u"rangeFrom"_s, this);
    m_to = makeEdit(range.to.value_or(now), times.zone(), u"rangeTo"_s, this);
    form->addRow(tr("From"), m_from);
    form->addRow(tr("To"), m_to);
    form->addRow(tr("Zone"), new TextLabel(times.zoneLabel(now), TextLabel::Ink::Second, this));
    column->addLayout(form);
    m_fault = new TextLabel({}, TextLabel::Ink::Bad, this);
    column->addWidget(m_fault);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto* cancel = new Button(tr("Cancel"), Button::Kind::Secondary, this);
    m_apply = new Button(tr("Show"), Button::Kind::Primary, this);
    m_apply->setObjectName(u"rangeApply"_s);
    m_apply->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(m_apply);
    column->addLayout(buttons);

    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_apply, &Button::clicked, this, [this] {
        emit chosen(instant(*m_from), instant(*m_to));
        accept();
    });
    for (const QDateTimeEdit* edit : {m_from, m_to})
        connect(edit, &QDateTimeEdit::dateTimeChanged, this, &RangeDialog::check);
    check();
}

qint64 RangeDialog::instant(const QDateTimeEdit& edit) const
{
    return QDateTime(edit.date(), edit.time(), m_times.zone()).toMSecsSinceEpoch();
}

void RangeDialog::check()
{
    const bool right = instant(*m_from) < instant(*m_to);
    m_fault->setText(right ? QString() : tr("The end has to be after the beginning."));
    m_apply->setEnabled(right);
}

} // namespace md
