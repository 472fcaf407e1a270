// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The filter bar: its history, its faults, and how it looks.
#include "ui/events/filterbar.h"

#include "ui/events/filterline.h"
#include "ui/events/suggestionlist.h"
#include "ui/icons.h"
#include "ui/style.h"
#include "ui/theme.h"
#include "ui/widgets/linkbutton.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int mostHistory = 30;

//! Positions of the language count characters; QString counts surrogates twice.
int stringPosition(const QString& text, int character)
{
    int at = 0;
    for (int i = 0; i < character && at < text.size(); ++i)
        at += text[at].isHighSurrogate() && at + 1 < text.size() ? 2 : 1;
    return at;
}

} // namespace

void FilterBar::setHistory(const QStringList& filters)
{
    m_history = filters.mid(0, mostHistory);
}

void FilterBar::remember(const QString& filter)
{
    if (filter.isEmpty())
        return;
    m_history.removeAll(filter);
    m_history.prepend(filter);
    m_history = m_history.mid(0, mostHistory);
    emit historyChanged(m_history);
}

void FilterBar::step(int lines)
{
    if (m_suggestions->isVisible()) {
        m_suggestions->step(lines);
        return;
    }
    if (lines > 0 && m_historyAt < 0) {
        if (!m_line->text().isEmpty()) {
            complete(true);
            return;
        }
        std::vector<SuggestionList::Entry> entries;
        for (const QString& filter : m_history)
            entries.push_back({filter, std::nullopt});
        m_listIsHistory = true;
        floatOverWindow(m_suggestions);
        m_suggestions->showUnder(fieldInWindow(), entries);
        return;
    }
    // As in a shell: Up goes back in time, Down comes back to what holds.
    const int at = std::clamp(m_historyAt - lines, -1, int(m_history.size()) - 1);
    if (at == m_historyAt)
        return;
    const QString holds = m_filter;
    setFilter(at < 0 ? holds : m_history[at]);
    m_filter = holds;
    m_historyAt = at;
}

void FilterBar::escape()
{
    if (m_suggestions->isVisible()) {
        m_suggestions->hide();
        return;
    }
    if (!fault().isEmpty() || typedFilter() != m_filter || !m_line->ghost().isEmpty()) {
        setFilter(m_filter);
        return;
    }
    emit left();
}

void FilterBar::focusLine()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->setCursorPosition(int(m_line->text().size()));
}

QString FilterBar::fault() const
{
    return m_fault->isHidden() ? QString() : m_fault->text();
}

void FilterBar::showFault(const FilterError& error, const QString& text)
{
    const int at = stringPosition(text, error.position);
    m_line->setFault(at);
    m_line->setCursorPosition(std::min(at, int(text.size())));
    setServerFault(tr("At character %1: %2").arg(error.position + 1).arg(filterFaultText(error)));
}

void FilterBar::setServerFault(const QString& sentence)
{
    if (sentence.isEmpty()) {
        clearFault();
        return;
    }
    const QRect field = fieldInWindow();
    const Tokens& t = tokens(this);
    QPalette colors = palette();
    colors.setColor(QPalette::Window, t.badTint);
    colors.setColor(QPalette::WindowText, t.bad);
    floatOverWindow(m_fault);
    m_fault->setPalette(colors);
    m_fault->setText(sentence);
    m_fault->setMaximumWidth(field.width());
    m_fault->adjustSize();
    m_fault->move(field.left(), field.bottom() + 3);
    m_fault->raise();
    m_fault->show();
    setAccessibleDescription(sentence);
    QAccessibleEvent spoken(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&spoken);
    update();
}

void FilterBar::clearFault()
{
    m_line->setFault(std::nullopt);
    m_fault->hide();
    setAccessibleDescription({});
    update();
}

void FilterBar::floatOverWindow(QWidget* widget)
{
    if (widget->parentWidget() != window())
        widget->setParent(window());
}

QRect FilterBar::fieldInWindow() const
{
    return {mapTo(window(), QPoint(0, 0)), size()};
}

void FilterBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& t = tokens(this);
    const bool wrong = !m_fault->isHidden();
    const QColor border = wrong ? t.bad : m_line->hasFocus() ? t.accent : t.controlBorder;
    drawBox(&painter, QRectF(rect()), t.raised, border);
    paintIcon(&painter, QRect(8, (height() - 16) / 2, 16, 16), Icon::Filter, t.secondText);
}

void FilterBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitChips();
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_line && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)) {
        if (event->type() == QEvent::FocusOut)
            m_suggestions->hide();
        update();
    }
    return QWidget::eventFilter(watched, event);
}

QString filterFaultText(const FilterError& error)
{
    const auto say = [](const char* text) { return QCoreApplication::translate("md::FilterBar", text); };
    switch (error.kind) {
    case FilterError::Kind::ConditionMissing:
        return say(QT_TRANSLATE_NOOP("md::FilterBar", "a condition is missing here."));
    case FilterError::Kind::ValueMissing:
        return say(QT_TRANSLATE_NOOP("md::FilterBar", "a value is missing here, as in status:rejected."));
    case FilterError::Kind::UnknownField:
        return say(QT_TRANSLATE_NOOP(
            "md::FilterBar", "there is no field of this name. Put the text in quotes to look for it as it is."));
    case FilterError::Kind::QuoteOpen: return say(QT_TRANSLATE_NOOP("md::FilterBar", "this quote is not closed."));
    case FilterError::Kind::ParenthesisOpen:
        return say(QT_TRANSLATE_NOOP("md::FilterBar", "this bracket is not closed."));
    case FilterError::Kind::ParenthesisClosed:
        return say(QT_TRANSLATE_NOOP("md::FilterBar", "this bracket closes nothing."));
    case FilterError::Kind::StarInside:
        return say(
            QT_TRANSLATE_NOOP("md::FilterBar", "a star stands at the end of a value only, as in customer:org_4*."));
    case FilterError::Kind::NotComparable:
        return say(QT_TRANSLATE_NOOP("md::FilterBar", "only quantity, received and occurred can be compared by size."));
    case FilterError::Kind::NotDecimal: return say(QT_TRANSLATE_NOOP("md::FilterBar", "this has to be a number."));
    case FilterError::Kind::NotTime:
        return say(QT_TRANSLATE_NOOP("md::FilterBar", "this has to be a date or a time, as in 2026-11-20T14:00Z."));
    case FilterError::Kind::NotBoolean: return say(QT_TRANSLATE_NOOP("md::FilterBar", "this is either true or false."));
    case FilterError::Kind::NeedsComparison:
        return say(QT_TRANSLATE_NOOP("md::FilterBar", "a time is compared with > >= < or <=."));
    case FilterError::Kind::TooDeep: return say(QT_TRANSLATE_NOOP("md::FilterBar", "brackets are nested too deep."));
    case FilterError::Kind::TooLong: return say(QT_TRANSLATE_NOOP("md::FilterBar", "the filter is too long."));
    }
    return error.message;
}

} // namespace md
