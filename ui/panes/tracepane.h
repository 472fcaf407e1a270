// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Trace: any id, or a text that holds some, and everything that hangs on it on one time line; what to do next; the
// bundle for a ticket, which opens here again without a server.
#pragma once

#include "client/traceapi.h"
#include "client/tracebundle.h"
#include "core/pasted.h"
#include "ui/panes/pane.h"
#include "ui/serveraccess.h"

class QSplitter;

namespace md {

class Banner;
class Button;
class DropDownButton;
class SearchField;
class StatePage;
class TextLabel;
class TracePanel;
class TraceView;
struct PanePlace;

class TracePane : public Pane
{
    Q_OBJECT
public:
    //! No server: bundles alone.
    TracePane(const PaneContext& context, ServerAccess* server, QWidget* parent = nullptr);
    ~TracePane() override;

    void focusFilter() override;
    bool findId(const QString& id) override;
    bool openFile(const QString& path) override;
    //! Nothing is remembered: what nobody looks at asks a server for nothing. "id": what is traced; "text": something
    //! pasted, to be read for ids. Both: the id is one of those in the text.
    void restoreState(const QVariantMap& state) override;

    //! Reads the text and asks for the best id in it.
    void ask(const QString& text);
    //! Nothing when it is on the disk; else it says what went wrong.
    void saveBundleTo(const QString& path);

    QString id() const { return m_id; }
    const Pasted& pasted() const { return m_pasted; }
    const std::optional<OpenedBundle>& opened() const { return m_opened; }
    StatePage& statePage() { return *m_state; }
    TraceView& view() { return *m_view; }
    TracePanel& panel() { return *m_panel; }
    SearchField& field() { return *m_field; }
    //! meterdesk://trace/…, of what is shown.
    QString link() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    // tracepane.cpp
    void build();
    QWidget* buildHead();
    void connectParts();
    void askId(const QString& id);
    void showTrace(const Trace& trace);
    bool leads() const { return m_server && !m_opened; }

    // tracepaneactions.cpp
    void buildActions();
    void readField();
    void noteTyping(const QString& text);
    void openCurrent();
    void reload();
    void copyId();
    void copyLink();
    void togglePanel();
    void showPanel(bool shown);
    void askBundleFile();
    void leaveBundle();
    void offerOthers();
    void go(const PanePlace& place);

    // tracepanestates.cpp
    void showNothingAsked();
    void showNothingRead(const QString& text);
    void showNothingFound(const Trace& trace);
    void showFailure(const ApiError& error);
    void showHint();

    PaneContext m_context;
    ServerAccess* m_server;
    std::optional<TraceApi> m_api;
    CallHandle m_call;
    QString m_id;
    Pasted m_pasted;
    std::optional<Trace> m_trace;
    std::optional<OpenedBundle> m_opened;
    QString m_openedName;  //!< of the file
    qsizetype m_typed = 0; //!< so that a paste is told from typing
    bool m_panelWanted = true;

    SearchField* m_field = nullptr;
    TextLabel* m_hint = nullptr;
    DropDownButton* m_others = nullptr;
    Button* m_copy = nullptr;
    Banner* m_banner = nullptr;
    StatePage* m_state = nullptr;
    TraceView* m_view = nullptr;
    TracePanel* m_panel = nullptr;
    QSplitter* m_splitter = nullptr;
};

} // namespace md
