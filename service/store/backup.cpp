// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/store/backup.h"

#include "service/store/sqlite.h"

#include <algorithm>
#include <optional>
#include <vector>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace meterd {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view configFile = "config.db";

Unexpected<std::string> cannot(const std::string& what, const fs::path& path, const std::string& why)
{
    return Unexpected{"Cannot " + what + " '" + path.string() + "': " + why + "."};
}

//! Relative paths, in the order in which they are copied: the configuration comes last, so that it knows whatever the
//! events speak of.
Expected<std::vector<fs::path>, std::string> databasesIn(const fs::path& data)
{
    std::vector<fs::path> found;
    std::error_code error;
    for (fs::recursive_directory_iterator at(data, error), end; !error && at != end; at.increment(error)) {
        if (at->path().extension() == ".db")
            found.push_back(at->path().lexically_relative(data));
    }
    if (error)
        return cannot("read", data, error.message());
    std::sort(found.begin(), found.end(), [](const fs::path& one, const fs::path& other) {
        return std::pair(one == configFile, one) < std::pair(other == configFile, other);
    });
    if (found.empty() || found.back() != configFile)
        return Unexpected{"'" + data.string() + "' is no data folder: it has no config.db."};
    return found;
}

std::optional<std::string> copyDatabase(const fs::path& from, const fs::path& to)
{
    auto source = Database::open(from, Database::Mode::ReadOnly);
    if (!source)
        return source.error().message;
    auto target = Database::open(to, Database::Mode::Create);
    if (!target)
        return target.error().message;
    sqlite3_backup* copy = sqlite3_backup_init(target->handle(), "main", source->handle(), "main");
    if (!copy)
        return target->error().message;
    // All pages in one step: a reader's snapshot, so the writer goes on and the copy is not begun anew by its commits.
    int code = SQLITE_OK;
    do {
        code = sqlite3_backup_step(copy, -1);
    } while ((code == SQLITE_BUSY || code == SQLITE_LOCKED) && sqlite3_sleep(100) > 0);
    sqlite3_backup_finish(copy);
    if (code != SQLITE_DONE)
        return std::string(sqlite3_errstr(code));
    Statement check = target->prepare("PRAGMA quick_check(1)");
    if (!check.step() || check.text(0) != "ok")
        return "the copy does not read well: " + std::string(check.text(0));
    return std::nullopt;
}

Expected<bool, std::string> copyKey(const fs::path& data, const fs::path& to)
{
    std::error_code error;
    if (!fs::exists(data / "secret.key", error))
        return false;
    // With the modes of the original: readable by its owner alone.
    fs::copy_file(data / "secret.key", to / "secret.key", error);
    if (error)
        return cannot("copy", data / "secret.key", error.message());
    return true;
}

//! A name is on the disk when its folder is.
void syncFolder(const fs::path& folder)
{
    const int file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0)
        return;
    ::fsync(file);
    ::close(file);
}

} // namespace

Expected<BackupReport, std::string> backUp(const fs::path& data, const fs::path& to)
{
    const auto databases = databasesIn(data);
    if (!databases)
        return Unexpected{databases.error()};
    const fs::path unfinished = to.string() + ".incomplete";
    std::error_code error;
    for (const fs::path& taken : {to, unfinished}) {
        if (fs::exists(taken, error))
            return Unexpected{"'" + taken.string() + "' is there already: a backup goes to a folder of its own."};
    }
    BackupReport report;
    for (const fs::path& database : *databases) {
        fs::create_directories((unfinished / database).parent_path(), error);
        if (error)
            return cannot("make", (unfinished / database).parent_path(), error.message());
        if (const auto problem = copyDatabase(data / database, unfinished / database)) {
            if (database != configFile && !fs::exists(data / database, error))
                continue; // retention dropped it meanwhile
            return cannot("copy", data / database, *problem);
        }
        ++report.databases;
        report.bytes += fs::file_size(unfinished / database, error);
    }
    const auto key = copyKey(data, unfinished);
    if (!key)
        return Unexpected{key.error()};
    report.withKey = *key;
    syncFolder(unfinished);
    fs::rename(unfinished, to, error);
    if (error)
        return cannot("finish", to, error.message());
    syncFolder(fs::absolute(to).parent_path());
    return report;
}

} // namespace meterd
