// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/inspector.h"

#include "models/eventcurl.h"
#include "ui/events/eventdelegate.h"
#include "ui/events/eventdiff.h"
#include "ui/events/iconword.h"
#include "ui/events/inspectortree.h"
#include "ui/events/plaintext.h"
#include "ui/events/requestfacts.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tabstrip.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {
constexpr int inspectorWidth = 288;
constexpr int narrowest = 220;
constexpr int comparingWidth = 400;
constexpr int padding = 12;
constexpr int diffTab = 3; //!< behind tree, raw and request
} // namespace

Inspector::Inspector(const TimeSettings& times, QWidget* parent)
    : QWidget(parent)
    , m_times(times)
{
    setObjectName(u"inspector"_s);
    setAccessibleName(tr("Inspector"));
    setMinimumWidth(narrowest);

    auto* event = new QWidget(this);
    auto* column = new QVBoxLayout(event);
    column->setContentsMargins(padding + 1, padding, padding, 8);
    column->setSpacing(0);
    m_hint = new TextLabel({}, TextLabel::Ink::Accent, event);
    m_hint->setObjectName(u"inspectorHint"_s);
    m_hint->setWordWrap(true);
    m_hint->hide();
    column->addWidget(m_hint);
    column->addWidget(buildHead());
    m_cause = new SentenceLabel(event);
    m_cause->setObjectName(u"inspectorCause"_s);
    column->addSpacing(4);
    column->addWidget(m_cause);
    m_steps = new QVBoxLayout;
    m_steps->setContentsMargins(0, 0, 0, 0);
    m_steps->setSpacing(2);
    column->addLayout(m_steps);
    column->addWidget(buildMark());
    column->addSpacing(10);
    column->addWidget(buildActions());
    column->addSpacing(10);
    m_tabs = new TabStrip(tr("Views of the event"), event);
    m_tabs->setObjectName(u"inspectorTabs"_s);
    for (const QString& tab : {tr("Tree"), tr("Raw"), tr("Request")})
        m_tabs->addTab(tab);
    column->addWidget(m_tabs);
    m_views = new QStackedWidget(event);
    m_views->addWidget(buildTree());
    m_raw = new QPlainTextEdit(m_views);
    m_raw->setObjectName(u"inspectorRaw"_s);
    m_raw->setAccessibleName(tr("Record as text"));
    m_raw->setReadOnly(true);
    m_raw->setFrameShape(QFrame::NoFrame);
    m_raw->setFont(md::font(FontRole::Mono));
    m_raw->setLineWrapMode(QPlainTextEdit::NoWrap);
    ringFocus(*m_raw);
    m_views->addWidget(m_raw);
    m_request = new RequestFacts(m_views);
    m_views->addWidget(m_request);
    m_diff = new EventDiff(times, m_views);
    m_views->addWidget(m_diff);
    column->addWidget(m_views, 1);
    m_origin = new TextLabel({}, TextLabel::Ink::Second, event);
    m_origin->setObjectName(u"inspectorOrigin"_s);
    m_origin->setFont(md::font(FontRole::Label));
    m_origin->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_origin);

    auto* nothing = new TextLabel(tr("Select an event to see what it says."), TextLabel::Ink::Second, this);
    nothing->setAlignment(Qt::AlignCenter);
    nothing->setWordWrap(true);
    nothing->setMargin(24);

    m_pages = new QStackedWidget(this);
    m_pages->addWidget(nothing);
    m_pages->addWidget(event);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_pages);
    connectParts();
}

QWidget* Inspector::buildHead()
{
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_mark = new IconWord(FontRole::Strong, head);
    m_code = new TextLabel({}, TextLabel::Ink::Bad, head);
    m_code->setFont(md::font(FontRole::Mono));
    m_pin = new Button(Icon::Pin, tr("Mark this event (M)"), Button::Kind::Quiet, head);
    m_pin->setObjectName(u"inspectorPin"_s);
    m_pin->setSmall(true);
    m_more = new Button(Icon::More, tr("More"), Button::Kind::Quiet, head);
    m_more->setObjectName(u"inspectorMore"_s);
    m_more->setSmall(true);
    m_close = new Button(Icon::Close, tr("Close the inspector"), Button::Kind::Quiet, head);
    m_close->setObjectName(u"inspectorClose"_s);
    m_close->setSmall(true);
    row->addWidget(m_mark);
    row->addWidget(m_code, 1);
    row->addWidget(m_pin);
    row->addWidget(m_more);
    row->addWidget(m_close);
    return head;
}

QWidget* Inspector::buildMark()
{
    m_markRow = new QWidget(this);
    m_markRow->setObjectName(u"inspectorMark"_s);
    auto* column = new QVBoxLayout(m_markRow);
    column->setContentsMargins(0, 6, 0, 0);
    column->setSpacing(2);
    m_note = new SentenceLabel(m_markRow);
    m_note->setObjectName(u"inspectorNote"_s);
    m_editNote = new LinkButton({}, m_markRow);
    m_editNote->setObjectName(u"inspectorEditNote"_s);
    column->addWidget(m_note);
    column->addWidget(m_editNote, 0, Qt::AlignLeft);
    m_markRow->hide();
    return m_markRow;
}

