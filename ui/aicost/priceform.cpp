// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/aicost/priceform.h"

#include "ui/limits/limitwords.h"

#include <QLineEdit>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace md {

namespace {

//! At most 14 and 6 digits, as the contract has amounts; the decimal point is a point, whatever the language.
bool isAmount(const QString& text)
{
    static const QRegularExpression amount(u"^\\d{1,14}(\\.\\d{1,6})?$"_s);
    return amount.match(text).hasMatch();
}

} // namespace

PriceForm::PriceForm(const ModelPrice& price, QWidget* parent)
    : LabelledForm(parent)
    , m_provider(addField(tr("Provider"), u"priceProvider"_s, tr("nothing: none is sent")))
    , m_model(addField(tr("Model"), u"priceModel"_s, tr("e.g. local:llama-4, or local:* for all that begin so")))
    , m_customer(addField(tr("Customer"), u"priceCustomer"_s, tr("nothing: for all customers")))
    , m_input(addField(tr("A million tokens in"), u"priceInput"_s, tr("e.g. 0.2")))
    , m_output(addField(tr("A million tokens out"), u"priceOutput"_s, tr("e.g. 0.4")))
    , m_currency(addField(tr("Currency"), u"priceCurrency"_s, u"EUR"_s))
    , m_from(addField(tr("Valid from, UTC"), u"priceFrom"_s, tr("2026-12-01 00:00, or nothing: always")))
{
    setObjectName(u"priceForm"_s);
    m_provider->setText(price.name.provider);
    m_model->setText(price.name.model);
    m_customer->setText(price.customerId);
    m_input->setText(price.inputPerMillion);
    m_output->setText(price.outputPerMillion);
    m_currency->setText(price.currency);
    if (price.validFrom)
        m_from->setText(utcMinute(*price.validFrom));
    setFocusProxy(price.name.model.isEmpty() ? m_model : m_input);
}

ModelPrice PriceForm::price() const
{
    ModelPrice price;
    price.name = {m_provider->text().trimmed(), m_model->text().trimmed()};
    price.customerId = m_customer->text().trimmed();
    price.inputPerMillion = m_input->text().trimmed();
    price.outputPerMillion = m_output->text().trimmed();
    price.currency = m_currency->text().trimmed().toUpper();
    price.validFrom = fromUtcMinute(m_from->text().trimmed());
    return price;
}

QString PriceForm::fault() const
{
    static const QRegularExpression currency(u"^[A-Z]{3}$"_s);
    const ModelPrice now = price();
    if (now.name.model.isEmpty())
        return tr("The model is missing");
    if (now.name.model.chopped(1).contains(u'*'))
        return tr("A star stands at the end only");
    if (!isAmount(now.inputPerMillion))
        return tr("The price in is no amount like 0.25");
    if (!isAmount(now.outputPerMillion))
        return tr("The price out is no amount like 0.25");
    if (!currency.match(now.currency).hasMatch())
        return tr("The currency has three letters, as EUR");
    if (!now.validFrom && !m_from->text().trimmed().isEmpty())
        return tr("The time is not like 2026-12-01 00:00");
    return {};
}

} // namespace md
