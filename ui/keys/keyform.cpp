// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/keyform.h"

#include "client/keysapi.h"
#include "core/keyscopes.h"
#include "ui/keys/expirychoice.h"
#include "ui/keys/keywords.h"
#include "ui/keys/scopelist.h"
#include "ui/theme.h"
#include "ui/widgets/cappedscroll.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/segmented.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int longestName = 255;
constexpr int highestLimit = 1'000'000'000;
constexpr int noLimit = -1;
constexpr int tallestScopes = 212;
constexpr int ofService = 0;

void nameField(QWidget* field, const QString& objectName, const QString& name)
{
    field->setObjectName(objectName);
    field->setAccessibleName(name);
}

} // namespace

KeyForm::KeyForm(KeyFormFacts facts, bool isNew, QWidget* parent)
    : QWidget(parent)
    , m_facts(std::move(facts))
    , m_isNew(isNew)
    , m_grid(new QGridLayout(this))
    , m_name(new QLineEdit(this))
    , m_role(new QComboBox(this))
    , m_roleMeaning(new TextLabel({}, TextLabel::Ink::Second, this))
    , m_scopes(new ScopeList(m_facts.who.scopes))
    , m_environment(new QComboBox(this))
    , m_addresses(new QLineEdit(this))
    , m_expiry(new ExpiryChoice(m_facts.times, m_facts.now, this))
    , m_limit(new QSpinBox(this))
{
    setObjectName(u"keyForm"_s);
    build();
    leadFocus(this, m_name);
    connect(m_name, &QLineEdit::textChanged, this, &KeyForm::changed);
    connect(m_role, &QComboBox::currentIndexChanged, this, &KeyForm::roleChosen);
    connect(m_scopes, &ScopeList::changed, this, &KeyForm::changed);
    connect(m_environment, &QComboBox::currentTextChanged, this, &KeyForm::changed);
    connect(m_addresses, &QLineEdit::textChanged, this, &KeyForm::changed);
    connect(m_expiry, &ExpiryChoice::changed, this, &KeyForm::changed);
    connect(m_limit, &QSpinBox::valueChanged, this, &KeyForm::changed);
    setDraft({});
}

void KeyForm::addRow(const QString& text, QWidget* field)
{
    const int row = m_grid->rowCount();
    auto* label = new TextLabel(text, TextLabel::Ink::Second, this);
    label->setMinimumHeight(metrics::control);
    label->setBuddy(field);
    m_grid->addWidget(label, row, 0, Qt::AlignTop);
    m_grid->addWidget(field, row, 1);
}

void KeyForm::build()
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(1, 1);
    nameField(m_name, u"keyName"_s, tr("Name"));
    m_name->setMaxLength(longestName);
    m_name->setPlaceholderText(tr("What it is for: export-worker"));
    addRow(tr("Name"), m_name);
    if (m_isNew)
        buildOwner();

    nameField(m_role, u"keyRole"_s, tr("Role"));
    for (const QString& role : keyRoles()) {
        if (roleMayGrant(m_facts.who.role, role))
            m_role->addItem(role, role);
    }
    addRow(tr("Role"), m_role);
    m_roleMeaning->setWordWrap(true);
    m_grid->addWidget(m_roleMeaning, m_grid->rowCount(), 1);
    addRow(tr("Scopes"), new CappedScroll(m_scopes, tallestScopes, this));

    nameField(m_environment, u"keyEnvironment"_s, tr("Environment"));
    m_environment->setEditable(true);
    m_environment->addItem(tr("all environments"));
    m_environment->addItems(m_facts.environments);
    addRow(tr("Environment"), m_environment);
    nameField(m_addresses, u"keyAddresses"_s, tr("Addresses allowed"));
    m_addresses->setPlaceholderText(tr("from everywhere; or 203.0.113.0/26, 2001:db8::7"));
    addRow(tr("Addresses"), m_addresses);
    addRow(tr("Expires"), m_expiry);
    nameField(m_limit, u"keyLimit"_s, tr("Requests a minute"));
    m_limit->setRange(noLimit, highestLimit);
    m_limit->setSpecialValueText(tr("no limit"));
    m_limit->setSuffix(tr(" requests a minute"));
    m_limit->setGroupSeparatorShown(true);
    addRow(tr("Sends up to"), m_limit);
    m_grid->setRowStretch(m_grid->rowCount(), 1);
}

