// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/process.h"

#include <arpa/inet.h>
#include <array>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <netinet/in.h>
#include <random>
#include <sstream>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace lightfoot::test {

namespace {

using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

constexpr auto pause = 5ms; // between looks at something only the kernel can tell

bool canBind(int type, std::uint16_t port)
{
    const int fd = ::socket(AF_INET, type | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_ANY);
    const bool free = ::bind(fd, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0;
    ::close(fd);
    return free;
}

// Looks whether somebody accepts, and leaves no TIME_WAIT behind for a test to stumble over.
bool accepts(const std::string &host, std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    ::inet_pton(AF_INET, host.c_str(), &address.sin_addr);
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const linger reset{1, 0};
    ::setsockopt(fd, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
    const bool connected = ::connect(fd, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0;
    ::close(fd);
    return connected;
}

// Only what is allowed between fork and exec in a program with threads.
[[noreturn]] void becomeProgram(const char *program, char *const *arguments, int output, pid_t parent)
{
    ::setpgid(0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent)
        ::_exit(126); // it died before the kernel knew that it should tell us
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    const int nothing = ::open("/dev/null", O_RDONLY);
    ::dup2(nothing, STDIN_FILENO);
    ::dup2(output, STDOUT_FILENO);
    ::dup2(output, STDERR_FILENO);
    ::execv(program, arguments);
    ::_exit(127);
}

} // namespace

std::uint16_t freePort()
{
    thread_local std::mt19937 random{std::random_device{}()};
    std::uniform_int_distribution<int> ports(12000, 32000);
    for (int attempt = 0; attempt < 1000; ++attempt) {
        const auto port = static_cast<std::uint16_t>(ports(random));
        if (canBind(SOCK_STREAM, port) && canBind(SOCK_DGRAM, port))
            return port;
    }
    std::abort(); // twenty thousand ports taken: nothing can be tested here
}

Process::Process(std::string program, std::string package, std::string output)
    : m_program(std::move(program)), m_package(std::move(package)), m_output(std::move(output))
{}

Process::~Process()
{
    stop();
}

std::optional<std::string> Process::findProgram() const
{
    if (m_program.find('/') != std::string::npos)
        return ::access(m_program.c_str(), X_OK) == 0 ? std::optional(m_program) : std::nullopt;
    const char *path = std::getenv("PATH");
    std::istringstream folders(std::string(path ? path : "") + ":/usr/sbin:/usr/bin:/sbin");
    for (std::string folder; std::getline(folders, folder, ':');) {
        std::string candidate = folder + "/" + m_program;
        if (::access(candidate.c_str(), X_OK) == 0)
            return candidate;
    }
    return std::nullopt;
}

bool Process::fail(const std::string &why)
{
    m_error = m_program + ": " + why;
    if (const std::string said = output(); !said.empty())
        m_error += "; it said: " + said;
    stop();
    return false;
}

bool Process::start(const std::vector<std::string> &arguments, const std::string &address, std::uint16_t port)
{
    return start(
        arguments, [&] { return accepts(address, port); },
        "does not accept on " + address + ":" + std::to_string(port));
}

bool Process::start(const std::vector<std::string> &arguments, const std::function<bool()> &isReady,
                    const std::string &otherwise)
{
    stop();
    const std::optional<std::string> program = findProgram();
    if (!program) {
        m_error = m_program + " is not installed: apt-get install " + m_package;
        return false;
    }
    std::vector<std::string> words{*program};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char *> pointers;
    for (std::string &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    const int out = ::open(m_output.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (out < 0)
        return fail("its output file cannot be made: " + m_output);
    const pid_t parent = ::getpid();
    m_id = ::fork();
    if (m_id == 0)
        becomeProgram(program->c_str(), pointers.data(), out, parent);
    ::close(out);
    if (m_id < 0)
        return fail("fork failed: " + std::string(std::strerror(errno)));
    ::setpgid(m_id, m_id); // both do it, so that it is done whoever comes first
    return waitUntil(isReady, otherwise);
}

bool Process::waitUntil(const std::function<bool()> &isReady, const std::string &otherwise)
{
    const auto limit = Steady::now() + 10s;
    while (Steady::now() < limit) {
        // First whether it lives: a port that answers for a dead child is somebody else's.
        if (!running())
            return fail("ended while starting");
        if (isReady())
            return running() || fail("ended while starting");
        std::this_thread::sleep_for(pause);
    }
    return fail(otherwise + " after ten seconds");
}

bool Process::running()
{
    return m_id > 0 && !waitForEnd(0ms);
}

bool Process::waitForEnd(std::chrono::milliseconds limit)
{
    const auto end = Steady::now() + limit;
    for (;;) {
        if (::waitpid(m_id, nullptr, WNOHANG) != 0) {
            m_id = -1;
            return true;
        }
        if (Steady::now() >= end)
            return false;
        std::this_thread::sleep_for(pause);
    }
}

void Process::stop()
{
    if (m_id <= 0)
        return;
    const pid_t group = m_id;
    ::kill(m_id, SIGTERM);
    if (!waitForEnd(2s)) {
        ::kill(m_id, SIGKILL);
        waitForEnd(10s);
    }
    ::kill(-group, SIGKILL); // children of its own, where it left any
}

std::string Process::output() const
{
    std::ifstream file(m_output, std::ios::binary | std::ios::ate);
    const std::streamoff size = file ? static_cast<std::streamoff>(file.tellg()) : 0;
    const std::streamoff part = std::min<std::streamoff>(size, 4096);
    std::string text(static_cast<std::size_t>(part), '\0');
    file.seekg(size - part);
    file.read(text.data(), part);
    return text;
}

} // namespace lightfoot::test
