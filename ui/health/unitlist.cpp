// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/unitlist.h"

#include "ui/errortext.h"
#include "ui/health/meterproposals.h"
#include "ui/health/templateform.h"
#include "ui/health/unitform.h"
#include "ui/recordsource.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/statepage.h"
#include "ui/writes/writedialog.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int pageSize = 1000;

using Kind = RecordColumn::Kind;
using U = const BillableUnit&;

RecordCell words(const QString& text, Tone tone = Tone::Text)
{
    return RecordCell{text, tone};
}

QString conditionsText(U unit)
{
    QStringList parts;
    for (const UnitCondition& condition : unit.conditions)
        parts.append(u"%1 %2 %3"_s.arg(condition.field, condition.op, condition.value));
    return parts.join(u", "_s);
}

std::vector<RecordColumnOf<BillableUnit>> unitColumns()
{
    return {
        {{u"name"_s, UnitList::tr("Name"), Kind::Strong, 180, {}, true}, [](U unit) { return words(unit.name); }},
        {{u"label"_s, UnitList::tr("Label"), Kind::Text, 180, {}, true}, [](U unit) { return words(unit.label); }},
        {{u"unitLabel"_s, UnitList::tr("Counted in"), Kind::Text, 96},
         [](U unit) { return words(unit.unitLabel, Tone::Second); }},
        {{u"counts"_s, UnitList::tr("Counts"), Kind::Text, 180},
         [](U unit) { return words(aggregationText(unit.aggregation)); }},
        {{u"field"_s, UnitList::tr("Field"), Kind::Code, 120}, [](U unit) { return words(unit.field, Tone::Second); }},
        {{u"aliases"_s, UnitList::tr("Aliases"), Kind::Code, 160},
         [](U unit) { return words(unit.aliases.join(u", "_s)); }},
        {{u"conditions"_s, UnitList::tr("Only events where"), Kind::Code, 200},
         [](U unit) { return words(conditionsText(unit), Tone::Second); }},
        {{u"updated"_s, UnitList::tr("Changed"), Kind::Moment, 132, u"20 Nov 14:35:08"_s, true},
         [](U unit) {
             RecordCell cell;
             cell.time = unit.updatedAt;
             cell.sortKey = unit.updatedAt;
             return cell;
         }},
    };
}

} // namespace

