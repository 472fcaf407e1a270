// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The event stream: histogram, filter, facets, table and inspector over one event source, the server's or a file's.
#pragma once

#include "models/savedviews.h"
#include "ui/events/emptywords.h"
#include "ui/events/endwords.h"
#include "ui/events/eventquestion.h"
#include "ui/events/eventsaccess.h"
#include "ui/events/filteredit.h"
#include "ui/events/matchcounter.h"
#include "ui/panes/pane.h"

#include <QPointer>

class QItemSelection;
class QSplitter;

namespace md {

class Button;
class ColumnChooser;
class EventTable;
class FacetPanel;
class FilterBar;
class FollowStrip;
class HeadStrip;
class HistogramHead;
class HistogramView;
class Inspector;
class Job;
class MarkedEvents;

class EventsPane : public Pane
{
    Q_OBJECT
public:
    EventsPane(const PaneContext& context, EventsAccess& access, QWidget* parent = nullptr);
    ~EventsPane() override;

    QString badge() const override;
    void focusFilter() override;
    QStringList savedViews() const override;
    void openSavedView(const QString& name) override;
    void removeSavedView(const QString& name) override;
    bool searchFor(const QString& text) override;
    bool findId(const QString& id) override;
    bool openFile(const QString& path) override;
    QVariantMap saveState() const override;
    void restoreState(const QVariantMap& state) override;

    const EventQuestion& question() const { return m_question; }
    EventSource* source() const { return m_source; }
    void setFilter(const QString& filter);
    void setRange(const RangeChoice& range);
    void setBrush(std::optional<TimeSpan> brush);
    void closeFile();
    void saveView(const QString& name);
    bool isFollowing() const;
    //! The view of what is marked here.
    bool showsMarked() const { return m_marked != nullptr; }
    void saveMarked(const QString& path);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    // eventspane.cpp: what it shows
    QWidget* buildFilterRow();
    QWidget* buildBody();
    void connectParts();
    void connectMemory();

    // eventspanesource.cpp: what it asks
    void chooseSource();
    void connectSource();
    void ask();
    void askNow();
    void askHistogram();
    void takeCounts();
    void takeRowsChange();
    void countTyped(const QString& filter);
    void askMoreValues(const QString& field);
    void pick(FilterField field, const std::optional<QString>& value, TermEdit edit);
    void takeEnvironment(const QString& environment);
    void tellEnvironment();
    void openInspector(const QModelIndex& row);
    void showInspector(bool shown);

    // eventspanestates.cpp: how it says how things stand
    void showState();
    void showEmpty();
    void countElsewhere();
    void showFailed();
    void tickRetry();
    void updateHead();
    void updateStrip();
    void updateEndNote();
    void askWhyItEnds(int lastVisible);
    void takeEndNote();
    void showRetention();
    void showApplications();
    void toggleFollow();
    void pauseFollow();
    void showNewRows();
    void fetchDropped();
    void takeGap();

    // eventspanemarks.cpp: marks and notes
    void connectMarks();
    void takeMarks();
    void showMarkOfInspected();
    std::vector<EventMark> eventsToMark() const;
    void toggleMark();
    void takeMarksAway(const std::vector<EventMark>& events);
    void writeNote();
    void toggleMarked();
    void lookAtMarked();
    void leaveMarked();
    void showQuestion();
    void showMarkedExports();
    void askMarkedFile();

    // eventspanecompare.cpp: two events beside each other
    void takeSelection(const QItemSelection& selected);
    void compareWith(const QByteArray& other);
    void makeRoomToCompare(bool comparing);
    void compareEvents();
    void comparePrevious();
    void comparePreviousRow(const QByteArray& record);
    void takePrevious(const QByteArray& record, const QByteArray& previous);

    // eventspaneactions.cpp: what can be done
    void buildActions();
    void copyCurl();
    void copyCurlOf(int row);
    void findCorrelation();
    void findCorrelationOf(const QString& id);
    void retry();
    void pressEnter();
    void toggleInspector();
    void searchInspector();
    void showColumns();
    void exportEvents();
    void exportRows();
    void startExport(const struct ExportChoice& choice);
    void askFile();
    void askViewName();
    void showViewsMenu();
    void showBadLines();
    void takeFoundId(const QString& id, const QByteArray& record, int row);

    PaneContext m_context;
    EventsAccess& m_access;
    MatchCounter m_counter;
    std::unique_ptr<FileSource> m_file;
    std::unique_ptr<MarkedEvents> m_marked; //!< while they are looked at
    EventQuestion m_questionBeforeMarks;
    QByteArray m_compareWith; //!< the first of two, while the other is to be chosen
    PendingRequestPtr m_alikeCall;
    QList<int> m_sizesBefore; //!< of the splitter, while two are compared
    QPointer<Job> m_fileJob;  //!< the list forgets jobs that have ended
    EventSource* m_source = nullptr;
    std::unique_ptr<QObject> m_sourceContext; //!< what the present source is connected by
    std::unique_ptr<QObject> m_serverExports; //!< parent of those under way; they end with the connection
    SavedViews m_views;

    EventQuestion m_question;
    EventQuestion m_asked; //!< of the source, last
    TimeRange m_askedHistogram;
    bool m_everAsked = false;
    bool m_telling = false; //!< the environment switch is being set by us
    QTimer m_askTimer;
    QTimer m_histogramTimer;
    QTimer m_retryTimer;
    int m_retryLeft = 0;
    int m_failures = 0;
    qint64 m_failedAt = 0;
    qint64 m_loadedAt = 0;
    qint64 m_pausedAt = 0;
    bool m_gap = false; //!< events are missing and nobody can say how many
    bool m_inspectorWanted = true;
    bool m_keptRowsShown = false; //!< after a failure the operator looks at the rows from before
    EmptyFindings m_findings;
    std::optional<EventExtent> m_extent; //!< of the present question
    bool m_extentAsked = false;
    EndNote m_end;
    std::function<void()> m_enter; //!< what Enter does in the empty state
    FacetResult m_moreValues;      //!< fields of which more values were asked for

    HistogramHead* m_head = nullptr;
    HistogramView* m_histogram = nullptr;
    FilterBar* m_filterBar = nullptr;
    Button* m_bookmark = nullptr;
    Button* m_showMarked = nullptr;
    Button* m_columns = nullptr;
    Button* m_export = nullptr;
    FacetPanel* m_facets = nullptr;
    EventTable* m_table = nullptr;
    HeadStrip* m_headStrip = nullptr; //!< instead of the table's head while there is no table
    StatePage* m_state = nullptr;
    FollowStrip* m_strip = nullptr;
    Inspector* m_inspector = nullptr;
    QSplitter* m_splitter = nullptr;
    ColumnChooser* m_chooser = nullptr;
};

} // namespace md
