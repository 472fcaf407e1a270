// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/accessibility/accessibletree.h"

#include <QDBusArgument>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusReply>
#include <QDBusVariant>

#include <vector>

namespace md::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int answerLimitMs = 30'000;
constexpr qsizetype askedAtOnce = 100;
const QString accessible = u"org.a11y.atspi.Accessible"_s;

//! What was answered, nothing where the object has gone meanwhile.
QVariant first(QDBusPendingCall& call)
{
    call.waitForFinished();
    return call.reply().arguments().value(0);
}

QVariant variant(QDBusPendingCall& call)
{
    return first(call).value<QDBusVariant>().variant();
}

} // namespace

QDBusArgument& operator<<(QDBusArgument& out, const AccessibleRef& ref)
{
    out.beginStructure();
    out << ref.service << ref.path;
    out.endStructure();
    return out;
}

const QDBusArgument& operator>>(const QDBusArgument& in, AccessibleRef& ref)
{
    in.beginStructure();
    in >> ref.service >> ref.path;
    in.endStructure();
    return in;
}

AccessibleTree::AccessibleTree()
{
    qDBusRegisterMetaType<AccessibleRef>();
    qDBusRegisterMetaType<QList<AccessibleRef>>();
    const QDBusReply<QString> address = QDBusConnection::sessionBus().call(
        QDBusMessage::createMethodCall(u"org.a11y.Bus"_s, u"/org/a11y/bus"_s, u"org.a11y.Bus"_s, u"GetAddress"_s));
    if (!address.isValid()) {
        m_error = u"there is no accessibility bus: "_s + address.error().message();
        return;
    }
    m_bus = QDBusConnection::connectToBus(address.value(), u"accessibility"_s);
    if (!m_bus.isConnected())
        m_error = u"the accessibility bus does not answer: "_s + m_bus.lastError().message();
}

QDBusPendingCall AccessibleTree::send(const AccessibleRef& ref, const QString& interface, const QString& method,
                                      const QVariantList& arguments)
{
    QDBusMessage call = QDBusMessage::createMethodCall(ref.service, ref.path.path(), interface, method);
    call.setArguments(arguments);
    return m_bus.asyncCall(call, answerLimitMs);
}

QDBusPendingCall AccessibleTree::sendForProperty(const AccessibleRef& ref, const QString& interface,
                                                 const QString& name)
{
    return send(ref, u"org.freedesktop.DBus.Properties"_s, u"Get"_s, {interface, name});
}

std::optional<AccessibleRef> AccessibleTree::application(qint64 pid)
{
    const AccessibleRef registry{u"org.a11y.atspi.Registry"_s, QDBusObjectPath(u"/org/a11y/atspi/accessible/root"_s)};
    for (const AccessibleRef& child : childrenOf(registry)) {
        if (m_bus.interface()->servicePid(child.service).value() == uint(pid))
            return child;
    }
    return std::nullopt;
}

QList<AccessibleRef> AccessibleTree::childrenOf(const AccessibleRef& ref)
{
    QDBusPendingCall call = send(ref, accessible, u"GetChildren"_s);
    return qdbus_cast<QList<AccessibleRef>>(first(call));
}

//! All is asked before the first answer is waited for: one by one, a window full of cells takes seconds.
QList<Accessible> AccessibleTree::read(const QList<AccessibleRef>& refs)
{
    struct Asked
    {
        QDBusPendingCall name;
        QDBusPendingCall description;
        QDBusPendingCall children;
        QDBusPendingCall role;
        QDBusPendingCall states;
    };
    QList<Accessible> all;
    all.reserve(refs.size());
    for (qsizetype from = 0; from < refs.size(); from += askedAtOnce) {
        const QList<AccessibleRef> some = refs.mid(from, askedAtOnce);
        std::vector<Asked> asked;
        for (const AccessibleRef& ref : some)
            asked.push_back({sendForProperty(ref, accessible, u"Name"_s),
                             sendForProperty(ref, accessible, u"Description"_s),
                             sendForProperty(ref, accessible, u"ChildCount"_s), send(ref, accessible, u"GetRoleName"_s),
                             send(ref, accessible, u"GetState"_s)});
        for (qsizetype i = 0; i < some.size(); ++i) {
            Asked& of = asked[size_t(i)];
            Accessible one;
            one.ref = some[i];
            one.name = variant(of.name).toString();
            one.description = variant(of.description).toString();
            one.children = variant(of.children).toInt();
            one.role = first(of.role).toString();
            const auto words = qdbus_cast<QList<uint>>(first(of.states));
            one.states = words.value(0) | (quint64(words.value(1)) << 32);
            all.append(one);
        }
    }
    return all;
}

int AccessibleTree::rowsOf(const AccessibleRef& table)
{
    QDBusPendingCall call = sendForProperty(table, u"org.a11y.atspi.Table"_s, u"NRows"_s);
    return variant(call).toInt();
}

bool AccessibleTree::press(const AccessibleRef& ref)
{
    QDBusPendingCall call = send(ref, u"org.a11y.atspi.Action"_s, u"DoAction"_s, {0});
    return first(call).toBool();
}

bool AccessibleTree::meet(const AccessibleRef& root, const std::function<bool(const Accessible&)>& isEnough)
{
    QList<AccessibleRef> children = childrenOf(root);
    children.removeIf([](const AccessibleRef& child) { return child.isNull(); });
    for (const Accessible& one : read(children)) {
        // A window of the application is listed whether it is shown or not.
        if (!one.is(Accessible::Visible) && !one.is(Accessible::Showing))
            continue;
        if (isEnough(one) || (one.children > 0 && meet(one.ref, isEnough)))
            return true;
    }
    return false;
}

QList<Accessible> AccessibleTree::shownUnder(const AccessibleRef& root)
{
    QList<Accessible> all;
    meet(root, [&](const Accessible& one) {
        all.append(one);
        return false;
    });
    return all;
}

std::optional<Accessible> AccessibleTree::find(const AccessibleRef& root,
                                               const std::function<bool(const Accessible&)>& is)
{
    std::optional<Accessible> found;
    meet(root, [&](const Accessible& one) {
        if (is(one))
            found = one;
        return found.has_value();
    });
    return found;
}

} // namespace md::test
