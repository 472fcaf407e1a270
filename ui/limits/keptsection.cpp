// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/limits/keptsection.h"

#include "client/retentionapi.h"
#include "ui/errortext.h"
#include "ui/limits/limitwords.h"
#include "ui/numberformat.h"
#include "ui/theme.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/sentence.h"
#include "ui/widgets/tone.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

struct Heads
{
    Q_DECLARE_TR_FUNCTIONS(md::KeptColumns)
};

using Kind = RecordColumn::Kind;

QString nameOf(const QString& kind)
{
    if (kind == "usage_events"_L1)
        return Heads::tr("Usage events");
    if (kind == "refused_events"_L1)
        return Heads::tr("Refused events");
    if (kind == "platform_events"_L1)
        return Heads::tr("Platform events");
    if (kind == "deliveries"_L1)
        return Heads::tr("Webhook deliveries");
    if (kind == "requests"_L1)
        return Heads::tr("Requests");
    return kind == "audit_log"_L1 ? Heads::tr("Audit log") : kind;
}

RecordCell daysCell(const KeptKind& kind)
{
    if (!kind.days)
        return RecordCell{Heads::tr("for ever")};
    RecordCell cell{Heads::tr("%1 days").arg(*kind.days)};
    if (kind.byPlan)
        cell.second = Heads::tr("by plan");
    return cell;
}

RecordCell timeCell(std::optional<qint64> time)
{
    RecordCell cell{time ? QString() : u"–"_s, time ? Tone::Text : Tone::Second};
    cell.time = time;
    return cell;
}

UseLevel levelOf(const KeptKind& kind)
{
    return kind.share() > 1 ? UseLevel::Over : kind.share() >= 0.8 ? UseLevel::Near : UseLevel::Ok;
}

RecordCell stateCell(const KeptKind& kind)
{
    if (kind.held)
        return RecordCell{Heads::tr("held back"), Tone::Warning, Sign::Pause};
    if (kind.share() > 1)
        return RecordCell{Heads::tr("over its cap"), Tone::Warning, Sign::Warning};
    if (kind.cut)
        return RecordCell{Heads::tr("cut by its cap"), Tone::Warning, Sign::Warning};
    return RecordCell{Heads::tr("kept"), Tone::Ok, Sign::Ok};
}

TextLabel* heading(const QString& text, QWidget* parent)
{
    auto* label = new TextLabel(text, TextLabel::Ink::Text, parent);
    label->setFont(md::font(FontRole::Heading));
    return label;
}

} // namespace

std::vector<RecordColumnOf<KeptKind>> keptColumns()
{
    using K = const KeptKind&;
    return {
        {{u"kind"_s, Heads::tr("Record"), Kind::Strong, 128, Heads::tr("Webhook deliveries")},
         [](K kind) { return RecordCell{nameOf(kind.kind)}; }},
        {{u"days"_s, Heads::tr("Kept"), Kind::Text, 108, Heads::tr("%1 days").arg(1095) + u" by plan"_s}, daysCell},
        {{u"oldest"_s, Heads::tr("Oldest"), Kind::Moment, 132}, [](K kind) { return timeCell(kind.oldest); }},
        {{u"nextPurge"_s, Heads::tr("Goes next"), Kind::Age, 84}, [](K kind) { return timeCell(kind.nextPurge); }},
        {{u"bytes"_s, Heads::tr("Size"), Kind::Number, 72, u"888.8 MB"_s},
         [](K kind) { return RecordCell{NumberFormat::bytes(kind.bytes)}; }},
        {{u"cap"_s, Heads::tr("Cap"), Kind::Number, 72, u"888.8 GB"_s},
         [](K kind) {
             return RecordCell{NumberFormat::bytes(kind.byteCap), Tone::Second};
         }},
        {{u"bar"_s, Heads::tr("Size of cap"), Kind::Bar, 92},
         [](K kind) {
             RecordCell cell{exactPercent(kind.share()), barTone(levelOf(kind))};
             cell.share = kind.share();
             return cell;
         }},
        {{u"state"_s, Heads::tr("State"), Kind::Status, 116, Heads::tr("cut by its cap")}, stateCell},
    };
}

