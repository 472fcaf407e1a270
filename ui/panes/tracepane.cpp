// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/tracepane.h"

#include "models/supportbundle.h"
#include "ui/overview/overviewtiles.h"
#include "ui/sessionstate.h"
#include "ui/theme.h"
#include "ui/trace/bundlesection.h"
#include "ui/trace/tracepanel.h"
#include "ui/trace/traceview.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/hairlinesplitter.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/statepage.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

// Below it the panel stands under the time line: side by side neither could be read.
constexpr int narrowPane = 860;

} // namespace

TracePane::TracePane(const PaneContext& context, ServerAccess* server, QWidget* parent)
    : Pane(parent)
    , m_context(context)
    , m_server(server)
{
    setObjectName(u"tracePane"_s);
    if (server)
        m_api.emplace(server->transport);
    build();
    buildActions();
    connectParts();
    showNothingAsked();
}

TracePane::~TracePane() = default;

void TracePane::build()
{
    m_banner = new Banner(this);
    m_banner->setObjectName(u"traceBanner"_s);
    m_banner->hide();
    m_view = new TraceView(m_context.times, m_context.now, this);
    m_panel = new TracePanel(m_context, this);
    m_splitter = new HairlineSplitter(Qt::Horizontal, this);
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_panel);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setCollapsible(0, false);
    m_splitter->setSizes({900, m_panel->sizeHint().width()});
    m_state = new StatePage(m_splitter, m_context.times, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(buildHead());
    column->addWidget(m_state, 1);
    leadFocus(this, m_field);
}

QWidget* TracePane::buildHead()
{
    auto* head = new QWidget(this);
    head->setFixedHeight(metrics::paneHead);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::panePadding, 0, metrics::panePadding, 0);
    row->setSpacing(8);
    m_field = new SearchField(tr("Any id, an error body, headers, a log line, a cURL command"), Icon::Search, head);
    m_field->setObjectName(u"traceField"_s);
    m_field->setMaxLength(256 * 1024);
    m_field->setEnabled(m_server != nullptr);
    m_hint = new TextLabel({}, TextLabel::Ink::Second, head);
    m_hint->setObjectName(u"traceHint"_s);
    m_hint->setFont(md::font(FontRole::Label));
    m_hint->setElided(true);
    m_others = new DropDownButton(tr("Also pasted"), head);
    m_others->setObjectName(u"traceOthers"_s);
    m_others->hide();
    m_copy = new Button(tr("Copy id"), Button::Kind::Secondary, head);
    m_copy->setObjectName(u"traceCopyId"_s);
    m_copy->setGlyph(Icon::Copy);
    row->addWidget(m_field, 1);
    row->addWidget(m_hint);
    row->addWidget(m_others);
    row->addWidget(m_copy);
    return head;
}

