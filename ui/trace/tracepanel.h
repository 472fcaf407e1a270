// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Beside the time line: the next step in words with its one action, and the support bundle.
#pragma once

#include "models/nextstep.h"
#include "ui/panes/pane.h"
#include "ui/trace/stepwords.h"
#include "ui/trace/traceplaces.h"
#include "ui/widgets/sidepanel.h"

#include <QTimer>

namespace md {

class BundleSection;

class TracePanel : public SidePanel
{
    Q_OBJECT
public:
    explicit TracePanel(const PaneContext& context, QWidget* parent = nullptr);

    //! `leads`: there is a server to go on with; a bundle has none.
    void setTrace(const Trace& trace, const TraceBundle& bundle, bool leads);
    const NextStep& step() const { return m_step; }
    const StepText& words() const { return m_words; }
    BundleSection& bundle() { return *m_bundle; }

signals:
    void placeAsked(const md::PanePlace& place);

private:
    void showStep();
    void countDown();
    void addLinks();

    PaneContext m_context;
    Trace m_trace;
    NextStep m_step;
    StepText m_words;
    bool m_leads = true;
    QTimer m_second;
    QVBoxLayout* m_body = nullptr;
    QWidget* m_bodyHolder = nullptr;
    BundleSection* m_bundle = nullptr;
};

} // namespace md
