// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/limits/sourceform.h"

#include "ui/errortext.h"
#include "ui/events/plaintext.h"
#include "ui/theme.h"
#include "ui/widgets/fieldlist.h"
#include "ui/widgets/linkbutton.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr std::chrono::milliseconds afterTyping{400};
constexpr int sampleHeight = 96;

TextLabel* labelOf(const QString& text, QWidget* parent)
{
    auto* label = new TextLabel(text, TextLabel::Ink::Second, parent);
    label->setMinimumHeight(metrics::control);
    return label;
}

} // namespace

SourceForm::SourceForm(const SourceSettings& settings, bool isNew, IntakeApi& api, const TimeSettings& times,
                       QWidget* parent)
    : QWidget(parent)
    , m_api(api)
    , m_times(times)
    , m_sample(new QPlainTextEdit(this))
    , m_verdict(new SentenceLabel(this))
    , m_event(new FieldList(96, this))
{
    setObjectName(u"sourceForm"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    m_name = addField(grid, tr("Name"), u"sourceName"_s, tr("payments"));
    m_provider = addField(grid, tr("Provider"), u"sourceProvider"_s, tr("stripe"));
    m_customer = addField(grid, tr("Customer at"), u"sourceCustomer"_s, u"$.data.object.customer"_s);
    m_quantity = addField(grid, tr("Quantity at"), u"sourceQuantity"_s, tr("each counts 1"));
    m_unitPath = addField(grid, tr("Unit at"), u"sourceUnitPath"_s, u"$.type"_s);
    m_unit = addField(grid, tr("or always"), u"sourceUnit"_s, tr("a billable unit"));
    m_time = addField(grid, tr("Time at"), u"sourceTime"_s, tr("when it is received"));
    m_id = addField(grid, tr("Id at"), u"sourceId"_s, u"$.id"_s);
    m_typePath = addField(grid, tr("Type at"), u"sourceTypePath"_s, u"$.type"_s);
    m_types = addField(grid, tr("Only types"), u"sourceTypes"_s, tr("invoice.paid, usage.*"));
    m_header = addField(grid, tr("Signed in"), u"sourceHeader"_s, u"X-Hub-Signature-256"_s);
    m_environment = addField(grid, tr("Environment"), u"sourceEnvironment"_s, tr("production"));
    if (isNew)
        m_secret = addField(grid, tr("Its secret"), u"sourceSecret"_s, tr("one is made"));
    column->addLayout(grid);
    column->addWidget(labelOf(tr("Try a sample: paste the body of a webhook"), this));
    m_sample->setObjectName(u"sourceSample"_s);
    m_sample->setAccessibleName(tr("Sample body"));
    m_sample->setFont(md::font(FontRole::Mono));
    m_sample->setPlaceholderText(uR"({"id":"evt_1","data":{"customer":"kestrel-air","amount":3}})"_s);
    m_sample->setFixedHeight(sampleHeight);
    m_sample->setTabChangesFocus(true);
    column->addWidget(m_sample);
    m_verdict->setObjectName(u"sourceVerdict"_s);
    m_verdict->hide();
    column->addWidget(m_verdict);
    m_event->setObjectName(u"sourcePreview"_s);
    m_event->hide();
    column->addWidget(m_event);
    m_wait.setSingleShot(true);
    m_wait.setInterval(afterTyping);
    connect(&m_wait, &QTimer::timeout, this, &SourceForm::trySample);
    connect(m_sample, &QPlainTextEdit::textChanged, &m_wait, qOverload<>(&QTimer::start));
    connect(this, &SourceForm::changed, &m_wait, qOverload<>(&QTimer::start));
    setSettings(settings);
    setFocusProxy(m_name);
}

QLineEdit* SourceForm::addField(QGridLayout* grid, const QString& label, const QString& name, const QString& hint)
{
    auto* field = new QLineEdit(this);
    field->setObjectName(name);
    field->setAccessibleName(label);
    field->setPlaceholderText(hint);
    field->setMaxLength(255);
    // Two columns of fields, from the left to the right.
    const int count = grid->count() / 2;
    grid->addWidget(labelOf(label, this), count / 2, count % 2 * 2);
    grid->addWidget(field, count / 2, count % 2 * 2 + 1);
    connect(field, &QLineEdit::textChanged, this, &SourceForm::changed);
    return field;
}

void SourceForm::setSettings(const SourceSettings& settings)
{
    const std::pair<QLineEdit*, QString> texts[] = {{m_name, settings.name},
                                                    {m_provider, settings.provider},
                                                    {m_environment, settings.environment},
                                                    {m_customer, settings.customerIdPath},
                                                    {m_unit, settings.metric},
                                                    {m_unitPath, settings.metricKeyPath},
                                                    {m_quantity, settings.quantityPath},
                                                    {m_time, settings.timestampPath},
                                                    {m_id, settings.idPath},
                                                    {m_typePath, settings.eventTypePath},
                                                    {m_types, settings.eventTypes.join(u", "_s)},
                                                    {m_header, settings.signatureHeader}};
    for (const auto& [field, text] : texts)
        field->setText(text);
}

SourceSettings SourceForm::settings() const
{
    const auto text = [](const QLineEdit* field) { return field->text().trimmed(); };
    SourceSettings settings;
    settings.name = text(m_name);
    settings.provider = text(m_provider);
    settings.environment = text(m_environment);
    settings.signatureHeader = text(m_header).isEmpty() ? m_header->placeholderText() : text(m_header);
    settings.customerIdPath = text(m_customer);
    settings.metric = text(m_unit);
    settings.metricKeyPath = text(m_unitPath);
    settings.quantityPath = text(m_quantity);
    settings.timestampPath = text(m_time);
    settings.idPath = text(m_id);
    settings.eventTypePath = text(m_typePath);
    const QStringList types = text(m_types).split(u',', Qt::SkipEmptyParts);
    for (const QString& type : types) {
        if (!type.trimmed().isEmpty())
            settings.eventTypes.append(type.trimmed());
    }
    if (m_secret)
        settings.secret = text(m_secret);
    return settings;
}

QString SourceForm::fault() const
{
    const SourceSettings settings = this->settings();
    if (settings.name.isEmpty())
        return tr("The name is missing");
    if (settings.customerIdPath.isEmpty())
        return tr("Where the customer stands is missing");
    if (settings.metric.isEmpty() && settings.metricKeyPath.isEmpty())
        return tr("The unit is missing");
    if (!settings.metric.isEmpty() && !settings.metricKeyPath.isEmpty())
        return tr("The unit is said twice");
    if (!settings.eventTypes.isEmpty() && settings.eventTypePath.isEmpty())
        return tr("Where the type stands is missing");
    if (!settings.secret.isEmpty() && settings.secret.size() < 16)
        return tr("A secret has 16 characters or more");
    return {};
}

void SourceForm::trySample()
{
    m_call = {};
    const QString sample = m_sample->toPlainText().trimmed();
    if (sample.isEmpty()) {
        m_verdict->hide();
        m_event->hide();
        return;
    }
    const SourceSettings tried = settings();
    if (tried.customerIdPath.isEmpty() || (tried.metric.isEmpty() == tried.metricKeyPath.isEmpty())) {
        showProblem(tr("Say where customer and unit stand, to see what it becomes."));
        return;
    }
    m_call = m_api.preview(tried, sample, this, [this](const Result<SourcePreview>& preview) {
        if (preview)
            showPreview(*preview);
        else
            showProblem(preview.error().fields.empty() ? errorText(preview.error()).sentence
                                                       : visibleText(preview.error().fields.front().message));
    });
}

void SourceForm::showPreview(const SourcePreview& preview)
{
    m_event->clear();
    m_event->setVisible(preview.event.has_value() || !preview.faults.empty());
    m_verdict->show();
    if (!preview.event) {
        m_verdict->setSentence(sentence(tr("Would be ignored: its type is none of those that are taken.")));
        emit previewed();
        return;
    }
    const SourcePreview::Event& event = *preview.event;
    if (event.accepted)
        m_verdict->setSentence(sentence(tr("Would become this event:")));
    else if (preview.faults.empty())
        m_verdict->setSentence(sentence(tr("Would be refused: %1"), {{visibleText(event.reason), Span::Style::Bad}}));
    else
        m_verdict->setSentence(sentence(tr("Would be refused:")));
    for (const SourcePreview::Fault& fault : preview.faults)
        m_event->addText(visibleText(fault.field), visibleText(fault.message), Tone::Bad);
    if (preview.faults.empty()) {
        m_event->addText(tr("Customer"), visibleText(event.customerId));
        m_event->addText(tr("Unit"), visibleText(event.unit.isEmpty() ? event.metric : event.unit));
        m_event->addText(tr("Quantity"), event.quantity);
        m_event->addText(tr("Event"), visibleText(event.event) + u", "_s + visibleText(event.environment));
        m_event->addText(tr("Time"), m_times.format().dateTime(event.occurredAt));
        m_event->addText(tr("Counts once by"), event.idempotencyKey.isEmpty()
                                                   ? tr("nothing: a repetition counts again")
                                                   : visibleText(event.idempotencyKey.section(u':', 1)));
    }
    emit previewed();
}

void SourceForm::showProblem(const QString& problem)
{
    m_event->hide();
    m_verdict->setSentence(sentence(u"%1"_s, {{problem, Span::Style::Second}}));
    m_verdict->show();
    emit previewed();
}

QStringList SourceForm::previewLines() const
{
    return m_event->isHidden() ? QStringList() : m_event->lines();
}

} // namespace md
