// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/secretclipboard.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace md {

namespace {

QByteArray digestOf(const QString& text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace

SecretClipboard::SecretClipboard(QObject* parent, std::chrono::milliseconds span)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(span);
    connect(&m_timer, &QTimer::timeout, this, &SecretClipboard::clear);
}

SecretClipboard::~SecretClipboard()
{
    if (m_timer.isActive())
        clear();
}

void SecretClipboard::copy(const QString& text)
{
    auto* data = new QMimeData;
    data->setText(text);
    // Klipper and others that look at it leave such a copy out of their history.
    data->setData(u"x-kde-passwordManagerHint"_s, "secret");
    QGuiApplication::clipboard()->setMimeData(data);
    m_digest = digestOf(text);
    m_timer.start();
}

void SecretClipboard::clear()
{
    QClipboard* clipboard = QGuiApplication::clipboard();
    if (clipboard && !m_digest.isEmpty() && digestOf(clipboard->text()) == m_digest)
        clipboard->clear();
    m_digest.clear();
    emit cleared();
}

} // namespace md
