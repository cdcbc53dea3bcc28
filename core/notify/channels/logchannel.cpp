// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/channelparts.h"
#include "core/notify/channels/channels.h"
#include "core/notify/text/escape.h"
#include "core/notify/text/words.h"
#include "core/notify/transport/logsocket.h"
#include "core/notify/transport/syslogline.h"
#include "core/probe/sametext.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lightfoot {

namespace {

constexpr std::size_t logTextLimit = 4096;
constexpr std::string_view systemLog = "syslog"; // instead of a file's name

constexpr std::array logNetworks{"udp", "tcp", "unix"};

constexpr std::array<OptionDescriptor, 4> logOptions{{
    {.key = "file",
     .label = QT_TRANSLATE_NOOP("Option", "File"),
     .hint = QT_TRANSLATE_NOOP("Option", "Lines are added to it; syslog: the system log instead"),
     .required = true},
    {.key = "host",
     .label = QT_TRANSLATE_NOOP("Option", "System log"),
     .hint = QT_TRANSLATE_NOOP("Option",
                               "host:port of another machine's, or a socket's path; without: /dev/log")},
    {.key = "network",
     .label = QT_TRANSLATE_NOOP("Option", "Network"),
     .hint = QT_TRANSLATE_NOOP("Option", "How the system log is reached"),
     .choices = logNetworks},
    {.key = "facility",
     .label = QT_TRANSLATE_NOOP("Option", "Facility"),
     .hint = QT_TRANSLATE_NOOP("Option", "What the system log files it under; without: daemon"),
     .choices = syslogFacilities},
}};

std::string quoted(const char *name, std::string_view value)
{
    std::string out = std::string(name) + "=\"";
    for (const char c : cutTo(oneLine(cutTo(value, 4 * logTextLimit)), logTextLimit)) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + '"';
}

// As EaseProbe's lines: when, where and by whom, then names and values. Quotes within are marked.
std::string logLine(const Notification &notification, const RenderedText &text, const SendContext &context)
{
    const bool one = notification.subjects.size() == 1;
    const std::string target = one ? notification.subjects.front().target : std::string();
    const std::string message = text.text.empty() && one ? notification.subjects.front().reason : text.text;
    return isoTime(context.clock.wall()) + " " + oneLine(context.host) + " " + oneLine(context.sender) + " " +
           (isProblem(notification.kind) ? "warning " : "info ") + quoted("title", text.title) + "; " +
           quoted("name", namesOf(notification)) + "; " + quoted("status", statusWord(notification.kind)) +
           "; " + quoted("endpoint", target) + "; " + quoted("time", timeWords(notification.at)) + "; " +
           quoted("message", message) + "\n";
}

Delivery notWritten(const std::string &path, int error)
{
    Delivery delivery{.verdict = Delivery::Verdict::Retry,
                      .reason = message(QT_TRANSLATE_NOOP("Message", "cannot write to %1: %2"), escaped(path),
                                        std::strerror(error))};
    if (error == ENOENT || error == ENOTDIR) {
        delivery.verdict = Delivery::Verdict::Refused;
        delivery.reason =
            message(QT_TRANSLATE_NOOP("Message", "there is no folder for the file %1"), escaped(path));
    } else if (error == EISDIR) {
        delivery.verdict = Delivery::Verdict::Refused;
    }
    return delivery;
}

// Opened for each line: whoever turns logs over may move it away at any time. Never waits for a reader of a
// pipe.
Delivery appendTo(const std::string &path, std::string_view line)
{
    const int file = ::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK | O_NOCTTY,
                            S_IRUSR | S_IWUSR);
    if (file < 0)
        return notWritten(path, errno);
    int error = 0;
    while (!line.empty() && error == 0) {
        const ssize_t written = ::write(file, line.data(), line.size());
        if (written >= 0)
            line.remove_prefix(static_cast<std::size_t>(written));
        else if (errno != EINTR)
            error = errno;
    }
    // A disk that is full may say so only now.
    if (::close(file) != 0 && error == 0)
        error = errno;
    return error == 0 ? Delivery::sent() : notWritten(path, error);
}

class FileChannel final : public Channel
{
public:
    explicit FileChannel(std::string path) : m_path(std::move(path)) {}

    Delivery send(const Notification &notification, const RenderedText &text,
                  const SendContext &context) override
    {
        return appendTo(m_path, logLine(notification, text, context));
    }

private:
    const std::string m_path;
};

