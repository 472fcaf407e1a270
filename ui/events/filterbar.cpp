// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/filterbar.h"

#include "ui/events/filteredit.h"
#include "ui/events/filterline.h"
#include "ui/events/suggestionlist.h"
#include "ui/numberformat.h"
#include "ui/style.h"
#include "ui/theme.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/token.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int tokenGap = 4;
constexpr std::chrono::milliseconds typingPause{250};

//! The box round "Tab", drawn as everywhere.
class KeyHint : public QWidget
{
public:
    KeyHint(const QString& key, QWidget* parent)
        : QWidget(parent)
        , m_key(key)
    {
        setFixedSize(keyHintWidth(key), 20);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Tokens& t = tokens(this);
        drawKeyHint(&painter, rect(), m_key, t.controlBorder, t.secondText);
    }

private:
    QString m_key;
};

QString chipValue(const FilterToken& token, const QString& text)
{
    if (token.kind != FilterToken::Kind::Term)
        return token.values.isEmpty() ? text : token.values.join(u' ');
    const QString values = token.values.join(u", "_s);
    return token.compare == u":" ? values : token.compare + u' ' + values;
}

} // namespace

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"filterBar"_s);
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, [this] {
        if (!m_line->text().trimmed().isEmpty() && !faultOf(typedFilter()))
            emit filterTyped(typedFilter());
    });
    connect(m_line, &QLineEdit::textEdited, this, &FilterBar::textEdited);
    connect(m_line, &QLineEdit::cursorPositionChanged, this, [this] { updateHint(); });
    connect(m_line, &FilterLine::completionTaken, this, &FilterBar::takeCompletion);
    connect(m_line, &FilterLine::committed, this, &FilterBar::commit);
    connect(m_line, &FilterLine::escaped, this, &FilterBar::escape);
    connect(m_line, &FilterLine::stepped, this, &FilterBar::step);
    connect(m_line, &FilterLine::completionsAsked, this, [this] { complete(true); });
    connect(m_line, &FilterLine::erasedAtStart, this, [this] {
        if (!m_pieces.empty())
            editPiece(m_pieces.size() - 1);
    });
    connect(m_line, &FilterLine::leftAtStart, this, [this] {
        if (!m_chips.empty())
            m_chips.back()->setFocus(Qt::OtherFocusReason);
    });
}

void FilterBar::build()
{
    setFixedHeight(metrics::control);
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(30, 0, 8, 0);
    m_row->setSpacing(tokenGap);
    m_more = new TextLabel({}, TextLabel::Ink::Second, this);
    m_more->hide();
    m_row->addWidget(m_more);
    m_line = new FilterLine(this);
    m_line->installEventFilter(this);
    m_row->addWidget(m_line, 1);
    m_hint = new TextLabel({}, TextLabel::Ink::Second, this);
    m_hint->setFont(md::font(FontRole::Label));
    m_row->addWidget(m_hint);
    m_keyHint = new KeyHint(tr("Tab"), this);
    m_keyHint->hide();
    m_row->addWidget(m_keyHint);
    setFocusProxy(m_line);

    m_suggestions = new SuggestionList(this);
    connect(m_suggestions, &SuggestionList::picked, this, &FilterBar::pick);
    m_fault = new QLabel(this);
    m_fault->setObjectName(u"filterFault"_s);
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);
    m_fault->setMargin(6);
    m_fault->setAutoFillBackground(true);
    m_fault->hide();
    m_floating = {m_suggestions, m_fault};
    rebuildChips();
}

FilterBar::~FilterBar()
{
    for (const QPointer<QWidget>& widget : m_floating)
        delete widget;
}

void FilterBar::setWords(const FilterWords& words, const QString& placeholder)
{
    m_words = &words;
    m_placeholder = placeholder;
    rebuildChips();
}

std::optional<FilterError> FilterBar::faultOf(const QString& text) const
{
    if (m_words)
        return m_words->fault(text);
    const auto parsed = FilterExpr::parse(text);
    return parsed ? std::nullopt : std::optional(parsed.error());
}

void FilterBar::setFilter(const QString& filter)
{
    m_filter = filter.trimmed();
    m_historyAt = -1;
    split(m_filter);
    rebuildChips();
    clearFault();
    setMatchCount(std::nullopt);
    m_completions.clear();
    m_line->setGhost({});
    m_suggestions->hide();
    updateHint();
}

