// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The signature debugger: body, headers and secret are pasted, and it says which failure it is. Nothing leaves this
// widget: no request, no setting, no log; and it forgets when it is left.
#pragma once

#include "core/signaturedoctor.h"
#include "ui/timeformat.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace md {

class Button;
class DropDownButton;
class PasteBox;
class SignMark;
class TextLabel;

class SignatureView : public QWidget
{
    Q_OBJECT
public:
    explicit SignatureView(TimeSource now, QWidget* parent = nullptr);

    void forget();
    void judge();
    const std::vector<SignatureVerdict>& verdicts() const { return m_verdicts; }
    QString title() const;
    QString words() const;

protected:
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* buildForm();
    QWidget* buildVerdict();
    QLineEdit* addSecret(QVBoxLayout* column, const QString& label, const QString& name);
    void setScheme(std::optional<SignatureScheme> scheme);
    void showVerdict();
    bool takeRequest(const QByteArray& pasted);
    std::optional<qint64> receivedAt() const;
    bool isEmpty() const;

    TimeSource m_now;
    QTimer m_soon;
    std::optional<SignatureScheme> m_scheme;
    std::vector<SignatureVerdict> m_verdicts;
    PasteBox* m_headers = nullptr;
    PasteBox* m_body = nullptr;
    QLineEdit* m_secret = nullptr;
    QLineEdit* m_oldSecret = nullptr;
    QLineEdit* m_received = nullptr;
    DropDownButton* m_schemes = nullptr;
    Button* m_clear = nullptr;
    SignMark* m_sign = nullptr;
    TextLabel* m_title = nullptr;
    TextLabel* m_facts = nullptr;
    TextLabel* m_next = nullptr;
    TextLabel* m_each = nullptr;
};

} // namespace md
