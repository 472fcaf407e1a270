// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The lock and the key file.
#include "service/store/datafolder.h"

#include "service/domain/ids.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace meterd {

namespace {

std::string reason()
{
    return std::strerror(errno);
}

std::string holderOf(int file)
{
    char digits[32] = {};
    const ssize_t got = ::pread(file, digits, sizeof digits - 1, 0);
    std::string text(digits, got > 0 ? static_cast<std::size_t>(got) : 0);
    while (!text.empty() && text.back() == '\n')
        text.pop_back();
    return text;
}

Expected<SecretBox, std::string> boxFrom(const std::string& hex, const std::string& where)
{
    const auto key = SecretBox::keyFrom(hex);
    if (!key)
        return Unexpected{where + " does not hold a key: 64 hexadecimal digits are wanted."};
    return SecretBox(*key);
}

Expected<SecretBox, std::string> makeKey(const std::filesystem::path& file)
{
    unsigned char bytes[32];
    randomBytes(bytes, sizeof bytes);
    const std::string hex = toHex(bytes, sizeof bytes);
    const int fd = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0)
        return Unexpected{"Cannot make the key file '" + file.string() + "': " + reason() + "."};
    const std::string line = hex + "\n";
    const bool written = ::write(fd, line.data(), line.size()) == static_cast<ssize_t>(line.size()) && ::fsync(fd) == 0;
    const std::string why = written ? std::string() : reason();
    ::close(fd);
    if (!written) {
        ::unlink(file.c_str());
        return Unexpected{"Cannot write the key file '" + file.string() + "': " + why + "."};
    }
    return boxFrom(hex, file.string());
}

} // namespace

Expected<DataFolder, std::string> DataFolder::lock(const std::filesystem::path& path)
{
    std::error_code error;
    if (!std::filesystem::exists(path, error)) {
        std::filesystem::create_directories(path, error);
        if (error)
            return Unexpected{"Cannot make the data folder '" + path.string() + "': " + error.message() + "."};
        std::filesystem::permissions(path, std::filesystem::perms::owner_all, error);
    } else if (!std::filesystem::is_directory(path, error)) {
        return Unexpected{"'" + path.string() + "' is not a folder."};
    }
    const std::filesystem::path file = path / "meterd.lock";
    const int fd = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        return Unexpected{"Cannot use the data folder '" + path.string() + "': " + reason() + "."};
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        const std::string holder = holderOf(fd);
        ::close(fd);
        return Unexpected{"The data folder '" + path.string() + "' is in use by another meterd" +
                          (holder.empty() ? "" : " (process " + holder + ")") + "."};
    }
    const std::string pid = std::to_string(::getpid()) + "\n";
    // For the sentence above only: the lock holds with or without it.
    if (::ftruncate(fd, 0) == 0 && ::pwrite(fd, pid.data(), pid.size(), 0) < 0)
        errno = 0;
    return DataFolder(path, fd);
}

DataFolder::DataFolder(DataFolder&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_file(std::exchange(other.m_file, -1))
{}

DataFolder& DataFolder::operator=(DataFolder&& other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_file, other.m_file);
    return *this;
}

DataFolder::~DataFolder()
{
    if (m_file >= 0)
        ::close(m_file);
}

Expected<SecretBox, std::string> DataFolder::secretBox(bool mayMake) const
{
    if (const char* given = std::getenv("METERD_SECRET_KEY"); given && *given)
        return boxFrom(given, "METERD_SECRET_KEY");
    const std::filesystem::path file = m_path / "secret.key";
    struct stat info
    {};
    if (::stat(file.c_str(), &info) != 0) {
        if (errno == ENOENT && mayMake)
            return makeKey(file);
        return Unexpected{"Cannot read the key file '" + file.string() + "': " + reason() +
                          ". Without it the applications' secrets cannot be read."};
    }
    if ((info.st_mode & 077) != 0)
        return Unexpected{"The key file '" + file.string() + "' can be read by others. Say: chmod 600 " +
                          file.string()};
    std::ifstream in(file);
    std::string hex;
    std::getline(in, hex);
    return boxFrom(hex, "The key file '" + file.string() + "'");
}

} // namespace meterd
