// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/supportbundle.h"

#include "core/isotime.h"
#include "core/jsonscan.h"
#include "core/secretfree.h"
#include "models/requestcurl.h"
#include "models/tracelines.h"

using namespace Qt::StringLiterals;

namespace md {

TraceBundle bundleOf(const Trace& trace, const QString& server, const QString& tenant, qint64 now)
{
    TraceBundle bundle;
    bundle.madeAt = now;
    bundle.server = server;
    bundle.tenant = tenant;
    bundle.at = traceAnchor(trace);
    if (const RequestDetail* detail = trace.request()) {
        bundle.requestId = detail->request.id;
        bundle.at = detail->request.at;
        bundle.status = detail->request.status;
        bundle.answerBytes = detail->request.responseBytes;
        bundle.answer = detail->responseBody.isEmpty() ? QByteArray() : jsonWithoutSecrets(detail->responseBody);
    } else if (const TracedEvent* event = trace.event()) {
        bundle.requestId = event->requestId;
        bundle.at = event->receivedAt;
    }
    bundle.curl = traceAsCurl(trace, server, tenant);
    // Whoever writes it takes its secrets out: of a large one that takes longer than to paint it.
    bundle.trace = trace.json;
    return bundle;
}

QString bundleText(const TraceBundle& bundle)
{
    QStringList lines;
    if (!bundle.requestId.isEmpty())
        lines.append(u"request id: "_s + bundle.requestId);
    if (bundle.at)
        lines.append(u"UTC time: "_s + isoTime(*bundle.at));
    lines.append(u"tenant id: "_s + bundle.tenant);
    lines.append(u"server: "_s + bundle.server);
    if (bundle.status > 0)
        lines.append(u"answer: %1, %2 bytes"_s.arg(bundle.status).arg(bundle.answerBytes));
    if (!bundle.answer.isEmpty())
        lines.append(QString::fromUtf8(bundle.answer));
    lines.append(QString());
    lines.append(u"secrets taken out:"_s);
    lines.append(bundle.curl);
    return lines.join(u'\n') + u'\n';
}

} // namespace md
