// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A secret that the server tells once: shown large, copied for a minute, put away only when it was stored.
#pragma once

#include "ui/dialogs/dialog.h"
#include "ui/widgets/sentence.h"

#include <chrono>
#include <vector>

class QCheckBox;

namespace md {

class SecretClipboard;
class SecretField;

struct SecretNews
{
    QString title;         //!< "Key created: export-worker"
    QString secret;        //!< a copy of it stays in the dialog alone, and goes with it
    Sentence text = {};    //!< instead of "This secret is shown once. The server keeps only its SHA-256."
    QString variable = {}; //!< "METERD_API_KEY": offers a copy as METERD_API_KEY=…
    struct Fact
    {
        QString label;
        QString value;
        bool mono = false;
    };
    std::vector<Fact> facts = {}; //!< what the secret is for, in two columns
};

class SecretDialog : public Dialog
{
    Q_OBJECT
public:
    explicit SecretDialog(SecretNews news, QWidget* parent,
                          std::chrono::milliseconds onClipboard = std::chrono::minutes(1));
    ~SecretDialog() override;

    //! Not before it was stored: says so instead.
    void reject() override;

private:
    void addFacts(const std::vector<SecretNews::Fact>& facts);
    void copy(const QString& prefix);

    SecretField* m_field;
    SecretClipboard* m_clipboard;
    QCheckBox* m_stored;
    SentenceLabel* m_note;
};

} // namespace md
