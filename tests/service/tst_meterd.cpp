// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself: its command line, its data folder, its beginning and its end.
#include "apifixture.h"
#include "rawclient.h"

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <sys/stat.h>
#include <sys/wait.h>

using namespace meterd::test;

namespace {

//! One run of meterd, with its standard streams in our hands.
class Meterd
{
public:
    explicit Meterd(std::vector<std::string> arguments, const std::string& secretKey = {})
    {
        int in[2];
        int out[2];
        int err[2];
        if (::pipe2(in, O_CLOEXEC) != 0 || ::pipe2(out, O_CLOEXEC) != 0 || ::pipe2(err, O_CLOEXEC) != 0)
            throw std::runtime_error("pipe");
        const char* program = std::getenv("METERD");
        arguments.insert(arguments.begin(), program ? program : "meterd");
        std::vector<char*> argv;
        for (std::string& argument : arguments)
            argv.push_back(argument.data());
        argv.push_back(nullptr);
        m_pid = ::fork();
        if (m_pid == 0) {
            ::dup2(in[0], 0);
            ::dup2(out[1], 1);
            ::dup2(err[1], 2);
            if (!secretKey.empty())
                ::setenv("METERD_SECRET_KEY", secretKey.c_str(), 1);
            ::execv(argv[0], argv.data());
            ::_exit(127);
        }
        ::close(in[0]);
        ::close(out[1]);
        ::close(err[1]);
        m_in = in[1];
        m_out = out[0];
        m_err = err[0];
    }
    ~Meterd()
    {
        if (m_pid > 0) {
            ::kill(m_pid, SIGKILL);
            ::waitpid(m_pid, nullptr, 0);
        }
        closeInput();
        ::close(m_out);
        ::close(m_err);
    }
    Meterd(const Meterd&) = delete;
    Meterd& operator=(const Meterd&) = delete;

    std::string line() const
    {
        std::string text;
        char c = 0;
        while (::read(m_out, &c, 1) == 1 && c != '\n')
            text += c;
        return text;
    }
    void closeInput()
    {
        if (m_in >= 0)
            ::close(m_in);
        m_in = -1;
    }
    void signal(int number) const { ::kill(m_pid, number); }
    int wait()
    {
        int status = 0;
        ::waitpid(m_pid, &status, 0);
        m_pid = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }
    std::string output() const { return all(m_out); }
    std::string errors() const { return all(m_err); }

private:
    static std::string all(int file)
    {
        std::string text;
        char piece[4096];
        for (ssize_t got = 0; (got = ::read(file, piece, sizeof piece)) > 0;)
            text.append(piece, static_cast<std::size_t>(got));
        return text;
    }

    pid_t m_pid = -1;
    int m_in = -1;
    int m_out = -1;
    int m_err = -1;
};

class Program : public testing::Test
{
protected:
    std::string folder(std::string_view name = "data") const { return (m_folder.path() / name).string(); }

    static boost::json::object hello(const Meterd& run) { return boost::json::parse(run.line()).as_object(); }

    static std::uint16_t portOf(const boost::json::object& hello)
    {
        const std::string address(hello.at("address").as_string());
        return static_cast<std::uint16_t>(std::stoi(address.substr(address.rfind(':') + 1)));
    }

    static std::string get(const boost::json::object& hello, std::string_view path)
    {
        return "GET " + std::string(path) + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " +
               std::string(hello.at("key").as_string()) +
               "\r\nX-Tenant-Id: " + std::string(hello.at("tenant").as_string()) + "\r\n\r\n";
    }

