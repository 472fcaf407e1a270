// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connectdialog.h"

#include "ui/theme.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/sentence.h"

#include <QAction>
#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

class StateIcon : public QWidget
{
public:
    explicit StateIcon(QWidget* parent)
        : QWidget(parent)
    {
        setFixedSize(metrics::icon, 20);
    }

    void show(std::optional<Icon> icon, QColor Tokens::*color)
    {
        m_icon = icon;
        m_color = color;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        if (m_icon)
            paintIcon(&painter, rect(), *m_icon, tokens(this).*m_color);
    }

private:
    std::optional<Icon> m_icon;
    QColor Tokens::*m_color = &Tokens::secondText;
};

namespace {

QLineEdit* makeField(QWidget* parent, const char* objectName, const QString& name, const QString& example)
{
    auto* field = new QLineEdit(parent);
    field->setObjectName(QLatin1StringView(objectName));
    field->setAccessibleName(name);
    field->setPlaceholderText(example);
    field->setMinimumWidth(320);
    return field;
}

} // namespace

ConnectDialog::ConnectDialog(QWidget* parent)
    : Dialog(tr("Connect"), parent)
{
    setObjectName(u"connectDialog"_s);
    setFixedWidth(700);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(20);
    body()->addLayout(columns);
    buildList();
    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_list, 1);
    left->addWidget(m_remove, 0, Qt::AlignLeft);
    columns->addLayout(left);
    auto* formBox = new QWidget(this);
    columns->addWidget(formBox, 1);
    buildForm();
    auto* grid = new QGridLayout(formBox);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    const auto addRow = [&](const QString& text, QWidget* field) {
        const int row = grid->rowCount();
        auto* label = new TextLabel(text, TextLabel::Ink::Second, formBox);
        label->setBuddy(field);
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row, 1);
    };
    addRow(tr("Name"), m_name);
    addRow(tr("Address"), m_url);
    addRow(tr("Tenant"), m_tenant);
    addRow(tr("Key"), m_key);
    grid->addWidget(m_remember, grid->rowCount(), 1);
    grid->addWidget(m_keyNote, grid->rowCount(), 1);
    auto* result = new QWidget(formBox);
    result->setMinimumHeight(100);
    auto* resultGrid = new QGridLayout(result);
    resultGrid->setContentsMargins(0, 8, 0, 0);
    resultGrid->setHorizontalSpacing(8);
    resultGrid->setVerticalSpacing(0);
    resultGrid->addWidget(m_resultIcon, 0, 0, Qt::AlignTop);
    resultGrid->addWidget(m_resultTitle, 0, 1);
    resultGrid->addWidget(m_resultText, 1, 1);
    resultGrid->addWidget(m_examine, 2, 1, Qt::AlignLeft);
    resultGrid->setRowStretch(3, 1);
    resultGrid->setColumnStretch(1, 1);
    grid->addWidget(result, grid->rowCount(), 1);
    grid->setRowStretch(grid->rowCount(), 1);
    grid->setColumnStretch(1, 1);

    Button* sandbox = addAside(tr("Start local sandbox"));
    sandbox->setObjectName(u"connectSandbox"_s);
    sandbox->setGlyph(Icon::Sandbox);
    m_test = addAction(tr("Test"));
    m_test->setObjectName(u"connectTest"_s);
    m_connect = addAction(tr("Connect"), Button::Kind::Primary);
    m_connect->setObjectName(u"connectGo"_s);
    connect(sandbox, &Button::clicked, this, &ConnectDialog::sandboxRequested);
    connect(m_test, &Button::clicked, this, [this] {
        if (m_busy)
            emit cancelRequested();
        else if (checkForm())
            emit testRequested(form());
    });
    connect(m_connect, &Button::clicked, this, [this] {
        if (checkForm())
            emit connectRequested(form());
    });
    setProfiles({}, {});
}

void ConnectDialog::buildList()
{
    m_list = new QListWidget(this);
    m_list->setObjectName(u"connectProfiles"_s);
    m_list->setAccessibleName(tr("Saved connections"));
    m_list->setFixedWidth(196);
    m_list->setUniformItemSizes(true);
    m_list->setIconSize(QSize(metrics::icon, metrics::icon));
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_remove = new Button(tr("Remove…"), Button::Kind::Secondary, this);
    m_remove->setObjectName(u"connectRemove"_s);
    m_remove->setAutoDefault(false);
    m_remove->setSmall(true);
    m_remove->setGlyph(Icon::Trash);
    connect(m_list, &QListWidget::currentRowChanged, this, &ConnectDialog::showProfile);
    connect(m_remove, &Button::clicked, this, [this] {
        const Profile profile = m_profiles[size_t(m_list->currentRow() - 1)];
        auto* ask = new ConfirmDialog(
            {tr("Remove this connection?"),
             tr("%1 goes from the list, and its key from the keychain. Nothing changes on the server.")
                 .arg(profile.name),
             tr("Remove"),
             {},
             Button::Kind::Danger},
            this);
        connect(ask, &QDialog::accepted, this, [this, id = profile.id] { emit profileRemoved(id); });
        ask->open();
    });
}

