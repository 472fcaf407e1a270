// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into meterd by a test: calls that change regular files fail as on a full disk or a read-only file system.
#include "tests/service/diskfaults.h"

#include <cerrno>
#include <cstdarg>
#include <cstdlib>
#include <dlfcn.h>
#include <fcntl.h>
#include <string_view>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

using meterd::test::DiskFault;
using meterd::test::DiskFaults;

namespace {

template <class Call>
Call next(const char* name)
{
    return reinterpret_cast<Call>(::dlsym(RTLD_NEXT, name));
}

DiskFaults* faults()
{
    static DiskFaults* const shared = []() -> DiskFaults* {
        const char* path = std::getenv("MD_DISK_FAULTS");
        const int file = path ? ::open(path, O_RDWR | O_CLOEXEC) : -1;
        if (file < 0)
            return nullptr;
        void* page = ::mmap(nullptr, sizeof(DiskFaults), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
        ::close(file);
        return page == MAP_FAILED ? nullptr : static_cast<DiskFaults*>(page);
    }();
    return shared;
}

bool refuse(int error)
{
    faults()->refused.fetch_add(1);
    errno = error;
    return true;
}

//! Sets errno when a change of so many bytes is refused.
bool refuses(std::int64_t bytes)
{
    DiskFaults* shared = faults();
    if (!shared)
        return false;
    switch (static_cast<DiskFault>(shared->fault.load())) {
    case DiskFault::ReadOnly: return refuse(EROFS);
    case DiskFault::Full: return bytes > 0 && shared->room.fetch_sub(bytes) < bytes && refuse(ENOSPC);
    case DiskFault::None: break;
    }
    return false;
}

bool isRegular(int file)
{
    struct stat info
    {};
    return ::fstat(file, &info) == 0 && S_ISREG(info.st_mode);
}

int openedBy(const char* name, const char* path, int flags, mode_t mode)
{
    using Open = int (*)(const char*, int, ...);
    const bool changes = (flags & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)) != 0;
    const DiskFaults* shared = changes && std::string_view(path) != "/dev/null" ? faults() : nullptr;
    if (shared && static_cast<DiskFault>(shared->fault.load()) == DiskFault::ReadOnly && refuses(0))
        return -1;
    return next<Open>(name)(path, flags, mode);
}

} // namespace

extern "C" {

#define MD_MODE(flags)                                                                                                 \
    mode_t mode = 0;                                                                                                   \
    if (((flags)&O_CREAT) != 0) {                                                                                      \
        va_list more;                                                                                                  \
        va_start(more, flags);                                                                                         \
        mode = va_arg(more, mode_t);                                                                                   \
        va_end(more);                                                                                                  \
    }

int open(const char* path, int flags, ...)
{
    static thread_local bool inside = false; // faults() opens its file
    MD_MODE(flags)
    if (inside)
        return next<int (*)(const char*, int, ...)>("open")(path, flags, mode);
    inside = true;
    const int file = openedBy("open", path, flags, mode);
    inside = false;
    return file;
}

int open64(const char* path, int flags, ...)
{
    MD_MODE(flags)
    return openedBy("open64", path, flags, mode);
}

ssize_t write(int file, const void* bytes, size_t count)
{
    if (isRegular(file) && refuses(static_cast<std::int64_t>(count)))
        return -1;
    return next<ssize_t (*)(int, const void*, size_t)>("write")(file, bytes, count);
}

ssize_t pwrite(int file, const void* bytes, size_t count, off_t at)
{
    if (refuses(static_cast<std::int64_t>(count)))
        return -1;
    return next<ssize_t (*)(int, const void*, size_t, off_t)>("pwrite")(file, bytes, count, at);
}

ssize_t pwrite64(int file, const void* bytes, size_t count, off64_t at)
{
    if (refuses(static_cast<std::int64_t>(count)))
        return -1;
    return next<ssize_t (*)(int, const void*, size_t, off64_t)>("pwrite64")(file, bytes, count, at);
}

int ftruncate(int file, off_t length)
{
    if (refuses(0))
        return -1;
    return next<int (*)(int, off_t)>("ftruncate")(file, length);
}

int ftruncate64(int file, off64_t length)
{
    if (refuses(0))
        return -1;
    return next<int (*)(int, off64_t)>("ftruncate64")(file, length);
}

int unlink(const char* path)
{
    if (refuses(0))
        return -1;
    return next<int (*)(const char*)>("unlink")(path);
}

int mkdir(const char* path, mode_t mode)
{
    if (refuses(1))
        return -1;
    return next<int (*)(const char*, mode_t)>("mkdir")(path, mode);
}

int rename(const char* from, const char* to)
{
    if (refuses(0))
        return -1;
    return next<int (*)(const char*, const char*)>("rename")(from, to);
}

} // extern "C"
