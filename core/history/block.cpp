// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/block.h"

#include "core/history/bytes.h"

#include <algorithm>
#include <array>
#include <bit>
#include <zstd.h>

namespace lightfoot {

namespace {

constexpr char version = 1;
constexpr std::size_t columnCount = 7;
enum Column : std::size_t
{
    Keys,
    Times,
    Latencies,
    Verdicts,
    Closings,
    Present,
    PhaseTimes
};
// Eight phases of an hour fit in half of it: sums of what is below cannot overflow.
constexpr std::uint64_t farBeyondAnyPhase = std::uint64_t(1) << 40;
using Columns = std::array<std::string, columnCount>;

static_assert(failureKindCount <= 32, "an outcome and a failure share a byte");

tl::unexpected<Error> damaged()
{
    return failure(QT_TRANSLATE_NOOP("Message", "a block of the history is damaged"));
}

// Phases that were added up may say more than readPhases() believes.
std::int64_t microsecondsOf(const Sample &sample, std::size_t phase)
{
    return std::min<std::int64_t>(sample.phases.of(static_cast<Phase>(phase)).count(), maximumLatencyUs);
}

// The last phase is what the others leave of the latency, give or take: its difference is a small number.
void putPhases(const Sample &sample, std::string &present, std::string &times)
{
    unsigned mask = 0;
    std::int64_t rest = sample.latencyUs;
    for (std::size_t i = 0; i < phaseCount; ++i)
        mask |= static_cast<unsigned>(sample.phases.has(static_cast<Phase>(i))) << i;
    present.push_back(static_cast<char>(mask));
    for (std::size_t i = 0; i < phaseCount; ++i) {
        if (((mask >> i) & 1U) == 0)
            continue;
        const std::int64_t us = microsecondsOf(sample, i);
        const bool last = (mask >> i) == 1;
        putVarint(times, last ? zigzag(us - rest) : static_cast<std::uint64_t>(us));
        rest -= us;
    }
}

bool readPhases(Sample &sample, unsigned mask, ByteReader &times)
{
    std::int64_t rest = sample.latencyUs;
    for (std::size_t i = 0; i < phaseCount; ++i) {
        if (((mask >> i) & 1U) == 0)
            continue;
        const bool last = (mask >> i) == 1;
        const std::uint64_t stored = times.varint();
        if (stored > farBeyondAnyPhase)
            return false;
        const std::int64_t us = last ? unzigzag(stored) + rest : static_cast<std::int64_t>(stored);
        if (us < 0 || us > maximumLatencyUs)
            return false;
        sample.phases.add(static_cast<Phase>(i), std::chrono::microseconds(us));
        rest -= us;
    }
    return times.ok();
}

// As processors do it: a clock set to nonsense must not be undefined behaviour.
std::int64_t difference(std::int64_t a, std::int64_t b)
{
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) - static_cast<std::uint64_t>(b));
}

Columns toColumns(std::span<const Sample> samples, std::int64_t base)
{
    Columns columns;
    std::uint32_t previous = 0;
    for (const Sample &sample : samples) {
        putVarint(columns[Keys], sample.endpoint - previous);
        previous = sample.endpoint;
        putVarint(columns[Times], zigzag(difference(sample.atMs, base)));
        putVarint(columns[Latencies], sample.latencyUs);
        columns[Verdicts].push_back(static_cast<char>((static_cast<unsigned>(sample.outcome) << 5) |
                                                      static_cast<unsigned>(sample.failure)));
        columns[Closings].push_back(static_cast<char>(sample.closing));
        putPhases(sample, columns[Present], columns[PhaseTimes]);
    }
    return columns;
}

// Which of the samples are wanted: [first, last).
struct Wanted
{
    std::size_t first = 0;
    std::size_t last = 0;
    std::vector<std::uint32_t> keys;
};

Wanted readKeys(std::string_view column, std::size_t count, std::optional<std::uint32_t> endpoint)
{
    ByteReader reader(column);
    Wanted wanted;
    std::uint64_t key = 0;
    for (std::size_t i = 0; i < count && reader.ok(); ++i) {
        key += reader.varint();
        if (key > UINT32_MAX || (endpoint && key > *endpoint))
            break;
        if (endpoint && key < *endpoint)
            continue;
        if (wanted.keys.empty())
            wanted.first = i;
        wanted.keys.push_back(static_cast<std::uint32_t>(key));
    }
    wanted.last = wanted.first + wanted.keys.size();
    return wanted;
}

// Reads the raw bytes of a block. The views borrow them.
class Reader
{
public:
    explicit Reader(std::string_view raw) : m_reader(raw) {}

    bool readHeader()
    {
        m_count = m_reader.varint();
        m_base = unzigzag(m_reader.varint());
        std::array<std::uint64_t, columnCount> lengths{};
        for (std::uint64_t &length : lengths)
            length = m_reader.varint();
        for (std::size_t i = 0; i < columnCount; ++i)
            m_columns[i] = m_reader.take(lengths[i]);
        // A sample takes at least a byte in each of these, which bounds what a lying count can make us
        // allocate.
        return m_reader.ok() && m_reader.atEnd() && m_count <= BlockCodec::maximumSamples &&
               m_columns[Keys].size() >= m_count && m_columns[Verdicts].size() == m_count &&
               m_columns[Closings].size() == m_count && m_columns[Present].size() == m_count;
    }

