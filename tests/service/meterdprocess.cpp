// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// fork, exec, and the one line of hello.
#include "tests/service/meterdprocess.h"

#include <boost/json.hpp>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <poll.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace meterd::test {

namespace {

constexpr int helloTimeoutMs = 180'000; // with tens of millions of events it counts for a while before it answers

void closeFd(int& fd)
{
    if (fd >= 0)
        ::close(fd);
    fd = -1;
}

//! Up to the first line's end; empty when the writer ended or took too long.
std::string readLine(int fd)
{
    std::string line;
    for (;;) {
        pollfd waiting{fd, POLLIN, 0};
        if (::poll(&waiting, 1, helloTimeoutMs) <= 0)
            return {};
        std::array<char, 512> part{};
        const ssize_t got = ::read(fd, part.data(), part.size());
        if (got <= 0)
            return {};
        line.append(part.data(), static_cast<std::size_t>(got));
        if (const auto end = line.find('\n'); end != std::string::npos)
            return line.substr(0, end);
    }
}

} // namespace

Expected<MeterdProcess, std::string> MeterdProcess::start(const std::string& folder, std::vector<std::string> more,
                                                          const std::vector<std::string>& environment)
{
    const char* program = std::getenv("METERD");
    if (!program)
        return Unexpected{std::string("METERD does not say where meterd is")};
    std::vector<std::string> words = {program,  "serve",   "--listen", "127.0.0.1:0", "--data",      folder,
                                      "--mode", "sandbox", "--hello",  "--child",     "--log-level", "error"};
    words.insert(words.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);

    std::vector<std::string> settings;
    for (char** one = environ; *one; ++one)
        settings.emplace_back(*one);
    settings.insert(settings.end(), environment.begin(), environment.end());
    std::vector<char*> variables;
    for (std::string& setting : settings)
        variables.push_back(setting.data());
    variables.push_back(nullptr);

    std::array<int, 2> in{};
    std::array<int, 2> out{};
    if (::pipe2(in.data(), O_CLOEXEC) != 0 || ::pipe2(out.data(), O_CLOEXEC) != 0)
        return Unexpected{std::string("no pipe: ") + std::strerror(errno)};
    const pid_t pid = ::fork();
    if (pid == 0) {
        ::dup2(in[0], STDIN_FILENO);
        ::dup2(out[1], STDOUT_FILENO);
        ::execve(program, arguments.data(), variables.data());
        ::_exit(127);
    }
    closeFd(in[0]);
    closeFd(out[1]);
    MeterdProcess process;
    process.m_pid = pid;
    process.m_stdin = in[1];
    process.m_stdout = out[0];
    const std::string line = readLine(out[0]);
    boost::system::error_code error;
    const auto document = boost::json::parse(line, error);
    if (line.empty() || error || !document.is_object())
        return Unexpected{std::string(program) + " said no hello: \"" + line + "\""};
    const auto& hello = document.as_object();
    const auto text = [&](std::string_view name) {
        const auto* value = hello.if_contains(name);
        return value && value->is_string() ? std::string(value->as_string()) : std::string();
    };
    process.m_hello = {text("address"), text("tenant"), text("key")};
    return process;
}

MeterdProcess::MeterdProcess(MeterdProcess&& other) noexcept
    : m_pid(std::exchange(other.m_pid, -1))
    , m_stdin(std::exchange(other.m_stdin, -1))
    , m_stdout(std::exchange(other.m_stdout, -1))
    , m_hello(std::move(other.m_hello))
{}

MeterdProcess& MeterdProcess::operator=(MeterdProcess&& other) noexcept
{
    std::swap(m_pid, other.m_pid);
    std::swap(m_stdin, other.m_stdin);
    std::swap(m_stdout, other.m_stdout);
    std::swap(m_hello, other.m_hello);
    return *this;
}

MeterdProcess::~MeterdProcess()
{
    kill();
}

void MeterdProcess::kill()
{
    if (m_pid > 0)
        ::kill(m_pid, SIGKILL);
    wait();
}

int MeterdProcess::stop()
{
    closeFd(m_stdin);
    return wait();
}

int MeterdProcess::wait()
{
    int status = 0;
    if (m_pid > 0) {
        while (::waitpid(m_pid, &status, 0) < 0 && errno == EINTR) {
        }
    }
    m_pid = -1;
    closeFd(m_stdin);
    closeFd(m_stdout);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TemporaryFolder::TemporaryFolder()
{
    std::string pattern = (std::filesystem::temp_directory_path() / "meterd-test-XXXXXX").string();
    if (!::mkdtemp(pattern.data()))
        throw std::runtime_error("no temporary folder: " + std::string(std::strerror(errno)));
    m_path = pattern;
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

} // namespace meterd::test
