// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The bar under the delivery log: what the filter shows can be sent again, counted first, at a rate that the receiver
// bears.
#pragma once

#include "client/webhooksapi.h"
#include "ui/panes/pane.h"
#include "ui/serveraccess.h"

namespace md {

class Button;
class DropDownButton;
class SentenceLabel;
class SignMark;

class ReplayBar : public QWidget
{
    Q_OBJECT
public:
    ReplayBar(const PaneContext& context, const ServerAccess& server, QWidget* parent = nullptr);

    //! What is shown now: a count of something else holds no more. `words` says the range.
    void setQuery(const RecordQuery& query, const QString& words);
    const RecordQuery& query() const { return m_query; }
    int rate() const { return m_rate; }
    //! Of the last dry run; nothing: not counted yet.
    std::optional<qint64> matched() const { return m_matched; }
    //! A replay runs; nothing: none does.
    void setRunning(const std::optional<WebhookReplay>& replay);

    void dryRun();
    QString text() const;

signals:
    void replayAsked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void fillRates();
    void counted(const Result<WriteAnswer>& answer);
    void showState();
    Sentence words() const;

    PaneContext m_context;
    const ServerAccess& m_server;
    RecordQuery m_query;
    QString m_rangeWords;
    int m_rate = 5;
    std::optional<qint64> m_matched;
    std::optional<WebhookReplay> m_running;
    QString m_fault;
    CallHandle m_call;

    SignMark* m_mark;
    SentenceLabel* m_text;
    DropDownButton* m_rates;
    Button* m_count;
    Button* m_go;
};

} // namespace md
