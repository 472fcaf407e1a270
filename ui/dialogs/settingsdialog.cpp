// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/settingsdialog.h"

#include "ui/widgets/linkbutton.h"
#include "ui/widgets/segmented.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDoubleSpinBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QSpinBox>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int labelColumn = 136;

void choose(QComboBox* box, const QString& data)
{
    const int index = box->findData(data);
    if (index >= 0)
        box->setCurrentIndex(index);
}

void nameField(QWidget* field, const char* objectName, const QString& name)
{
    field->setObjectName(QLatin1StringView(objectName));
    field->setAccessibleName(name);
}

void addRow(QFormLayout* form, const QString& text, QWidget* field)
{
    auto* label = new TextLabel(text, TextLabel::Ink::Second);
    label->setMinimumWidth(labelColumn);
    label->setBuddy(field);
    form->addRow(label, field);
}

} // namespace

SettingsDialog::SettingsDialog(const SettingsValues& values, const SettingsBounds& bounds, QWidget* parent)
    : Dialog(tr("Settings"), parent)
    , m_values(values)
{
    setObjectName(u"settingsDialog"_s);
    setFixedWidth(520);
    buildLook(values);
    buildTimes(values);
    buildStream(values, bounds);
    Button* cancel = addAction(tr("Cancel"));
    Button* save = addAction(tr("Save"), Button::Kind::Primary);
    save->setObjectName(u"settingsSave"_s);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(save, &Button::clicked, this, [this] {
        emit saved(this->values());
        accept();
    });
}

QFormLayout* SettingsDialog::addSection(const QString& title)
{
    auto* head = new TextLabel(title, TextLabel::Ink::Text, this);
    head->setFont(md::font(FontRole::Heading));
    body()->addWidget(head);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFormAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->setContentsMargins(0, 0, 0, 8);
    body()->addLayout(form);
    return form;
}

void SettingsDialog::buildLook(const SettingsValues& values)
{
    QFormLayout* form = addSection(tr("Look"));
    m_theme = new SegmentedControl(tr("Theme"), this);
    m_theme->setObjectName(u"settingsTheme"_s);
    for (const QString& text : {tr("As the desktop"), tr("Light"), tr("Dark")})
        m_theme->addSegment(text);
    m_theme->setCurrent(int(values.look.mode));
    addRow(form, tr("Theme"), m_theme);

    const auto fonts = [this](const QString& standard, const QStringList& families, const QString& chosen) {
        auto* box = new QComboBox(this);
        box->setMinimumWidth(240);
        box->addItem(standard, QString());
        for (const QString& family : families)
            box->addItem(family, family);
        choose(box, chosen);
        return box;
    };
    QStringList all = QFontDatabase::families();
    all.removeIf([](const QString& family) { return QFontDatabase::isPrivateFamily(family); });
    QStringList fixed = all;
    fixed.removeIf([](const QString& family) { return !QFontDatabase::isFixedPitch(family); });
    m_uiFont = fonts(tr("Standard (Inter)"), all, values.look.uiFamily);
    nameField(m_uiFont, "settingsFont", tr("Font"));
    addRow(form, tr("Font"), m_uiFont);
    m_monoFont = fonts(tr("Standard (JetBrains Mono)"), fixed, values.look.monoFamily);
    nameField(m_monoFont, "settingsMonoFont", tr("Font for ids and code"));
    addRow(form, tr("Ids and code"), m_monoFont);
    m_size = new QSpinBox(this);
    m_size->setRange(11, 20);
    m_size->setSuffix(tr(" px"));
    m_size->setValue(values.look.bodyPixels);
    nameField(m_size, "settingsFontSize", tr("Text size"));
    addRow(form, tr("Text size"), m_size);

    m_language = new QComboBox(this);
    m_language->setMinimumWidth(240);
    m_language->addItem(tr("As the desktop"), QString());
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->addItem(u"Deutsch"_s, u"de"_s);
    choose(m_language, values.language);
    nameField(m_language, "settingsLanguage", tr("Language, from the next start on"));
    addRow(form, tr("Language"), m_language);
    form->addRow(new QWidget(this), new TextLabel(tr("Holds from the next start on."), TextLabel::Ink::Second, this));
}

void SettingsDialog::buildTimes(const SettingsValues& values)
{
    QFormLayout* form = addSection(tr("Times"));
    m_zone = new QComboBox(this);
    m_zone->setMinimumWidth(240);
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->addItem(tr("UTC"), u"utc"_s);
    m_zone->addItem(tr("Local time"), u"local"_s);
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds()) {
        if (id.contains('/'))
            m_zone->addItem(QString::fromUtf8(id), QString::fromUtf8(id));
    }
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    choose(m_zone, values.timeZone);
    nameField(m_zone, "settingsZone", tr("Time zone"));
    addRow(form, tr("Time zone"), m_zone);
}

void SettingsDialog::buildStream(const SettingsValues& values, const SettingsBounds& bounds)
{
    QFormLayout* form = addSection(tr("Connection and stream"));
    m_reconnect = new QCheckBox(tr("Connect to the last server at start"), this);
    m_reconnect->setObjectName(u"settingsReconnect"_s);
    m_reconnect->setChecked(values.reconnectAtStart);
    form->addRow(m_reconnect);
    m_follow = new QCheckBox(tr("Follow new events as soon as a session begins"), this);
    m_follow->setObjectName(u"settingsFollow"_s);
    m_follow->setChecked(values.followAtStart);
    form->addRow(m_follow);
    const auto number = [this](int least, int most, int step, int value) {
        auto* box = new QSpinBox(this);
        box->setRange(least, most);
        box->setSingleStep(step);
        box->setGroupSeparatorShown(true);
        box->setMinimumWidth(144);
        box->setValue(value);
        return box;
    };
    m_tail = number(bounds.leastTail, bounds.mostTail, 100'000, values.tailRows);
    nameField(m_tail, "settingsTail", tr("Live events kept in memory"));
    addRow(form, tr("Live events kept"), m_tail);
    m_rate = new QDoubleSpinBox(this);
    m_rate->setRange(0.0, 1'000.0);
    m_rate->setDecimals(1);
    m_rate->setMinimumWidth(144);
    m_rate->setValue(values.sandboxRate);
    m_rate->setSuffix(tr(" a second"));
    nameField(m_rate, "settingsRate", tr("Events a second in the local sandbox"));
    addRow(form, tr("Sandbox demo"), m_rate);
}

SettingsValues SettingsDialog::values() const
{
    SettingsValues values = m_values;
    values.look.mode = ThemeMode(m_theme->current());
    values.look.uiFamily = m_uiFont->currentData().toString();
    values.look.monoFamily = m_monoFont->currentData().toString();
    values.look.bodyPixels = m_size->value();
    values.language = m_language->currentData().toString();
    // The zone box can be typed into: what is no zone leaves the old one.
    const int zone = m_zone->findText(m_zone->currentText());
    if (zone >= 0)
        values.timeZone = m_zone->itemData(zone).toString();
    values.reconnectAtStart = m_reconnect->isChecked();
    values.followAtStart = m_follow->isChecked();
    values.tailRows = m_tail->value();
    values.sandboxRate = m_rate->value();
    return values;
}

} // namespace md
