// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/doctorcommand.h"

#include "app/headless/doctorprinter.h"
#include "core/sockets/doctor/doctor.h"
#include "core/sockets/doctor/machinewatch.h"

#include <optional>
#include <ostream>

namespace lightfoot {

namespace {

constexpr int exitWell = 0;
constexpr int exitIll = 1;
constexpr int exitUnread = 2;
constexpr int exitWrongUsage = 64; // EX_USAGE of sysexits.h
constexpr Duration longest = 24h;

constexpr const char *doctorHelp =
    R"(Usage: lightfoot-cli doctor [--json] [--for TIME]

Watches this machine's TCP sockets and says what is wrong with them: what it read and where, why it matters,
what to do and what not to. It changes nothing. Defaults that hurt nobody are not mentioned.

  --for TIME   how long to watch, such as 3s (the default) or 5m; longer sees slower leaks
  --json       one JSON object on one line; times in microseconds
  --help       this text

Run it as root to see the processes of other users.
Exit status: 0 nothing worse than a note, 1 a warning or worse, 2 the kernel's tables cannot be read, 64 for
wrong usage.
)";

struct DoctorOptions
{
    Duration time = MachineWatch::defaultTime;
    bool json = false;
    bool help = false;
};

Result<Duration> parseTime(std::string_view text)
{
    const auto time = parseDuration(text);
    if (!time)
        return time;
    if (*time <= 0s || *time > longest)
        return failure(QT_TRANSLATE_NOOP(
                           "Message", "--for: “%1” is out of range; expected more than 0s and at most 24h"),
                       text);
    return time;
}

// --for's value, in the same word or the next one.
Result<void> takeTime(DoctorOptions &options, std::span<const std::string> arguments, std::size_t &i)
{
    const std::string_view word = arguments[i];
    const std::size_t equals = word.find('=');
    if (equals == std::string_view::npos && i + 1 == arguments.size())
        return failure(QT_TRANSLATE_NOOP("Message", "--for: a time is missing, such as 3s"));
    const auto time = parseTime(equals == std::string_view::npos ? std::string_view(arguments[++i])
                                                                 : word.substr(equals + 1));
    if (!time)
        return tl::unexpected(time.error());
    options.time = *time;
    return {};
}

Result<DoctorOptions> parse(std::span<const std::string> arguments)
{
    DoctorOptions options;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string &word = arguments[i];
        if (word == "--json") {
            options.json = true;
        } else if (word == "--help" || word == "-h") {
            options.help = true;
        } else if (word == "--for" || word.starts_with("--for=")) {
            if (const auto taken = takeTime(options, arguments, i); !taken)
                return tl::unexpected(taken.error());
        } else {
            return failure(
                QT_TRANSLATE_NOOP("Message", "“%1” is not known; expected --json, --for or --help"), word);
        }
    }
    return options;
}

int fail(std::ostream &err, const Error &error, int status)
{
    err << "lightfoot-cli doctor: " << toEnglish(error.message) << '\n';
    return status;
}

} // namespace

int runDoctorCommand(std::span<const std::string> arguments, std::ostream &out, std::ostream &err)
{
    const auto options = parse(arguments);
    if (!options)
        return fail(err, options.error(), exitWrongUsage);
    if (options->help) {
        out << doctorHelp;
        return exitWell;
    }
    MachineWatch watch;
    const auto facts = watch.watch(options->time);
    if (!facts)
        return fail(err, facts.error(), exitUnread);
    const std::vector<Finding> findings = examine(*facts);
    if (options->json)
        printFindingsJson(out, findings, *facts);
    else
        printFindings(out, findings, *facts);
    out.flush();
    return worstOf(findings) >= Severity::Warning || !out ? exitIll : exitWell;
}

} // namespace lightfoot
