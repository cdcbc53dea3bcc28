// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/probethread.h"

#include "core/engine/schedule.h"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/this_coro.hpp>

#include <algorithm>
#include <future>
#include <pthread.h>

namespace lightfoot {

namespace asio = boost::asio;

namespace {

constexpr std::size_t startsAtOnce = 20; // then the reactor is polled: bounds latency, not rate
constexpr std::chrono::milliseconds flushPeriod{100};
constexpr std::chrono::milliseconds longestSleep{1000};

constexpr const char *noPlace = QT_TRANSLATE_NOOP(
    "Message", "not measured: as many probes are in flight as allowed; raise the limit of open files, "
               "or probe less often");
constexpr const char *noPlaceForSuspects = QT_TRANSLATE_NOOP(
    "Message", "not measured: half of all places in flight wait for endpoints that do not answer");

// Only memory running out or a bug of ours ends a probe so: no verdict on the endpoint.
Verdict brokenOff(const std::exception_ptr &error)
{
    std::string what = "unknown";
    try {
        std::rethrow_exception(error);
    } catch (const std::exception &exception) {
        what = exception.what();
    } catch (...) {
    }
    return {FailureKind::LocalResource,
            std::make_shared<const ProbeDetails>(ProbeDetails{
                .reason = message(QT_TRANSLATE_NOOP("Message", "the probe broke off: %1"), what)})};
}

} // namespace

struct ProbeThread::Entry : ProbeThread::Job
{
    std::chrono::nanoseconds phase{0};
    Slot *slot = nullptr; // in flight
    bool suspect = false; // the last probe timed out
};

// A probe in flight; reused. run tells one use from the next.
struct ProbeThread::Slot
{
    Slot(std::uint32_t place, asio::any_io_executor executor, Resolver &resolver, SocketLedger *ledger)
        : index(place), context(std::move(executor), resolver, ledger)
    {}
    const std::uint32_t index; // in m_slots
    ProbeContext context;
    asio::cancellation_signal signal;
    std::shared_ptr<Prober> prober;
    EndpointHandle handle = 0;
    EndpointPtr definition;
    SteadyTime scheduled;
    std::uint64_t run = 0;
    bool suspect = false;
    Reply reply; // told instead of the sink; null: the endpoint is one of the set
    Verdict verdict;
    bool inUse = false;
};

ProbeThread::ProbeThread(const Settings &settings, InFlightCap &cap, ResultSink &sink, SocketLedger *ledger)
    : m_settings(settings),
      m_cap(cap),
      m_sink(sink),
      m_ledger(ledger),
      m_context(1),
      m_tick(m_context),
      m_resolver(std::make_unique<Resolver>(m_context.get_executor(), settings.threads)),
      m_wheel(std::chrono::steady_clock::now()),
      m_lastFlush(std::chrono::steady_clock::now()),
      m_thread([this] { run(); })
{}

ProbeThread::~ProbeThread()
{
    asio::post(m_context, [this] {
        m_stopping = true;
        m_tick.cancel();
        for (const auto &slot : m_slots) {
            if (slot->inUse) {
                slot->context.interrupt(false);
                slot->signal.emit(asio::cancellation_type::terminal);
            }
        }
        if (m_freeSlots.size() == m_slots.size())
            m_resolver->stop();
    });
    m_thread.join();
}

void ProbeThread::run()
{
    pthread_setname_np(pthread_self(), ("probe-" + std::to_string(m_settings.index)).c_str());
    armTick();
    m_context.run();
    flush(std::chrono::steady_clock::now(), true);
}

void ProbeThread::setEndpoints(std::vector<Job> jobs)
{
    {
        const std::lock_guard lock(m_mutex);
        m_known.clear();
        for (const Job &job : jobs)
            m_known.emplace(job.endpoint.handle, job);
    }
    asio::post(m_context, [this, jobs = std::move(jobs)]() mutable { replace(std::move(jobs)); });
}

std::shared_ptr<Prober> ProbeThread::known(const ScheduledEndpoint &endpoint) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_known.find(endpoint.handle);
    if (found == m_known.end())
        return nullptr;
    const EndpointPtr &before = found->second.endpoint.definition;
    return before == endpoint.definition || *before == *endpoint.definition ? found->second.prober : nullptr;
}

