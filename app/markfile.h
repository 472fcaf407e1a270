// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The file that marks are kept in: one for each server and tenant, in the user's data folder.
#pragma once

#include "models/eventmarks.h"

#include <QCoreApplication>
#include <QDateTime>

namespace md {

class MarkFile final : public MarkStorage
{
    Q_DECLARE_TR_FUNCTIONS(md::MarkFile)

public:
    explicit MarkFile(QString path);

    static QString defaultFolder();
    //! "marks-<profile>-<tenant>.json"; whatever the two are, it is a name of a file.
    static QString nameFor(const QString& profileId, const QString& tenant);

    Expected<QByteArray, QString> read() override;
    std::optional<QString> write(const QByteArray& all) override;
    bool hasChanged() const override;
    Expected<QString, QString> setAside() override;

private:
    struct Stamp
    {
        QDateTime modified;
        qint64 size = -1; //!< there is none

        bool operator==(const Stamp&) const = default;
    };
    Stamp stamp() const;

    QString m_path;
    Stamp m_seen;
};

} // namespace md