QWidget* Inspector::buildActions()
{
    auto* actions = new QWidget(this);
    auto* row = new QHBoxLayout(actions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_find = new Button(tr("Find id"), Button::Kind::Primary, actions);
    m_find->setObjectName(u"findCorrelation"_s);
    m_find->setGlyph(Icon::Trace);
    m_find->setShortcutHint(u"T"_s);
    m_find->setToolTip(tr("All events with this correlation id, over all dates"));
    m_curl = new Button(tr("Copy as cURL"), Button::Kind::Secondary, actions);
    m_curl->setObjectName(u"copyCurl"_s);
    m_curl->setGlyph(Icon::Terminal);
    m_curl->setShortcutHint(u"C"_s);
    row->addWidget(m_find);
    row->addWidget(m_curl);
    row->addStretch(1);
    return actions;
}

QWidget* Inspector::buildTree()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(4);
    auto* row = new QHBoxLayout;
    m_search = new SearchField(tr("Search this event"), Icon::Search, page);
    m_search->setObjectName(u"inspectorSearch"_s);
    m_search->installEventFilter(this);
    m_search->hide();
    m_found = new TextLabel({}, TextLabel::Ink::Second, page);
    m_found->setFont(md::font(FontRole::Label));
    m_found->hide();
    row->addWidget(m_search, 1);
    row->addWidget(m_found);
    column->addLayout(row);
    m_tree = new InspectorTree(page);
    column->addWidget(m_tree, 1);
    return page;
}

void Inspector::connectParts()
{
    connect(m_tabs, &QTabBar::currentChanged, m_views, &QStackedWidget::setCurrentIndex);
    connect(m_close, &Button::clicked, this, &Inspector::closed);
    connect(m_more, &Button::clicked, this, &Inspector::showMenu);
    connect(m_pin, &Button::clicked, this, &Inspector::markAsked);
    connect(m_editNote, &LinkButton::clicked, this, &Inspector::noteAsked);
    connect(m_curl, &Button::clicked, this, &Inspector::curlAsked);
    connect(m_find, &Button::clicked, this, [this] { emit correlationAsked(m_facts.correlationId); });
    connect(m_tree, &InspectorTree::valuePicked, this, &Inspector::valuePicked);
    connect(m_tree, &InspectorTree::copied, this, &Inspector::copied);
    connect(m_request, &RequestFacts::copied, this, &Inspector::copied);
    connect(m_diff, &EventDiff::copied, this, &Inspector::copied);
    connect(m_diff, &EventDiff::ended, this, [this] {
        endComparison();
        emit comparisonEnded();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        const int found = m_tree->search(text);
        m_found->setText(tr("%n found", nullptr, found));
        m_found->setVisible(!text.isEmpty());
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_tree->stepFound(1); });
    connect(m_search, &SearchField::stepped, this, [this](int rows) { m_tree->stepFound(rows); });
    connect(m_search, &SearchField::left, this, [this] {
        m_search->hide();
        m_found->hide();
        m_tree->setFocus();
    });
    connect(&m_times, &TimeSettings::formatChanged, this, &Inspector::showFacts);
}

QSize Inspector::sizeHint() const
{
    return {inspectorWidth, 600};
}

void Inspector::setServer(const QString& url, const QString& tenant)
{
    m_server = url;
    m_tenant = tenant;
}

void Inspector::setRecord(const QByteArray& record)
{
    if (record == m_record && !record.isEmpty())
        return;
    endComparison();
    m_record = record;
    if (record.isEmpty()) {
        m_facts = {};
        m_pages->setCurrentIndex(0);
        return;
    }
    const bool isJson = m_tree->setRecord(record);
    m_facts = isJson ? EventFacts::of(m_tree->json()) : EventFacts();
    m_search->clear();
    // The text as it is, but with what hides or turns around made visible; lines stay lines.
    QStringList lines = QString::fromUtf8(isJson ? JsonTree::pretty(record) : record).split(u'\n');
    for (QString& line : lines)
        line = visibleText(line);
    m_raw->setPlainText(lines.join(u'\n'));
    m_pages->setCurrentIndex(1);
    showFacts();
}

void Inspector::showFacts()
{
    if (m_record.isEmpty())
        return;
    showStatus();
    showMark();
    m_code->setText(visibleText(m_facts.code));
    const Sentence cause = m_facts.cause();
    m_cause->setSentence(cause);
    m_cause->setVisible(!cause.empty());
    showSteps();
    m_find->setEnabled(!m_facts.correlationId.isEmpty());
    m_tree->setTimeFormat(m_times.format());
    m_tree->setOffendingPath(m_facts.offendingPath());
    m_tree->setDelay(m_facts.shortDelay());
    m_request->setFacts(m_facts, m_times.format(), curl());

    QString origin;
    if (!m_facts.keyPrefix.isEmpty())
        origin = tr("Key %1 from %2")
                     .arg(visibleText(m_facts.keyPrefix) + u'…',
                          m_facts.address.isEmpty() ? tr("an unknown address") : visibleText(m_facts.address));
    else if (!m_facts.address.isEmpty())
        origin = tr("From %1").arg(visibleText(m_facts.address));
    m_origin->setText(origin);
    m_origin->setVisible(!origin.isEmpty());
}

