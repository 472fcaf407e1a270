// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/keydetails.h"

#include "ui/keys/gracebar.h"
#include "ui/keys/keywords.h"
#include "ui/keys/oldsecretuse.h"
#include "ui/numberformat.h"
#include "ui/sessionstate.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fieldlist.h"
#include "ui/widgets/linkbutton.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {
constexpr int panelWidth = 344;
constexpr int labelWidth = 84;
constexpr int scopeWidth = 108;

QString moment(const TimeFormat& times, qint64 at)
{
    return u"%1 %2 %3"_s.arg(times.date(at), times.hourMinute(at), times.zoneLabel(at));
}
} // namespace

KeyDetails::KeyDetails(const PaneContext& context, QWidget* parent)
    : SidePanel(tr("API key"), panelWidth, parent)
    , m_context(context)
{
    setObjectName(u"keyDetails"_s);
    build();
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &KeyDetails::showTime);
    connect(&m_context.times, &TimeSettings::formatChanged, this, &KeyDetails::showKey);
    connect(&m_context.session, &SessionState::writesLockedChanged, this, &KeyDetails::showButtons);
    connect(&m_context.session, &SessionState::whoAmIChanged, this, &KeyDetails::showButtons);
    setKey(std::nullopt);
}

Button* KeyDetails::addButton(const QString& name, const QString& text, void (KeyDetails::*asked)())
{
    auto* button = new Button(text, Button::Kind::Secondary, this);
    button->setObjectName(name);
    connect(button, &Button::clicked, this, asked);
    return button;
}

void KeyDetails::build()
{
    m_extend = addButton(u"keyExtend"_s, tr("Extend grace…"), &KeyDetails::extendAsked);
    m_endGrace = addButton(u"keyEndGrace"_s, tr("End grace now…"), &KeyDetails::endGraceAsked);
    m_rotate = addButton(u"keyRotate"_s, tr("Rotate…"), &KeyDetails::rotateAsked);
    m_edit = addButton(u"keyEdit"_s, tr("Edit…"), &KeyDetails::editAsked);
    m_revoke = addButton(u"keyRevoke"_s, tr("Revoke…"), &KeyDetails::revokeAsked);

    QVBoxLayout* rotation = addSection();
    m_rotation = rotation->parentWidget();
    m_grace = new GraceBar;
    m_users = new OldSecretUse;
    auto* usersHead = new TextLabel(tr("Who still uses the old secret"));
    usersHead->setFont(md::font(FontRole::Heading));
    auto* graceButtons = new QHBoxLayout;
    graceButtons->setSpacing(8);
    graceButtons->addWidget(m_extend);
    graceButtons->addWidget(m_endGrace);
    graceButtons->addStretch(1);
    rotation->addWidget(m_grace);
    rotation->addSpacing(16);
    rotation->addWidget(usersHead);
    rotation->addSpacing(2);
    rotation->addWidget(m_users);
    rotation->addSpacing(8);
    rotation->addLayout(graceButtons);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (Button* button : {m_edit, m_rotate, m_revoke})
        buttons->addWidget(button);
    buttons->addStretch(1);
    QVBoxLayout* actions = addSection();
    m_buttons = actions->parentWidget();
    actions->addLayout(buttons);

    QVBoxLayout* refusal = addSection(tr("Last refused"));
    m_refusal = refusal->parentWidget();
    m_refusalFacts = new FieldList(labelWidth);
    m_refusalFacts->setObjectName(u"keyRefusal"_s);
    m_addScope = new LinkButton;
    m_addScope->setObjectName(u"keyAddScope"_s);
    refusal->addWidget(m_refusalFacts);
    refusal->addWidget(m_addScope, 0, Qt::AlignLeft);
    connect(m_addScope, &LinkButton::clicked, this, [this] { emit scopeAsked(m_key->lastDenied->scope); });

    m_scopes = new FieldList(scopeWidth);
    QVBoxLayout* may = addSection(tr("What it may"));
    m_may = may->parentWidget();
    may->addWidget(m_scopes);
    m_facts = new FieldList(labelWidth);
    m_facts->setObjectName(u"keyFacts"_s);
    QVBoxLayout* about = addSection(tr("About"));
    m_about = about->parentWidget();
    about->addWidget(m_facts);
    auto* events = new LinkButton(tr("What it sent"), m_about);
    events->setObjectName(u"keyEvents"_s);
    auto* history = new LinkButton(tr("Who changed it"), m_about);
    history->setObjectName(u"keyHistory"_s);
    auto* links = new QHBoxLayout;
    links->setSpacing(16);
    links->addWidget(events);
    links->addWidget(history);
    links->addStretch(1);
    about->addSpacing(4);
    about->addLayout(links);
    connect(events, &LinkButton::clicked, this, &KeyDetails::eventsAsked);
    connect(history, &LinkButton::clicked, this, &KeyDetails::historyAsked);
    for (FieldList* list : {m_refusalFacts, m_scopes, m_facts})
        connect(list, &FieldList::copied, this, &SidePanel::copied);
}

bool KeyDetails::isOwn() const
{
    const auto& who = m_context.session.whoAmI();
    return m_key && who && who->key.id == m_key->id;
}

void KeyDetails::setKey(const std::optional<ApiKey>& key)
{
    if (key && m_key == key)
        return;
    m_key = key;
    showKey();
}

void KeyDetails::showKey()
{
    for (QWidget* part : {m_may, m_about})
        part->setVisible(m_key.has_value());
    showButtons();
    showRotation();
    showRefusal();
    if (!m_key) {
        m_second.stop();
        setHead(Sign::None, Tone::Second, {}, tr("No key is selected"), {});
        setTitle({});
        setSubtitle({});
        return;
    }
    const KeyStateWord word = keyStatusWord(*m_key, m_context.now());
    setHead(word.sign, word.tone, word.word, m_key->name, m_key->prefix);
    showTime();
    showFacts();
    m_second.start();
}