    Result<std::vector<Sample>> read(std::optional<std::uint32_t> endpoint)
    {
        const Wanted wanted = readKeys(m_columns[Keys], m_count, endpoint);
        if (!endpoint && wanted.keys.size() != m_count)
            return damaged();
        std::vector<Sample> samples;
        if (wanted.keys.empty())
            return samples;
        ByteReader times(m_columns[Times]);
        ByteReader latencies(m_columns[Latencies]);
        ByteReader phases(m_columns[PhaseTimes]);
        times.skipVarints(wanted.first);
        latencies.skipVarints(wanted.first);
        for (std::size_t i = 0; i < wanted.first; ++i)
            phases.skipVarints(
                static_cast<std::size_t>(std::popcount(static_cast<unsigned char>(m_columns[Present][i]))));
        samples.reserve(wanted.keys.size());
        for (std::size_t i = wanted.first; i < wanted.last; ++i) {
            Sample sample;
            sample.endpoint = wanted.keys[i - wanted.first];
            if (!readOne(sample, i, times, latencies, phases))
                return damaged();
            samples.push_back(sample);
        }
        return samples;
    }

private:
    bool readOne(Sample &sample, std::size_t index, ByteReader &times, ByteReader &latencies,
                 ByteReader &phases) const
    {
        const auto verdict = static_cast<unsigned char>(m_columns[Verdicts][index]);
        const auto closing = static_cast<unsigned char>(m_columns[Closings][index]);
        const std::uint64_t latency = latencies.varint();
        sample.atMs = static_cast<std::int64_t>(static_cast<std::uint64_t>(m_base) +
                                                static_cast<std::uint64_t>(unzigzag(times.varint())));
        if (!times.ok() || !latencies.ok() || latency > maximumLatencyUs ||
            (verdict & 31U) >= failureKindCount ||
            (verdict >> 5) > static_cast<unsigned>(Outcome::NotMeasured) ||
            closing > static_cast<unsigned>(Closing::WeClosed))
            return false;
        sample.latencyUs = static_cast<std::uint32_t>(latency);
        sample.outcome = static_cast<Outcome>(verdict >> 5);
        sample.failure = static_cast<FailureKind>(verdict & 31U);
        sample.closing = static_cast<Closing>(closing);
        return readPhases(sample, static_cast<unsigned char>(m_columns[Present][index]), phases);
    }

    ByteReader m_reader;
    std::uint64_t m_count = 0;
    std::int64_t m_base = 0;
    std::array<std::string_view, columnCount> m_columns;
};

} // namespace

void BlockCodec::FreeCompressor::operator()(ZSTD_CCtx_s *context) const
{
    ZSTD_freeCCtx(context);
}

void BlockCodec::FreeDecompressor::operator()(ZSTD_DCtx_s *context) const
{
    ZSTD_freeDCtx(context);
}

BlockCodec::BlockCodec() : m_compressor(ZSTD_createCCtx()), m_decompressor(ZSTD_createDCtx())
{
    ZSTD_CCtx_setParameter(m_compressor.get(), ZSTD_c_compressionLevel, 1);
    ZSTD_CCtx_setParameter(m_compressor.get(), ZSTD_c_checksumFlag, 1);
}

BlockCodec::~BlockCodec() = default;

Result<std::string> BlockCodec::encode(std::span<Sample> samples)
{
    if (samples.size() > maximumSamples)
        return failure(QT_TRANSLATE_NOOP("Message", "too many results for one block: %1"),
                       std::to_string(samples.size()));
    std::ranges::sort(samples, [](const Sample &a, const Sample &b) {
        return a.endpoint != b.endpoint ? a.endpoint < b.endpoint : a.atMs < b.atMs;
    });
    const std::int64_t base = samples.empty() ? 0 : std::ranges::min(samples, {}, &Sample::atMs).atMs;
    const Columns columns = toColumns(samples, base);
    m_raw.clear();
    putVarint(m_raw, samples.size());
    putVarint(m_raw, zigzag(base));
    for (const std::string &column : columns)
        putVarint(m_raw, column.size());
    for (const std::string &column : columns)
        m_raw += column;
    if (m_raw.size() > maximumRawBytes)
        return failure(QT_TRANSLATE_NOOP("Message", "too many results for one block: %1"),
                       std::to_string(samples.size()));
    std::string block(1 + ZSTD_compressBound(m_raw.size()), version);
    const std::size_t size =
        ZSTD_compress2(m_compressor.get(), block.data() + 1, block.size() - 1, m_raw.data(), m_raw.size());
    if (ZSTD_isError(size))
        return failure(QT_TRANSLATE_NOOP("Message", "a block cannot be compressed: %1"),
                       ZSTD_getErrorName(size));
    block.resize(1 + size);
    block.shrink_to_fit();
    return block;
}

Result<std::vector<Sample>> BlockCodec::decode(std::string_view block, std::optional<std::uint32_t> endpoint)
{
    if (block.empty() || block.front() != version)
        return damaged();
    const std::string_view frame = block.substr(1);
    const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), frame.size());
    // ZSTD_CONTENTSIZE_UNKNOWN and _ERROR are the two highest numbers.
    if (size > maximumRawBytes)
        return damaged();
    m_raw.resize(size);
    if (ZSTD_decompressDCtx(m_decompressor.get(), m_raw.data(), m_raw.size(), frame.data(), frame.size()) !=
        size)
        return damaged();
    Reader reader(m_raw);
    if (!reader.readHeader())
        return damaged();
    return reader.read(endpoint);
}

} // namespace lightfoot
