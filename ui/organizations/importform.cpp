// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/organizations/importform.h"

#include "ui/errortext.h"
#include "ui/events/plaintext.h"
#include "ui/numberformat.h"
#include "ui/organizations/organizationwords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/sentence.h"

#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int tableHeight = 148;
constexpr qsizetype slipsTold = 3;

} // namespace

ImportForm::ImportForm(const PaneContext& context, ServerAccess& server, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_server(server)
    , m_model(new RefusalRowModel(
          refusedImportColumns(), [](const OrganizationImport::Refusal& row) { return QString::number(row.line); },
          [](const RecordQuery&, const QString&, RefusalRowModel::Done) { return PendingRequestPtr(); }, this))
{
    setObjectName(u"importForm"_s);
    setAcceptDrops(true);
    build();
    connect(m_choose, &Button::clicked, this, &ImportForm::choose);
    connect(m_zone, &Card::clicked, this, &ImportForm::choose);
    setFocusProxy(m_choose);
    showState();
}

void ImportForm::build()
{
    m_zone = new Card(Card::Kind::Outlined, this);
    m_zone->setObjectName(u"importZone"_s);
    m_name = new TextLabel({}, TextLabel::Ink::Text);
    m_name->setObjectName(u"importFile"_s);
    m_name->setElided(true);
    m_note = new TextLabel({}, TextLabel::Ink::Second);
    m_note->setObjectName(u"importNote"_s);
    m_note->setWordWrap(true);
    m_choose = new Button(tr("Choose a file…"), Button::Kind::Secondary);
    m_choose->setObjectName(u"importChoose"_s);
    m_choose->setGlyph(Icon::FolderOpen);
    m_choose->setAutoDefault(false);
    m_zone->body()->addWidget(m_name);
    m_zone->body()->addWidget(m_note);
    m_zone->body()->addSpacing(8);
    m_zone->body()->addWidget(m_choose, 0, Qt::AlignLeft);
    m_result = new SentenceLabel(this);
    m_result->setObjectName(u"importResult"_s);
    m_slips = new TextLabel({}, TextLabel::Ink::Warning, this);
    m_slips->setObjectName(u"importSlips"_s);
    m_slips->setWordWrap(true);
    m_refused = new RecordTable(tr("Refused rows"), *m_model, m_context.times, m_context.now, this);
    m_refused->setObjectName(u"importRefused"_s);
    m_refused->setFixedHeight(tableHeight);
    m_refused->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_zone);
    column->addWidget(m_result);
    column->addWidget(m_slips);
    column->addWidget(m_refused);
}

void ImportForm::choose()
{
    auto* dialog = new QFileDialog(this, tr("Display names"), QFileInfo(m_file).path(),
                                   tr("CSV (*.csv *.tsv *.txt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportForm::setFile);
    dialog->open();
}

void ImportForm::dragEnterEvent(QDragEnterEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile())
        event->acceptProposedAction();
}

void ImportForm::dropEvent(QDropEvent* event)
{
    setFile(event->mimeData()->urls().value(0).toLocalFile());
    event->acceptProposedAction();
}

void ImportForm::refuse(const QString& why)
{
    m_fault = why;
    showState();
}

//! Whatever is wrong with the new file: nothing of the one before it can be sent by mistake.
void ImportForm::setFile(const QString& path)
{
    m_file = path;
    m_csv.clear();
    m_fault.clear();
    m_preview.reset();
    m_call.abandon();
    m_encoding = FileText::Encoding::Utf8;
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        refuse(tr("The file cannot be read: %1").arg(file.errorString()));
        return;
    }
    if (file.size() > mostBytes) {
        refuse(tr("The file has %1. At most %2 go at once: import it in parts.")
                   .arg(NumberFormat::bytes(file.size()), NumberFormat::bytes(mostBytes)));
        return;
    }
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError) {
        refuse(tr("The file cannot be read: %1").arg(file.errorString()));
        return;
    }
    const FileText read = readFileText(bytes);
    m_encoding = read.encoding;
    if (m_encoding == FileText::Encoding::Binary) {
        refuse(tr("This is no text file. A spreadsheet has to be saved as CSV first."));
        return;
    }
    m_csv = read.text;
    ask();
}

