// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/doctor/logview.h"

#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/statepage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace md {

namespace {

struct Heads
{
    Q_DECLARE_TR_FUNCTIONS(md::LogColumns)
};

using Kind = RecordColumn::Kind;
using Level = LogLine::Level;

RecordCell levelCell(Level level)
{
    switch (level) {
    case Level::Debug: return {Heads::tr("Detail"), Tone::Second};
    case Level::Info: return {Heads::tr("Info"), Tone::Text};
    case Level::Warning: return {Heads::tr("Warning"), Tone::Warning, Sign::Warning};
    case Level::Error: return {Heads::tr("Error"), Tone::Bad, Sign::Bad};
    }
    Q_UNREACHABLE();
}

std::vector<RecordColumnOf<LogLine>> logLineColumns()
{
    using L = const LogLine&;
    return {
        {{u"time"_s, Heads::tr("Time"), Kind::TimeOfDay, 104},
         [](L line) {
             RecordCell cell;
             cell.time = line.at;
             return cell;
         }},
        {{u"level"_s, Heads::tr("Level"), Kind::Status, 92, Heads::tr("Warning")},
         [](L line) { return levelCell(line.level); }},
        {{u"area"_s, Heads::tr("Part"), Kind::Code, 104, u"md.client"_s}, [](L line) { return RecordCell{line.area}; }},
        {{u"text"_s, Heads::tr("Text"), Kind::Text, 640}, [](L line) { return RecordCell{line.text}; }},
    };
}

LogModel::Fetch nobody()
{
    return [](const RecordQuery&, const QString&, const LogModel::Done&) -> PendingRequestPtr { return {}; };
}

} // namespace

LogView::LogView(const PaneContext& context, ConsoleLog& log, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_log(log)
    , m_model(new LogModel(
          logLineColumns(), [](const LogLine& line) { return QString::number(line.number); }, nobody(), this))
    , m_levels(new SegmentedControl(tr("Show"), this))
    , m_kept(new SegmentedControl(tr("Keep from now on"), this))
    , m_table(new RecordTable(tr("The console's own log"), *m_model, context.times, context.now, this))
    , m_state(new StatePage(m_table, context.times, this))
    , m_copy(new Button(tr("Copy these lines"), Button::Kind::Secondary, this))
{
    setObjectName(u"logView"_s);
    m_levels->setObjectName(u"logLevels"_s);
    m_levels->addSegment(tr("All"));
    m_levels->addSegment(tr("Warnings"));
    m_levels->addSegment(tr("Errors"));
    m_kept->setObjectName(u"logKept"_s);
    m_kept->addSegment(tr("Usual"));
    m_kept->addSegment(tr("Every detail"));
    m_kept->setCurrent(context.memory.recall(u"log.detail"_s).toBool() ? 1 : 0);
    m_table->setObjectName(u"logTable"_s);
    m_copy->setObjectName(u"logCopy"_s);
    m_copy->setGlyph(Icon::Copy);
    auto* keep = new TextLabel(tr("Keep"), TextLabel::Ink::Second, this);
    auto* note = new TextLabel(tr("In memory only; secrets are cut out"), TextLabel::Ink::Second, this);
    keep->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(metrics::panePadding, 0, metrics::panePadding, 12);
    head->setSpacing(8);
    head->addWidget(m_levels);
    head->addSpacing(8);
    head->addWidget(keep);
    head->addWidget(m_kept);
    head->addStretch(1);
    head->addWidget(note);
    head->addWidget(m_copy);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_state, 1);
    leadFocus(this, m_table);
    m_soon.setSingleShot(true);
    m_soon.setInterval(200ms);
    connect(&m_soon, &QTimer::timeout, this, &LogView::showLines);
    connect(&m_log, &ConsoleLog::changed, this, [this] {
        if (isVisible() && !m_soon.isActive())
            m_soon.start();
    });
    connect(m_levels, &SegmentedControl::currentChanged, this, &LogView::showLines);
    connect(m_kept, &SegmentedControl::currentChanged, this,
            [this](int at) { setKept(at == 1 ? Level::Debug : Level::Info); });
    connect(m_copy, &Button::clicked, this, &LogView::copy);
    setKept(m_kept->current() == 1 ? Level::Debug : Level::Info);
    showLines();
}

LogLine::Level LogView::shownFrom() const
{
    switch (m_levels->current()) {
    case 1: return Level::Warning;
    case 2: return Level::Error;
    default: return Level::Debug;
    }
}

void LogView::setKept(Level level)
{
    m_context.memory.remember(u"log.detail"_s, level == Level::Debug);
    m_log.setLevel(level);
}

void LogView::showLines()
{
    std::vector<LogLine> lines = m_log.from(shownFrom());
    const bool none = lines.empty();
    m_model->setRecords(std::move(lines));
    m_copy->setEnabled(!none);
    if (!none) {
        m_state->showFilled();
        return;
    }
    EmptyState empty;
    empty.title = m_log.lines().empty() ? tr("Nothing was logged yet") : tr("Nothing of this level");
    empty.text = m_log.lines().empty()
                     ? sentence(tr("What fails, and each try to reach the server again, stands here."))
                     : sentence(tr("There are %1 lines of other levels."),
                                {{QString::number(m_log.lines().size()), Span::Style::Strong}});
    if (!m_log.lines().empty())
        empty.primary = StateAction{tr("Show all"), {}, [this] {
                                        m_levels->setCurrent(0);
                                        showLines();
                                    }};
    m_state->showEmpty(empty);
}

QString LogView::text() const
{
    QStringList out;
    for (const LogLine& line : m_model->records())
        out.prepend(logText(line));
    return out.join(u'\n');
}

void LogView::copy()
{
    QGuiApplication::clipboard()->setText(text());
    emit m_context.navigator.toastRequested(tr("%n lines copied", nullptr, m_model->recordCount()));
}

void LogView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    showLines();
}

} // namespace md
