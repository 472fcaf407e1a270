// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One event at the side: its state with cause and rule, its record as tree and as text, and the request that made it.
#pragma once

#include "models/eventmarks.h"
#include "ui/events/eventfacts.h"
#include "ui/events/filteredit.h"
#include "ui/timeformat.h"

#include <QWidget>

class QPlainTextEdit;
class QStackedWidget;
class QVBoxLayout;

namespace md {

class Button;
class EventDiff;
class IconWord;
class InspectorTree;
class LinkButton;
class RequestFacts;
class SearchField;
class SentenceLabel;
class TabStrip;
class TextLabel;

class Inspector : public QWidget
{
    Q_OBJECT
public:
    explicit Inspector(const TimeSettings& times, QWidget* parent = nullptr);

    //! Where the request went, for its cURL: address of the server and tenant.
    void setServer(const QString& url, const QString& tenant);
    //! Empty: nothing is selected.
    void setRecord(const QByteArray& record);
    const EventFacts& facts() const { return m_facts; }
    InspectorTree& tree() { return *m_tree; }
    QString curl() const;
    QString causeText() const;
    void startSearch();

    //! Beside another event: a tab more, until the next event is shown.
    void compare(const QByteArray& other);
    void endComparison();
    bool isComparing() const;
    EventDiff& diff() { return *m_diff; }
    //! How the event is marked here; nothing: it is not.
    void setMark(const std::optional<EventMark>& mark);
    //! "Choose the event to compare with."; empty: nothing is waited for.
    void setHint(const QString& hint);
    const QByteArray& record() const { return m_record; }

    QSize sizeHint() const override;

signals:
    void closed();
    void curlAsked();
    void correlationAsked(const QString& id);
    void paneAsked(const QString& pane, const QVariantMap& state);
    void valuePicked(md::FilterField field, const std::optional<QString>& value, md::TermEdit edit);
    void copied(const QString& what);
    void markAsked();
    void noteAsked();
    void compareAsked();
    void comparePreviousAsked();
    void comparisonEnded(); //!< by the operator
    void comparingChanged(bool comparing);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildHead();
    QWidget* buildMark();
    QWidget* buildActions();
    QWidget* buildTree();
    void connectParts();
    void showFacts();
    void showMark();
    void showStatus();
    void showSteps();
    void showMenu();

    const TimeSettings& m_times;
    QString m_server;
    QString m_tenant;
    QByteArray m_record;
    EventFacts m_facts;

    QStackedWidget* m_pages = nullptr; //!< nothing selected, or an event
    IconWord* m_mark = nullptr;
    TextLabel* m_code = nullptr;
    Button* m_more = nullptr;
    Button* m_close = nullptr;
    SentenceLabel* m_cause = nullptr;
    QVBoxLayout* m_steps = nullptr; //!< links to where the cause is mended
    Button* m_find = nullptr;
    Button* m_curl = nullptr;
    TabStrip* m_tabs = nullptr;
    QStackedWidget* m_views = nullptr;
    SearchField* m_search = nullptr;
    TextLabel* m_found = nullptr;
    InspectorTree* m_tree = nullptr;
    QPlainTextEdit* m_raw = nullptr;
    RequestFacts* m_request = nullptr;
    EventDiff* m_diff = nullptr;
    TextLabel* m_hint = nullptr;
    std::optional<EventMark> m_marked;
    Button* m_pin = nullptr;
    QWidget* m_markRow = nullptr;
    SentenceLabel* m_note = nullptr;
    LinkButton* m_editNote = nullptr;
    TextLabel* m_origin = nullptr;
};

} // namespace md