KeptSection::KeptSection(const PaneContext& context, Transport& transport, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_kinds(new KeptModel(
          keptColumns(), [](const KeptKind& kind) { return kind.kind; },
          [this, &transport](const RecordQuery&, const QString&, KeptModel::Done done) -> PendingRequestPtr {
              struct Hold final : PendingRequest
              {
                  CallHandle call;
              };
              auto hold = std::make_unique<Hold>();
              hold->call = fetchRetention(transport, this, [done = std::move(done)](Result<Retention> retention) {
                  if (!retention)
                      done(Unexpected{std::move(retention).error()});
                  else
                      done(RecordPage<KeptKind>{std::move(retention->kinds), {}, {}, {}});
              });
              return hold;
          },
          this))
{
    setObjectName(u"keptSection"_s);
    m_note = new SentenceLabel(this);
    m_note->setObjectName(u"keptNote"_s);
    m_table = new RecordTable(tr("Retention"), *m_kinds, context.times, context.now, this);
    m_table->setObjectName(u"keptTable"_s);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(metrics::panePadding, 20, metrics::panePadding, 4);
    head->setSpacing(8);
    head->addWidget(heading(tr("Retention"), this));
    head->addWidget(m_note, 1, Qt::AlignVCenter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_table);
    connect(m_kinds, &RecordTableModel::stateChanged, this, &KeptSection::showNote);
    connect(m_kinds, &RecordTableModel::countsChanged, this, &KeptSection::showNote);
    connect(&context.times, &TimeSettings::formatChanged, this, &KeptSection::showNote);
    connect(m_table, &RecordTable::copied, this, &KeptSection::copied);
    showNote();
}

KeptSection::~KeptSection() = default;

void KeptSection::load()
{
    if (m_kinds->state() == RecordTableModel::State::Idle)
        m_kinds->setQuery({});
    else
        m_kinds->reload();
}

QString KeptSection::note() const
{
    return m_note->accessibleName();
}

//! The one thing that an operator must know stands in words; the rest is in the rows.
void KeptSection::showNote()
{
    Sentence note;
    const TimeFormat& format = m_context.times.format();
    const auto& kinds = m_kinds->records();
    const auto held = std::find_if(kinds.begin(), kinds.end(), [](const KeptKind& kind) { return kind.held; });
    const auto cut = std::find_if(kinds.begin(), kinds.end(), [](const KeptKind& kind) { return kind.cut; });
    if (m_kinds->state() == RecordTableModel::State::Failed) {
        const ErrorText why = errorText(m_kinds->error().value_or(ApiError()));
        note = sentence(u"%1"_s, {{why.title + u". "_s + why.sentence, Span::Style::Bad}});
    } else if (const auto& stale = m_kinds->staleError()) {
        note = sentence(u"%1"_s, {{tr("Not of now: %1").arg(errorText(*stale).title), Span::Style::Bad}});
    } else if (kinds.empty()) {
        note = sentence(m_kinds->state() == RecordTableModel::State::Loaded ? tr("The server names no kind of record.")
                                                                            : tr("Loading…"));
    } else if (held != kinds.end()) {
        note = sentence(
            u"%1"_s,
            {{held->held->code == "CLOCK_AHEAD"_L1
                  ? tr("The server's clock jumped ahead: nothing goes by its age until %1, unless meterd is started "
                       "with --trust-clock.")
                        .arg(held->held->until ? format.dateTime(*held->held->until) : u"?"_s)
                  : held->held->reason,
              Span::Style::Bad}});
    } else if (cut != kinds.end()) {
        note = sentence(u"%1"_s, {{tr("%1: cut by the byte cap, nothing before %2 is left.")
                                       .arg(nameOf(cut->kind), format.date(cut->cut->before)),
                                   Span::Style::Bad}});
    } else {
        note = sentence(tr("Sizes and caps are the whole server's."));
    }
    m_note->setSentence(note);
    m_note->setAccessibleName(plainText(note));
    m_table->setVisible(!kinds.empty());
    const int bar =
        m_table->horizontalScrollBar()->maximum() > 0 ? m_table->horizontalScrollBar()->sizeHint().height() : 0;
    m_table->setFixedHeight(metrics::tableHead + std::max(1, int(kinds.size())) * metrics::row + 4 + bar);
}

} // namespace md
