// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rangebutton.h"

#include "ui/events/histogramhead.h"
#include "ui/events/rangedialog.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr std::array spans{std::chrono::hours(1), std::chrono::hours(24), std::chrono::hours(24 * 7),
                           std::chrono::hours(24 * 30), std::chrono::hours(24 * 365)};

} // namespace

RangeButton::RangeButton(const TimeSettings& times, TimeSource now, QWidget* parent)
    : DropDownButton({}, parent)
    , m_times(times)
    , m_now(std::move(now))
{
    setObjectName(u"rangeButton"_s);
    setGlyph(Icon::Clock);
    auto* menu = new QMenu(this);
    connect(menu, &QMenu::aboutToShow, this, &RangeButton::fillMenu);
    setMenu(menu);
    connect(&times, &TimeSettings::formatChanged, this, [this] { setRange(m_range); });
    setRange(m_range);
}

void RangeButton::setRange(const RangeChoice& range)
{
    m_range = range;
    setValue(HistogramHead::rangeText(range, m_times.format()));
}

TimeRange RangeButton::at(qint64 now) const
{
    return m_range.at(now, int(std::max<qint64>(1, m_range.span.count() / 60'000)));
}

void RangeButton::fillMenu()
{
    menu()->clear();
    const auto add = [this](const RangeChoice& choice) {
        QAction* action = menu()->addAction(HistogramHead::rangeText(choice, m_times.format()), this,
                                            [this, choice] { choose(choice); });
        action->setCheckable(true);
        action->setChecked(choice == m_range);
    };
    for (const auto span : spans)
        add(RangeChoice::last(span));
    add(RangeChoice::all());
    menu()->addSeparator();
    menu()->addAction(tr("From … to …"), this, &RangeButton::chooseCustom);
}

void RangeButton::choose(const RangeChoice& range)
{
    setRange(range);
    emit rangeChosen(range);
}

void RangeButton::chooseCustom()
{
    auto* dialog = new RangeDialog(at(m_now()), m_times.format(), m_now(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RangeDialog::chosen, this,
            [this](qint64 from, qint64 to) { choose(RangeChoice::between(from, to)); });
    dialog->open();
}

} // namespace md
