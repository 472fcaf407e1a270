// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/aicost/unmappedview.h"

#include "ui/aicost/aiwords.h"
#include "ui/aicost/unmappeddetails.h"
#include "ui/numberformat.h"
#include "ui/theme.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/recordtable.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {
constexpr int most = 1000; // names of models; more are no list that a person mends
} // namespace

UnmappedView::UnmappedView(const PaneContext& context, ServerAccess& server, AiCostApi& api, QWidget* parent)
    : CountsView(aiCostSubject(tr("Loading unmapped models")), context, server, parent)
    , m_api(api)
    , m_models(new UnmappedModelList(
          unmappedColumns(), [](const UnmappedModel& model) { return model.id; }, fetchNothing<UnmappedModel>(), this))
    , m_figure(new TextLabel({}, TextLabel::Ink::Warning))
    , m_facts(new TextLabel({}, TextLabel::Ink::Second))
    , m_table(new RecordTable(tr("Unmapped models"), *m_models, m_context.times, m_context.now, this))
    , m_details(new UnmappedDetails(m_context, this))
{
    setObjectName(u"unmappedView"_s);
    m_figure->setObjectName(u"unmappedFigure"_s);
    m_figure->setFont(md::font(FontRole::Figure));
    m_facts->setObjectName(u"unmappedNote"_s);
    m_table->setObjectName(u"unmappedTable"_s);
    m_details->hide(); // the pane puts it beside
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(metrics::panePadding, 0, metrics::panePadding, 12);
    head->setSpacing(2);
    head->addWidget(m_figure);
    head->addWidget(m_facts);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    buildAround(content);
    setFocusProxy(m_table);
    connect(m_table, &RecordTable::currentIdChanged, this, &UnmappedView::showCurrent);
    connect(m_table, &RecordTable::rowOpened, this, [this] {
        if (const UnmappedModel* model = current())
            emit m_details->aliasAsked(*model, model->suggestions.empty() ? std::nullopt
                                                                          : std::optional(model->suggestions.front()));
    });
    connect(m_table, &RecordTable::copied, this,
            [this](const QString& what) { emit m_context.navigator.toastRequested(tr("%1 copied").arg(what)); });
    // The most of unknown cost stands first.
    m_models->sort(m_models->columnOf(u"calls"_s), Qt::DescendingOrder);
}

CallHandle UnmappedView::ask(const TimeRange& range)
{
    return m_api.unmapped().page({{}, range}, {}, most, this, [this](Result<RecordPage<UnmappedModel>> page) {
        if (page)
            take(std::move(*page));
        else
            failed(page.error(), tr("The unmapped models could not be loaded"));
    });
}

void UnmappedView::take(RecordPage<UnmappedModel> page)
{
    qint64 calls = 0;
    qint64 waiting = 0;
    for (const UnmappedModel& model : page.records) {
        calls += model.calls;
        waiting += model.resolvesTo ? model.calls : 0;
    }
    const bool more = !page.nextCursor.isEmpty();
    m_figure->setText(tr("%Ln call(s) of an unknown model", nullptr, int(calls)));
    QString facts = tr("%Ln name(s) neither in the catalogue nor an alias", nullptr, int(page.records.size()));
    if (waiting > 0)
        facts += u". "_s + tr("%Ln call(s) wait to be resolved again", nullptr, int(waiting));
    if (more)
        facts += u". "_s + tr("There are more names: these are the latest");
    m_facts->setText(facts);
    const bool none = page.records.empty();
    const QString current = m_table->currentId();
    m_models->setRecords(std::move(page.records));
    shown(none, tr("Every model has a name that is known"),
          tr("No call of this time is of a model that is neither in the catalogue nor an alias."));
    if ((current.isEmpty() || !m_table->setCurrentId(current)) && m_models->rowCount() > 0)
        m_table->setCurrentId(m_models->idAt(0));
    showCurrent();
}

const UnmappedModel* UnmappedView::current() const
{
    return m_models->recordById(m_table->currentId());
}

void UnmappedView::showCurrent()
{
    m_details->setModel(current());
}

QString UnmappedView::headline() const
{
    return m_figure->text();
}

} // namespace md
