// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/limits/uploadstab.h"

#include "core/filter.h"
#include "ui/events/plaintext.h"
#include "ui/numberformat.h"
#include "ui/recordsource.h"
#include "ui/sessionstate.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/codeblock.h"
#include "ui/widgets/fieldlist.h"
#include "ui/widgets/hairlinesplitter.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/recordexport.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/statepage.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int panelWidth = 400;
constexpr int refusedRowsShown = 8;
constexpr int mostRefused = 1000;

} // namespace

UploadsTab::UploadsTab(const PaneContext& context, ServerAccess& server, IntakeApi& api, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_server(server)
    , m_api(api)
    , m_rows(std::make_unique<RecordList<RefusedRow>>(api.refusedRows({})))
    , m_jobs(new IngestJobModel(
          ingestJobColumns(), [](const IngestJob& job) { return job.id; }, recordFetch(api.jobs(), this), this))
    , m_refused(new RefusedRowModel(
          uploadRefusalColumns(), [](const RefusedRow& row) { return QString::number(row.line); },
          [this](const RecordQuery& query, const QString& cursor, RefusedRowModel::Done done) {
              return recordFetch(*m_rows, this, mostRefused)(query, cursor, std::move(done));
          },
          this))
{
    setObjectName(u"uploadsTab"_s);
    build();
    connectParts();
    if (context.session.offers(u"ingest-jobs"_s))
        followRecords(api.jobs(), server.live, u"jobs"_s, *m_jobs);
    showState();
}

UploadsTab::~UploadsTab() = default;

void UploadsTab::build()
{
    m_table = new RecordTable(tr("Uploads"), *m_jobs, m_context.times, m_context.now, this);
    m_table->setObjectName(u"uploadTable"_s);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_state = new StatePage(m_table, m_context.times, this);
    m_details = new SidePanel(tr("Upload"), panelWidth, this);
    m_details->setObjectName(u"uploadDetails"_s);
    buildDetails();
    m_details->hide();
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QWidget(left);
    head->setFixedHeight(metrics::control + 16);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::panePadding, 0, metrics::panePadding, 0);
    m_summary = new SentenceLabel(head);
    m_summary->setObjectName(u"uploadSummary"_s);
    row->addWidget(m_summary, 1, Qt::AlignVCenter);
    column->addWidget(head);
    column->addWidget(m_state, 1);
    auto* splitter = new HairlineSplitter(Qt::Horizontal, this);
    splitter->addWidget(left);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 1);
    splitter->setCollapsible(0, false);
    splitter->setSizes({900, panelWidth});
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(splitter);
    setFocusProxy(m_table);
}

void UploadsTab::buildDetails()
{
    m_facts = new FieldList(112);
    m_facts->setObjectName(u"uploadFacts"_s);
    QVBoxLayout* facts = m_details->addSection();
    facts->addWidget(m_facts);
    m_events = new LinkButton(tr("Its events"));
    m_events->setObjectName(u"uploadEvents"_s);
    facts->addWidget(m_events, 0, Qt::AlignLeft);
    QVBoxLayout* refused = m_details->addSection(tr("Refused rows"));
    m_refusedSection = refused->parentWidget();
    m_refusedNote = new SentenceLabel;
    m_refusedNote->setObjectName(u"refusedNote"_s);
    refused->addWidget(m_refusedNote);
    m_refusedTable = new RecordTable(tr("Refused rows"), *m_refused, m_context.times, m_context.now, m_details);
    m_refusedTable->setObjectName(u"refusedTable"_s);
    m_refusedTable->setSelectionMode(QAbstractItemView::SingleSelection);
    refused->addWidget(m_refusedTable);
    m_row = new CodeBlock(tr("The row as it was sent"));
    m_row->setObjectName(u"refusedRow"_s);
    m_row->setMaximumLines(6);
    refused->addWidget(m_row);
    m_export = new Button(tr("Save refused rows…"), Button::Kind::Secondary);
    m_export->setObjectName(u"refusedExport"_s);
    m_export->setGlyph(Icon::Export);
    refused->addWidget(m_export, 0, Qt::AlignLeft);
}