//! What counts down and what grows older.
void KeyDetails::showTime()
{
    const qint64 now = m_context.now();
    const KeyHeadline headline = keyHeadline(*m_key, m_context.times.format(), now);
    setTitle(headline.title);
    setSubtitle(headline.text);
    if (m_key->rotation)
        m_grace->setGrace(m_key->rotation->startedAt, m_key->rotation->graceUntil, now, m_context.times.format());
    const bool graceIsOver = m_key->rotation && m_key->rotation->graceUntil <= now;
    const bool isOver = m_key->works() && m_key->expiresAt && *m_key->expiresAt <= now;
    const QString which = m_key->id + u' ' + QString::number(m_key->version);
    if (isVisible() && (graceIsOver || isOver) && m_outdated != which) {
        m_outdated = which;
        emit outdated(m_key->id);
    }
}

void KeyDetails::showButtons()
{
    const bool works = m_key && m_key->works();
    const bool rotating = m_key && m_key->rotation;
    const SessionState& session = m_context.session;
    const bool locked = session.isLive() && session.writesLocked();
    m_edit->setVisible(m_key && m_key->state != KeyState::Revoked);
    m_rotate->setVisible(works && !rotating);
    m_revoke->setVisible(m_key && m_key->state != KeyState::Revoked);
    m_buttons->setVisible(m_key && m_key->state != KeyState::Revoked);
    m_buttons->layout()->setContentsMargins(0, rotating ? metrics::panePadding : 0, 0, 0);
    for (Button* button : {m_edit, m_rotate, m_extend})
        button->setKind(locked ? Button::Kind::Locked : Button::Kind::Secondary);
    for (Button* button : {m_revoke, m_endGrace})
        button->setKind(locked ? Button::Kind::Locked : Button::Kind::Danger);
}

void KeyDetails::showRotation()
{
    m_rotation->setVisible(m_key && m_key->rotation);
    if (m_key && m_key->rotation)
        m_users->show(*m_key->rotation, m_context.now());
}

void KeyDetails::showRefusal()
{
    const bool known = m_key && m_key->lastDenied;
    m_refusal->setVisible(known);
    if (!known)
        return;
    const KeyRefusal& refusal = *m_key->lastDenied;
    m_refusalFacts->clear();
    m_refusalFacts->addText(tr("Why"),
                            refusal.scope.isNull() ? refusal.code : tr("403, %1 is missing").arg(refusal.scope),
                            wasRefused(*m_key, m_context.now()) ? Tone::Warning : Tone::Text);
    m_refusalFacts->addCode(tr("Request"), refusal.method + u' ' + refusal.path);
    QStringList from{refusal.address, refusal.client};
    from.removeAll(QString());
    m_refusalFacts->addText(tr("From"), from.join(u", "_s));
    m_refusalFacts->addText(tr("When"), tr("%1, %n time(s) in 24 h", nullptr, int(refusal.count24h))
                                            .arg(m_context.times.format().dateTime(refusal.at)));
    m_refusalFacts->addId(tr("Correlation"), refusal.correlationId);
    m_addScope->setText(tr("Add %1…").arg(refusal.scope));
    m_addScope->setVisible(m_key->lacksWhatItWasDenied());
}

void KeyDetails::showFacts()
{
    const ApiKey& key = *m_key;
    const TimeFormat& times = m_context.times.format();
    m_scopes->clear();
    for (const QString& scope : key.scopes)
        m_scopes->addText(scope, scopeMeaning(scope), Tone::Second);
    if (key.scopes.isEmpty())
        m_scopes->addText(tr("nothing"), tr("it has no scope"), Tone::Second);
    m_facts->clear();
    if (isOwn())
        m_facts->addStatus(tr("Yours"), Sign::Lock, Tone::Accent, tr("this console signs in with it"));
    m_facts->addText(tr("Role"), key.role);
    m_facts->addText(tr("Owner"),
                     key.ownerName == key.ownerEmail ? key.ownerEmail : u"%1, %2"_s.arg(key.ownerName, key.ownerEmail));
    m_facts->addText(tr("Environment"), key.environment.isEmpty() ? tr("all") : key.environment);
    if (key.addresses.isEmpty())
        m_facts->addText(tr("Addresses"), tr("from everywhere"));
    else
        m_facts->addSentence(tr("Addresses"), {{key.addresses.join(u", "_s), Span::Style::Mono}});
    m_facts->addText(tr("Sends up to"), key.ingestLimit
                                            ? tr("%1 requests a minute").arg(NumberFormat::count(*key.ingestLimit))
                                            : tr("no limit"));
    m_facts->addText(tr("Expires"), key.expiresAt ? moment(times, *key.expiresAt) : tr("never"),
                     endsSoon(key, m_context.now()) ? Tone::Warning : Tone::Text);
    if (key.revokedAt)
        m_facts->addText(tr("Revoked"), moment(times, *key.revokedAt));
    m_facts->addText(tr("Created"), moment(times, key.createdAt));
    m_facts->addId(tr("Id"), key.id);
}

QStringList KeyDetails::facts() const
{
    return m_scopes->lines() + m_facts->lines() + (m_refusal->isHidden() ? QStringList() : m_refusalFacts->lines());
}

QStringList KeyDetails::oldUses() const
{
    return m_rotation->isHidden() ? QStringList() : m_users->lines();
}

} // namespace md