std::uint32_t ProbeThread::takeEntry()
{
    if (!m_freeEntries.empty()) {
        const std::uint32_t index = m_freeEntries.back();
        m_freeEntries.pop_back();
        return index;
    }
    m_entries.emplace_back();
    m_wheel.resize(m_entries.size());
    return static_cast<std::uint32_t>(m_entries.size() - 1);
}

void ProbeThread::replace(std::vector<Job> jobs)
{
    const SteadyTime now = std::chrono::steady_clock::now();
    const std::chrono::nanoseconds spacing =
        std::chrono::nanoseconds(std::chrono::seconds(1)) / std::max(1U, m_settings.firstRoundPerSecond);
    std::unordered_map<EndpointHandle, std::uint32_t> before;
    before.swap(m_index);
    m_entries.reserve(jobs.size());
    std::int64_t newcomers = 0;
    for (Job &job : jobs) {
        const auto found = before.find(job.endpoint.handle);
        if (m_index.contains(job.endpoint.handle))
            continue; // once is enough: a second entry could never be taken out again
        const bool stays = found != before.end();
        const std::uint32_t index = stays ? found->second : takeEntry();
        Entry &entry = m_entries[index];
        const bool sameSchedule =
            stays && entry.endpoint.definition->interval == job.endpoint.definition->interval;
        entry.endpoint = std::move(job.endpoint);
        entry.prober = std::move(job.prober);
        m_index.emplace(entry.endpoint.handle, index);
        if (stays)
            before.erase(found);
        if (sameSchedule)
            continue;
        // The first time an endpoint is probed soon, but never later than its phase says.
        const Endpoint &definition = *entry.endpoint.definition;
        entry.phase = phaseOf(definition.id, definition.interval);
        const SteadyTime inPhase = nextInPhase(now, entry.phase, definition.interval);
        m_wheel.schedule(index, stays ? inPhase : std::min(inPhase, now + spacing * newcomers));
        newcomers += stays ? 0 : 1;
    }
    for (const auto &[handle, index] : before) {
        Entry &gone = m_entries[index];
        if (gone.slot) {
            gone.slot->context.interrupt(false);
            gone.slot->signal.emit(asio::cancellation_type::terminal);
        }
        m_wheel.remove(index);
        gone = Entry();
        m_freeEntries.push_back(index);
    }
    m_endpointCount = m_index.size();
    m_tick.cancel();
}

void ProbeThread::probeNow(std::vector<EndpointHandle> handles)
{
    asio::post(m_context, [this, handles = std::move(handles)] {
        m_asked.insert(m_asked.end(), handles.begin(), handles.end());
        m_tick.cancel();
    });
}

void ProbeThread::probeOnce(Job job, Reply reply)
{
    asio::post(m_context, [this, job = std::move(job), reply = std::move(reply)]() mutable {
        const SteadyTime now = std::chrono::steady_clock::now();
        if (m_stopping || !m_cap.take(false)) {
            reply(skipped(job.endpoint.handle, now, message(noPlace)));
            return;
        }
        Slot &slot = takeSlot();
        slot.reply = std::move(reply);
        launch(slot, job, now, false);
        m_tick.cancel(); // it must know of the deadline
    });
}

void ProbeThread::pause(bool paused)
{
    asio::post(m_context, [this, paused] {
        m_paused = paused;
        m_tick.cancel();
    });
}

void ProbeThread::fence()
{
    std::promise<void> done;
    asio::post(m_context, [&done] { done.set_value(); });
    done.get_future().wait();
}

void ProbeThread::armTick()
{
    if (m_stopping)
        return;
    const SteadyTime now = std::chrono::steady_clock::now();
    SteadyTime next = now + longestSleep;
    if (!m_paused && !m_index.empty())
        next = std::min(next, m_wheel.nextDue(now));
    if (!m_batch.empty())
        next = std::min(next, m_lastFlush + flushPeriod);
    next = m_deadlines.next(next);
    m_tick.expires_at(std::max(next, now + std::chrono::milliseconds(1)));
    m_tick.async_wait([this](const boost::system::error_code &) { tick(); });
}

