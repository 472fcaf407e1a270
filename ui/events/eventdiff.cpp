// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/eventdiff.h"

#include "core/isotime.h"
#include "core/jsonscan.h"
#include "ui/events/plaintext.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/difftable.h"
#include "ui/widgets/linkbutton.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

using Kind = JsonDifference::Kind;

//! In these any two events differ, and nobody compares two events for it.
bool isIdOrTime(const QString& path)
{
    static const QStringList names{u"sequence"_s,  u"id"_s,        u"occurredAt"_s,    u"receivedAt"_s,
                                   u"requestId"_s, u"sessionId"_s, u"correlationId"_s, u"idempotencyKey"_s};
    return names.contains(path);
}

qint64 sequenceOf(const QByteArray& record)
{
    const auto raw = jsonMember(record, "sequence");
    return raw ? raw->toByteArray().toLongLong() : 0;
}

QString memberOf(const QByteArray& record, const char* name)
{
    const auto raw = jsonMember(record, name);
    return raw ? jsonText(*raw) : QString();
}

std::optional<QString> visible(const std::optional<QString>& value)
{
    return value ? std::optional(visibleText(*value)) : std::nullopt;
}

std::vector<FieldChange> rowsOf(const std::vector<JsonDifference>& differences)
{
    std::vector<FieldChange> rows;
    for (const JsonDifference& one : differences)
        rows.push_back({visibleText(one.path), visible(one.before), visible(one.after)});
    return rows;
}

void addLines(QStringList& lines, const std::vector<JsonDifference>& differences)
{
    for (const JsonDifference& one : differences) {
        const QString before = visibleText(one.before.value_or(u"null"_s));
        const QString after = visibleText(one.after.value_or(u"null"_s));
        const QString path = visibleText(one.path);
        switch (one.kind) {
        case Kind::Same: lines << u"  %1: %2"_s.arg(path, after); break;
        case Kind::Added: lines << u"+ %1: %2"_s.arg(path, after); break;
        case Kind::Removed: lines << u"- %1: %2"_s.arg(path, before); break;
        case Kind::Changed: lines << u"~ %1: %2 → %3"_s.arg(path, before, after); break;
        }
    }
}

} // namespace

EventDiff::EventDiff(const TimeSettings& times, QWidget* parent)
    : QWidget(parent)
    , m_times(times)
{
    setObjectName(u"eventDiff"_s);
    setAccessibleName(tr("Comparison of two events"));
    build();
    connect(&m_times, &TimeSettings::formatChanged, this, [this] {
        m_main->setHeads({headOf(m_before), headOf(m_after)});
    });
}

void EventDiff::build()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    m_none = new TextLabel(tr("The two differ in their ids and times alone."), TextLabel::Ink::Second, content);
    m_none->setWordWrap(true);
    m_main = new DiffTable(content);
    m_main->setObjectName(u"diffMain"_s);
    m_idsHead = new TextLabel(tr("Ids and times"), TextLabel::Ink::Second, content);
    m_idsHead->setFont(md::font(FontRole::Label));
    m_idsTable = new DiffTable(content);
    m_idsTable->setObjectName(u"diffIds"_s);
    m_fold = new LinkButton({}, content);
    m_fold->setObjectName(u"diffFold"_s);
    m_equalTable = new DiffTable(content);
    m_equalTable->setObjectName(u"diffEqual"_s);
    for (QWidget* part : std::initializer_list<QWidget*>{m_none, m_main, m_idsHead, m_idsTable})
        column->addWidget(part);
    column->addWidget(m_fold, 0, Qt::AlignLeft);
    column->addWidget(m_equalTable);
    column->addStretch(1);

    auto* scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);

    m_summary = new TextLabel({}, TextLabel::Ink::Text, this);
    m_summary->setObjectName(u"diffSummary"_s);
    m_summary->setFont(md::font(FontRole::Strong));
    auto* copy = new Button(Icon::Copy, tr("Copy the comparison"), Button::Kind::Quiet, this);
    copy->setObjectName(u"diffCopy"_s);
    copy->setSmall(true);
    auto* end = new Button(tr("Done"), Button::Kind::Secondary, this);
    end->setObjectName(u"diffEnd"_s);
    end->setSmall(true);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 8, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_summary, 1);
    row->addWidget(copy);
    row->addWidget(end);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(row);
    whole->addWidget(scroll, 1);
    setFocusProxy(m_main);

    connect(m_fold, &LinkButton::clicked, this, [this] { showEqual(m_equalTable->isHidden()); });
    connect(end, &Button::clicked, this, &EventDiff::ended);
    connect(copy, &Button::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(text());
        emit copied(tr("Comparison copied"));
    });
}

void EventDiff::setRecords(const QByteArray& one, const QByteArray& other)
{
    const bool inOrder = sequenceOf(one) <= sequenceOf(other);
    m_before = inOrder ? one : other;
    m_after = inOrder ? other : one;
    show(jsonDifferences(m_before, m_after));
}

void EventDiff::show(const std::vector<JsonDifference>& differences)
{
    m_matters.clear();
    m_ids.clear();
    m_equal.clear();
    for (const JsonDifference& one : differences)
        (one.kind == Kind::Same ? m_equal : isIdOrTime(one.path) ? m_ids : m_matters).push_back(one);
    const DiffTable::Heads heads{headOf(m_before), headOf(m_after)};
    for (DiffTable* table : {m_main, m_idsTable, m_equalTable})
        table->setHeads(heads);
    m_main->setChanges(rowsOf(m_matters));
    m_idsTable->setChanges(rowsOf(m_ids));
    m_equalTable->setChanges(rowsOf(m_equal));
    m_summary->setText(summary());
    m_none->setVisible(m_matters.empty());
    m_main->setVisible(!m_matters.empty());
    m_idsHead->setVisible(!m_ids.empty());
    m_idsTable->setVisible(!m_ids.empty());
    showEqual(false);
}

void EventDiff::showEqual(bool shown)
{
    const int count = int(m_equal.size());
    m_fold->setVisible(count > 0);
    m_fold->setText(shown ? tr("Hide %n equal field(s)", nullptr, count)
                          : tr("Show %n equal field(s)", nullptr, count));
    m_equalTable->setVisible(shown && count > 0);
}

QString EventDiff::headOf(const QByteArray& record) const
{
    const auto received = parseIsoTime(memberOf(record, "receivedAt"));
    return received ? m_times.format().day(*received) + u' ' + m_times.format().time(*received) : tr("no time");
}

QString EventDiff::summary() const
{
    const auto number = [this](Kind kind) {
        return int(std::count_if(m_matters.begin(), m_matters.end(),
                                 [kind](const JsonDifference& one) { return one.kind == kind; }));
    };
    QStringList parts;
    if (const int changed = number(Kind::Changed))
        parts << tr("%n changed", nullptr, changed);
    if (const int added = number(Kind::Added))
        parts << tr("%n added", nullptr, added);
    if (const int removed = number(Kind::Removed))
        parts << tr("%n removed", nullptr, removed);
    return parts.isEmpty() ? tr("No difference") : parts.join(u", "_s);
}

QString EventDiff::text() const
{
    QStringList lines{u"--- %1 %2"_s.arg(visibleText(memberOf(m_before, "id")), memberOf(m_before, "receivedAt")),
                      u"+++ %1 %2"_s.arg(visibleText(memberOf(m_after, "id")), memberOf(m_after, "receivedAt"))};
    addLines(lines, m_matters);
    addLines(lines, m_ids);
    addLines(lines, m_equal);
    return lines.join(u'\n') + u'\n';
}

} // namespace md
