// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Shows a change before it is sent: what changes field by field, the reason, the exact request, and one button that
// names where it goes. For the foot of an edit form, a side panel or a dialog.
#pragma once

#include "ui/writes/writeproposal.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace md {

class Button;
class CodeBlock;
class DiffTable;
class LinkButton;
class SentenceLabel;
class TextLabel;

class WritePanel : public QWidget
{
    Q_OBJECT
public:
    explicit WritePanel(const WriteContext& context, QWidget* parent = nullptr);
    ~WritePanel() override;

    //! As often as the form changes; reason, typed name and the Idempotency-Key stay, unless it was sent already and is
    //! another change now.
    void setProposal(const WriteProposal& proposal);
    const WriteProposal& proposal() const { return m_proposal; }
    //! As it would be sent now.
    WriteRequest request() const;
    bool isSending() const { return m_call.isPending(); }

    Button& sendButton() { return *m_send; }
    QLineEdit& reasonField() { return *m_reason; }

    //! As if the button had been pressed.
    void send();

signals:
    void written(const md::WriteAnswer& answer);
    //! Of a stale write: the operator takes what is there now.
    void theirsTaken(const QByteArray& current);
    //! The change was put on top of this state, and waits to be sent.
    void rebased(const QByteArray& current);
    void cancelled();
    //! The server that this was made for is not connected any more: nothing will be sent.
    void sessionEnded();
    void failed(const md::ApiError& error);

private:
    void build();
    void showProposal();
    void showButton();
    void showRequest();
    void answered(Result<WriteAnswer> result);
    void showFailure(const ApiError& error);
    void openConflict(const QByteArray& current);
    void noteSession();
    QString refusal() const;
    QString obstacle() const;
    bool isLocked() const;

    WriteContext m_context;
    WriteProposal m_proposal;
    QByteArray m_key;
    QByteArray m_sentBody; //!< of the last try
    bool m_tried = false;
    bool m_over = false; //!< the session ended
    CallHandle m_call;
    QTimer m_lockTimer;

    SentenceLabel* m_text = nullptr;
    TextLabel* m_reasonLabel = nullptr;
    QLineEdit* m_reason = nullptr;
    TextLabel* m_changesHead = nullptr;
    DiffTable* m_changes = nullptr;
    QWidget* m_changesArea = nullptr;
    LinkButton* m_copy = nullptr;
    CodeBlock* m_code = nullptr;
    SentenceLabel* m_confirmText = nullptr;
    QLineEdit* m_confirm = nullptr;
    SentenceLabel* m_failure = nullptr;
    Button* m_send = nullptr;
    Button* m_cancel = nullptr;
    TextLabel* m_note = nullptr;
};

} // namespace md