void TracePane::connectParts()
{
    connect(m_field, &QLineEdit::returnPressed, this, &TracePane::readField);
    connect(m_field, &QLineEdit::textEdited, this, &TracePane::noteTyping);
    connect(m_field, &SearchField::left, m_view, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    connect(m_field, &SearchField::stepped, m_view, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    connect(m_copy, &Button::clicked, this, &TracePane::copyId);
    connect(m_others, &DropDownButton::clicked, this, &TracePane::offerOthers);
    connect(m_view, &TraceView::opened, this, &TracePane::go);
    connect(m_view, &TraceView::traceAsked, this, &TracePane::ask);
    connect(m_panel, &TracePanel::placeAsked, this, &TracePane::go);
    connect(m_panel, &SidePanel::closed, this, [this] { showPanel(false); });
    connect(&m_panel->bundle(), &BundleSection::saveAsked, this, &TracePane::askBundleFile);
    connect(&m_panel->bundle(), &BundleSection::linkAsked, this, &TracePane::copyLink);
    connect(m_banner, &Banner::dismissed, this, &TracePane::leaveBundle);
    connect(m_banner, &Banner::activated, this, [this] {
        const QString id = m_opened->trace.id;
        leaveBundle();
        ask(id);
    });
    const auto told = [this](const QString& what) {
        emit m_context.navigator.toastRequested(tr("%1 copied").arg(what));
    };
    connect(m_view, &TraceView::copied, this, told);
    connect(m_panel, &SidePanel::copied, this, told);
    connect(m_state, &StatePage::copied, this, [told] { told(tr("Details")); });
}

void TracePane::ask(const QString& text)
{
    if (!m_server)
        return;
    m_pasted = readPasted(text);
    if (m_pasted.ids.empty()) {
        m_call.abandon();
        m_id.clear();
        showNothingRead(text);
        return;
    }
    askId(m_pasted.ids.front().id);
}

void TracePane::askId(const QString& id)
{
    m_opened.reset();
    m_banner->hide();
    m_id = id;
    m_trace.reset();
    m_field->setText(id);
    m_field->setCursorPosition(0);
    m_typed = id.size();
    if (!m_context.session.offers(u"trace"_s)) {
        const auto& who = m_context.session.whoAmI();
        m_state->showNotOffered(tr("Trace"), who ? u"%1 %2"_s.arg(who->server.name, who->server.version) : QString());
        return;
    }
    m_state->showLoading(tr("Looking for %1").arg(id), [this] {
        m_call.abandon();
        m_id.clear();
        showNothingAsked();
    });
    showHint();
    m_call = m_api->ask(id, this, [this](Result<Trace> trace) {
        if (!trace)
            showFailure(trace.error());
        else if (trace->isEmpty())
            showNothingFound(*trace);
        else
            showTrace(*trace);
        showHint();
    });
}

void TracePane::showTrace(const Trace& trace)
{
    const bool hadFocus = !focusWidget() || focusWidget() == m_field || m_state->isAncestorOf(focusWidget());
    m_trace = trace;
    m_view->setLeads(leads());
    m_view->setTrace(trace);
    const TraceBundle bundle = m_opened
                                   ? m_opened->bundle
                                   : bundleOf(trace, m_server->target.server, m_server->target.tenant, m_context.now());
    m_panel->setTrace(trace, bundle, leads());
    m_state->showFilled();
    // Looking begins at what the id is on; the field is one "/" away.
    if (hadFocus && isVisible())
        m_view->setFocus(Qt::OtherFocusReason);
}

bool TracePane::openFile(const QString& path)
{
    if (!isBundleFile(path))
        return false;
    m_call.abandon();
    m_pasted = {};
    m_opened.reset();
    m_trace.reset();
    m_openedName = QFileInfo(path).fileName();
    m_banner->hide();
    auto opened = openBundle(path);
    if (!opened) {
        m_id.clear();
        m_field->clear();
        FailedState failed{
            opened.error(), tr("%1 cannot be opened").arg(m_openedName), m_context.now(), {}, {}, {}, {}};
        failed.text = {{tr("It is not whole, or not what this program writes: %1").arg(opened.error().detail),
                        Span::Style::Normal}};
        m_state->showFailed(failed);
        showHint();
        return true;
    }
    m_opened = std::move(*opened);
    m_id = m_opened->trace.id;
    m_field->setText(m_id);
    const TimeFormat& times = m_context.times.format();
    m_banner->show(Banner::Tone::Info, tr("Bundle"),
                   tr("%1, made %2 on %3. Read-only: nothing here asks a server.")
                       .arg(m_openedName, times.dateTime(m_opened->bundle.madeAt), m_opened->bundle.server),
                   m_server ? tr("Ask this server") : QString());
    showTrace(m_opened->trace);
    showHint();
    return true;
}

void TracePane::focusFilter()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

bool TracePane::findId(const QString& id)
{
    if (!m_server)
        return false;
    ask(id);
    return true;
}

void TracePane::restoreState(const QVariantMap& state)
{
    const QString text = state.value(u"text"_s).toString();
    const QString id = state.value(u"id"_s).toString();
    if (!m_server || (text.isEmpty() && id.isEmpty()))
        return;
    if (text.isEmpty() || id.isEmpty()) {
        ask(text.isEmpty() ? id : text);
        return;
    }
    // One of those in a text was chosen already: the rest stays at hand.
    m_pasted = readPasted(text);
    askId(id);
}

void TracePane::resizeEvent(QResizeEvent* event)
{
    Pane::resizeEvent(event);
    const Qt::Orientation wanted = width() < narrowPane ? Qt::Vertical : Qt::Horizontal;
    if (m_splitter->orientation() != wanted) {
        m_splitter->setOrientation(wanted);
        m_splitter->setSizes(wanted == Qt::Vertical ? QList<int>{300, 240}
                                                    : QList<int>{900, m_panel->sizeHint().width()});
    }
    m_hint->setVisible(width() >= 560);
}

} // namespace md
