// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/doctorpane.h"

#include "ui/doctor/checkview.h"
#include "ui/doctor/codeview.h"
#include "ui/doctor/firsteventview.h"
#include "ui/doctor/logview.h"
#include "ui/doctor/resendview.h"
#include "ui/doctor/signatureview.h"
#include "ui/theme.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/segmented.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

const QStringList& viewNames()
{
    static const QStringList names{u"checks"_s, u"signature"_s, u"codes"_s, u"resend"_s, u"first-event"_s, u"log"_s};
    return names;
}

} // namespace

DoctorPane::DoctorPane(const PaneContext& context, DoctorAccess& access, QWidget* parent)
    : Pane(parent)
    , m_context(context)
    , m_access(access)
{
    build();
    buildActions();
    connect(m_views, &SegmentedControl::currentChanged, this, &DoctorPane::showView);
}

DoctorPane::~DoctorPane() = default;

void DoctorPane::build()
{
    auto* head = new QWidget(this);
    head->setFixedHeight(metrics::paneHead);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::panePadding, 0, metrics::panePadding, 0);
    m_views = new SegmentedControl(tr("View"), head);
    m_views->setObjectName(u"doctorViews"_s);
    for (const QString& name : {tr("First checks"), tr("Signature"), tr("Error codes"), tr("Send again"),
                                tr("First event"), tr("Console log")})
        m_views->addSegment(name);
    row->addWidget(m_views);
    row->addStretch(1);
    m_stack = new QStackedWidget(this);
    m_checks = new CheckView(m_context, m_access, m_stack);
    m_signature = new SignatureView(m_context.now, m_stack);
    m_codes = new CodeView(m_context, m_stack);
    m_resend = new ResendView(m_context, m_access, m_stack);
    m_first = new FirstEventView(m_context, m_access, m_stack);
    for (QWidget* view : std::initializer_list<QWidget*>{m_checks, m_signature, m_codes, m_resend, m_first})
        m_stack->addWidget(view);
    m_log = new LogView(m_context, *m_access.log, m_stack);
    m_stack->addWidget(m_log);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_stack, 1);
    leadFocus(this, m_stack);
}

void DoctorPane::buildActions()
{
    addPaneAction(u"doctorActionRun"_s, tr("Run the first checks"), Qt::Key_F5, &DoctorPane::runChecks);
    addPaneAction(u"doctorActionChecks"_s, tr("First checks"), QKeySequence(Qt::ALT | Qt::Key_1),
                  &DoctorPane::showChecks);
    addPaneAction(u"doctorActionSignature"_s, tr("Debug a signature"), QKeySequence(Qt::ALT | Qt::Key_2),
                  &DoctorPane::showSignature);
    addPaneAction(u"doctorActionCodes"_s, tr("Look up an error code"), QKeySequence(Qt::ALT | Qt::Key_3),
                  &DoctorPane::showCodes);
    addPaneAction(u"doctorActionResend"_s, tr("Send a request again"), QKeySequence(Qt::ALT | Qt::Key_4),
                  &DoctorPane::showResend);
    addPaneAction(u"doctorActionFirst"_s, tr("Send a first event"), QKeySequence(Qt::ALT | Qt::Key_5),
                  &DoctorPane::showFirst);
    addPaneAction(u"doctorActionLog"_s, tr("Show the console's own log"), QKeySequence(Qt::ALT | Qt::Key_6),
                  &DoctorPane::showLog);
}

void DoctorPane::runChecks()
{
    setView(Checks);
    m_checks->run();
}

DoctorPane::View DoctorPane::view() const
{
    return View(m_views->current());
}

void DoctorPane::setView(View view)
{
    m_views->setCurrent(view);
    showView();
    m_stack->currentWidget()->setFocus();
}

void DoctorPane::showView()
{
    m_stack->setCurrentIndex(view());
    leadFocus(this, m_stack->currentWidget());
}

void DoctorPane::focusFilter()
{
    if (view() == Checks) {
        m_checks->focusField();
        return;
    }
    setView(Codes);
    m_codes->focusField();
}

bool DoctorPane::searchFor(const QString& text)
{
    if (findErrorCodes(text).empty())
        return false;
    setView(Codes);
    m_codes->lookUp(text);
    return true;
}

QVariantMap DoctorPane::saveState() const
{
    return {{u"view"_s, viewNames().at(view())}};
}

void DoctorPane::restoreState(const QVariantMap& state)
{
    const QString code = state.value(u"code"_s).toString();
    const QString request = state.value(u"request"_s).toString();
    if (!code.isEmpty()) {
        m_codes->lookUp(code);
        setView(Codes);
    } else if (!request.isEmpty()) {
        m_resend->load(request);
        setView(Resend);
    } else if (state.value(u"run"_s).toBool()) {
        runChecks();
    } else {
        m_views->setCurrent(int(std::max<qsizetype>(0, viewNames().indexOf(state.value(u"view"_s).toString()))));
        showView();
    }
}

} // namespace md
