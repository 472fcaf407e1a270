// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The accessibility bus as a screen reader asks it: who is there, what each thing is called, what it can do.
#pragma once

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QDBusPendingCall>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace md::test {

//! An object on the bus; AT-SPI's pair of a connection and a path.
struct AccessibleRef
{
    QString service;
    QDBusObjectPath path;

    bool isNull() const { return path.path().isEmpty() || path.path().endsWith(QLatin1String("/null")); }
    bool operator==(const AccessibleRef&) const = default;
};

struct Accessible
{
    // AT-SPI's numbers of states and roles: the few that are asked for here.
    enum State { Active = 1, Enabled = 8, Focusable = 11, Focused = 12, Sensitive = 24, Showing = 25, Visible = 30 };

    AccessibleRef ref;
    QString name;
    QString description;
    QString role;
    quint64 states = 0;
    int children = 0;

    bool is(State state) const { return states & (1ULL << state); }
};

class AccessibleTree
{
public:
    //! Connects to the accessibility bus of this session; error() says why it could not.
    AccessibleTree();

    QString error() const { return m_error; }
    //! The application whose process it is, as soon as it has told the bus of itself.
    std::optional<AccessibleRef> application(qint64 pid);

    int rowsOf(const AccessibleRef& table);
    bool press(const AccessibleRef& ref);

    //! All that is shown under it, parents first. What is not shown has nothing to say, nor has what is under it.
    QList<Accessible> shownUnder(const AccessibleRef& root);
    std::optional<Accessible> find(const AccessibleRef& root, const std::function<bool(const Accessible&)>& is);

private:
    QList<Accessible> read(const QList<AccessibleRef>& refs);
    QList<AccessibleRef> childrenOf(const AccessibleRef& ref);
    //! Shows all that is shown under it, parents first, until it is enough; whether it was.
    bool meet(const AccessibleRef& root, const std::function<bool(const Accessible&)>& isEnough);
    QDBusPendingCall send(const AccessibleRef& ref, const QString& interface, const QString& method,
                          const QVariantList& arguments = {});
    QDBusPendingCall sendForProperty(const AccessibleRef& ref, const QString& interface, const QString& name);

    QDBusConnection m_bus{QString()};
    QString m_error;
};

} // namespace md::test

Q_DECLARE_METATYPE(md::test::AccessibleRef)