void UploadsTab::connectParts()
{
    connect(m_jobs, &RecordTableModel::stateChanged, this, &UploadsTab::showState);
    connect(m_jobs, &RecordTableModel::countsChanged, this, &UploadsTab::showState);
    connect(m_jobs, &QAbstractItemModel::dataChanged, this, &UploadsTab::showJob);
    connect(m_table, &RecordTable::currentIdChanged, this, &UploadsTab::showJob);
    connect(m_table, &QTableView::clicked, this, &UploadsTab::showJob);
    connect(m_refusedTable, &RecordTable::currentIdChanged, this, &UploadsTab::showRefusedRow);
    connect(m_refused, &RecordTableModel::countsChanged, this, [this] {
        const int rows = std::clamp(m_refused->rowCount(), 1, refusedRowsShown);
        m_refusedTable->setFixedHeight(metrics::tableHead + rows * metrics::row + 2);
        showRefusedRow();
    });
    connect(m_export, &Button::clicked, this, &UploadsTab::exportRefused);
    connect(m_details, &SidePanel::closed, this, [this] {
        m_details->hide();
        m_table->setFocus();
    });
    const auto toast = [this](const QString& what) {
        emit m_context.navigator.toastRequested(tr("%1 copied").arg(what));
    };
    for (RecordTable* table : {m_table, m_refusedTable})
        connect(table, &RecordTable::copied, this, toast);
    connect(m_details, &SidePanel::copied, this, toast);
    connect(m_facts, &FieldList::copied, this, toast);
    connect(m_events, &LinkButton::clicked, this, [this] {
        if (const IngestJob* job = m_jobs->recordById(m_table->currentId())) {
            emit m_context.navigator.paneRequested(u"events"_s,
                                                   {{u"filter"_s, u"request:"_s + filterQuoted(job->requestId)}});
        }
    });
    connect(&m_context.times, &TimeSettings::formatChanged, this, &UploadsTab::showJob);
}

void UploadsTab::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!m_context.session.offers(u"ingest-jobs"_s) || m_asked)
        return; // the stream brings what changes
    m_asked = true;
    m_jobs->setQuery({});
}

void UploadsTab::select(const QString& jobId)
{
    m_wanted = jobId;
    showState();
}

void UploadsTab::showState()
{
    m_summary->setSentence({});
    if (!m_context.session.offers(u"ingest-jobs"_s)) {
        m_state->showNotOffered(tr("Uploads"), m_server.target.server);
        return;
    }
    switch (m_jobs->state()) {
    case RecordTableModel::State::Idle:
    case RecordTableModel::State::Loading: m_state->showLoading(tr("Loading uploads…")); return;
    case RecordTableModel::State::Failed: {
        FailedState failed;
        failed.error = *m_jobs->error();
        failed.at = m_context.now();
        failed.retry = [this] { m_jobs->reload(); };
        m_state->showFailed(failed);
        return;
    }
    case RecordTableModel::State::Loaded: break;
    }
    if (m_jobs->records().empty()) {
        EmptyState empty;
        empty.title = tr("No uploads");
        empty.text =
            sentence(tr("A file of events, CSV, NDJSON or JSON, posted to %1, is kept here for 90 days with the "
                        "rows that were refused."),
                     {{u"/v1/ingest/upload"_s, Span::Style::Mono}});
        m_state->showEmpty(empty);
        m_details->hide();
        return;
    }
    m_summary->setSentence(
        sentence(u"%1"_s, {{tr("Files of events, and what became of their rows"), Span::Style::Second}}));
    m_state->showFilled();
    if (!m_wanted.isEmpty() && m_jobs->recordById(m_wanted)) {
        m_table->setCurrentId(std::exchange(m_wanted, {}));
    }
    showJob();
}

