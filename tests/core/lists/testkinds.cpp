// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/lists/testkinds.h"

#include "core/lists/listfiles.h"
#include "core/probe/prober.h"

#include <array>
#include <filesystem>

namespace lightfoot::test {

namespace {

class NoProber final : public Prober
{
public:
    boost::asio::awaitable<Verdict> run(ProbeContext &) override { co_return Verdict{}; }
};

Result<std::unique_ptr<Prober>> create(const Endpoint &endpoint, ProberResources &)
{
    const auto ca = optionOr<std::string>(endpoint.options, "ca", {});
    if (!ca.empty() && !std::filesystem::is_regular_file(ca))
        return failure("ca: %1 is no file", ca);
    return std::make_unique<NoProber>();
}

std::string target(const OptionMap &options)
{
    return optionOr<std::string>(options, "host", {});
}

Result<OptionMap> fromTarget(std::string_view)
{
    return failure("not of the command line");
}

constexpr std::array<const char *, 3> methods{"GET", "POST", "HEAD"};

constexpr std::array<OptionDescriptor, 12> alphaOptions{{
    {.key = "host", .label = "Host", .required = true},
    {.key = "port", .type = OptionType::Integer, .label = "Port", .minimum = 1, .maximum = 65535},
    {.key = "ratio", .type = OptionType::Number, .label = "Ratio"},
    {.key = "verify", .type = OptionType::Boolean, .label = "Verify"},
    {.key = "wait", .type = OptionType::Time, .label = "Wait", .minimum = 0.001, .maximum = 60},
    {.key = "args", .type = OptionType::TextList, .label = "Arguments"},
    {.key = "headers", .type = OptionType::TextMap, .label = "Headers"},
    {.key = "success_code", .type = OptionType::RangeList, .label = "Success"},
    {.key = "password", .label = "Password", .secret = true},
    {.key = "pin",
     .type = OptionType::Integer,
     .label = "PIN",
     .secret = true,
     .minimum = 1,
     .maximum = 9999},
    {.key = "ca", .label = "CA", .file = true},
    {.key = "method", .label = "Method", .choices = methods},
}};

constexpr std::array<OptionDescriptor, 1> betaOptions{{{.key = "host", .label = "Host", .required = true}}};

constexpr ProberKind kindOf(const char *id, std::span<const OptionDescriptor> options)
{
    return {.id = id,
            .label = id,
            .summary = "",
            .options = options,
            .metrics = {},
            .schemes = {},
            .goodbye = "",
            .blocks = false,
            .target = target,
            .fromTarget = fromTarget,
            .create = create,
            .connections = 1};
}

} // namespace

ProberKinds listKinds()
{
    static constexpr ProberKind alpha = kindOf("alpha", alphaOptions);
    static constexpr ProberKind beta = kindOf("beta", betaOptions);
    static constexpr std::array<const ProberKind *, 2> kinds{&alpha, &beta};
    return kinds;
}

Environment environmentOf(std::map<std::string, std::string, std::less<>> variables)
{
    return [variables = std::move(variables)](std::string_view name) -> std::optional<std::string> {
        const auto found = variables.find(name);
        return found == variables.end() ? std::nullopt : std::optional(found->second);
    };
}

std::string remarksOf(const ImportReport &report)
{
    std::string text;
    for (const Remark &remark : report.remarks)
        text += report.toEnglish(remark) + '\n';
    return text;
}

ReadResult readText(std::string text, const Environment &environment)
{
    return readList({std::move(text), "list.yaml"}, listKinds(), environment);
}

} // namespace lightfoot::test
