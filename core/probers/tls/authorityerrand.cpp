// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/tls/authorityerrand.h"

#include "core/net/probecontext.h"
#include "core/net/proberesources.h"

#include <boost/asio/steady_timer.hpp>

#include <algorithm>

namespace lightfoot {

namespace {

using std::chrono::system_clock;

constexpr Duration longestPatience = 5s;
constexpr Duration shortestPatience = 1ms;
constexpr Duration longestKept = 1h;
constexpr Duration problemKept = 30s;
constexpr Duration betweenLooks = 20ms;      // at what another probe asks for
constexpr std::size_t quickBody = 64 * 1024; // a larger one takes long enough to keep other probes waiting

AuthorityAnswer noAnswer(Message why)
{
    return {.status = RevocationStatus::unknown(std::move(why)), .list = nullptr};
}

AuthorityAnswerPtr shared(AuthorityAnswer answer)
{
    return std::make_shared<const AuthorityAnswer>(std::move(answer));
}

// Under which it is known that nobody answers there.
std::string silenceKey(const HttpFetch &fetch)
{
    return fetch.url.authority.toString() + (fetch.loopbackToo ? " " : "");
}

} // namespace

std::optional<WallTime> keptUntil(const RevocationStatus &status, WallTime now)
{
    if (status.state == RevocationStatus::State::Unknown)
        return now + problemKept;
    if (status.until <= now) // or not said
        return std::nullopt;
    return std::min(status.until, now + longestKept);
}

Duration AuthorityErrand::patience() const
{
    const Duration left = m_context.deadline() - std::chrono::steady_clock::now();
    return std::min(longestPatience, left / 2);
}

asio::awaitable<AuthorityAnswerPtr> AuthorityErrand::ask(AuthorityQuestion question)
{
    AnswerCache &answers = m_resources.answers;
    const SteadyTime end = std::chrono::steady_clock::now() + patience();
    std::optional<AnswerCache::Claim> claim;
    for (;;) {
        claim = answers.claim(question.key);
        if (AuthorityAnswerPtr known = answers.find<AuthorityAnswer>(question.key, system_clock::now()))
            co_return known;
        if (claim)
            break;
        if (m_context.interrupted() || std::chrono::steady_clock::now() >= end)
            co_return shared(noAnswer(
                message(QT_TRANSLATE_NOOP("Message", "another probe has asked, and waits for the answer"))));
        m_context.enter(Phase::Transfer);
        asio::steady_timer timer(m_context.executor(), betweenLooks);
        co_await timer.async_wait(asTuple);
    }
    AuthorityAnswerPtr answer = shared(co_await fetch(question));
    co_return answer;
}

asio::awaitable<AuthorityAnswer> AuthorityErrand::fetch(AuthorityQuestion &question)
{
    AnswerCache &answers = m_resources.answers;
    const std::string silence = silenceKey(question.fetch);
    if (const auto known = answers.find<Message>(silence, system_clock::now()))
        co_return noAnswer(*known);
    question.fetch.patience = patience();
    if (m_context.interrupted() || question.fetch.patience < shortestPatience)
        co_return noAnswer(message(QT_TRANSLATE_NOOP("Message", "no time was left to ask")));
    if (m_left-- <= 0)
        co_return noAnswer(message(QT_TRANSLATE_NOOP("Message", "this probe has asked enough others")));
    m_context.enter(Phase::Transfer);
    const HttpFetched fetched = co_await httpFetch(m_context, question.fetch);
    if (m_context.interrupted()) // says nothing of whoever was asked
        co_return noAnswer(m_context.interruption().reason);
    if (fetched.problem && !fetched.reached) {
        answers.keep<Message>(silence, std::make_shared<const Message>(fetched.problem), 1024,
                              system_clock::now() + problemKept);
        co_return noAnswer(fetched.problem);
    }
    AuthorityAnswer answer;
    if (fetched.problem)
        answer = noAnswer(fetched.problem);
    else
        answer = co_await judge(question, fetched.body);
    if (!m_context.interrupted())
        keep(question, shared(answer));
    co_return answer;
}

asio::awaitable<AuthorityAnswer> AuthorityErrand::judge(const AuthorityQuestion &question,
                                                        const std::string &body)
{
    if (body.size() <= quickBody)
        co_return question.judge(body);
    AuthorityAnswer answer;
    MaybeFailure stopped =
        co_await m_resources.blocking.run(m_context, [&](BlockingCall &) { answer = question.judge(body); });
    if (stopped)
        answer = noAnswer(std::move(stopped->reason));
    co_return answer;
}

void AuthorityErrand::keep(const AuthorityQuestion &question, const AuthorityAnswerPtr &answer)
{
    const std::optional<WallTime> until = keptUntil(answer->status, system_clock::now());
    const std::size_t size = sizeof *answer + (answer->list ? answer->list->bytes() : 512);
    if (until)
        m_resources.answers.keep<AuthorityAnswer>(question.key, answer, size, *until);
}

} // namespace lightfoot