    TempFolder m_folder;
};

TEST_F(Program, tellsEachMistakeOnItsCommandLine)
{
    struct Case
    {
        std::vector<std::string> arguments;
        std::string says;
    };
    const std::vector<Case> cases = {
        {{}, "serve or demo"},
        {{"fly"}, "does not know 'fly'"},
        {{"init"}, "needs --data"},
        {{"init", "--data"}, "--data needs a value"},
        {{"init", "--data", "x", "--mode", "test"}, "live or sandbox, not 'test'"},
        {{"init", "--data", "x", "--owner", "dana"}, "e-mail address"},
        {{"key", "--data", "x", "--tenant", "ten_x"}, "--owner EMAIL"},
        {{"key", "--data", "x", "--tenant", "ten_x", "--owner", "dana"}, "e-mail address"},
        {{"backup", "--data", "x"}, "--to DIR"},
        {{"init", "--data", "x", "--data", "y"}, "given twice"},
        {{"serve"}, "needs --data"},
        {{"serve", "--data", "x", "--colour"}, "does not know '--colour'"},
        {{"serve", "--data", "x", "--listen", "here"}, "is not ADDRESS:PORT"},
        {{"serve", "--data", "x", "--listen", "0.0.0.0:0"}, "--allow-plain"},
        {{"serve", "--data", "x", "--tls-cert", "c"}, "go together"},
        {{"serve", "--data", "x", "--log-level", "loud"}, "--log-level is"},
        {{"serve", "--data", "x", "--demo", "-1"}, "above 0"},
        {{"serve", "--data", "x", "--hello=yes"}, "takes no value"},
        {{"serve", "--data", "x", "--metrics-port", "99999"}, "from 0 to 65535"},
        {{"demo"}, "needs --url"},
        {{"demo", "--url", "http://127.0.0.1:1"}, "needs --tenant"},
        {{"demo", "--url", "http://127.0.0.1:1", "--tenant", "ten_x"}, "needs an operator key"},
    };
    for (const Case& tried : cases) {
        Meterd run(tried.arguments);
        const std::string said = run.errors();
        EXPECT_EQ(run.wait(), 2) << said;
        EXPECT_NE(said.find(tried.says), std::string::npos) << said;
        EXPECT_EQ(said.find('\n'), said.size() - 1) << "one sentence on one line";
    }
}

TEST_F(Program, makesATenantAndShowsItsKeyOnce)
{
    Meterd init({"init", "--data", folder(), "--tenant", "Acme", "--owner", "dana@acme.test", "--json"});
    const auto made = boost::json::parse(init.output()).as_object();
    EXPECT_EQ(init.wait(), 0);
    EXPECT_EQ(std::string(made.at("key").as_string()).substr(0, 8), "sk_live_");
    Meterd again({"init", "--data", folder(), "--tenant", "Acme"});
    EXPECT_NE(again.errors().find("already"), std::string::npos);
    EXPECT_EQ(again.wait(), 1);
    Meterd second({"init", "--data", folder(), "--tenant", "Other"});
    EXPECT_NE(second.output().find("ten_"), std::string::npos);
    EXPECT_EQ(second.wait(), 0);
    Meterd wrongMode({"init", "--data", folder(), "--tenant", "Third", "--mode", "sandbox"});
    EXPECT_NE(wrongMode.errors().find("of the mode 'live'"), std::string::npos);
    EXPECT_EQ(wrongMode.wait(), 1);
    struct stat info
    {};
    ASSERT_EQ(::stat((folder() + "/secret.key").c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 0777, 0600U);
    ASSERT_EQ(::stat((folder() + "/config.db").c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 0077, 0U);
}

TEST_F(Program, makesAnotherKeyForWhoLostTheirs)
{
    Meterd init({"init", "--data", folder(), "--json"});
    const auto made = boost::json::parse(init.output()).as_object();
    EXPECT_EQ(init.wait(), 0);
    const std::string tenant(made.at("tenant").as_string());
    Meterd another({"key", "--data", folder(), "--tenant", tenant, "--owner", "jo@acme.test", "--json"});
    const auto second = boost::json::parse(another.output()).as_object();
    EXPECT_EQ(another.wait(), 0);
    EXPECT_EQ(second.at("tenant"), made.at("tenant"));
    const std::string key(second.at("key").as_string());
    Meterd run({"serve", "--data", folder(), "--listen", "127.0.0.1:0", "--hello", "--child"});
    RawClient client(portOf(hello(run)));
    const std::string head = "GET /api/v1/whoami HTTP/1.1\r\nHost: x\r\nX-Tenant-Id: " + tenant;
    const auto answer = client.ask(head + "\r\nAuthorization: Bearer " + key + "\r\n\r\n");
    EXPECT_EQ(answer->status, 200);
    EXPECT_NE(answer->body.find("jo@acme.test"), std::string::npos);

    Meterd held({"key", "--data", folder(), "--tenant", tenant, "--owner", "jo@acme.test"});
    EXPECT_NE(held.errors().find("in use by another meterd"), std::string::npos);
    EXPECT_EQ(held.wait(), 1);
}

TEST_F(Program, makesNoKeyOutOfNothing)
{
    Meterd nowhere({"key", "--data", folder(), "--tenant", "ten_x", "--owner", "jo@acme.test"});
    EXPECT_NE(nowhere.errors().find("no data folder"), std::string::npos);
    EXPECT_EQ(nowhere.wait(), 1);
    EXPECT_FALSE(std::filesystem::exists(folder()));
    Meterd init({"init", "--data", folder()});
    EXPECT_EQ(init.wait(), 0);
    Meterd stranger({"key", "--data", folder(), "--tenant", "ten_x", "--owner", "jo@acme.test"});
    EXPECT_NE(stranger.errors().find("no tenant 'ten_x'"), std::string::npos);
    EXPECT_EQ(stranger.wait(), 1);
}

TEST_F(Program, explainsEachCommand)
{
    for (const char* command : {"init", "key", "tenant", "backup", "serve", "demo"}) {
        Meterd help({command, "--help"});
        EXPECT_NE(help.output().find(std::string("meterd ") + command), std::string::npos);
        EXPECT_EQ(help.wait(), 0);
    }
}

TEST_F(Program, doesNotServeWhatWasNeverMade)
{
    Meterd run({"serve", "--data", folder()});
    EXPECT_NE(run.errors().find("meterd init"), std::string::npos);
    EXPECT_EQ(run.wait(), 1);
    EXPECT_FALSE(std::filesystem::exists(folder()));
}

TEST_F(Program, greetsItsParentAndEndsWithIt)
{
    Meterd run({"serve", "--data", folder(), "--mode", "sandbox", "--listen", "127.0.0.1:0", "--hello", "--child"});
    const auto greeting = hello(run);
    EXPECT_EQ(greeting.at("hello").as_string(), "meterd");
    EXPECT_EQ(greeting.at("mode").as_string(), "sandbox");
    RawClient client(portOf(greeting));
    const auto answer = client.ask(get(greeting, "/api/v1/whoami"));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 200);
    EXPECT_NE(answer->body.find(R"("category":"ingest","limit":null)"), std::string::npos);
    run.closeInput();
    EXPECT_EQ(run.wait(), 0);
    EXPECT_TRUE(client.atEnd());
}

TEST_F(Program, endsInTheMidstOfADemosHistory)
{
    Meterd run({"serve", "--data", folder(), "--mode", "sandbox", "--listen", "127.0.0.1:0", "--hello", "--child",
                "--demo", "50"});
    run.closeInput();
    EXPECT_EQ(run.wait(), 0);
    EXPECT_EQ(run.output(), "");
}

TEST_F(Program, makesItsParentsKeyAnewAtEachStart)
{
    std::string before;
    for (int i = 0; i < 3; ++i) {
        Meterd run({"serve", "--data", folder(), "--mode", "sandbox", "--listen", "127.0.0.1:0", "--hello"});
        const auto greeting = hello(run);
        EXPECT_NE(greeting.at("key").as_string(), before);
        before = greeting.at("key").as_string();
        RawClient client(portOf(greeting));
        const auto keys = client.ask(get(greeting, "/api/v1/api-keys"));
        EXPECT_NE(keys->body.find("\"total\":2"), std::string::npos) << keys->body;
        run.signal(SIGTERM);
        EXPECT_EQ(run.wait(), 0);
    }
}

TEST_F(Program, letsNoSecondServerIntoItsFolder)
{
    Meterd first({"serve", "--data", folder(), "--mode", "sandbox", "--listen", "127.0.0.1:0", "--hello"});
    const auto greeting = hello(first);
    Meterd second({"serve", "--data", folder(), "--mode", "sandbox", "--listen", "127.0.0.1:0"});
    const std::string said = second.errors();
    EXPECT_NE(said.find("in use by another meterd (process " + std::to_string(greeting.at("pid").as_int64()) + ")"),
              std::string::npos)
        << said;
    EXPECT_EQ(second.wait(), 1);
}

TEST_F(Program, servesAgainAfterItWasKilled)
{
    std::string tenant;
    {
        Meterd run({"serve", "--data", folder(), "--mode", "sandbox", "--listen", "127.0.0.1:0", "--hello"});
        tenant = hello(run).at("tenant").as_string();
        run.signal(SIGKILL);
        run.wait();
    }
    Meterd run({"serve", "--data", folder(), "--mode", "sandbox", "--listen", "127.0.0.1:0", "--hello"});
    EXPECT_EQ(hello(run).at("tenant").as_string(), tenant);
}

TEST_F(Program, givesPrometheusItsOwnListener)
{
    Meterd run({"serve", "--data", folder(), "--mode", "sandbox", "--listen", "127.0.0.1:0", "--hello"});
    const auto greeting = hello(run);
    const std::string metrics(greeting.at("metrics").as_string());
    const std::string port = metrics.substr(metrics.rfind(':') + 1);
    RawClient client(static_cast<std::uint16_t>(std::stoi(port)));
    const auto page = client.ask("GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(page->status, 200);
    EXPECT_NE(page->body.find("meterd_store_writable 1"), std::string::npos);
    EXPECT_EQ(page->body.find("ten_"), std::string::npos);
    RawClient main(portOf(greeting));
    EXPECT_EQ(main.ask("GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n")->status, 404);
}

TEST_F(Program, takesItsSecretKeyFromTheEnvironment)
{
    const std::string key(64, 'a');
    Meterd made({"init", "--data", folder(), "--mode", "sandbox"}, key);
    EXPECT_EQ(made.wait(), 0);
    EXPECT_FALSE(std::filesystem::exists(folder() + "/secret.key"));
    Meterd without({"serve", "--data", folder()});
    EXPECT_NE(without.errors().find("secret.key"), std::string::npos);
    EXPECT_EQ(without.wait(), 1);
    Meterd wrong({"serve", "--data", folder()}, std::string(64, 'b'));
    EXPECT_NE(wrong.errors().find("does not belong"), std::string::npos);
    EXPECT_EQ(wrong.wait(), 1);
    Meterd malformed({"serve", "--data", folder()}, "short");
    EXPECT_NE(malformed.errors().find("64 hexadecimal digits"), std::string::npos);
    EXPECT_EQ(malformed.wait(), 1);
}

TEST_F(Program, refusesAKeyFileThatOthersCanRead)
{
    Meterd made({"init", "--data", folder()});
    EXPECT_EQ(made.wait(), 0);
    ::chmod((folder() + "/secret.key").c_str(), 0644);
    Meterd run({"serve", "--data", folder()});
    EXPECT_NE(run.errors().find("chmod 600"), std::string::npos);
    EXPECT_EQ(run.wait(), 1);
}

} // namespace