void ConnectDialog::buildForm()
{
    m_name = makeField(this, "connectName", tr("Name"), tr("acme production"));
    m_url = makeField(this, "connectUrl", tr("Address"), u"https://metering.example.com"_s);
    m_tenant = makeField(this, "connectTenant", tr("Tenant"), u"ten_…"_s);
    m_key = makeField(this, "connectKey", tr("Key"), u"sk_live_…"_s);
    m_key->setEchoMode(QLineEdit::Password);
    auto* reveal = m_key->addAction(themedIcon(Icon::Eye), QLineEdit::TrailingPosition);
    reveal->setToolTip(tr("Show the key"));
    reveal->setCheckable(true);
    connect(reveal, &QAction::toggled, m_key,
            [this](bool on) { m_key->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password); });
    for (QLineEdit* field : {m_url, m_tenant, m_key}) {
        field->setFont(md::font(FontRole::Mono));
        connect(field, &QLineEdit::textEdited, this, &ConnectDialog::clearResult);
    }
    m_remember = new QCheckBox(tr("Remember the key in the keychain"), this);
    m_remember->setObjectName(u"connectRemember"_s);
    m_remember->setChecked(true);
    m_keyNote = new SentenceLabel(this);
    m_keyNote->setObjectName(u"connectKeyNote"_s);
    m_resultIcon = new StateIcon(this);
    m_resultTitle = new TextLabel({}, TextLabel::Ink::Text, this);
    m_resultTitle->setObjectName(u"connectResultTitle"_s);
    m_resultTitle->setFont(md::font(FontRole::Heading));
    m_resultText = new SentenceLabel(this);
    m_resultText->setObjectName(u"connectResultText"_s);
    m_examine = new LinkButton(tr("Run the first checks"), this);
    m_examine->setObjectName(u"connectExamine"_s);
    m_examine->hide();
    connect(m_examine, &LinkButton::clicked, this, [this] { emit examineRequested(form()); });
    connect(m_remember, &QCheckBox::toggled, this, [this] { setKeychainTrouble(m_keychainTrouble); });
    setKeychainTrouble({});
}

void ConnectDialog::setProfiles(const std::vector<Profile>& profiles, const QString& current)
{
    m_profiles = profiles;
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    auto* fresh = new QListWidgetItem(themedIcon(Icon::Plus), tr("New connection"), m_list);
    fresh->setSizeHint(QSize(100, metrics::control));
    int chosen = 0;
    for (const Profile& profile : profiles) {
        const Icon icon = profile.kind == Profile::Kind::LocalSandbox ? Icon::Sandbox : Icon::Plug;
        auto* item = new QListWidgetItem(themedIcon(icon), profile.name, m_list);
        item->setSizeHint(QSize(100, metrics::control));
        if (profile.id == current)
            chosen = m_list->count() - 1;
    }
    m_list->setCurrentRow(chosen);
    showProfile(chosen);
}

void ConnectDialog::showProfile(int row)
{
    const bool fresh = row <= 0;
    const Profile profile = fresh ? Profile{} : m_profiles[size_t(row - 1)];
    m_remove->setEnabled(!fresh);
    m_remove->setToolTip(fresh ? tr("Choose a saved connection first") : QString());
    const bool sandbox = profile.kind == Profile::Kind::LocalSandbox;
    m_name->setText(profile.name);
    m_url->setText(profile.url.toString());
    m_tenant->setText(profile.tenant);
    m_key->clear();
    for (QWidget* field : std::initializer_list<QWidget*>{m_url, m_tenant, m_key, m_remember})
        field->setEnabled(!sandbox);
    setKeyKept(false);
    clearResult();
    emit profileShown(profile.id);
}

void ConnectDialog::setKeyKept(bool kept)
{
    m_keyKept = kept;
    m_key->setPlaceholderText(kept ? tr("Kept in the keychain") : u"sk_live_…"_s);
}

void ConnectDialog::setKeychainTrouble(const QString& trouble)
{
    m_keychainTrouble = trouble;
    if (!m_remember->isChecked())
        m_keyNote->setSentence({{tr("The key stays in memory until Meterdesk is closed."), Span::Style::Second}});
    else if (trouble.isEmpty())
        m_keyNote->setSentence({{tr("Only the desktop's keychain has it; no file does."), Span::Style::Second}});
    else
        m_keyNote->setSentence(
            {{tr("No keychain answers here, so the key stays in memory and is asked for again at the next start."),
              Span::Style::Second}});
    m_keyNote->setToolTip(trouble.toHtmlEscaped());
}

