// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/listfiles.h"

#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace lightfoot {

namespace {

// A file under a name of its own until it is renamed to its place; gone again if it never is.
class TemporaryFile
{
public:
    TemporaryFile(const std::string &target, mode_t mode)
    {
        static std::atomic<unsigned> counter{0};
        m_path = target + ".tmp-" + std::to_string(::getpid()) + '-' + std::to_string(++counter);
        ::unlink(m_path.c_str()); // of a process of the same number that was killed
        m_fd = ::open(m_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);
    }
    ~TemporaryFile()
    {
        if (m_fd < 0)
            return;
        ::close(m_fd);
        if (!m_renamed)
            ::unlink(m_path.c_str());
    }
    TemporaryFile(const TemporaryFile &) = delete;
    TemporaryFile &operator=(const TemporaryFile &) = delete;

    int fd() const { return m_fd; }

    bool write(std::string_view text) const
    {
        while (!text.empty()) {
            const ssize_t written = ::write(m_fd, text.data(), text.size());
            if (written < 0 && errno != EINTR)
                return false;
            text.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
        }
        return ::fsync(m_fd) == 0;
    }

    bool renameTo(const std::string &target)
    {
        m_renamed = ::rename(m_path.c_str(), target.c_str()) == 0;
        return m_renamed;
    }

private:
    std::string m_path;
    int m_fd = -1;
    bool m_renamed = false;
};

// Where path leads to, also when there is no file yet at the end of its links.
std::string resolved(const std::string &path)
{
    constexpr int mostLinks = 40; // as Linux has it
    std::error_code error;
    std::filesystem::path target(path);
    for (int i = 0; i < mostLinks && std::filesystem::is_symlink(target, error); ++i)
        target = target.parent_path() / std::filesystem::read_symlink(target, error);
    return target.string();
}

// So that the new name is on the disk too. A directory that cannot be synced is no reason to fail: the file
// is there.
void syncDirectoryOf(const std::string &path)
{
    const std::size_t slash = path.rfind('/');
    const std::string directory = slash == std::string::npos ? "." : path.substr(0, slash + 1);
    const int fd = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return;
    ::fsync(fd);
    ::close(fd);
}

} // namespace

Result<void> saveListFile(const std::string &path, std::string_view text, FileAccess access)
{
    const auto failed = [&](int error) -> Result<void> {
        return failure(QT_TRANSLATE_NOOP("Message", "%1 cannot be written: %2"), path,
                       std::generic_category().message(error));
    };
    const std::string target = resolved(path);
    struct stat before{};
    const bool exists = ::stat(target.c_str(), &before) == 0;
    if (!exists && errno != ENOENT)
        return failed(errno);
    if (exists && !S_ISREG(before.st_mode))
        return failure(QT_TRANSLATE_NOOP("Message", "%1 cannot be written: it is no ordinary file"), path);
    // To replace it needs no permission of its own; someone took it away for a reason.
    if (exists && ::faccessat(AT_FDCWD, target.c_str(), W_OK, AT_EACCESS) != 0)
        return failed(errno);
    const mode_t mode = access == FileAccess::OwnerOnly ? 0600 : exists ? before.st_mode & 0777U : 0666;
    TemporaryFile file(target, mode);
    if (file.fd() < 0)
        return failed(errno);
    if ((exists || access == FileAccess::OwnerOnly) && ::fchmod(file.fd(), mode) != 0)
        return failed(errno);
    if (!file.write(text) || !file.renameTo(target))
        return failed(errno);
    syncDirectoryOf(target);
    return {};
}

} // namespace lightfoot