//! Counts and sets nothing: no preview is asked for it.
void ImportForm::ask()
{
    m_call = m_server.send(importOrganizations(m_csv, true), this,
                           [this](const Result<WriteAnswer>& answer) { answered(answer); });
    showState();
}

void ImportForm::answered(const Result<WriteAnswer>& answer)
{
    m_call.abandon();
    if (!answer) {
        const auto& fields = answer.error().fields;
        const ErrorText why = errorText(answer.error());
        refuse(fields.empty() ? why.title + u". "_s + why.sentence
                              : tr("The file %1.").arg(visibleText(fields.front().message)));
        return;
    }
    auto import = organizationImportOf(answer->data);
    if (!import) {
        refuse(errorText(import.error()).sentence);
        return;
    }
    m_preview = std::move(*import);
    showState();
}

QString ImportForm::fault() const
{
    if (m_file.isEmpty())
        return tr("Choose a file first");
    if (m_call.isPending())
        return tr("The file is being looked at");
    if (!m_fault.isEmpty() || !m_preview)
        return tr("This file sets nothing");
    return m_preview->names.empty() ? tr("Nothing would change") : QString();
}

Sentence ImportForm::resultText() const
{
    if (!m_fault.isEmpty())
        return {{m_fault, Span::Style::Bad}};
    if (m_call.isPending())
        return {{tr("Looking at the file…"), Span::Style::Second}};
    if (!m_preview)
        return {{tr("Nothing is set before you have seen what would change."), Span::Style::Second}};
    const auto count = [](qint64 number) { return Span{NumberFormat::count(number), Span::Style::Strong}; };
    const Span refused{NumberFormat::count(qint64(m_preview->refused.size())),
                       m_preview->refused.empty() ? Span::Style::Strong : Span::Style::Bad};
    return sentence(tr("%1 new, %2 changed, %3 as they are, %4 refused"),
                    {count(m_preview->fresh), count(m_preview->changed), count(m_preview->unchanged), refused});
}

//! Ids that no event bears, and above all those that miss one only by case.
QString ImportForm::slipText() const
{
    if (!m_preview)
        return {};
    QStringList lines;
    qsizetype slips = 0;
    for (const OrganizationImport::Name& row : m_preview->names) {
        if (row.seen || row.caseTwins.isEmpty() || ++slips > slipsTold)
            continue;
        lines.append(tr("Line %1: no event bears “%2”, but “%3” does. Only the case differs.")
                         .arg(row.line)
                         .arg(visibleText(row.id), visibleText(row.caseTwins.front())));
    }
    if (slips > slipsTold)
        lines.append(tr("%n more differ only by case", nullptr, int(slips - slipsTold)));
    const qint64 others = m_preview->unknown - slips;
    if (others > 0)
        lines.append(tr("%Ln id(s) are in no event yet: their names are kept.", nullptr, int(others)));
    return lines.join(u'\n');
}

void ImportForm::showState()
{
    m_name->setText(m_file.isEmpty() ? tr("Drop a CSV file here") : visibleText(QFileInfo(m_file).fileName()));
    const bool guessed = m_encoding == FileText::Encoding::Latin1;
    m_note->setInk(guessed ? TextLabel::Ink::Warning : TextLabel::Ink::Second);
    m_note->setText(m_file.isEmpty() || m_csv.isEmpty()
                        ? tr("Two columns, named in its first line: external_org_id and display_name.")
                        : tr("%1, %2").arg(NumberFormat::bytes(QFileInfo(m_file).size()), encodingText(m_encoding)));
    m_choose->setText(m_file.isEmpty() ? tr("Choose a file…") : tr("Choose another…"));
    m_result->setSentence(resultText());
    const QString slips = slipText();
    m_slips->setText(slips);
    m_slips->setVisible(!slips.isEmpty());
    m_model->setRecords(m_preview ? m_preview->refused : std::vector<OrganizationImport::Refusal>());
    m_refused->setVisible(m_preview && !m_preview->refused.empty());
    emit changed();
}

} // namespace md
