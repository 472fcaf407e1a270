// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/bannerhost.h"

#include "ui/widgets/banner.h"

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr qsizetype remembered = 20;
const QString memoryName = u"BannersPutAway"_s;

int gravity(Tone tone)
{
    return tone == Tone::Bad ? 2 : tone == Tone::Warning ? 1 : 0;
}

Banner::Tone bannerTone(Tone tone)
{
    return tone == Tone::Bad ? Banner::Tone::Bad : tone == Tone::Warning ? Banner::Tone::Warning : Banner::Tone::Info;
}

} // namespace

BannerHost::BannerHost(Banner& banner, Navigator& navigator, UiMemory& memory, QObject* parent)
    : QObject(parent)
    , m_banner(banner)
    , m_navigator(navigator)
    , m_memory(memory)
    , m_putAway(memory.recall(memoryName).toStringList())
{
    connect(&navigator, &Navigator::bannerOffered, this, &BannerHost::offer);
    connect(&navigator, &Navigator::bannerWithdrawn, this, &BannerHost::withdraw);
    connect(&banner, &Banner::dismissed, this, &BannerHost::putAway);
    connect(&banner, &Banner::activated, this, [this] {
        for (const BannerContent& content : m_offered) {
            if (content.id == m_shown) {
                emit m_navigator.paneRequested(content.pane, content.state);
                return;
            }
        }
    });
}

QString BannerHost::nameOf(const BannerContent& content)
{
    return content.id + u'/' + content.episode;
}

void BannerHost::clear()
{
    m_offered.clear();
    showNext();
}

void BannerHost::offer(const BannerContent& content)
{
    const auto same = std::find_if(m_offered.begin(), m_offered.end(),
                                   [&](const BannerContent& other) { return other.id == content.id; });
    if (same == m_offered.end())
        m_offered.push_back(content);
    else if (*same == content)
        return;
    else
        *same = content;
    showNext();
}

void BannerHost::withdraw(const QString& id)
{
    std::erase_if(m_offered, [&id](const BannerContent& content) { return content.id == id; });
    showNext();
}

void BannerHost::putAway()
{
    for (const BannerContent& content : m_offered) {
        if (content.id == m_shown)
            m_putAway.prepend(nameOf(content));
    }
    m_putAway = m_putAway.first(std::min(m_putAway.size(), remembered));
    m_memory.remember(memoryName, m_putAway);
    showNext();
}

void BannerHost::showNext()
{
    const BannerContent* best = nullptr;
    for (const BannerContent& content : m_offered) {
        const bool away = m_putAway.contains(nameOf(content));
        if (!away && (!best || gravity(content.tone) > gravity(best->tone)))
            best = &content;
    }
    m_shown = best ? best->id : QString();
    if (best)
        m_banner.show(bannerTone(best->tone), best->title, best->text, best->action);
    else
        m_banner.hide();
}

} // namespace md