UnitList::UnitList(const PaneContext& context, ServerAccess& server, UnitsApi& api, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_server(server)
    , m_api(api)
    , m_model(new PagedModel<BillableUnit>(
          unitColumns(), [](U unit) { return unit.id; }, recordFetch(api.list(), this, pageSize), this))
    , m_table(new RecordTable(tr("Billable units"), *m_model, context.times, context.now, this))
    , m_state(new StatePage(m_table, context.times, this))
{
    setObjectName(u"unitList"_s);
    m_table->setObjectName(u"unitTable"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(m_state, 1);
    setFocusProxy(m_table);
    connect(m_model, &RecordTableModel::stateChanged, this, &UnitList::showState);
    connect(m_model, &RecordTableModel::countsChanged, this, &UnitList::showState);
    connect(m_table, &RecordTable::rowOpened, this, [this] { edit(); });
    connect(m_table, &RecordTable::currentIdChanged, this, [this](const QString& id) {
        m_edit->setEnabled(!id.isEmpty());
        m_delete->setEnabled(!id.isEmpty());
    });
    connect(m_table, &RecordTable::copied, this,
            [this](const QString& what) { emit m_context.navigator.toastRequested(tr("%1 copied").arg(what)); });
}

QWidget* UnitList::buildHead()
{
    auto* head = new QWidget(this);
    head->setFixedHeight(metrics::filterBar);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::panePadding, 0, metrics::panePadding, 8);
    row->setSpacing(8);
    const auto button = [&](const QString& text, const QString& name, Icon icon, Button::Kind kind) {
        auto* made = new Button(text, kind, head);
        made->setObjectName(name);
        made->setGlyph(icon);
        row->addWidget(made);
        return made;
    };
    m_edit = button(tr("Edit…"), u"unitEdit"_s, Icon::Edit, Button::Kind::Secondary);
    m_delete = button(tr("Delete…"), u"unitDelete"_s, Icon::Trash, Button::Kind::Danger);
    Button* templates = button(tr("From templates…"), u"unitTemplates"_s, Icon::Duplicate, Button::Kind::Secondary);
    row->addStretch(1);
    m_edit->setEnabled(false);
    m_delete->setEnabled(false);
    connect(m_edit, &Button::clicked, this, [this] { edit(); });
    connect(m_delete, &Button::clicked, this, &UnitList::remove);
    connect(templates, &Button::clicked, this, &UnitList::declareFromTemplates);
    return head;
}

void UnitList::load()
{
    if (m_model->state() != RecordTableModel::State::Loading)
        m_model->reload();
}

void UnitList::showState()
{
    switch (m_model->state()) {
    case RecordTableModel::State::Idle:
    case RecordTableModel::State::Loading:
        if (m_model->recordCount() == 0)
            m_state->showLoading(tr("Loading the billable units"));
        return;
    case RecordTableModel::State::Failed: {
        if (m_state->state() != StatePage::State::Failed)
            m_failedAt = m_context.now();
        FailedState failed;
        failed.error = m_model->error().value_or(ApiError());
        failed.title = tr("The billable units could not be loaded");
        failed.at = m_failedAt;
        failed.retry = [this] { m_model->reload(); };
        failed.fix = [this] { emit m_context.navigator.connectionDialogRequested(); };
        m_state->showFailed(failed);
        return;
    }
    case RecordTableModel::State::Loaded: break;
    }
    if (m_model->recordCount() > 0) {
        m_state->showFilled();
        return;
    }
    EmptyState state;
    state.icon = Icon::Health;
    state.title = tr("No billable unit is declared");
    state.text = sentence(tr("Events that name a metric are refused until a unit of that name is declared."));
    state.primary = StateAction{tr("Declare a unit…"), {}, [this] { declare(); }};
    state.lines.push_back(
        {tr("From templates"), tr("what products usually count"), [this] { declareFromTemplates(); }});
    m_state->showEmpty(state);
}

void UnitList::done(const QString& said)
{
    emit m_context.navigator.toastRequested(said);
    m_model->reload();
    emit changed();
}

void UnitList::openForm(const std::optional<BillableUnit>& before, const QString& name)
{
    auto* form = new UnitForm(before);
    if (!name.isEmpty()) {
        BillableUnit named = form->unit();
        named.name = name;
        form->setUnit(named);
    }
    const auto proposal = [form, before] {
        return unitProposal(before, form->unit(), form->keepsAlias(), form->fault());
    };
    auto* dialog =
        new WriteDialog(m_server.writeContext(m_context), proposal(), window(), form, WriteDialog::Form::Beside);
    connect(form, &UnitForm::changed, dialog, [dialog, proposal] { dialog->panel().setProposal(proposal()); });
    connect(dialog, &WriteDialog::written, this, [this, before, form] {
        const QString written = form->unit().name;
        done(before ? tr("%1 is changed").arg(written) : tr("%1 is declared").arg(written));
    });
    connect(dialog, &WriteDialog::theirsTaken, this, [this] { m_model->reload(); });
    dialog->open();
}

void UnitList::declare(const QString& name)
{
    openForm(std::nullopt, name);
}

void UnitList::declareFromTemplates()
{
    auto* form = new TemplateForm(m_api);
    const auto proposal = [form] { return templatesProposal(form->productType(), form->chosen()); };
    auto* dialog = new WriteDialog(m_server.writeContext(m_context), proposal(), window(), form);
    connect(form, &TemplateForm::changed, dialog, [dialog, proposal] { dialog->panel().setProposal(proposal()); });
    connect(dialog, &WriteDialog::written, this, [this] { done(tr("The units are declared")); });
    dialog->open();
}

void UnitList::edit()
{
    if (const QString id = m_table->currentId(); !id.isEmpty())
        edit(id);
}

//! As it is now: somebody else may have changed it since the list was loaded.
void UnitList::withUnit(const QString& id, std::function<void(const BillableUnit&)> what)
{
    m_call = m_api.list().one(id, this, [this, what = std::move(what)](Result<BillableUnit> unit) {
        if (unit) {
            what(*unit);
            return;
        }
        const ErrorText why = errorText(unit.error());
        emit m_context.navigator.toastRequested(
            tr("The unit could not be loaded. %1").arg(why.title + u". "_s + why.sentence));
    });
}

void UnitList::edit(const QString& id)
{
    withUnit(id, [this](const BillableUnit& unit) { openForm(unit); });
}

void UnitList::addAlias(const QString& id, const QString& alias)
{
    withUnit(id, [this, alias](const BillableUnit& unit) {
        auto* dialog = new WriteDialog(m_server.writeContext(m_context), aliasProposal(unit, alias), window());
        connect(dialog, &WriteDialog::written, this,
                [this, alias, unit] { done(tr("%1 counts for %2 now").arg(alias, unit.name)); });
        dialog->open();
    });
}

void UnitList::addAliasTo(const QString& unitName, const QString& alias)
{
    m_call = m_api.all(this, [this, unitName, alias](Result<std::vector<BillableUnit>> units) {
        if (!units) {
            emit m_context.navigator.toastRequested(
                tr("The unit could not be loaded. %1").arg(errorText(units.error()).sentence));
            return;
        }
        const auto unit =
            std::find_if(units->begin(), units->end(), [&](const BillableUnit& one) { return one.name == unitName; });
        if (unit != units->end())
            addAlias(unit->id, alias);
        else
            emit m_context.navigator.toastRequested(tr("No unit is called %1 any more").arg(unitName));
    });
}

void UnitList::remove()
{
    const QString id = m_table->currentId();
    if (id.isEmpty())
        return;
    withUnit(id, [this](const BillableUnit& unit) {
        m_checkCall = m_api.checkDeletion(unit.id, this, [this, unit](Result<DeletionCheck> check) {
            if (check)
                openDeletion(unit, *check);
            else
                emit m_context.navigator.toastRequested(
                    tr("The deletion could not be checked. %1").arg(errorText(check.error()).sentence));
        });
    });
}

void UnitList::openDeletion(const BillableUnit& unit, const DeletionCheck& check)
{
    auto* dialog = new WriteDialog(m_server.writeContext(m_context), deleteUnitProposal(unit, check), window());
    connect(dialog, &WriteDialog::written, this, [this, unit] { done(tr("%1 is deleted").arg(unit.name)); });
    dialog->open();
}

} // namespace md
