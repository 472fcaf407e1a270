// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// KeysPane: what can be done.
#include "ui/panes/keyspane.h"

#include "core/isotime.h"
#include "ui/events/filterbar.h"
#include "ui/events/plaintext.h"
#include "ui/keys/graceform.h"
#include "ui/keys/keydetails.h"
#include "ui/keys/keydialog.h"
#include "ui/keys/keyproposals.h"
#include "ui/keys/keywords.h"
#include "ui/sessionstate.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/secretonce.h"
#include "ui/writes/writedialog.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace md {

void KeysPane::buildActions()
{
    addPaneAction(u"keysActionCreate"_s, tr("Create key…"), Qt::Key_N, &KeysPane::create);
    addPaneAction(u"keysActionEdit"_s, tr("Edit the key…"), Qt::Key_E, &KeysPane::edit);
    addPaneAction(u"keysActionRotate"_s, tr("Rotate the key…"), Qt::Key_R, &KeysPane::rotate);
    addPaneAction(u"keysActionExtend"_s, tr("Extend the grace…"), Qt::Key_G, &KeysPane::extendGrace);
    addPaneAction(u"keysActionEndGrace"_s, tr("End the grace now…"), QKeySequence(Qt::SHIFT | Qt::Key_G),
                  &KeysPane::endGrace);
    addPaneAction(u"keysActionRevoke"_s, tr("Revoke the key…"), Qt::Key_Delete, &KeysPane::revoke);
    addPaneAction(u"keysActionRefused"_s, tr("Show the key that was refused"), Qt::Key_D, &KeysPane::showRefused);
    addPaneAction(u"keysActionFollow"_s, tr("Follow or pause"), Qt::Key_F, &KeysPane::toggleFollow);
    addPaneAction(u"keysActionDetails"_s, tr("Show or hide the key"), Qt::Key_I, &KeysPane::toggleDetails);
    addPaneAction(u"keysActionClear"_s, tr("Clear the filter"), QKeySequence(Qt::SHIFT | Qt::Key_X),
                  &KeysPane::clearFilter);
}

std::optional<ApiKey> KeysPane::current() const
{
    return m_details->key();
}

void KeysPane::create()
{
    openKeyDialog(std::nullopt, {});
}

void KeysPane::edit()
{
    if (const auto key = current(); key && key->state != KeyState::Revoked)
        openKeyDialog(key, {});
}

void KeysPane::editWith(const QString& scope)
{
    if (const auto key = current())
        openKeyDialog(key, scope);
}

void KeysPane::openKeyDialog(const std::optional<ApiKey>& key, const QString& scope)
{
    const auto& who = m_context.session.whoAmI();
    if (!who)
        return;
    const KeyFormFacts facts{*who, m_context.times.format(), m_context.now(), m_context.environment.known()};
    auto* dialog = new KeyDialog(m_server.writeContext(m_context), facts, key, window());
    if (!scope.isEmpty())
        dialog->form().addScope(scope);
    connect(dialog, &KeyDialog::written, this,
            [this](const WriteAnswer& answer) { written(answer, tr("The key was changed")); });
    connect(dialog, &KeyDialog::theirsTaken, this, &KeysPane::theirsTaken);
    dialog->open();
}

void KeysPane::rotate()
{
    const auto key = current();
    if (!key || !key->works() || key->rotation)
        return;
    auto* form = new GraceForm;
    const bool own = key->id == ownKeyId();
    const auto proposal = [this, key = *key, form, own] {
        return rotateKeyProposal(key, form->grace(), own, m_context.times.format(), m_context.now());
    };
    auto* dialog = new WriteDialog(m_server.writeContext(m_context), proposal(), window(), form);
    connect(form, &GraceForm::changed, dialog, [dialog, proposal] { dialog->panel().setProposal(proposal()); });
    connect(dialog, &WriteDialog::written, this, [this](const WriteAnswer& answer) { written(answer, {}); });
    connect(dialog, &WriteDialog::theirsTaken, this, &KeysPane::theirsTaken);
    dialog->open();
}

void KeysPane::extendGrace()
{
    const auto key = current();
    if (!key || !key->rotation)
        return;
    auto* form = new GraceForm;
    const auto proposal = [this, key = *key, form] {
        return extendGraceProposal(key, form->grace(), m_context.times.format(), m_context.now());
    };
    auto* dialog = new WriteDialog(m_server.writeContext(m_context), proposal(), window(), form);
    connect(form, &GraceForm::changed, dialog, [dialog, proposal] { dialog->panel().setProposal(proposal()); });
    connect(dialog, &WriteDialog::written, this,
            [this](const WriteAnswer& answer) { written(answer, tr("The grace was changed")); });
    connect(dialog, &WriteDialog::theirsTaken, this, &KeysPane::theirsTaken);
    dialog->open();
}

void KeysPane::endGrace()
{
    const auto key = current();
    if (!key || !key->rotation)
        return;
    auto* dialog = new WriteDialog(m_server.writeContext(m_context), endGraceProposal(*key, m_context.now()), window());
    connect(dialog, &WriteDialog::written, this,
            [this](const WriteAnswer& answer) { written(answer, tr("The old secret has stopped")); });
    connect(dialog, &WriteDialog::theirsTaken, this, &KeysPane::theirsTaken);
    dialog->open();
}