void ProbeThread::tick()
{
    if (m_stopping)
        return;
    const SteadyTime now = std::chrono::steady_clock::now();
    m_deadlines.sweep(now, m_slots.size() - m_freeSlots.size(), *this);
    if (!m_paused)
        m_wheel.collect(now, m_due);
    if (!m_continuing)
        startDue();
    flush(now, false);
    armTick();
}

void ProbeThread::startDue()
{
    m_continuing = false;
    if (m_stopping || m_paused)
        return; // what is due waits for the pause to end
    for (std::size_t count = 0; count < startsAtOnce && m_dueNext < m_due.size(); ++count) {
        const std::uint32_t index = m_due[m_dueNext++];
        start(index, m_wheel.due(index));
    }
    const bool isDueStarted = m_dueNext == m_due.size(); // what is asked for waits: the schedule does not
    for (std::size_t count = 0; isDueStarted && count < startsAtOnce && !m_asked.empty(); ++count) {
        startAside(m_asked.front());
        m_asked.pop_front();
    }
    if (!isDueStarted || !m_asked.empty()) {
        m_continuing = true;
        asio::post(m_context, [this] { startDue(); });
        return;
    }
    m_due.clear();
    m_dueNext = 0;
}

void ProbeThread::scheduleNext(std::uint32_t index, SteadyTime after)
{
    const Entry &entry = m_entries[index];
    const std::chrono::nanoseconds interval = entry.endpoint.definition->interval;
    // Half an interval on, so that a first probe off its phase is not followed by the next one at once.
    m_wheel.schedule(index, nextInPhase(after + interval / 2, entry.phase, interval));
}

void ProbeThread::start(std::uint32_t index, SteadyTime scheduled)
{
    Entry &entry = m_entries[index];
    if (!entry.prober || m_wheel.contains(index))
        return; // went away, or was given another time, between being due and being started
    const SteadyTime now = std::chrono::steady_clock::now();
    const std::chrono::nanoseconds interval = entry.endpoint.definition->interval;
    if (now - scheduled >= interval) {
        // A stall or a suspend swallowed whole turns. They are gone: no burst makes up for them.
        m_skippedLate += static_cast<std::uint64_t>((now - scheduled) / interval);
        m_wheel.schedule(index, nextInPhase(now, entry.phase, interval));
        return;
    }
    scheduleNext(index, scheduled);
    if (entry.slot) {
        ++m_skippedOverlap;
        return;
    }
    if (takePlace(entry, scheduled))
        launch(*(entry.slot = &takeSlot()), entry, scheduled, entry.suspect);
}

// The wheel is not asked: the next turn comes when it would have come.
void ProbeThread::startAside(EndpointHandle handle)
{
    const auto found = m_index.find(handle);
    if (found == m_index.end() || m_entries[found->second].slot)
        return;
    Entry &entry = m_entries[found->second];
    const SteadyTime now = std::chrono::steady_clock::now();
    if (takePlace(entry, now))
        launch(*(entry.slot = &takeSlot()), entry, now, entry.suspect);
}

bool ProbeThread::takePlace(const Entry &entry, SteadyTime scheduled)
{
    if (m_cap.take(entry.suspect))
        return true;
    ++m_skippedCap;
    report(skipped(entry.endpoint.handle, scheduled, message(entry.suspect ? noPlaceForSuspects : noPlace)));
    return false;
}

void ProbeThread::launch(Slot &slot, const Job &job, SteadyTime scheduled, bool suspect)
{
    slot.prober = job.prober;
    slot.handle = job.endpoint.handle;
    slot.definition = job.endpoint.definition;
    slot.scheduled = scheduled;
    slot.suspect = suspect;
    slot.inUse = true;
    ++slot.run;
    ++m_started;
    asio::co_spawn(
        m_context, probe(slot),
        asio::bind_cancellation_slot(slot.signal.slot(), [this, &slot](const std::exception_ptr &error) {
            // Only here is Asio done with the slot's signal, and the slot free for another probe.
            if (error)
                slot.verdict = brokenOff(error);
            finish(slot, slot.verdict);
        }));
}

