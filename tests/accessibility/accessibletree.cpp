// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/accessibility/accessibletree.h"

#include <QDBusArgument>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusReply>
#include <QDBusVariant>

namespace md::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int answerLimitMs = 5'000;
const QString accessible = u"org.a11y.atspi.Accessible"_s;

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

QDBusMessage AccessibleTree::ask(const AccessibleRef& ref, const QString& interface, const QString& method,
                                 const QVariantList& arguments)
{
    QDBusMessage call = QDBusMessage::createMethodCall(ref.service, ref.path.path(), interface, method);
    call.setArguments(arguments);
    return m_bus.call(call, QDBus::Block, answerLimitMs);
}

QVariant AccessibleTree::property(const AccessibleRef& ref, const QString& interface, const QString& name)
{
    const QDBusMessage answer = ask(ref, u"org.freedesktop.DBus.Properties"_s, u"Get"_s, {interface, name});
    return answer.arguments().isEmpty() ? QVariant() : answer.arguments().first().value<QDBusVariant>().variant();
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
    const QDBusMessage answer = ask(ref, accessible, u"GetChildren"_s);
    return answer.arguments().isEmpty() ? QList<AccessibleRef>()
                                        : qdbus_cast<QList<AccessibleRef>>(answer.arguments().first());
}

Accessible AccessibleTree::read(const AccessibleRef& ref)
{
    Accessible one;
    one.ref = ref;
    one.name = property(ref, accessible, u"Name"_s).toString();
    one.description = property(ref, accessible, u"Description"_s).toString();
    one.children = property(ref, accessible, u"ChildCount"_s).toInt();
    const QDBusMessage role = ask(ref, accessible, u"GetRoleName"_s);
    one.role = role.arguments().value(0).toString();
    const QDBusMessage states = ask(ref, accessible, u"GetState"_s);
    const auto words = qdbus_cast<QList<uint>>(states.arguments().value(0));
    one.states = words.value(0) | (quint64(words.value(1)) << 32);
    return one;
}

int AccessibleTree::rowsOf(const AccessibleRef& table)
{
    return property(table, u"org.a11y.atspi.Table"_s, u"NRows"_s).toInt();
}

bool AccessibleTree::press(const AccessibleRef& ref)
{
    return ask(ref, u"org.a11y.atspi.Action"_s, u"DoAction"_s, {0}).arguments().value(0).toBool();
}

QList<Accessible> AccessibleTree::shownUnder(const AccessibleRef& root)
{
    QList<Accessible> all;
    for (const AccessibleRef& child : childrenOf(root)) {
        if (child.isNull())
            continue;
        const Accessible one = read(child);
        // A window of the application is listed whether it is shown or not.
        if (!one.is(Accessible::Visible) && !one.is(Accessible::Showing))
            continue;
        all.append(one);
        all.append(shownUnder(child));
    }
    return all;
}

std::optional<Accessible> AccessibleTree::find(const AccessibleRef& root,
                                               const std::function<bool(const Accessible&)>& is)
{
    for (const Accessible& one : shownUnder(root)) {
        if (is(one))
            return one;
    }
    return std::nullopt;
}

} // namespace md::test