void FilterBar::split(const QString& filter)
{
    m_pieces.clear();
    m_line->clear();
    // An OR at the top, and what cannot be read, stay text: a row of tokens would say AND.
    if (!isPlainList(filter) || faultOf(filter)) {
        m_line->setText(filter);
        return;
    }
    for (const FilterToken& token : filterTokens(filter)) {
        if (token.kind != FilterToken::Kind::Operator)
            m_pieces.push_back({filter.mid(token.position, token.length), token});
    }
}

void FilterBar::rebuildChips()
{
    for (TokenChip* chip : m_chips) {
        chip->removeEventFilter(this);
        m_row->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        const Piece& piece = m_pieces[i];
        auto* chip = new TokenChip(piece.token.kind == FilterToken::Kind::Term ? piece.token.name : QString(),
                                   chipValue(piece.token, piece.text), this);
        chip->setObjectName(u"filterToken%1"_s.arg(i));
        chip->setNegated(piece.token.negated);
        connect(chip, &TokenChip::removed, this, [this, i] { removePiece(i); });
        connect(chip, &TokenChip::clicked, this, [this, i] { editPiece(i); });
        m_row->insertWidget(1 + int(i), chip);
        m_chips.push_back(chip);
    }
    m_line->setPlaceholderText(m_pieces.empty() ? m_placeholder : QString());
    fitChips();
}

void FilterBar::fitChips()
{
    // The newest tokens and the line stay in sight; the first ones hide behind a count.
    int room = width() - 30 - 8 - m_line->minimumSizeHint().width() - m_hint->sizeHint().width() - 60;
    std::size_t shown = 0;
    for (auto chip = m_chips.rbegin(); chip != m_chips.rend(); ++chip, ++shown) {
        room -= (*chip)->sizeHint().width() + tokenGap;
        if (room < 0 && shown > 0)
            break;
    }
    const std::size_t hidden = m_chips.size() - shown;
    for (std::size_t i = 0; i < m_chips.size(); ++i)
        m_chips[i]->setVisible(i >= hidden);
    m_more->setVisible(hidden > 0);
    m_more->setText(tr("+%n", "filter terms that do not fit", int(hidden)));
}

QString FilterBar::typedFilter() const
{
    QStringList texts;
    for (const Piece& piece : m_pieces)
        texts.append(piece.text);
    return bothFilters(texts.join(u' '), m_line->text());
}

void FilterBar::setFacets(const FacetResult& facets)
{
    m_facets = facets;
}

void FilterBar::setMatchCount(std::optional<qint64> count)
{
    m_matches = count;
    updateHint();
}

void FilterBar::updateHint()
{
    std::optional<qint64> count = m_matches;
    const bool completes = !m_line->ghost().isEmpty();
    if (completes && !m_completions.empty() && m_completions.front().count)
        count = m_completions.front().count;
    m_hint->setText(count ? tr("%1 match").arg(NumberFormat::count(*count)) : QString());
    m_keyHint->setVisible(completes);
}

std::vector<FieldValueCount> FilterBar::valuesOf(FilterField field) const
{
    std::vector<FieldValueCount> values;
    if (const Facet* facet = m_facets.find(filterFieldName(field))) {
        for (const FacetValue& value : facet->values) {
            if (value.value)
                values.push_back({ignoresCase(field) ? value.value->toLower() : *value.value, value.count});
        }
    }
    // Words of the language itself are known before the first count has come.
    const auto add = [&values](std::initializer_list<QLatin1StringView> words) {
        for (const QLatin1StringView word : words) {
            const bool known =
                std::any_of(values.begin(), values.end(), [word](const FieldValueCount& v) { return v.value == word; });
            if (!known)
                values.push_back({QString(word), std::nullopt});
        }
    };
    switch (field) {
    case FilterField::Status: add({"accepted"_L1, "rejected"_L1, "duplicate"_L1}); break;
    case FilterField::Cost:
        add({"resolved"_L1, "explicit_zero"_L1, "unknown_model"_L1, "missing_price"_L1, "missing_tokens"_L1});
        break;
    case FilterField::Late: add({"true"_L1, "false"_L1}); break;
    case FilterField::Source:
        add({"aforo-batch"_L1, "aforo-single"_L1, "aforo-event"_L1, "aforo-async"_L1, "aforo-compound"_L1,
             "aforo-meter"_L1, "aforo-upload"_L1, "saastracker"_L1, "aforo-webhook"_L1, "openmonetize"_L1});
        break;
    default: break;
    }
    return values;
}

