// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tracebundle.h"

#include "client/jsonfields.h"
#include "client/savefile.h"
#include "client/traceapi.h"
#include "core/isotime.h"
#include "core/jsonscan.h"
#include "core/secretfree.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace md {

namespace {

// The first member of the file, so that its beginning says what it is.
constexpr QByteArrayView mark = "\"format\": \"meterdesk-trace-bundle\"";
constexpr qint64 version = 1;
constexpr qint64 largest = 64 * 1024 * 1024;
constexpr qint64 looked = 512;

QByteArray quoted(const QString& text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

ApiError storageError(QLatin1StringView code, const QString& detail)
{
    ApiError error;
    error.kind = ApiError::Kind::Storage;
    error.code = code;
    error.detail = detail;
    return error;
}

ApiError notABundle(const QString& why)
{
    ApiError error;
    error.kind = ApiError::Kind::Schema;
    error.code = errorcode::wrongShape;
    error.detail = why;
    return error;
}

} // namespace

QByteArray bundleJson(const TraceBundle& bundle)
{
    const auto text = [](const QString& value) { return quoted(textWithoutSecrets(value)); };
    QByteArray out = "{\n  ";
    out += mark;
    out += ",\n  \"version\": " + QByteArray::number(version);
    out += ",\n  \"madeAt\": " + quoted(isoTime(bundle.madeAt));
    out += ",\n  \"server\": " + text(bundle.server);
    out += ",\n  \"tenant\": " + text(bundle.tenant);
    out += ",\n  \"requestId\": " + text(bundle.requestId);
    out += ",\n  \"at\": " + (bundle.at ? quoted(isoTime(*bundle.at)) : QByteArray("null"));
    out += ",\n  \"status\": " + QByteArray::number(bundle.status);
    out += ",\n  \"answerBytes\": " + QByteArray::number(bundle.answerBytes);
    out += ",\n  \"answer\": " + quoted(QString::fromUtf8(jsonWithoutSecrets(bundle.answer)));
    // Written by this program from what has no secrets any more; its placeholders stay.
    out += ",\n  \"curl\": " + quoted(bundle.curl);
    out += ",\n  \"trace\": " +
           (bundle.trace.isEmpty() ? QByteArray("null") : jsonPretty(jsonWithoutSecrets(bundle.trace)));
    return out + "\n}\n";
}

Result<OpenedBundle> readBundle(const QByteArray& json)
{
    if (!isBundle(json))
        return Unexpected{notABundle(u"not a bundle of this program"_s)};
    QJsonParseError fault;
    const QJsonObject object = QJsonDocument::fromJson(json, &fault).object();
    if (fault.error != QJsonParseError::NoError)
        return Unexpected{notABundle(u"%1 at byte %2"_s.arg(fault.errorString()).arg(fault.offset))};
    JsonFields fields(object);
    if (const qint64 of = fields.number("version"_L1); fields.isGood() && of != version)
        return Unexpected{notABundle(u"version %1 of the format is not known"_s.arg(of))};
    OpenedBundle opened;
    TraceBundle& bundle = opened.bundle;
    bundle.madeAt = fields.time("madeAt"_L1);
    bundle.server = fields.text("server"_L1);
    bundle.tenant = fields.text("tenant"_L1);
    bundle.requestId = fields.text("requestId"_L1);
    bundle.at = fields.timeOrNull("at"_L1);
    bundle.status = int(fields.number("status"_L1));
    bundle.answerBytes = fields.number("answerBytes"_L1);
    bundle.answer = fields.text("answer"_L1).toUtf8();
    bundle.curl = fields.text("curl"_L1);
    if (!fields.isGood())
        return Unexpected{fields.error()};
    bundle.trace = jsonMember(json, "trace").value_or(QByteArrayView()).toByteArray();
    auto trace = decodeTrace("{\"success\":true,\"data\":" + bundle.trace + '}');
    if (!trace)
        return Unexpected{std::move(trace).error()};
    opened.trace = std::move(*trace);
    return opened;
}

bool isBundle(QByteArrayView beginning)
{
    return beginning.first(std::min<qsizetype>(beginning.size(), looked)).contains(mark);
}

bool isBundleFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && isBundle(file.read(looked));
}

std::optional<ApiError> saveBundle(const QString& path, const TraceBundle& bundle)
{
    QSaveFile file(path);
    const QByteArray json = bundleJson(bundle);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !saveWhole(file))
        return storageError(errorcode::fileWrite, file.errorString());
    return std::nullopt;
}

Result<OpenedBundle> openBundle(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected{storageError("FILE_READ"_L1, file.errorString())};
    if (file.size() > largest)
        return Unexpected{notABundle(u"larger than any bundle is"_s)};
    return readBundle(file.readAll());
}

} // namespace md
