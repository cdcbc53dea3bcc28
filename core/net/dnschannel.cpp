// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/dnschannel.h"

#include <arpa/inet.h>
#include <netdb.h>
#include <sys/socket.h>
#include <sys/stat.h>

namespace lightfoot {

namespace {

constexpr int queryTimeoutMs = 2000;
constexpr int queryTries = 3;
constexpr std::chrono::milliseconds timeoutStep{200};
constexpr std::chrono::minutes channelLife{10};
// A public resolver banned a prober for 20,000 names every few seconds; one of our own takes far more.
constexpr unsigned publicCap = 200;
constexpr unsigned privateCap = 5000;
constexpr std::chrono::milliseconds burst{100}; // what a thread may ask at once after a pause

bool isPrivate(const ares_addr_port_node &server)
{
    if (server.family == AF_INET) {
        const std::uint32_t address = ntohl(server.addr.addr4.s_addr);
        return address >> 24 == 127 || address >> 24 == 10 || address >> 20 == 0xAC1 ||
               address >> 16 == 0xC0A8 || address >> 16 == 0xA9FE ||
               (address >> 22 == 0x191); // 100.64/10 as well
    }
    const auto *bytes = reinterpret_cast<const unsigned char *>(&server.addr.addr6);
    static constexpr unsigned char loopback[16] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    return std::equal(bytes, bytes + 16, loopback) || (bytes[0] & 0xFE) == 0xFC ||
           (bytes[0] == 0xFE && (bytes[1] & 0xC0) == 0x80);
}

timespec changeTime(const char *path)
{
    struct stat info{};
    return ::stat(path, &info) == 0 ? info.st_mtim : timespec{};
}

} // namespace

// A c-ares socket under Asio's eyes. released: c-ares closed it; handlers that still come do nothing.
struct DnsChannel::Watch
{
    Watch(const asio::any_io_executor &executor, ares_socket_t socket) : descriptor(executor, socket) {}
    asio::posix::stream_descriptor descriptor;
    bool released = false;
    bool wantRead = false;
    bool wantWrite = false;
    bool reading = false;
    bool writing = false;
};

DnsChannel::DnsChannel(asio::any_io_executor executor, std::string server, unsigned share)
    : m_executor(std::move(executor)),
      m_server(std::move(server)),
      m_timeouts(m_executor),
      m_made(std::chrono::steady_clock::now()),
      m_lastLook(m_made),
      m_resolvConf(changeTime("/etc/resolv.conf"))
{
    init(ARES_FLAG_STAYOPEN);
    // With one server there is no other to try: what it says (SERVFAIL, REFUSED) is the answer. c-ares would
    // report "connection refused" for it, as if nobody were there.
    if (m_status == ARES_SUCCESS && serverCount() == 1) {
        ares_destroy(m_channel);
        init(ARES_FLAG_STAYOPEN | ARES_FLAG_NOCHECKRESP);
    }
    if (!m_channel)
        return;
    describeServers();
    ares_addr_port_node *servers = nullptr;
    bool allPrivate = true;
    if (ares_get_servers_ports(m_channel, &servers) == ARES_SUCCESS) {
        for (const ares_addr_port_node *node = servers; node; node = node->next)
            allPrivate = allPrivate && isPrivate(*node);
        ares_free_data(servers);
    }
    m_cap = allPrivate ? privateCap : publicCap;
    m_spacing = std::chrono::nanoseconds(std::chrono::seconds(1)) * share / m_cap;
    m_nextTurn = m_made;
}

void DnsChannel::init(int flags)
{
    ares_options options{};
    options.flags = flags;
    options.timeout = queryTimeoutMs;
    options.tries = queryTries;
    options.sock_state_cb = &DnsChannel::socketState;
    options.sock_state_cb_data = this;
    m_status = ares_init_options(
        &m_channel, &options, ARES_OPT_FLAGS | ARES_OPT_TIMEOUTMS | ARES_OPT_TRIES | ARES_OPT_SOCK_STATE_CB);
    if (m_status != ARES_SUCCESS) {
        m_channel = nullptr;
        return;
    }
    ares_set_socket_configure_callback(m_channel, &DnsChannel::configureSocket, this);
    if (!m_server.empty())
        m_status = ares_set_servers_ports_csv(m_channel, m_server.c_str());
}

std::size_t DnsChannel::serverCount() const
{
    ares_addr_port_node *servers = nullptr;
    std::size_t count = 0;
    if (ares_get_servers_ports(m_channel, &servers) == ARES_SUCCESS) {
        for (const ares_addr_port_node *node = servers; node; node = node->next)
            ++count;
        ares_free_data(servers);
    }
    return count;
}

DnsChannel::~DnsChannel()
{
    if (m_channel)
        ares_destroy(
            m_channel); // calls answered() for all that is in flight, then socketState() for each socket
}

void DnsChannel::describeServers()
{
    ares_addr_port_node *servers = nullptr;
    if (ares_get_servers_ports(m_channel, &servers) != ARES_SUCCESS)
        return;
    for (const ares_addr_port_node *node = servers; node; node = node->next) {
        char text[INET6_ADDRSTRLEN] = "";
        ::inet_ntop(node->family, &node->addr, text, sizeof text);
        m_serverText += (m_serverText.empty() ? "" : ", ") + std::string(text);
        if (node->udp_port != 0 && node->udp_port != 53)
            m_serverText += ':' + std::to_string(node->udp_port);
    }
    ares_free_data(servers);
}

int DnsChannel::configureSocket(ares_socket_t socket, int type, void *)
{
    // The fall-back to TCP must leave no TIME_WAIT either.
    const linger reset{1, 0};
    if (type == SOCK_STREAM)
        ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
    return 0;
}

void DnsChannel::socketState(void *self, ares_socket_t socket, int readable, int writable)
{
    static_cast<DnsChannel *>(self)->watch(socket, readable != 0, writable != 0);
}

void DnsChannel::watch(ares_socket_t socket, bool readable, bool writable)
{
    auto &slot = m_watches[socket];
    if (!readable && !writable) {
        if (slot) {
            slot->released = true;
            slot->descriptor.release(); // cancels the waits; c-ares closes the socket itself
        }
        m_watches.erase(socket);
        return;
    }
    if (!slot)
        slot = std::make_shared<Watch>(m_executor, socket);
    const std::shared_ptr<Watch> current = slot;
    current->wantRead = readable;
    current->wantWrite = writable;
    if (readable && !current->reading)
        wait(current, false);
    if (writable && !current->writing)
        wait(current, true);
}

void DnsChannel::wait(const std::shared_ptr<Watch> &watch, bool write)
{
    (write ? watch->writing : watch->reading) = true;
    const auto type =
        write ? asio::posix::stream_descriptor::wait_write : asio::posix::stream_descriptor::wait_read;
    watch->descriptor.async_wait(type, [this, watch, write](const boost::system::error_code &error) {
        (write ? watch->writing : watch->reading) = false;
        // Once released the channel may be gone: nothing of it is touched.
        if (watch->released)
            return;
        const ares_socket_t socket = watch->descriptor.native_handle();
        if (!error)
            ares_process_fd(m_channel, write ? ARES_SOCKET_BAD : socket, write ? socket : ARES_SOCKET_BAD);
        if (!watch->released && !error && (write ? watch->wantWrite : watch->wantRead) &&
            !(write ? watch->writing : watch->reading))
            wait(watch, write);
    });
}

void DnsChannel::armTimeouts()
{
    if (m_timeoutsArmed)
        return;
    m_timeoutsArmed = true;
    m_timeouts.expires_after(timeoutStep);
    m_timeouts.async_wait([this](const boost::system::error_code &error) {
        if (error)
            return; // the channel is being destroyed
        m_timeoutsArmed = false;
        ares_process_fd(m_channel, ARES_SOCKET_BAD, ARES_SOCKET_BAD);
        if (!m_questions.empty())
            armTimeouts();
    });
}

std::shared_ptr<DnsQuestion> DnsChannel::ask(const std::string &host, bool &joined)
{
    if (const auto found = m_questions.find(host); found != m_questions.end()) {
        joined = true;
        return found->second;
    }
    joined = false;
    auto question = std::make_shared<DnsQuestion>();
    m_questions.emplace(host, question);
    ares_addrinfo_hints hints{};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    // May answer at once (/etc/hosts, no server at all), before this returns.
    auto *argument = new std::pair<DnsChannel *, std::string>(this, host);
    ares_getaddrinfo(m_channel, host.c_str(), nullptr, &hints, &DnsChannel::answered, argument);
    if (!m_questions.empty())
        armTimeouts();
    return question;
}

void DnsChannel::answered(void *argument, int status, int, ares_addrinfo *result)
{
    const std::unique_ptr<std::pair<DnsChannel *, std::string>> asked(
        static_cast<std::pair<DnsChannel *, std::string> *>(argument));
    DnsChannel *self = asked->first;
    const auto found = self->m_questions.find(asked->second);
    const std::shared_ptr<DnsQuestion> question = found->second;
    self->m_questions.erase(found);
    question->answer.done = true;
    question->answer.status = status;
    for (const ares_addrinfo_node *node = result ? result->nodes : nullptr; node; node = node->ai_next) {
        if (node->ai_family == AF_INET) {
            const auto *address = reinterpret_cast<const sockaddr_in *>(node->ai_addr);
            question->answer.addresses.emplace_back(asio::ip::address_v4(ntohl(address->sin_addr.s_addr)));
        } else if (node->ai_family == AF_INET6) {
            const auto *address = reinterpret_cast<const sockaddr_in6 *>(node->ai_addr);
            asio::ip::address_v6::bytes_type bytes;
            std::copy_n(address->sin6_addr.s6_addr, bytes.size(), bytes.begin());
            question->answer.addresses.emplace_back(asio::ip::address_v6(bytes, address->sin6_scope_id));
        }
    }
    if (result)
        ares_freeaddrinfo(result);
    for (asio::steady_timer *timer : question->waiting)
        timer->cancel();
    question->waiting.clear();
}

SteadyTime DnsChannel::nextTurn(SteadyTime now) const
{
    return std::max(now, m_nextTurn);
}

SteadyTime DnsChannel::takeTurn(SteadyTime now)
{
    const SteadyTime turn = nextTurn(now);
    // After a pause some questions may go out together; the average stays under the cap.
    m_nextTurn = std::max(m_nextTurn, now - burst) + m_spacing;
    return turn;
}

bool DnsChannel::isOutdated(SteadyTime now)
{
    if (!m_questions.empty() || now - m_lastLook < std::chrono::seconds(1))
        return false;
    m_lastLook = now;
    const timespec changed = changeTime("/etc/resolv.conf");
    const bool newConfiguration = m_server.empty() && (changed.tv_sec != m_resolvConf.tv_sec ||
                                                       changed.tv_nsec != m_resolvConf.tv_nsec);
    return newConfiguration || now - m_made > channelLife;
}

} // namespace lightfoot