void FilterBar::textEdited()
{
    m_historyAt = -1;
    clearFault();
    setMatchCount(std::nullopt);
    m_typing.start();
    complete(false);
}

void FilterBar::complete(bool openList)
{
    m_listIsHistory = false;
    const QString text = m_line->text();
    const int cursor = m_line->cursorPosition();
    m_completions = m_words ? m_words->completionsAt(text, cursor)
                            : completionsAt(text, cursor, [this](FilterField field) { return valuesOf(field); });
    QString ghost;
    std::vector<SuggestionList::Entry> entries;
    for (const FilterCompletion& completion : m_completions)
        entries.push_back({completion.label, completion.count});
    if (!m_completions.empty() && !text.isEmpty() && cursor == text.size()) {
        const FilterCompletion& first = m_completions.front();
        const QString typed = text.mid(first.replaceFrom, cursor - first.replaceFrom);
        if (!typed.isEmpty() && first.text.startsWith(typed, Qt::CaseInsensitive))
            ghost = first.text.sliced(typed.size());
        else if (typed.isEmpty() && text.endsWith(u':'))
            ghost = first.text;
    }
    m_line->setGhost(ghost);
    // One candidate is said by the line itself; the list opens for a choice of values, or when asked for.
    const bool choice = entries.size() > 1 && text.left(cursor).contains(u':') && !text.endsWith(u' ');
    if (!openList && !choice)
        entries.clear();
    floatOverWindow(m_suggestions);
    m_suggestions->showUnder(fieldInWindow(), entries);
    updateHint();
}

void FilterBar::takeCompletion()
{
    if (m_completions.empty())
        return;
    const int chosen = m_suggestions->isVisible() && !m_listIsHistory ? std::max(0, m_suggestions->chosen()) : 0;
    insert(m_completions[std::size_t(chosen)]);
}

void FilterBar::insert(const FilterCompletion& completion)
{
    const FilterCompletion taken = completion;
    QString text = m_line->text();
    text.replace(taken.replaceFrom, taken.replaceTo - taken.replaceFrom, taken.text);
    m_line->setText(text);
    m_line->setCursorPosition(taken.replaceFrom + int(taken.text.size()));
    textEdited();
    // A whole value leaves nothing to choose.
    if (!taken.text.endsWith(u':'))
        m_suggestions->hide();
}

void FilterBar::pick(int entry)
{
    if (m_listIsHistory) {
        const QString chosen = m_history.value(entry);
        setFilter(chosen);
        remember(chosen);
        emit filterChanged(m_filter);
    } else if (entry >= 0 && std::size_t(entry) < m_completions.size()) {
        insert(m_completions[std::size_t(entry)]);
        m_line->setFocus();
    }
}

void FilterBar::commit()
{
    if (m_suggestions->isVisible() && m_suggestions->chosen() >= 0) {
        pick(m_suggestions->chosen());
        return;
    }
    m_suggestions->hide();
    m_typing.stop();
    const QString own = m_line->text();
    if (const auto fault = faultOf(own)) {
        showFault(*fault, own);
        return;
    }
    const QString whole = typedFilter();
    if (const auto fault = faultOf(whole)) {
        // Each part is right and both together are not: too long or too deep.
        showFault({.position = int(own.size()), .message = fault->message, .kind = fault->kind}, own);
        return;
    }
    setFilter(whole);
    remember(m_filter);
    emit filterChanged(m_filter);
}

void FilterBar::removePiece(std::size_t at)
{
    m_pieces.erase(m_pieces.begin() + qsizetype(at));
    const QString text = m_line->text();
    const QString whole = typedFilter();
    // What is half typed is not lost with a token, and not committed with it either.
    if (text.trimmed().isEmpty() || faultOf(whole)) {
        QStringList texts;
        for (const Piece& piece : m_pieces)
            texts.append(piece.text);
        setFilter(texts.join(u' '));
        m_line->setText(text);
    } else {
        setFilter(whole);
    }
    m_line->setFocus();
    remember(m_filter);
    emit filterChanged(m_filter);
}

void FilterBar::editPiece(std::size_t at)
{
    const QString text = m_pieces[at].text;
    m_pieces.erase(m_pieces.begin() + qsizetype(at));
    rebuildChips();
    const QString rest = m_line->text();
    m_line->setText(rest.isEmpty() ? text : text + u' ' + rest);
    m_line->setCursorPosition(int(text.size()));
    m_line->setFocus();
    clearFault();
}

} // namespace md
