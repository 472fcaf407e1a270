// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One event at the side: its state with cause and rule, its record as tree and as text, and the request that made it.
#pragma once

#include "ui/events/eventfacts.h"
#include "ui/events/filteredit.h"
#include "ui/timeformat.h"

#include <QWidget>

class QPlainTextEdit;
class QStackedWidget;
class QVBoxLayout;

namespace md {

class Button;
class IconWord;
class InspectorTree;
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

    QSize sizeHint() const override;

signals:
    void closed();
    void curlAsked();
    void correlationAsked(const QString& id);
    void valuePicked(md::FilterField field, const std::optional<QString>& value, md::TermEdit edit);
    void copied(const QString& what);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildHead();
    QWidget* buildActions();
    QWidget* buildTree();
    void connectParts();
    void showFacts();
    void showStatus();
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
    Button* m_find = nullptr;
    Button* m_curl = nullptr;
    TabStrip* m_tabs = nullptr;
    QStackedWidget* m_views = nullptr;
    SearchField* m_search = nullptr;
    TextLabel* m_found = nullptr;
    InspectorTree* m_tree = nullptr;
    QPlainTextEdit* m_raw = nullptr;
    RequestFacts* m_request = nullptr;
    TextLabel* m_origin = nullptr;
};

} // namespace md
