// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A real meterd as a child process, for tests and benches that talk to it over a socket.
#pragma once

#include "service/domain/expected.h"

#include <string>
#include <sys/types.h>
#include <vector>

namespace meterd::test {

struct Hello
{
    std::string address; //!< http://127.0.0.1:PORT
    std::string tenant;
    std::string key;
};

class MeterdProcess
{
public:
    //! Runs $METERD as a sandbox on a free port and waits for its hello; `environment` is added to ours, as NAME=value.
    //! The error is a sentence, with what the server said instead.
    static Expected<MeterdProcess, std::string> start(const std::string& folder, std::vector<std::string> more = {},
                                                      const std::vector<std::string>& environment = {});

    MeterdProcess(MeterdProcess&& other) noexcept;
    MeterdProcess& operator=(MeterdProcess&& other) noexcept;
    ~MeterdProcess();

    const Hello& hello() const { return m_hello; }
    pid_t pid() const { return m_pid; }

    //! SIGKILL: no flush, no farewell.
    void kill();
    //! Closes its stdin, as a parent that ends does, and waits. The exit code; -1 when it was ended by a signal.
    int stop();

private:
    MeterdProcess() = default;
    int wait();

    pid_t m_pid = -1;
    int m_stdin = -1;
    int m_stdout = -1;
    Hello m_hello;
};

//! A folder of its own that is removed with it.
class TemporaryFolder
{
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const std::string& path() const { return m_path; }

private:
    std::string m_path;
};

} // namespace meterd::test
