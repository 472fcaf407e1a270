// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/doctor/codeview.h"

#include "ui/eventlog/requestwords.h"
#include "ui/theme.h"
#include "ui/widgets/fieldlist.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/statepage.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

struct Heads
{
    Q_DECLARE_TR_FUNCTIONS(md::CodeColumns)
};

using Kind = RecordColumn::Kind;

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

std::vector<RecordColumnOf<ErrorCode>> codeColumns()
{
    using C = const ErrorCode&;
    return {
        {{u"status"_s, Heads::tr("Status"), Kind::Status, 72, u"888"_s},
         [](C code) {
             return RecordCell{QString::number(code.status), statusTone(code.status), statusSign(code.status)};
         }},
        {{u"code"_s, Heads::tr("Code"), Kind::Code, 220, u"TENANT_HEADER_MALFORMED"_s},
         [](C code) { return RecordCell{text(code.code)}; }},
        {{u"cause"_s, Heads::tr("Cause"), Kind::Text, 520}, [](C code) { return RecordCell{text(code.cause)}; }},
    };
}

CodeModel::Fetch nobody()
{
    return [](const RecordQuery&, const QString&, const CodeModel::Done&) -> PendingRequestPtr { return {}; };
}

} // namespace

CodeView::CodeView(const PaneContext& context, QWidget* parent)
    : QWidget(parent)
    , m_model(new CodeModel(
          codeColumns(), [](const ErrorCode& code) { return text(code.code); }, nobody(), this))
    , m_field(new SearchField(tr("A code, a status, or any word of them"), Icon::Search, this))
    , m_table(new RecordTable(tr("Error codes"), *m_model, context.times, context.now, this))
    , m_state(new StatePage(m_table, context.times, this))
    , m_title(new TextLabel({}, TextLabel::Ink::Text, this))
    , m_facts(new FieldList(64, this))
{
    setObjectName(u"codeView"_s);
    m_field->setObjectName(u"codeSearch"_s);
    m_field->setAccessibleName(tr("Look up an error code"));
    m_table->setObjectName(u"codeTable"_s);
    m_title->setObjectName(u"codeTitle"_s);
    m_title->setFont(md::font(FontRole::Figure));
    auto* details = new QWidget(this);
    auto* facts = new QVBoxLayout(details);
    facts->setContentsMargins(metrics::panePadding, 4, metrics::panePadding, 16);
    facts->setSpacing(8);
    facts->addWidget(m_title);
    facts->addWidget(m_facts);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(metrics::panePadding, 0, metrics::panePadding, 12);
    line->addWidget(m_field);
    column->addLayout(line);
    column->addWidget(details);
    column->addWidget(m_state, 1);
    leadFocus(this, m_field);
    connect(m_field, &QLineEdit::textChanged, this, &CodeView::search);
    connect(m_field, &SearchField::stepped, this, [this](int rows) {
        const int last = m_model->rowCount() - 1;
        const int row = std::clamp(m_table->currentIndex().row() + rows, 0, std::max(0, last));
        m_table->setCurrentIndex(m_model->index(row, 0));
    });
    connect(m_table, &RecordTable::currentIdChanged, this, &CodeView::showCode);
    search();
}

void CodeView::lookUp(const QString& typed)
{
    m_field->setText(typed);
    search();
}

void CodeView::focusField()
{
    m_field->setFocus();
    m_field->selectAll();
}

void CodeView::search()
{
    std::vector<ErrorCode> found;
    for (const ErrorCode* code : findErrorCodes(m_field->text()))
        found.push_back(*code);
    const bool none = found.empty();
    m_model->setRecords(std::move(found));
    if (none) {
        EmptyState empty;
        empty.title = tr("No code fits");
        empty.text = sentence(tr("Neither a code nor its words hold %1. Another platform's code, or one of a newer "
                                 "server, is not in this table."),
                              {{m_field->text(), Span::Style::Mono}});
        empty.primary = StateAction{tr("Show all codes"), {}, [this] { m_field->clear(); }};
        m_state->showEmpty(empty);
    } else {
        m_state->showFilled();
        m_table->setCurrentIndex(m_model->index(0, 0));
    }
    showCode();
}

void CodeView::showCode()
{
    const ErrorCode* code = m_model->recordById(m_table->currentId());
    const bool shown = code && m_model->recordCount() > 0;
    m_title->setVisible(shown);
    m_facts->setVisible(shown);
    if (!shown)
        return;
    m_title->setText(code->status == 202 ? text(code->title) : u"%1 %2"_s.arg(code->status).arg(text(code->title)));
    m_facts->clear();
    m_facts->addCode(tr("Code"), text(code->code));
    m_facts->addText(tr("Cause"), text(code->cause));
    m_facts->addText(tr("Fix"), text(code->fix));
    m_facts->addText(tr("Look at"), text(code->where));
}

QStringList CodeView::facts() const
{
    return m_facts->lines();
}

} // namespace md
