// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A pane with all that it needs around it, and nothing of it real but the pane.
#pragma once

#include "tests/ui/fakeeventsource.h"
#include "ui/jobs.h"
#include "ui/panes/eventspane.h"
#include "ui/sessionstate.h"

#include <QSignalSpy>

namespace md::test {

class MapMemory : public UiMemory
{
public:
    QVariant recall(const QString& name) const override { return values.value(name); }
    void remember(const QString& name, const QVariant& value) override { values.insert(name, value); }
    QVariantMap values;
};

struct PaneBench
{
    explicit PaneBench(const std::vector<SampleEvent>& events = {})
        : source(events)
        , access(queries, [](QByteArrayView lines, quint64 base, bool atEnd) { return decode(lines, base, atEnd); })
    {}

    //! What an opened file is read by; a test that opens one sets it.
    static inline std::function<LinesDecoded(QByteArrayView, quint64, bool)> decode =
        [](QByteArrayView, quint64, bool) { return LinesDecoded(); };

    PaneContext context()
    {
        return {session, environment, times, jobs, navigator, memory, [this] { return now; }};
    }

    void connectServer()
    {
        EventsAccess::Server server;
        server.source = &source;
        server.fetchers.facets = [this](const EventFacetsRequest& request, EventFetchers::Done<FacetResult> done) {
            facetRequests.push_back(request);
            facetAnswers.push_back(std::move(done));
            return std::make_unique<PendingRequest>();
        };
        server.exportToFile = [this](const EventExportRequest& request, std::function<void(ExportProgress)> progress,
                                     std::function<void(Result<ExportSummary>)> done) {
            exportRequest = request;
            exportProgress = std::move(progress);
            exportDone = std::move(done);
            struct Watched : PendingRequest
            {
                explicit Watched(int& count)
                    : gone(count)
                {}
                ~Watched() override { ++gone; }
                int& gone;
            };
            return std::make_unique<Watched>(exportsDropped);
        };
        server.name = QStringLiteral("acme");
        server.url = QStringLiteral("https://meter.acme.example");
        server.tenant = QStringLiteral("ten_acme");
        access.setServer(server);
        access.setLive({LiveStatus::State::Live, {}, {}});
    }

    EventsPane& show(QSize size = {1296, 800})
    {
        pane = std::make_unique<EventsPane>(context(), access);
        pane->resize(size);
        pane->show();
        if (!QTest::qWaitForWindowExposed(pane.get()))
            qWarning("the pane was not exposed");
        pane->activateWindow();
        QCoreApplication::processEvents();
        return *pane;
    }

    template <class T>
    T& child(const char* name)
    {
        T* found = pane->findChild<T*>(QString::fromLatin1(name));
        if (!found)
            qFatal("no child %s", name);
        return *found;
    }

    qint64 now = storyNow();
    QueryThread queries;
    SessionState session;
    EnvironmentSelection environment;
    TimeSettings times;
    JobList jobs;
    Navigator navigator;
    MapMemory memory;
    FakeEventSource source;
    EventsAccess access;
    std::vector<EventFacetsRequest> facetRequests;
    std::vector<EventFetchers::Done<FacetResult>> facetAnswers;
    EventExportRequest exportRequest;
    std::function<void(ExportProgress)> exportProgress;
    std::function<void(Result<ExportSummary>)> exportDone;
    int exportsDropped = 0;
    std::unique_ptr<EventsPane> pane;
};

} // namespace md::test