void Inspector::showSteps()
{
    while (QLayoutItem* item = m_steps->takeAt(0)) {
        if (QWidget* old = item->widget()) {
            old->hide(); // it may be the one whose click led here
            old->deleteLater();
        }
        delete item;
    }
    for (const EventStep& step : m_facts.steps()) {
        auto* link = new LinkButton(step.text, this);
        link->setObjectName(step.name);
        connect(link, &LinkButton::clicked, this, [this, step] { emit paneAsked(step.pane, step.state); });
        m_steps->addWidget(link, 0, Qt::AlignLeft);
    }
}

void Inspector::showStatus()
{
    using Ink = IconWord::Ink;
    const EventStatus status = eventStatusFromWire(m_facts.status.toStdString());
    switch (status) {
    case EventStatus::Accepted: m_mark->setWord(Icon::OkCircle, statusWord(status), Ink::Ok, Ink::Text); break;
    case EventStatus::Rejected: m_mark->setWord(Icon::BadCircle, statusWord(status), Ink::Bad, Ink::Bad); break;
    case EventStatus::Duplicate: m_mark->setWord(Icon::Duplicate, statusWord(status), Ink::Second, Ink::Text); break;
    case EventStatus::Unknown: m_mark->setWord(Icon::InfoCircle, statusWord(status), Ink::Second, Ink::Text); break;
    }
}

QString Inspector::curl() const
{
    return m_record.isEmpty() ? QString() : eventAsCurl(m_record, m_server, m_tenant);
}

QString Inspector::causeText() const
{
    return m_cause->isHidden() ? QString() : m_cause->text();
}

void Inspector::startSearch()
{
    m_tabs->setCurrentIndex(0);
    m_search->show();
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void Inspector::setMark(const std::optional<EventMark>& mark)
{
    m_marked = mark;
    showMark();
}

void Inspector::showMark()
{
    m_markRow->setVisible(m_marked.has_value());
    m_pin->setKind(m_marked ? Button::Kind::Secondary : Button::Kind::Quiet);
    if (!m_marked)
        return;
    const TimeFormat& times = m_times.format();
    const QString at = times.day(m_marked->at) + u' ' + times.hourMinute(m_marked->at);
    m_editNote->setText(m_marked->note.isEmpty() ? tr("Write a note…") : tr("Edit the note…"));
    m_note->setSentence(m_marked->note.isEmpty() ? Sentence{{tr("Marked on %1").arg(at), Span::Style::Second}}
                                                 : sentence(tr("Marked on %1: %2"), {{at, Span::Style::Second},
                                                                                     {visibleText(m_marked->note)}}));
}

void Inspector::compare(const QByteArray& other)
{
    if (m_record.isEmpty())
        return;
    m_diff->setRecords(other, m_record);
    setHint({});
    if (!isComparing()) {
        emit comparingChanged(true);
        m_tabs->addTab(tr("Diff"));
        setMinimumWidth(comparingWidth);
    }
    m_tabs->setCurrentIndex(diffTab);
}

void Inspector::endComparison()
{
    if (!isComparing())
        return;
    m_tabs->removeTab(diffTab);
    m_tabs->setCurrentIndex(0);
    setMinimumWidth(narrowest);
    emit comparingChanged(false);
}

bool Inspector::isComparing() const
{
    return m_tabs->count() > diffTab;
}

void Inspector::setHint(const QString& hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void Inspector::showMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto copy = [this](const QString& text, const QString& done) {
        QGuiApplication::clipboard()->setText(text);
        emit copied(done);
    };
    menu->addAction(tr("Search this event\tCtrl+F"), this, &Inspector::startSearch);
    menu->addAction(m_marked ? tr("Take the mark away\tM") : tr("Mark\tM"), this, &Inspector::markAsked);
    menu->addAction(m_marked && !m_marked->note.isEmpty() ? tr("Edit the note …\tN") : tr("Write a note …\tN"), this,
                    &Inspector::noteAsked);
    menu->addAction(tr("Compare with …\tD"), this, &Inspector::compareAsked);
    menu->addAction(tr("Compare with the one before\tShift+D"), this, &Inspector::comparePreviousAsked);
    menu->addSeparator();
    menu->addAction(tr("Copy JSON"), this, [this, copy] { copy(QString::fromUtf8(m_record), tr("JSON copied")); });
    menu->addAction(tr("Copy event id"), this, [this, copy] { copy(m_facts.id, tr("Event id copied")); });
    menu->addAction(tr("Copy request id"), this, [this, copy] { copy(m_facts.requestId, tr("Request id copied")); });
    menu->addAction(tr("Copy correlation id"), this,
                    [this, copy] { copy(m_facts.correlationId, tr("Correlation id copied")); });
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

bool Inspector::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::NoModifier || key->modifiers() == Qt::ShiftModifier) {
            event->accept();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void Inspector::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens(this).window);
}

} // namespace md
