// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/probecontext.h"
#include "core/net/proberesources.h"
#include "core/net/tcpinfo.h"
#include "core/probers/mongo/makemongoprober.h"
#include "core/probers/mongo/mongosession.h"

#include <string>
#include <sys/mman.h>
#include <unistd.h>

namespace lightfoot {

namespace {

// libmongoc's own set-up, once for the process, undone at its end. As built by Debian it sets itself up when
// it is loaded, before main(); so do we directly afterwards, whether or not there is such an endpoint.
struct MongoLibrary
{
    MongoLibrary()
    {
        mongoc_log_set_handler(nullptr, nullptr); // it would write to standard error
        mongoc_init();
        // Its counters are in shared memory, for a program of MongoDB's to look at. Killed, we would leave
        // the name behind; without it the memory goes with us.
        ::shm_unlink(("/mongoc-" + std::to_string(::getpid())).c_str());
    }
    ~MongoLibrary() { mongoc_cleanup(); }
};
const MongoLibrary library;

void noteClosing(ProbeContext &context, Stream &stream)
{
    // The library's bridge read past the stream, and whoever interrupts it shuts the reading half down: the
    // kernel knows how the peer left.
    const TcpInfo info = tcpInfoOf(stream.nativeHandle());
    stream.close();
    if (info.closed)
        context.setClosing(Closing::ServerReset);
    else if (info.peerClosed)
        context.setClosing(Closing::ServerClosedFirst);
    else
        context.setClosing(context.endpoint().gracefulClose ? Closing::WeClosed : Closing::WeReset);
}

class MongoProber final : public Prober
{
public:
    MongoProber(MongoTask task, BlockingPool &pool) : m_task(std::move(task)), m_pool(pool) {}

    asio::awaitable<Verdict> run(ProbeContext &context) override
    {
        Stream stream(context);
        ProbeDetails details;
        MaybeFailure failure = co_await openServer(stream, m_task.plan.server);
        if (stream.isSecured())
            details.tlsVersion = SSL_get_version(stream.ssl());
        if (!failure) {
            MongoSession session(context, stream, m_task);
            failure = co_await m_pool.run(context, [&](BlockingCall &call) { session.run(call); });
            // What was settled before an interruption stands.
            if (session.settled())
                failure = session.takeFailure();
            if (!failure)
                details.summary = session.summary();
            context.finish();
            noteClosing(context, stream);
        }
        context.finish(); // closing is not the endpoint's time
        co_return verdictOf(std::move(failure), stream.remoteAddress(), std::move(details));
    }

private:
    const MongoTask m_task;
    BlockingPool &m_pool;
};

} // namespace

Result<std::unique_ptr<Prober>> makeMongoProber(MongoPlan plan, ProberResources &resources)
{
    Result<std::vector<MongoQuery>> queries = mongoQueriesOf(plan);
    if (!queries)
        return tl::unexpected(queries.error());
    Result<MongoUri> uri = mongoUriOf(plan);
    if (!uri)
        return tl::unexpected(uri.error());
    return std::make_unique<MongoProber>(
        MongoTask{.plan = std::move(plan), .uri = std::move(*uri), .queries = std::move(*queries)},
        resources.blocking);
}

} // namespace lightfoot
