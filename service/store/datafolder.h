// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The folder that a server keeps everything in: one server at a time, and the key of its secrets.
#pragma once

#include "service/domain/expected.h"
#include "service/domain/secretbox.h"

#include <filesystem>
#include <string>

namespace meterd {

//! Held as long as the server lives; the system lets go of it when the process dies, however it dies.
class DataFolder
{
public:
    //! Makes the folder (0700) where it is missing. The error is a sentence.
    static Expected<DataFolder, std::string> lock(const std::filesystem::path& path);
    DataFolder(DataFolder&& other) noexcept;
    DataFolder& operator=(DataFolder&& other) noexcept;
    ~DataFolder();

    const std::filesystem::path& path() const { return m_path; }

    //! From METERD_SECRET_KEY, else from `secret.key`, which is made (0600) when there is none and `mayMake`.
    Expected<SecretBox, std::string> secretBox(bool mayMake) const;

private:
    DataFolder(std::filesystem::path path, int file)
        : m_path(std::move(path))
        , m_file(file)
    {}

    std::filesystem::path m_path;
    int m_file = -1;
};

} // namespace meterd
