// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/shared/sqlkind.h"

#include "core/net/probecontext.h"
#include "core/net/proberesources.h"

#include <charconv>

namespace lightfoot {

namespace {

constexpr std::size_t shownBytes = 200;  // bytes of a foreign text in a message
constexpr std::size_t longestName = 256; // of a user or a database: what all servers and libraries carry

Result<void> checkLogin(const char *key, const std::string &text, std::size_t longest)
{
    if (text.find('\0') != std::string::npos)
        return failure(QT_TRANSLATE_NOOP("Message", "%1: must not hold a NUL character"), key);
    if (text.size() > longest)
        return failure(QT_TRANSLATE_NOOP("Message", "%1: longer than %2 bytes"), key,
                       std::to_string(longest));
    return {};
}

} // namespace

Result<SqlLookup> parseSqlLookup(std::string_view place, std::string expected)
{
    std::array<std::string, 5> fields;
    std::size_t count = 0;
    bool wellFormed = place.find('\0') == std::string_view::npos;
    for (std::string_view rest = place; wellFormed; ++count) {
        const std::size_t colon = rest.find(':');
        if (count == fields.size() || colon == 0 || rest.empty()) {
            wellFormed = false;
            break;
        }
        fields[count] = rest.substr(0, colon);
        if (colon == std::string_view::npos)
            break;
        rest.remove_prefix(colon + 1);
    }
    std::int64_t number = 0;
    const std::string &digits = fields.back();
    const char *end = digits.data() + digits.size();
    const auto [stopped, error] = std::from_chars(digits.data(), end, number);
    if (!wellFormed || count != fields.size() - 1 || error != std::errc() || stopped != end)
        return failure(
            QT_TRANSLATE_NOOP("Message",
                              "data: expected database:table:column:key column:whole number, got “%1”"),
            escaped(place, shownBytes));
    return SqlLookup{
        std::move(fields[0]), std::move(fields[1]), std::move(fields[2]), std::move(fields[3]), number,
        std::move(expected)};
}

std::string quotedName(std::string_view name, char quote)
{
    std::string text(1, quote);
    for (const char character : name) {
        text += character;
        if (character == quote)
            text += quote;
    }
    return text + quote;
}

Result<SqlPlan> sqlPlanOf(const Endpoint &endpoint, ProberResources &resources,
                          const ServerDefaults &defaults)
{
    const OptionMap &options = endpoint.options;
    Result<HostPort> address = parseHostPort(hostOf(options), defaults.port);
    if (!address)
        return tl::unexpected(address.error());
    Result<TlsContext> tls = tlsOf(options, resources, defaults.tls);
    if (!tls)
        return tl::unexpected(tls.error());
    SqlPlan plan{.tls = std::move(*tls),
                 .tlsName = certificateName(address->host),
                 .username = optionOr(options, "username", std::string()),
                 .password = optionOr(options, "password", std::string()),
                 .database = optionOr(options, "database", std::string())};
    plan.destination = Destination::of(std::move(*address));
    for (const auto &[key, text] :
         {std::pair("username", &plan.username), std::pair("database", &plan.database)}) {
        if (const Result<void> checked = checkLogin(key, *text, longestName); !checked)
            return tl::unexpected(checked.error());
    }
    if (const Result<void> checked = checkLogin("password", plan.password, 16384); !checked)
        return tl::unexpected(checked.error());
    for (const auto &[place, expected] : optionOr(options, "data", TextMap())) {
        Result<SqlLookup> lookup = parseSqlLookup(place, expected);
        if (!lookup)
            return tl::unexpected(lookup.error());
        plan.data.push_back(std::move(*lookup));
    }
    return plan;
}

Result<OptionMap> sqlFromTarget(std::string_view target, std::uint16_t defaultPort)
{
    Result<OptionMap> options = serverFromTarget(target, defaultPort);
    const std::size_t scheme = target.find("://");
    if (!options || scheme == std::string_view::npos)
        return options;
    const std::size_t slash = target.find('/', scheme + 3);
    std::string_view path = slash == std::string_view::npos ? std::string_view() : target.substr(slash + 1);
    path = path.substr(0, path.find('?'));
    if (!path.empty())
        (*options)["database"] = percentDecoded(path);
    return options;
}

std::string serverText(std::string_view text, const SqlPlan &plan)
{
    if (!plan.password.empty() && text.find(plan.password) != std::string_view::npos)
        return "(a text that repeats the password)";
    while (!text.empty() && (text.back() == '\n' || text.back() == ' '))
        text.remove_suffix(1);
    return escaped(text, shownBytes);
}

MaybeFailure compareValue(const SqlLookup &lookup, bool hasRow, const std::optional<std::string> &value)
{
    const std::string place = escaped(lookup.database + "." + lookup.table + "." + lookup.column, shownBytes);
    const std::string expected = escaped(lookup.expected, shownBytes);
    if (!hasRow)
        return failed(FailureKind::Content,
                      QT_TRANSLATE_NOOP("Message", "%1 has no row where %2 is %3, expected “%4”"), place,
                      escaped(lookup.keyColumn, shownBytes), std::to_string(lookup.number), expected);
    if (!value)
        return failed(FailureKind::Content, QT_TRANSLATE_NOOP("Message", "%1 is NULL, expected “%2”"), place,
                      expected);
    if (*value != lookup.expected)
        return failed(FailureKind::Content, QT_TRANSLATE_NOOP("Message", "%1 is “%2”, expected “%3”"), place,
                      escaped(*value, shownBytes), expected);
    return std::nullopt;
}

void SqlCall::settle(MaybeFailure failure, ProbeDetails details)
{
    if (m_call.interrupted())
        return;
    m_context.finish();
    m_settled = true;
    m_failure = std::move(failure);
    m_details = std::move(details);
}

asio::awaitable<Verdict> probeSql(ProbeContext &context, BlockingPool &pool, const SqlPlan &plan,
                                  std::function<void(SqlCall &)> conversation)
{
    std::variant<AddressList, Failure> answer = co_await addressesOf(context, plan.destination);
    if (Failure *failure = std::get_if<Failure>(&answer))
        co_return verdictOf(std::move(*failure), {});
    const AddressList addresses = std::get<AddressList>(std::move(answer));
    context.enter(Phase::Connect);
    std::optional<SqlCall> found;
    MaybeFailure failure = co_await pool.run(
        context, [&](BlockingCall &call) { conversation(found.emplace(context, call, addresses)); });
    if (!found) // never begun
        co_return verdictOf(std::move(failure), {});
    found->m_connections.reportTo(context);
    context.finish();
    if (found->m_settled)
        failure = std::move(found->m_failure);
    co_return verdictOf(std::move(failure), found->m_connections.remoteAddress, std::move(found->m_details));
}

} // namespace lightfoot