void UploadsTab::showJob()
{
    const IngestJob* job = m_jobs->recordById(m_table->currentId());
    m_details->setVisible(job != nullptr);
    if (!job)
        return;
    const RecordCell state = stateCell(job->state);
    m_details->setHead(state.sign, state.tone, state.text, job->format, job->id);
    m_details->setTitle(visibleText(job->fileName));
    Sentence under;
    if (!job->reason.isEmpty())
        under = {{visibleText(job->reason), Span::Style::Bad}};
    else if (!job->isOver())
        under = sentence(tr("%1 of %2 rows are read"), {{NumberFormat::count(job->rows), Span::Style::Strong},
                                                        {NumberFormat::count(job->totalRows), Span::Style::Strong}});
    m_details->setSubtitle(under);
    showFacts(*job);
    m_refusedSection->setVisible(job->refused > 0);
    if (job->refused > 0 && (m_shownId != job->id || m_shownRefused != job->refused))
        askRefused(*job);
}

void UploadsTab::showFacts(const IngestJob& job)
{
    const TimeFormat& times = m_context.times.format();
    m_facts->clear();
    m_facts->addText(tr("Rows"), NumberFormat::count(job.totalRows));
    m_facts->addText(tr("Accepted"), NumberFormat::count(job.accepted));
    m_facts->addText(tr("Duplicates"), NumberFormat::count(job.duplicates));
    m_facts->addText(tr("Refused"), NumberFormat::count(job.refused), job.refused > 0 ? Tone::Bad : Tone::Text);
    m_facts->addText(tr("Size"), NumberFormat::bytes(job.bytes));
    m_facts->addText(tr("Key"), visibleText(job.keyName) + u" ("_s + job.keyPrefix + u"…)"_s);
    m_facts->addText(tr("Sent by"), visibleText(job.owner));
    m_facts->addText(tr("Address"), visibleText(job.address));
    m_facts->addText(tr("Uploaded"), times.dateTime(job.createdAt));
    if (job.endedAt)
        m_facts->addText(tr("Ended"), times.dateTime(*job.endedAt));
    if (job.resumed > 0)
        m_facts->addText(tr("Interrupted"), tr("%n time(s), went on with no row twice", nullptr, int(job.resumed)),
                         Tone::Warning);
    m_facts->addId(tr("Request"), job.requestId);
    m_facts->addId(tr("Correlation"), job.correlationId);
}

void UploadsTab::askRefused(const IngestJob& job)
{
    m_shownId = job.id;
    m_shownRefused = job.refused;
    m_rows = std::make_unique<RecordList<RefusedRow>>(m_api.refusedRows(job.id));
    m_refusedNote->setSentence(
        job.refused > job.refusedKept
            ? sentence(tr("The first %1 of %2 are kept."), {{NumberFormat::count(job.refusedKept), Span::Style::Strong},
                                                            {NumberFormat::count(job.refused), Span::Style::Strong}})
            : sentence(u"%1"_s, {{tr("Saved as CSV they can be mended and sent again."), Span::Style::Second}}));
    m_refused->setQuery({});
}

void UploadsTab::showRefusedRow()
{
    const RefusedRow* row = m_refused->recordById(m_refusedTable->currentId());
    if (!row && !m_refused->records().empty())
        row = &m_refused->records().front();
    m_row->setVisible(row != nullptr);
    if (row)
        m_row->setCode(visibleText(row->row));
}

void UploadsTab::exportRefused()
{
    const IngestJob* job = m_jobs->recordById(m_table->currentId());
    if (!job || job->refused == 0)
        return;
    RecordExport::Order order;
    order.what = tr("refused rows");
    order.fileName = u"refused-"_s + job->fileName.section(u'.', 0, 0);
    order.expected = job->refusedKept;
    order.start = [rows = m_api.refusedRows(job->id)](const QString& file, ExportFormat format,
                                                      std::function<void(ExportProgress)> progress, QObject* context,
                                                      Callback<ExportSummary> callback) mutable {
        return rows.exportToFile(file, {}, format, std::move(progress), context, std::move(callback));
    };
    RecordExport::ask(order, m_context.jobs, window());
}

QStringList UploadsTab::facts() const
{
    return m_facts->lines();
}

} // namespace md
