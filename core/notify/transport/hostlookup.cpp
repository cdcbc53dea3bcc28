// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/transport/hostlookup.h"

#include <cstring>
#include <future>
#include <memory>
#include <netdb.h>
#include <thread>

namespace lightfoot {

namespace {

constexpr std::chrono::milliseconds lookupLook{50}; // how often is looked whether somebody cancelled

struct FreeAddresses
{
    void operator()(addrinfo *list) const { ::freeaddrinfo(list); }
};

// Never destroyed: a lookup that outlives main() still counts itself out.
std::atomic<int> &runningLookups()
{
    static auto *const running = new std::atomic<int>(0);
    return *running;
}

} // namespace

Result<HostAddresses> systemLookup(const std::string &host, const std::string &port)
{
    const addrinfo wanted{.ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM};
    addrinfo *found = nullptr;
    const int code = ::getaddrinfo(host.c_str(), port.c_str(), &wanted, &found);
    const std::unique_ptr<addrinfo, FreeAddresses> list(found);
    if (code != 0)
        return failure(
            QT_TRANSLATE_NOOP("Message", "the name of the system log %1 could not be looked up: %2"), host,
            ::gai_strerror(code));
    HostAddresses addresses;
    for (const addrinfo *one = list.get(); one; one = one->ai_next) {
        HostAddress &address = addresses.emplace_back();
        std::memcpy(&address.address, one->ai_addr, one->ai_addrlen);
        address.size = one->ai_addrlen;
    }
    return addresses;
}

Result<HostAddresses> lookUpHost(const std::string &host, const std::string &port,
                                 std::chrono::steady_clock::time_point deadline,
                                 const std::atomic<bool> &cancelled, const HostLookup &lookup)
{
    if (++runningLookups() > lookupLimit) {
        --runningLookups();
        return failure(
            QT_TRANSLATE_NOOP("Message", "the name of the system log %1 could not be looked up: %2"), host,
            "too many lookups hang");
    }
    auto promise = std::make_shared<std::promise<Result<HostAddresses>>>();
    std::future<Result<HostAddresses>> found = promise->get_future();
    std::thread([promise, lookup, host, port] {
        promise->set_value(lookup(host, port));
        --runningLookups();
    }).detach();
    while (found.wait_for(lookupLook) != std::future_status::ready) {
        if (cancelled || std::chrono::steady_clock::now() >= deadline)
            return failure(
                QT_TRANSLATE_NOOP("Message", "the name of the system log %1 could not be looked up: %2"),
                host, "no answer in time");
    }
    return found.get();
}

} // namespace lightfoot
