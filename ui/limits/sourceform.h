// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The form of an inbound source: who sends, where each field stands in a body, and what a pasted sample would become.
#pragma once

#include "client/intakeapi.h"
#include "ui/timeformat.h"

#include <QTimer>
#include <QWidget>

class QGridLayout;
class QLineEdit;
class QPlainTextEdit;

namespace md {

class FieldList;
class SentenceLabel;

class SourceForm : public QWidget
{
    Q_OBJECT
public:
    SourceForm(const SourceSettings& settings, bool isNew, IntakeApi& api, const TimeSettings& times,
               QWidget* parent = nullptr);

    void setSettings(const SourceSettings& settings);
    SourceSettings settings() const;
    //! What is not right yet; empty: it can be sent.
    QString fault() const;

    QPlainTextEdit& sampleField() { return *m_sample; }
    //! "customer: kestrel-air", line by line.
    QStringList previewLines() const;

signals:
    void changed();
    void previewed();

private:
    QLineEdit* addField(QGridLayout* grid, const QString& label, const QString& name, const QString& hint);
    void trySample();
    void showPreview(const SourcePreview& preview);
    void showProblem(const QString& problem);

    IntakeApi& m_api;
    const TimeSettings& m_times;
    QLineEdit* m_name;
    QLineEdit* m_provider;
    QLineEdit* m_environment;
    QLineEdit* m_customer;
    QLineEdit* m_unit;
    QLineEdit* m_unitPath;
    QLineEdit* m_quantity;
    QLineEdit* m_time;
    QLineEdit* m_id;
    QLineEdit* m_typePath;
    QLineEdit* m_types;
    QLineEdit* m_header;
    QLineEdit* m_secret = nullptr;
    QPlainTextEdit* m_sample;
    SentenceLabel* m_verdict;
    FieldList* m_event;
    QTimer m_wait; //!< typing is over
    CallHandle m_call;
};

} // namespace md
