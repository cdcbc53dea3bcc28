// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/filetext.h"

#include "core/lists/formatkinds.h"
#include "core/lists/limits.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace lightfoot {

namespace {

class Descriptor
{
public:
    Descriptor(int fd, bool owned) : m_fd(fd), m_owned(owned) {}
    ~Descriptor()
    {
        if (m_owned && m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int get() const { return m_fd; }

private:
    int m_fd;
    bool m_owned;
};

tl::unexpected<Error> systemFailure(const char *id, int error)
{
    return failure(id, std::generic_category().message(error));
}

Result<std::string> readAll(int fd, std::size_t limit)
{
    std::string text;
    std::array<char, 65536> buffer{};
    for (;;) {
        const ssize_t got = ::read(fd, buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return systemFailure(QT_TRANSLATE_NOOP("Message", "cannot be read: %1"), errno);
        if (got == 0)
            return text;
        text.append(buffer.data(), static_cast<std::size_t>(got));
        if (text.size() > limit)
            return failure(QT_TRANSLATE_NOOP("Message", "the list is larger than %1 MiB, the limit"),
                           std::to_string(limits::listBytes >> 20U));
    }
}

} // namespace

bool isDirectory(const std::string &path)
{
    struct stat info{};
    return ::stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode);
}

Result<std::string> readFileText(const std::string &path, std::size_t limit)
{
    if (path == "-")
        return readAll(STDIN_FILENO, limit);
    // Without blocking: opening a pipe would wait for its writer.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY), true);
    if (file.get() < 0)
        return systemFailure(QT_TRANSLATE_NOOP("Message", "cannot be opened: %1"), errno);
    struct stat info{};
    if (::fstat(file.get(), &info) != 0)
        return systemFailure(QT_TRANSLATE_NOOP("Message", "cannot be read: %1"), errno);
    if (S_ISDIR(info.st_mode))
        return failure(QT_TRANSLATE_NOOP("Message", "is a directory; expected a file"));
    if (!S_ISREG(info.st_mode))
        return failure(QT_TRANSLATE_NOOP("Message", "is a pipe, a device or a socket; expected a file"));
    return readAll(file.get(), limit);
}

Result<std::vector<std::string>> listFilesOf(const std::string &directory)
{
    std::vector<std::string> found;
    const auto suffixes = listFormats().front()->suffixes;
    for (const char *suffix : suffixes) {
        std::error_code error;
        const auto begin = static_cast<std::ptrdiff_t>(found.size());
        std::filesystem::directory_iterator entry(directory, error);
        for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
            if (entry->path().extension() == suffix && !isDirectory(entry->path().string()))
                found.push_back(entry->path().string());
            if (found.size() > limits::files)
                return failure(QT_TRANSLATE_NOOP("Message", "holds more than %1 list files, the limit"),
                               std::to_string(limits::files));
        }
        if (error)
            return failure(QT_TRANSLATE_NOOP("Message", "cannot be read: %1"), error.message());
        std::sort(found.begin() + begin, found.end());
    }
    if (found.empty())
        return failure(QT_TRANSLATE_NOOP("Message", "is a directory without a *.yaml or *.yml file"));
    return found;
}

} // namespace lightfoot
