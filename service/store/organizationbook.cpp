// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Folding committed events into sums, from the writer's thread; writing the sums down, from one of its own.
#include "service/store/organizationbook.h"

#include <algorithm>
#include <tuple>

namespace meterd {

Expected<std::unique_ptr<OrganizationBook>, std::string>
OrganizationBook::open(const std::filesystem::path& folder, EventStore& events, std::vector<std::string> tenants)
{
    auto file = OrganizationFile::open(folder / "organizations.db");
    if (!file)
        return Unexpected{std::move(file).error()};
    auto content = file->load();
    std::unique_ptr<OrganizationBook> book(new OrganizationBook(std::move(*file), events, std::move(tenants)));
    book->restore(std::move(content));
    events.onCommitted([raw = book.get()](const StoredBatch& batch) { raw->fold(batch); });
    book->m_keeper = std::thread([raw = book.get()] { raw->keep(); });
    return book;
}

OrganizationBook::OrganizationBook(OrganizationFile file, EventStore& events, std::vector<std::string> tenants)
    : m_file(std::move(file))
    , m_events(events)
    , m_tenantIds(std::move(tenants))
{}

OrganizationBook::~OrganizationBook()
{
    stop();
}

void OrganizationBook::restore(OrganizationFile::Content content)
{
    const std::uint64_t newest = m_events.newestSequence();
    if (content.sequence > newest) {
        // The events are those of an older backup: what was counted beyond them never was.
        m_file.clear();
        content = {};
    }
    for (auto& [tenantId, organizations] : content.byTenant) {
        TenantBook& book = m_books[tenantId];
        for (OrganizationUse& use : organizations) {
            std::string id = use.id;
            book.byId.emplace(std::move(id), std::move(use));
        }
    }
    for (const auto& [tenantId, events] : content.uncounted)
        m_books[tenantId].uncounted = events;
    m_countFrom = content.sequence;
    m_countUpTo = m_sequence = newest;
    m_whole = m_countFrom == m_countUpTo;
}

void OrganizationBook::fold(const StoredBatch& batch)
{
    const std::lock_guard lock(m_mutex);
    TenantBook& book = m_books[batch.tenantId];
    for (const UsageEvent& event : batch.events)
        foldLocked(book, event);
    if (!batch.events.empty())
        m_sequence = std::max(m_sequence, batch.events.back().sequence);
}

void OrganizationBook::foldLocked(TenantBook& book, const UsageEvent& event)
{
    if (event.status != EventStatus::Accepted)
        return;
    auto found = book.byId.find(event.customerId);
    if (found == book.byId.end()) {
        if (book.byId.size() >= mostOrganizations) {
            ++book.uncounted;
            return;
        }
        found = book.byId.emplace(event.customerId, OrganizationUse()).first;
        found->second.id = event.customerId;
    }
    found->second.add(event);
    if (!book.unsaved.contains(event.customerId))
        book.unsaved.insert(event.customerId);
}

OrganizationsSeen OrganizationBook::seen(const std::string& tenantId) const
{
    OrganizationsSeen seen;
    {
        const std::lock_guard lock(m_mutex);
        seen.whole = m_whole;
        const auto book = m_books.find(tenantId);
        if (book == m_books.end())
            return seen;
        seen.uncounted = book->second.uncounted;
        seen.organizations.reserve(book->second.byId.size());
        for (const auto& [id, use] : book->second.byId) {
            if (id.empty())
                seen.unassigned = use;
            else
                seen.organizations.push_back(use);
        }
    }
    std::sort(seen.organizations.begin(), seen.organizations.end(),
              [](const OrganizationUse& one, const OrganizationUse& other) {
                  return std::tie(one.firstSeen, one.id) < std::tie(other.firstSeen, other.id);
              });
    return seen;
}

std::optional<OrganizationUse> OrganizationBook::find(const std::string& tenantId, std::string_view id) const
{
    const std::lock_guard lock(m_mutex);
    const auto book = m_books.find(tenantId);
    if (book == m_books.end() || id.empty())
        return std::nullopt;
    const auto found = book->second.byId.find(id);
    return found == book->second.byId.end() ? std::nullopt : std::optional(found->second);
}

std::size_t OrganizationBook::count(const std::string& tenantId) const
{
    const std::lock_guard lock(m_mutex);
    const auto book = m_books.find(tenantId);
    return book == m_books.end() ? 0 : book->second.byId.size() - book->second.byId.count("");
}

//! Counts what was committed before this start and not yet written down. False when it was stopped before the end.
bool OrganizationBook::countPast()
{
    for (const std::string& tenantId : m_tenantIds) {
        EventPageQuery query;
        query.selection.tenantId = tenantId;
        query.direction = PageDirection::Newer;
        query.from = m_countFrom;
        query.limit = 1000;
        for (bool more = true; more;) {
            const EventPage page = m_events.page(query);
            const std::lock_guard lock(m_mutex);
            if (m_stopping)
                return false;
            TenantBook& book = m_books[tenantId];
            for (const UsageEvent& event : page.events) {
                if (event.sequence <= m_countUpTo)
                    foldLocked(book, event);
            }
            more = page.resume && *page.resume < m_countUpTo;
            query.from = page.resume;
        }
    }
    return true;
}

void OrganizationBook::keep()
{
    bool counted = m_whole;
    try {
        counted = counted || countPast();
    } catch (const EventReadError&) {
        // Something of the past cannot be read: the answers go on saying that they are not whole, and nothing is
        // written down, so that the next start tries again.
    }
    std::unique_lock lock(m_mutex);
    m_whole = counted;
    m_changed.notify_all();
    while (!m_stopping) {
        m_changed.wait_for(lock, saveEvery, [this] { return m_stopping; });
        lock.unlock();
        save();
        lock.lock();
    }
}

void OrganizationBook::save()
{
    OrganizationFile::Content changed;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_whole)
            return;
        for (auto& [tenantId, book] : m_books) {
            for (const std::string& id : book.unsaved)
                changed.byTenant[tenantId].push_back(book.byId.find(id)->second);
            book.unsaved.clear();
            if (book.uncounted > 0)
                changed.uncounted[tenantId] = book.uncounted;
        }
        changed.sequence = m_sequence;
    }
    if (changed.byTenant.empty() || m_file.save(changed))
        return;
    // No room on the disk, perhaps: the next time again.
    const std::lock_guard lock(m_mutex);
    for (const auto& [tenantId, organizations] : changed.byTenant) {
        for (const OrganizationUse& use : organizations)
            m_books[tenantId].unsaved.insert(use.id);
    }
}

void OrganizationBook::waitUntilWhole()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_whole || m_stopping; });
}

void OrganizationBook::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    if (!m_keeper.joinable())
        return;
    m_keeper.join();
    save();
}

} // namespace meterd