class SystemLogChannel final : public Channel
{
public:
    SystemLogChannel(LogAddress address, int facility) : m_address(std::move(address)), m_facility(facility)
    {}

    Delivery send(const Notification &notification, const RenderedText &text,
                  const SendContext &context) override
    {
        const std::string words = text.text.empty() ? text.title : text.title + " | " + text.text;
        const std::string line = syslogLine(notification, {.facility = m_facility,
                                                           .host = context.host,
                                                           .sender = context.sender,
                                                           .process = ::getpid(),
                                                           .message = cutTo(words, logTextLimit)});
        const Result<void> sent = sendToLog(m_address, line, context.timeout, context.cancelled);
        return sent ? Delivery::sent()
                    : Delivery{.verdict = Delivery::Verdict::Retry, .reason = sent.error().message};
    }

private:
    const LogAddress m_address;
    const int m_facility;
};

// "host:port", "[v6]:port", "host"; the port's default is 514 (RFC 5426 3.3).
Result<void> readLogHost(const std::string &text, LogAddress &address)
{
    const std::size_t colon = text.rfind(':');
    const bool hasPort = colon != std::string::npos && text.find(':') == colon;
    const bool bracketed = text.starts_with('[') && text.find("]:") != std::string::npos;
    address.host = hasPort || bracketed ? text.substr(0, colon) : text;
    if (hasPort || bracketed)
        address.port = text.substr(colon + 1);
    if (address.host.starts_with('[') && address.host.ends_with(']'))
        address.host = address.host.substr(1, address.host.size() - 2);
    const bool digits = !address.port.empty() && address.port.size() <= 5 &&
                        std::ranges::all_of(address.port, [](char c) { return c >= '0' && c <= '9'; });
    const bool good = !address.host.empty() && address.host.size() <= 253 &&
                      std::ranges::all_of(address.host, [](char c) { return c > ' ' && c != 0x7F; });
    if (!digits || !good || std::stoi(address.port) < 1 || std::stoi(address.port) > 65'535)
        return failure(QT_TRANSLATE_NOOP("Message", "%1: expected host:port"), "host");
    return {};
}

// As EaseProbe has it: host and network together name another machine; without them it is this one's.
Result<LogAddress> logAddress(const OptionMap &options)
{
    LogAddress address;
    const std::string network = textOption(options, "network");
    const std::string host = textOption(options, "host");
    if (sameText(network, "unix") || host.starts_with('/')) {
        if (!host.empty() && !host.starts_with('/'))
            return failure(QT_TRANSLATE_NOOP("Message", "%1: expected the path of a socket"), "host");
        address.path = host.empty() ? address.path : host;
        return address;
    }
    if (host.empty()) {
        if (!network.empty())
            return failure(QT_TRANSLATE_NOOP("Message", "%1 is missing"), "host");
        return address;
    }
    address.network = sameText(network, "tcp") ? LogNetwork::Tcp : LogNetwork::Udp;
    if (const Result<void> read = readLogHost(host, address); !read)
        return tl::unexpected(read.error());
    return address;
}

Result<std::unique_ptr<Channel>> createLog(const NotifierSettings &settings)
{
    const OptionMap &options = settings.options;
    if (const Result<void> checked = checkChannelOptions(logOptions, options); !checked)
        return tl::unexpected(checked.error());
    const std::string file = textOption(options, "file");
    if (file.find('\0') != std::string::npos)
        return failure(QT_TRANSLATE_NOOP("Message", "%1: must not hold a NUL character"), "file");
    if (file != systemLog)
        return std::make_unique<FileChannel>(file);
    Result<LogAddress> address = logAddress(options);
    if (!address)
        return tl::unexpected(address.error());
    const std::optional<int> facility = syslogFacility(textOption(options, "facility", "daemon"));
    return std::make_unique<SystemLogChannel>(std::move(*address), facility.value_or(3));
}

} // namespace

const ChannelKind logChannel{
    .id = "log",
    .label = QT_TRANSLATE_NOOP("Option", "Log file or system log"),
    .summary = QT_TRANSLATE_NOOP("Option", "Adds a line to a file, or to the system log here or elsewhere"),
    .options = logOptions,
    .textLimit = logTextLimit,
    .perMinute = 0,
    .create = createLog,
};

} // namespace lightfoot