void KeyForm::buildOwner()
{
    m_owner = new SegmentedControl(tr("Whose key it is"), this);
    m_owner->setObjectName(u"keyOwner"_s);
    m_owner->addSegment(tr("A service"));
    m_owner->addSegment(tr("Mine, %1").arg(m_facts.who.owner.email));
    m_owner->setCurrent(ofService);
    m_email = new QLineEdit(m_facts.who.owner.email, this);
    nameField(m_email, u"keyEmail"_s, tr("E-mail of who looks after the service"));
    m_email->setToolTip(m_email->accessibleName());
    addRow(tr("Owner"), m_owner);
    addRow(tr("Contact"), m_email);
    connect(m_owner, &SegmentedControl::currentChanged, this, [this](int index) {
        m_email->setEnabled(index == ofService);
        emit changed();
    });
    connect(m_email, &QLineEdit::textChanged, this, &KeyForm::changed);
}

void KeyForm::roleChosen()
{
    const QString role = m_role->currentData().toString();
    m_roleMeaning->setText(roleMeaning(role));
    m_scopes->setRole(role);
    emit changed();
}

QStringList KeyForm::addresses() const
{
    static const QRegularExpression between(uR"([,;\s]+)"_s);
    return m_addresses->text().split(between, Qt::SkipEmptyParts);
}

KeyDraft KeyForm::draft() const
{
    KeyDraft draft = m_loaded;
    draft.name = m_name->text().trimmed();
    if (m_isNew) {
        const bool service = m_owner->current() == ofService;
        draft.ownerType = service ? u"service"_s : u"person"_s;
        draft.ownerName = service ? draft.name : QString(); // mine: as the server knows me
        draft.ownerEmail = service ? m_email->text().trimmed() : QString();
    }
    draft.role = m_role->currentData().toString();
    draft.scopes = m_scopes->scopes();
    const bool every = m_environment->currentText() == m_environment->itemText(0);
    draft.environment = every ? QString() : m_environment->currentText().trimmed();
    draft.addresses = addresses();
    draft.expiresAt = m_expiry->expiresAt();
    draft.ingestLimit = m_limit->value() == noLimit ? std::nullopt : std::optional<qint64>(m_limit->value());
    return draft;
}

void KeyForm::setDraft(const KeyDraft& draft)
{
    m_loaded = draft;
    m_name->setText(draft.name);
    if (m_role->findData(draft.role) < 0)
        m_role->addItem(draft.role, draft.role); // above our own: to be seen, not to be given
    m_role->setCurrentIndex(m_role->findData(draft.role));
    m_scopes->setScopes(draft.scopes);
    roleChosen();
    if (draft.environment.isEmpty())
        m_environment->setCurrentIndex(0);
    else
        m_environment->setCurrentText(draft.environment);
    m_addresses->setText(draft.addresses.join(u", "_s));
    m_expiry->setPresent(draft.expiresAt);
    m_limit->setValue(draft.ingestLimit ? int(*draft.ingestLimit) : noLimit);
}

void KeyForm::addScope(const QString& scope)
{
    QStringList scopes = m_loaded.scopes;
    if (!scopes.contains(scope))
        scopes.append(scope);
    const QString role = leastRoleFor(scopes, m_role->currentData().toString());
    if (const int index = m_role->findData(role); index >= 0)
        m_role->setCurrentIndex(index);
    m_scopes->setScopes(scopes);
    roleChosen();
}

QString KeyForm::fault() const
{
    const KeyDraft draft = this->draft();
    if (draft.name.isEmpty())
        return tr("The name is missing");
    if (m_isNew && m_owner->current() == ofService && !draft.ownerEmail.contains(u'@'))
        return tr("The e-mail is missing");
    if (draft.scopes.isEmpty())
        return tr("A key without a scope may do nothing");
    for (const QString& address : draft.addresses) {
        if (!isAddressRange(address))
            return tr("%1 is no address").arg(address);
    }
    if (draft.expiresAt && *draft.expiresAt <= m_facts.now)
        return tr("It would have expired already");
    return {};
}

} // namespace md