asio::awaitable<void> ProbeThread::probe(Slot &slot)
{
    // An interrupted wait comes back as a value, and the prober says in which phase it was.
    co_await asio::this_coro::throw_if_cancelled(false);
    slot.context.begin(slot.definition);
    m_deadlines.add(slot.definition->timeout, slot.context.deadline(), {slot.index, slot.run});
    slot.verdict = co_await slot.prober->run(slot.context);
    slot.context.finish();
}

void ProbeThread::finish(Slot &slot, const Verdict &verdict)
{
    ProbeResult result;
    result.latency = slot.context.finish();
    result.endpoint = slot.handle;
    result.failure = verdict.failure;
    result.outcome = outcomeOf(verdict.failure);
    result.closing = slot.context.closing();
    result.scheduled = slot.scheduled;
    result.started = slot.context.started();
    result.at = slot.context.at();
    result.phases = slot.context.phases();
    result.details = verdict.details;
    ++m_completed;
    m_cap.give(slot.suspect);
    if (slot.reply)
        std::exchange(slot.reply, nullptr)(std::move(result));
    else
        report(std::move(result));
    if (const auto found = m_index.find(slot.handle);
        found != m_index.end() && m_entries[found->second].slot == &slot) {
        Entry &entry = m_entries[found->second];
        entry.slot = nullptr;
        entry.suspect = verdict.failure == FailureKind::ConnectTimeout ||
                        verdict.failure == FailureKind::ReadTimeout ||
                        verdict.failure == FailureKind::DnsTimeout ||
                        (verdict.failure != FailureKind::None && slot.context.interrupted());
    }
    slot.prober.reset();
    slot.definition.reset();
    slot.verdict = Verdict{};
    slot.inUse = false;
    m_freeSlots.push_back(&slot);
    if (m_stopping && m_freeSlots.size() == m_slots.size())
        m_resolver->stop();
}

std::optional<SteadyTime> ProbeThread::deadlineOf(Deadlines::Ticket ticket) const
{
    const Slot &slot = *m_slots[ticket.slot];
    if (!slot.inUse || slot.run != ticket.run)
        return std::nullopt;
    return slot.context.deadline();
}

void ProbeThread::timeOut(Deadlines::Ticket ticket)
{
    Slot &slot = *m_slots[ticket.slot];
    slot.context.interrupt(true);
    slot.signal.emit(asio::cancellation_type::terminal);
}

ProbeResult ProbeThread::skipped(EndpointHandle handle, SteadyTime scheduled, Message reason)
{
    ProbeResult result;
    result.endpoint = handle;
    result.outcome = Outcome::NotMeasured;
    result.failure = FailureKind::LocalResource;
    result.scheduled = scheduled;
    result.started = scheduled;
    result.at = std::chrono::system_clock::now();
    result.details = std::make_shared<const ProbeDetails>(ProbeDetails{.reason = std::move(reason)});
    return result;
}

void ProbeThread::report(ProbeResult result)
{
    m_batch.push_back(std::move(result));
}

void ProbeThread::flush(SteadyTime now, bool force)
{
    m_namesAsked = m_resolver->asked();
    m_namesJoined = m_resolver->joined();
    if (m_batch.empty() || (!force && now - m_lastFlush < flushPeriod))
        return;
    m_lastFlush = now;
    ResultBatch batch;
    batch.reserve(m_batch.size());
    batch.swap(m_batch);
    m_sink.deliver(std::move(batch));
}

ProbeThread::Slot &ProbeThread::takeSlot()
{
    if (m_freeSlots.empty()) {
        m_slots.push_back(std::make_unique<Slot>(static_cast<std::uint32_t>(m_slots.size()),
                                                 m_context.get_executor(), *m_resolver, m_ledger));
        m_freeSlots.push_back(m_slots.back().get());
    }
    Slot *slot = m_freeSlots.back();
    m_freeSlots.pop_back();
    return *slot;
}

EngineFigures ProbeThread::figures() const
{
    EngineFigures figures;
    figures.started = m_started;
    figures.completed = m_completed;
    figures.skippedCap = m_skippedCap;
    figures.skippedOverlap = m_skippedOverlap;
    figures.skippedLate = m_skippedLate;
    figures.namesAsked = m_namesAsked;
    figures.namesJoined = m_namesJoined;
    figures.endpoints = m_endpointCount;
    return figures;
}

} // namespace lightfoot