void KeysPane::revoke()
{
    const auto key = current();
    if (!key || key->state == KeyState::Revoked)
        return;
    auto* dialog = new WriteDialog(m_server.writeContext(m_context),
                                   revokeKeyProposal(*key, key->id == ownKeyId(), m_context.now()), window());
    connect(dialog, &WriteDialog::written, this,
            [this, name = key->name](const WriteAnswer& answer) { written(answer, tr("%1 is revoked").arg(name)); });
    connect(dialog, &WriteDialog::theirsTaken, this, &KeysPane::theirsTaken);
    dialog->open();
}

void KeysPane::written(const WriteAnswer& answer, const QString& toast)
{
    const auto key = decodeWrittenKey(answer.data);
    if (!key) {
        m_model->reload();
        return;
    }
    m_wantedId = key->key.id;
    m_model->put(key->key);
    showState();
    if (!key->secret.isNull() || key->secretWasTold)
        tellSecret(*key, answer.requestId);
    else
        emit m_context.navigator.toastRequested(toast);
}

void KeysPane::tellSecret(const WrittenKey& written, const QString& requestId)
{
    const ApiKey& key = written.key;
    if (written.secret.isNull()) {
        auto* told = new ConfirmDialog({tr("The secret of %1 is lost").arg(key.name),
                                        tr("The server did this before, and told the secret in an answer that did not "
                                           "arrive here. It tells a secret once: rotate the key to have another."),
                                        tr("Understood"),
                                        {},
                                        Button::Kind::Primary},
                                       window());
        told->open();
        return;
    }
    SecretNews news;
    news.title = key.rotation ? tr("New secret of %1").arg(key.name) : tr("Key created: %1").arg(key.name);
    news.secret = written.secret;
    news.variable = u"METERD_API_KEY"_s;
    const TimeFormat& times = m_context.times.format();
    news.facts = {
        {tr("Environment"), key.environment.isEmpty() ? tr("all") : key.environment},
        {tr("Scopes"),
         key.scopes.size() > 3 ? tr("%n scope(s)", nullptr, int(key.scopes.size())) : key.scopes.join(u", "_s),
         key.scopes.size() <= 3},
        {tr("Addresses"), key.addresses.isEmpty() ? tr("from everywhere") : key.addresses.join(u", "_s)},
        {tr("Role"), key.role},
        {tr("Expires"), key.expiresAt ? times.date(*key.expiresAt) : tr("never")},
        {tr("Request"), requestId, true},
    };
    if (key.rotation)
        news.facts.back() = {tr("Old secret"),
                             tr("works until %1 %2")
                                 .arg(times.day(key.rotation->graceUntil), times.hourMinute(key.rotation->graceUntil))};
    (new SecretDialog(std::move(news), window()))->open();
}

void KeysPane::theirsTaken(const QByteArray& current)
{
    if (auto key = decodeWrittenKey(current))
        m_model->put(std::move(key->key));
}

void KeysPane::clearFilter()
{
    setFilter({});
}

void KeysPane::toggleDetails()
{
    showDetails(!m_detailsWanted);
}

void KeysPane::toggleFollow()
{
    m_model->setFollowing(!m_model->isFollowing());
}

//! The one that was refused last.
void KeysPane::showRefused()
{
    const qint64 now = m_context.now();
    const ApiKey* last = nullptr;
    for (const ApiKey& key : m_model->records()) {
        if (wasRefused(key, now) && (!last || key.lastDenied->at > last->lastDenied->at))
            last = &key;
    }
    if (!last) {
        emit m_context.navigator.toastRequested(tr("No key that works was refused in the last 24 h"));
        return;
    }
    showDetails(true);
    m_table->setCurrentId(last->id);
    m_table->setFocus();
}

void KeysPane::showEnding()
{
    const qint64 until = m_context.now() + std::chrono::milliseconds(keyEndsSoon).count();
    setFilter(u"expires<%1 state:ACTIVE,ROTATING"_s.arg(isoTime(until)));
}

void KeysPane::fillMenu(QMenu& menu, const QModelIndex& cell)
{
    const ApiKey* key = m_model->recordAt(cell.row());
    if (!key)
        return;
    const QString column = m_model->columns()[std::size_t(cell.column())].id;
    const QString name = keyFilterName(column);
    const QString value = keyFilterValue(*key, column);
    if (!name.isEmpty() && !value.isEmpty()) {
        for (const bool negated : {false, true}) {
            const QString text = negated ? tr("Leave out %1") : tr("Only %1");
            menu.addAction(text.arg(menuText(value)), this, [this, name, value, negated] {
                setFilter(withNamedTerm(m_filterBar->filter(), name, value, negated));
            });
        }
        menu.addSeparator();
    }
    if (key->state == KeyState::Revoked)
        return;
    menu.addAction(themedIcon(Icon::Edit), tr("Edit…"), this, &KeysPane::edit);
    if (key->rotation) {
        menu.addAction(tr("Extend grace…"), this, &KeysPane::extendGrace);
        menu.addAction(tr("End grace now…"), this, &KeysPane::endGrace);
    } else if (key->works()) {
        menu.addAction(themedIcon(Icon::Refresh), tr("Rotate…"), this, &KeysPane::rotate);
    }
    menu.addAction(themedIcon(Icon::BadCircle), tr("Revoke…"), this, &KeysPane::revoke);
}

} // namespace md
