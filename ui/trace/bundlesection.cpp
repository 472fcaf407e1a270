// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trace/bundlesection.h"

#include "core/isotime.h"
#include "models/supportbundle.h"
#include "ui/numberformat.h"
#include "ui/widgets/button.h"
#include "ui/widgets/codeblock.h"
#include "ui/widgets/fieldlist.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

BundleSection::BundleSection(const TimeSettings& times, QWidget* parent)
    : QWidget(parent)
    , m_times(times)
    , m_facts(new FieldList(92, this))
    , m_curl(new CodeBlock(tr("Smallest cURL, secrets taken out"), this))
    , m_copy(new Button(tr("Copy bundle"), Button::Kind::Secondary, this))
    , m_save(new Button(tr("Save as .json…"), Button::Kind::Secondary, this))
    , m_link(new Button(Icon::Link, tr("Copy link"), Button::Kind::Secondary, this))
{
    setObjectName(u"bundleSection"_s);
    m_facts->setObjectName(u"bundleFacts"_s);
    m_curl->setObjectName(u"bundleCurl"_s);
    m_curl->setMaximumLines(12);
    m_copy->setObjectName(u"bundleCopy"_s);
    m_copy->setGlyph(Icon::Copy);
    m_save->setObjectName(u"bundleSave"_s);
    m_save->setGlyph(Icon::Export);
    m_link->setObjectName(u"bundleLink"_s);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_save);
    buttons->addWidget(m_link);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_facts);
    column->addWidget(m_curl);
    column->addLayout(buttons);
    connect(m_copy, &Button::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(bundleText(m_bundle));
        emit copied(tr("Bundle"));
    });
    connect(m_save, &Button::clicked, this, &BundleSection::saveAsked);
    connect(m_link, &Button::clicked, this, &BundleSection::linkAsked);
    connect(m_facts, &FieldList::copied, this, &BundleSection::copied);
}

void BundleSection::setBundle(const TraceBundle& bundle)
{
    m_bundle = bundle;
    m_facts->clear();
    if (!bundle.requestId.isEmpty())
        m_facts->addId(tr("Request id"), bundle.requestId);
    if (bundle.at)
        m_facts->addCode(tr("UTC time"), isoTime(*bundle.at).replace(u'T', u' ').remove(u'Z'));
    m_facts->addCode(tr("Tenant id"), bundle.tenant);
    if (bundle.status > 0)
        m_facts->addCode(tr("Server answer"),
                         u"%1, %2"_s.arg(bundle.status).arg(NumberFormat::bytes(bundle.answerBytes)));
    m_facts->addText(tr("Smallest cURL"), tr("secrets taken out"));
    m_curl->setCode(bundle.curl);
}

QStringList BundleSection::facts() const
{
    return m_facts->lines();
}

QString BundleSection::curl() const
{
    return m_curl->code();
}

} // namespace md