ConnectForm ConnectDialog::form() const
{
    const int row = m_list->currentRow();
    return {row > 0 ? m_profiles[size_t(row - 1)].id : QString(),
            m_name->text().trimmed(),
            m_url->text().trimmed(),
            m_tenant->text().trimmed(),
            m_key->text().trimmed().toUtf8(),
            m_remember->isChecked()};
}

void ConnectDialog::fill(const ConnectForm& form)
{
    const auto known = std::find_if(m_profiles.begin(), m_profiles.end(),
                                    [&form](const Profile& profile) { return profile.id == form.profileId; });
    m_list->setCurrentRow(known == m_profiles.end() ? 0 : int(known - m_profiles.begin()) + 1);
    m_name->setText(form.name);
    m_url->setText(form.url);
    m_tenant->setText(form.tenant);
    m_key->setText(QString::fromUtf8(form.key));
    m_remember->setChecked(form.remember);
    clearResult();
}

bool ConnectDialog::checkForm()
{
    const int row = m_list->currentRow();
    if (row > 0 && m_profiles[size_t(row - 1)].kind == Profile::Kind::LocalSandbox)
        return true;
    const ConnectForm now = form();
    const QUrl url(now.url, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)) {
        showExplanation({tr("This is not an address"),
                         tr("It begins with https:// and names a host, as https://metering.example.com."),
                         ConnectField::Url,
                         {}});
        return false;
    }
    if (now.tenant.isEmpty()) {
        showExplanation({tr("The tenant is missing"),
                         tr("It begins with ten_ and stands beside the key where you got that."),
                         ConnectField::Tenant,
                         {}});
        return false;
    }
    if (now.key.isEmpty() && !m_keyKept) {
        showExplanation({tr("The key is missing"),
                         tr("An owner or admin of the tenant can create one for you."),
                         ConnectField::Key,
                         {}});
        return false;
    }
    if (now.name.isEmpty())
        m_name->setText(url.host());
    return true;
}

void ConnectDialog::clearResult()
{
    m_resultIcon->show(std::nullopt, &Tokens::secondText);
    m_resultTitle->clear();
    m_resultText->setSentence({});
    m_examine->hide();
    setBusy(false);
}

void ConnectDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_test->setText(busy ? tr("Stop") : tr("Test"));
    m_connect->setEnabled(!busy);
}

void ConnectDialog::showBusy(const QString& what)
{
    m_resultIcon->show(Icon::Clock, &Tokens::secondText);
    m_resultTitle->setInk(TextLabel::Ink::Second);
    m_resultTitle->setText(what);
    m_resultText->setSentence({});
    m_examine->hide();
    setBusy(true);
}

void ConnectDialog::showExplanation(const ConnectExplanation& explanation)
{
    m_resultIcon->show(Icon::BadCircle, &Tokens::bad);
    m_resultTitle->setInk(TextLabel::Ink::Bad);
    m_resultTitle->setText(explanation.title);
    Sentence text{{explanation.next, Span::Style::Normal}};
    if (!explanation.said.isEmpty())
        text.push_back({u" "_s + tr("The server says: %1").arg(explanation.said), Span::Style::Second});
    if (!explanation.correlationId.isEmpty()) {
        text.push_back({u" "_s + tr("Correlation id") + u" "_s, Span::Style::Second});
        text.push_back({explanation.correlationId, Span::Style::Mono});
    }
    m_resultText->setSentence(text);
    // Something that a server said no to, not a form that is not filled in.
    m_examine->setVisible(QUrl(form().url, QUrl::StrictMode).isValid() && !form().url.isEmpty() &&
                          (m_keyKept || !form().key.isEmpty()));
    setBusy(false);
    QLineEdit* field = nullptr;
    switch (explanation.field) {
    case ConnectField::None: break;
    case ConnectField::Url: field = m_url; break;
    case ConnectField::Tenant: field = m_tenant; break;
    case ConnectField::Key: field = m_key; break;
    }
    if (field) {
        field->setFocus(Qt::OtherFocusReason);
        field->selectAll();
    }
}

void ConnectDialog::showSuccess(const WhoAmI& whoAmI)
{
    m_resultIcon->show(Icon::OkCircle, &Tokens::ok);
    m_resultTitle->setInk(TextLabel::Ink::Ok);
    m_resultTitle->setText(whoAmI.mode == ServerMode::Live ? tr("It answers: a LIVE server")
                                                           : tr("It answers: a SANDBOX"));
    const QString owner = whoAmI.owner.email.isEmpty() ? whoAmI.owner.name : whoAmI.owner.email;
    m_resultText->setSentence(sentence(
        tr("%1, as %2 (%3). %4"), {{whoAmI.tenant.name, Span::Style::Strong},
                                   {owner, Span::Style::Normal},
                                   {whoAmI.role, Span::Style::Normal},
                                   {u"%1 %2"_s.arg(whoAmI.server.name, whoAmI.server.version), Span::Style::Second}}));
    setBusy(false);
}

} // namespace md
