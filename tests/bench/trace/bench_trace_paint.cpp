// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// bench_trace_paint: from the bytes of a trace's answer to the painted time line, beside Qt's stock views of the same
// bytes in the same run.
#include "client/traceapi.h"
#include "models/nextstep.h"
#include "models/supportbundle.h"
#include "tests/bench/benchreport.h"
#include "tests/support/tracejson.h"
#include "ui/theme.h"
#include "ui/trace/traceview.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardItemModel>
#include <QTextBrowser>
#include <QTextStream>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::bench;
using namespace md::test::tracejson;

namespace {

constexpr QSize viewSize(1000, 760);
constexpr int rounds = 15;

//! The most that a server sends: 100 of each kind, attempts and bodies with them.
QByteArray largestAnswer()
{
    TraceAnswer answer = story();
    for (int i = 0; i < 100; ++i) {
        const qint64 at = refusedAt + i * 1000;
        answer.rows.append(row("REQUEST", at, requestItem({})));
        answer.rows.append(row("USAGE_EVENT", at + 14, eventItem()));
        answer.rows.append(row("PLATFORM_EVENT", at + 17, platformItem()));
        answer.rows.append(row("DELIVERY", at + 300, deliveryItem(), false));
    }
    for (int i = 0; i < 49; ++i)
        answer.suspects.append(suspect("OTHER", "UNRELATED"));
    return answer.body();
}

void addNode(QStandardItem* parent, const QString& key, const QJsonValue& value)
{
    auto* item = new QStandardItem(key);
    const bool holds = value.isObject() || value.isArray();
    parent->appendRow({item, new QStandardItem(holds ? QString() : value.toVariant().toString())});
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member)
        addNode(item, member.key(), member.value());
    const QJsonArray list = value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i)
        addNode(item, QString::number(i), list.at(i));
}

//! The median of several rounds, in ms: bytes in, pixels out.
template <class Work>
double median(Work work)
{
    std::vector<double> all;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        all.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::nth_element(all.begin(), all.begin() + rounds / 2, all.end());
    return all[rounds / 2];
}

double ours(const QByteArray& bytes)
{
    TimeSettings times;
    TraceView view(times, [] { return refusedAt + 60'000; });
    view.resize(viewSize);
    return median([&] {
        const auto trace = decodeTrace(bytes);
        view.setTrace(*trace);
        nextStep(*trace, refusedAt + 60'000);
        bundleOf(*trace, u"https://in.acme.example"_s, u"ten_acme"_s, refusedAt);
        view.grab();
    });
}

double inBrowser(const QByteArray& bytes)
{
    QTextBrowser browser;
    browser.resize(viewSize);
    return median([&] {
        browser.setPlainText(QString::fromUtf8(QJsonDocument::fromJson(bytes).toJson()));
        browser.grab();
    });
}

double inTree(const QByteArray& bytes)
{
    QTreeView tree;
    tree.resize(viewSize);
    return median([&] {
        QStandardItemModel model;
        addNode(model.invisibleRootItem(), u"trace"_s, QJsonDocument::fromJson(bytes).object());
        tree.setModel(&model);
        tree.expandAll();
        tree.grab();
        tree.setModel(nullptr);
    });
}

void measure(Report& report, const QString& what, const QByteArray& bytes)
{
    const double mine = ours(bytes);
    const double browser = inBrowser(bytes);
    const double tree = inTree(bytes);
    report.add(
        {u"%1 (%2 KB): answer's bytes to painted time line, next step and bundle"_s.arg(what).arg(bytes.size() / 1024),
         milliseconds(mine),
         u"QTextBrowser of the same bytes %1 (%2), QTreeView %3 (%4)"_s.arg(
             milliseconds(browser), times(browser / mine), milliseconds(tree), times(tree / mine)),
         u"under 100 ms"_s, mine < 100});
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption out(u"out"_s, u"Write the table there."_s, u"FILE"_s);
    parser.addOption(out);
    parser.process(application);
    Theme theme(application);
    theme.apply({ThemeMode::Light, {}, {}, 13});
    Report report;
    measure(report, u"Trace of one refused request"_s, story().body());
    measure(report, u"Trace of all that an answer can hold"_s, largestAnswer());
    const QString text = report.markdown(u"Trace: painting"_s);
    QTextStream(stdout) << text;
    QFile file(parser.value(out));
    if (!parser.isSet(out))
        return 0;
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0 ? 0 : 1;
}
