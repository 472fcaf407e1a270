// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The support bundle: what is in it, as facts and as the command; copied as text or saved as one file.
#pragma once

#include "core/trace.h"
#include "ui/panes/pane.h"

namespace md {

class Button;
class CodeBlock;
class FieldList;

class BundleSection : public QWidget
{
    Q_OBJECT
public:
    explicit BundleSection(const TimeSettings& times, QWidget* parent = nullptr);

    void setBundle(const TraceBundle& bundle);
    const TraceBundle& bundle() const { return m_bundle; }
    //! "Request id: req_…", for tests.
    QStringList facts() const;
    QString curl() const;

signals:
    void copied(const QString& what);
    void saveAsked();
    void linkAsked();

private:
    const TimeSettings& m_times;
    TraceBundle m_bundle;
    FieldList* m_facts;
    CodeBlock* m_curl;
    Button* m_copy;
    Button* m_save;
    Button* m_link;
};

} // namespace md
