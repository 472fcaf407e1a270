// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/endpointform.h"

#include "ui/theme.h"
#include "ui/webhooks/eventtypechoice.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/linkbutton.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace md {

namespace {

void addRow(QGridLayout* grid, const QString& label, QWidget* field)
{
    const int row = grid->rowCount();
    auto* name = new TextLabel(label, TextLabel::Ink::Second, field->parentWidget());
    name->setMinimumHeight(metrics::control);
    grid->addWidget(name, row, 0, Qt::AlignTop);
    grid->addWidget(field, row, 1, qobject_cast<QSpinBox*>(field) ? Qt::AlignLeft : Qt::Alignment());
    field->setAccessibleName(label);
}

} // namespace

EndpointSettings settingsOf(const WebhookEndpoint& endpoint)
{
    return {endpoint.url, endpoint.description, endpoint.eventTypes, int(endpoint.concurrency)};
}

EndpointForm::EndpointForm(const EndpointSettings& settings, const QStringList& eventTypes, QWidget* parent)
    : QWidget(parent)
    , m_url(new QLineEdit(this))
    , m_description(new QLineEdit(this))
    , m_types(new EventTypeChoice(eventTypes, this))
    , m_concurrency(new QSpinBox(this))
{
    setObjectName(u"endpointForm"_s);
    m_url->setObjectName(u"endpointUrl"_s);
    m_url->setPlaceholderText(u"https://hooks.acme.example/metering"_s);
    m_url->setMaxLength(2048);
    m_description->setObjectName(u"endpointDescription"_s);
    m_description->setPlaceholderText(tr("Who it belongs to, or what it is for"));
    m_description->setMaxLength(200);
    m_types->setObjectName(u"endpointTypes"_s);
    m_concurrency->setObjectName(u"endpointConcurrency"_s);
    m_concurrency->setRange(1, mostConcurrency);
    m_concurrency->setMinimumWidth(72);
    setSettings(settings);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    addRow(grid, tr("Address"), m_url);
    addRow(grid, tr("Description"), m_description);
    addRow(grid, tr("Event types"), m_types);
    addRow(grid, tr("At once"), m_concurrency);
    connect(m_url, &QLineEdit::textChanged, this, &EndpointForm::changed);
    connect(m_description, &QLineEdit::textChanged, this, &EndpointForm::changed);
    connect(m_types, &EventTypeChoice::changed, this, &EndpointForm::changed);
    connect(m_concurrency, &QSpinBox::valueChanged, this, &EndpointForm::changed);
    leadFocus(this, m_url);
}

void EndpointForm::setSettings(const EndpointSettings& settings)
{
    m_url->setText(settings.url);
    m_description->setText(settings.description);
    m_types->setTypes(settings.eventTypes);
    m_concurrency->setValue(settings.concurrency);
}

EndpointSettings EndpointForm::settings() const
{
    return {m_url->text().trimmed(), m_description->text().trimmed(), m_types->types(), m_concurrency->value()};
}

QString EndpointForm::fault() const
{
    const QString text = m_url->text().trimmed();
    if (text.isEmpty())
        return tr("The address is missing");
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1))
        return tr("The address must begin with https://");
    if (!url.userInfo().isEmpty())
        return tr("No password in the address: everybody who may look sees it");
    if (m_types->types().isEmpty())
        return tr("No event type is chosen");
    return {};
}

} // namespace md
