// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/alertscommand.h"
#include "app/headless/arguments.h"
#include "app/headless/doctorcommand.h"
#include "app/headless/listcommand.h"
#include "app/headless/plancommand.h"
#include "app/headless/probecommand.h"
#include "app/headless/runcommand.h"
#include "app/headless/secretcommand.h"
#include "app/headless/socketscommand.h"
#include "app/headless/whycommand.h"
#include "app/lab/lingerlab.h"
#include "core/notify/channelkinds.h"
#include "core/probers/proberkinds.h"

#include <array>
#include <functional>
#include <iostream>
#include <optional>

using namespace lightfoot;

namespace {

struct Command
{
    const char *name;
    const char *summary;
    int (*run)(std::span<const std::string> arguments);
};

constexpr std::array<Command, 9> commands{{
    {"probe", "one probe each: phases, verdict",
     [](std::span<const std::string> a) { return runProbeCommand(a, proberKinds()); }},
    {"run", "probe lists without a window", [](std::span<const std::string> a) { return runRunCommand(a); }},
    {"sockets", "the kernel's table of sockets, and whose they are",
     [](std::span<const std::string> a) { return runSocketsCommand(a, std::cout, std::cerr); }},
    {"plan", "what a list will do to this machine, before it is started",
     [](std::span<const std::string> a) { return runPlanCommand(a, proberKinds(), channelKinds()); }},
    {"doctor", "what is wrong with this machine's TCP sockets, and what to do",
     [](std::span<const std::string> a) { return runDoctorCommand(a, std::cout, std::cerr); }},
    {"why", "why people were told of an endpoint, or were not",
     [](std::span<const std::string> a) { return runWhyCommand(a, std::cout, std::cerr); }},
    {"alerts", "what people are told of: acknowledge, mute, undelivered messages, previews",
     [](std::span<const std::string> a) {
         return runAlertsCommand(a, proberKinds(), channelKinds(), std::cout, std::cerr);
     }},
    {"secret", "keep secrets for lists in the keychain",
     [](std::span<const std::string> a) { return runSecretCommand(a, std::cout, std::cerr); }},
    {"list", "check and convert list files; what kinds of probe there are",
     [](std::span<const std::string> a) {
         return runListCommand(a, proberKinds(), channelKinds(), std::cout, std::cerr);
     }},
}};

void printHelp(std::ostream &out)
{
    out << "Usage: lightfoot-cli COMMAND [options]\n\nWatches endpoints without leaving TIME_WAIT "
           "behind.\n\nCommands:\n";
    for (const Command &command : commands)
        out << "  " << command.name << std::string(10 - std::string_view(command.name).size(), ' ')
            << command.summary << '\n';
    out << "\nOptions:\n  --help     this text, or a command's with COMMAND --help\n  --version  the "
           "version\n";
}

} // namespace

int main(int count, char **values)
{
    if (const std::optional<int> code = lingerLabMain(count, values, proberKinds()))
        return *code;
    const std::vector<std::string> arguments(values + 1, values + count);
    const std::string first = arguments.empty() ? "" : arguments.front();
    if (first == "--help" || first == "-h" || first == "help") {
        printHelp(std::cout);
        return 0;
    }
    if (first == "--version") {
        std::cout << "lightfoot " LIGHTFOOT_VERSION "\n";
        return 0;
    }
    for (const Command &command : commands) {
        if (first == command.name)
            return command.run(std::span(arguments).subspan(1));
    }
    if (!first.empty())
        std::cerr << "lightfoot-cli: there is no command “" << escaped(first) << "”.\n";
    printHelp(std::cerr);
    return exitUsage;
}
