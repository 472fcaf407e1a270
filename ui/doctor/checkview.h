// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The five first checks: what each asked, what came back, what it means, and the next step.
#pragma once

#include "ui/doctor/checkrunner.h"
#include "ui/doctor/checkwords.h"
#include "ui/panes/pane.h"

class QLineEdit;
class QVBoxLayout;

namespace md {

class Button;
class LinkButton;
class SentenceLabel;
class SignMark;
class StatePage;
class TextLabel;

//! One check.
class CheckRow : public QWidget
{
    Q_OBJECT
public:
    explicit CheckRow(FirstCheck check, QWidget* parent = nullptr);

    void setResult(const CheckResult& result, const CheckWords& words);
    QString text() const;

signals:
    void stepTaken();

private:
    SignMark* m_sign;
    TextLabel* m_title;
    TextLabel* m_answer;
    SentenceLabel* m_text;
    TextLabel* m_evidence;
    LinkButton* m_next;
};

class CheckView : public QWidget
{
    Q_OBJECT
public:
    CheckView(const PaneContext& context, const DoctorAccess& access, QWidget* parent = nullptr);

    CheckRunner& runner() { return m_runner; }
    QString headline() const;
    QStringList rowTexts() const;
    void run();
    void focusField();
    StatePage& statePage() { return *m_state; }

private:
    QWidget* buildHead();
    QWidget* buildRows();
    void showResults();
    void showOthers();
    void takeStep(FirstCheck check);

    PaneContext m_context;
    const DoctorAccess& m_access;
    CheckRunner m_runner;
    std::vector<CheckRow*> m_rows;
    TextLabel* m_headline = nullptr;
    SentenceLabel* m_about = nullptr;
    TextLabel* m_progress = nullptr;
    QLineEdit* m_unit = nullptr;
    Button* m_run = nullptr;
    QWidget* m_others = nullptr;
    QVBoxLayout* m_otherButtons = nullptr;
    StatePage* m_state = nullptr;
};

} // namespace md
