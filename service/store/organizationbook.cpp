// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Folding committed events into sums, from the writer's thread; writing the sums down, from one of its own.
#include "service/store/organizationbook.h"

#include <algorithm>
#include <utility>

namespace meterd {

Expected<std::unique_ptr<OrganizationBook>, std::string> OrganizationBook::open(const std::filesystem::path& folder,
                                                                                EventStore& events,
                                                                                std::vector<std::string> tenants,
                                                                                OrganizationBounds bounds)
{
    auto file = OrganizationFile::open(folder / "organizations.db");
    if (!file)
        return Unexpected{std::move(file).error()};
    auto content = file->load();
    std::unique_ptr<OrganizationBook> book(new OrganizationBook(std::move(*file), events, std::move(tenants), bounds));
    book->restore(std::move(content));
    events.onCommitted([raw = book.get()](const StoredBatch& batch) { raw->fold(batch); });
    book->m_keeper = std::thread([raw = book.get()] { raw->keep(); });
    return book;
}

OrganizationBook::OrganizationBook(OrganizationFile file, EventStore& events, std::vector<std::string> tenants,
                                   OrganizationBounds bounds)
    : m_file(std::move(file))
    , m_events(events)
    , m_tenantIds(std::move(tenants))
    , m_bounds(bounds)
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
        for (CountedOrganization& organization : organizations) {
            m_userHashes += organization.users.hashes();
            m_userSize = std::min(m_userSize, organization.users.size());
            const std::string id = organization.use.id;
            book.byId.emplace(id, Entry{std::move(organization.use), std::move(organization.users)});
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
    // What names none is in no sum, and is counted from the events where somebody asks.
    if (event.status != EventStatus::Accepted || event.customerId.empty())
        return;
    const auto found = book.byId.find(event.customerId);
    if (found == book.byId.end() && book.byId.size() >= m_bounds.organizations) {
        ++book.uncounted;
        return;
    }
    Entry& entry = found == book.byId.end() ? addLocked(book, event.customerId) : found->second;
    entry.use.add(event);
    if (!event.userHash.empty())
        countUserLocked(entry, event.userHash);
    if (!entry.isUnsaved)
        book.unsaved.push_back(&entry);
    entry.isUnsaved = true;
}

OrganizationBook::Entry& OrganizationBook::addLocked(TenantBook& book, const std::string& id)
{
    Entry& entry = book.byId[id];
    entry.use.id = id;
    entry.users.shrinkTo(m_userSize);
    return entry;
}

void OrganizationBook::countUserLocked(Entry& entry, const std::string& user)
{
    const std::size_t before = entry.users.hashes();
    entry.users.add(user);
    m_userHashes += entry.users.hashes() - before;
    if (m_userHashes <= m_bounds.userHashes || m_userSize == DistinctCount::least)
        return;
    m_userSize = std::max(m_userSize / 2, DistinctCount::least);
    m_userHashes = 0;
    for (auto& [tenantId, book] : m_books) {
        for (auto& [id, other] : book.byId) {
            other.users.shrinkTo(m_userSize);
            m_userHashes += other.users.hashes();
        }
    }
}

OrganizationsSeen OrganizationBook::seen(const std::string& tenantId) const
{
    OrganizationsSeen seen;
    const std::lock_guard lock(m_mutex);
    seen.whole = m_whole;
    const auto book = m_books.find(tenantId);
    if (book == m_books.end())
        return seen;
    seen.uncounted = book->second.uncounted;
    seen.organizations.reserve(book->second.byId.size());
    for (const auto& [id, entry] : book->second.byId)
        seen.organizations.push_back({entry.use, entry.users.count(), entry.users.isExact()});
    return seen;
}

std::optional<OrganizationSeen> OrganizationBook::find(const std::string& tenantId, std::string_view id) const
{
    const std::lock_guard lock(m_mutex);
    const auto book = m_books.find(tenantId);
    if (book == m_books.end())
        return std::nullopt;
    const auto found = book->second.byId.find(id);
    if (found == book->second.byId.end())
        return std::nullopt;
    const Entry& entry = found->second;
    return OrganizationSeen{entry.use, entry.users.count(), entry.users.isExact()};
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
    auto pause = std::chrono::duration_cast<std::chrono::steady_clock::duration>(saveEvery);
    while (!m_stopping) {
        m_changed.wait_for(lock, pause, [this] { return m_stopping; });
        lock.unlock();
        const auto begun = std::chrono::steady_clock::now();
        save();
        // Very many organizations take longer to write down than to count: most of the time is left to others.
        pause =
            std::max<std::chrono::steady_clock::duration>(saveEvery, 20 * (std::chrono::steady_clock::now() - begun));
        lock.lock();
    }
}

void OrganizationBook::save()
{
    OrganizationFile::Content changed;
    std::vector<std::pair<TenantBook*, std::vector<Entry*>>> taken; // entries stay where they are
    {
        const std::lock_guard lock(m_mutex);
        if (!m_whole)
            return;
        for (auto& [tenantId, book] : m_books) {
            for (Entry* entry : book.unsaved) {
                changed.byTenant[tenantId].push_back({entry->use, entry->users});
                entry->isUnsaved = false;
            }
            if (book.uncounted > 0)
                changed.uncounted[tenantId] = book.uncounted;
            if (!book.unsaved.empty())
                taken.emplace_back(&book, std::exchange(book.unsaved, {}));
        }
        changed.sequence = m_sequence;
    }
    if (taken.empty() || m_file.save(changed))
        return;
    // No room on the disk, perhaps: the next time again.
    const std::lock_guard lock(m_mutex);
    for (auto& [book, entries] : taken) {
        for (Entry* entry : entries) {
            if (!entry->isUnsaved)
                book->unsaved.push_back(entry);
            entry->isUnsaved = true;
        }
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
