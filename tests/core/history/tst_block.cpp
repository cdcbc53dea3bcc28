// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/block.h"
#include "core/history/bytes.h"

#include <QtTest>

#include <algorithm>
#include <random>
#include <zstd.h>

using namespace lightfoot;

namespace {

constexpr std::int64_t startMs = 1'749'988'800'000;

// As 4,000 TCP probes a second look: loopback or a LAN, a tenth slower, one in a hundred down.
std::vector<Sample> realistic(std::size_t count, std::mt19937 &random)
{
    std::lognormal_distribution<double> latency(6.5, 0.6);
    std::vector<Sample> samples;
    for (std::size_t i = 0; i < count; ++i) {
        Sample sample;
        sample.endpoint = static_cast<std::uint32_t>(1 + random() % 20'000);
        sample.atMs = startMs + static_cast<std::int64_t>(i * 1000 / count);
        sample.latencyUs = static_cast<std::uint32_t>(latency(random));
        const bool down = random() % 100 == 0;
        sample.outcome = down ? Outcome::Down : Outcome::Up;
        sample.failure = down ? FailureKind::Refused : FailureKind::None;
        sample.closing = down ? Closing::NotOpened : Closing::WeReset;
        sample.phases.add(Phase::Connect,
                          std::chrono::microseconds(sample.latencyUs - std::min(sample.latencyUs, 3U)));
        samples.push_back(sample);
    }
    return samples;
}

// Anything that the types allow.
std::vector<Sample> wild(std::size_t count, std::mt19937_64 &random)
{
    std::vector<Sample> samples;
    for (std::size_t i = 0; i < count; ++i) {
        Sample sample;
        sample.endpoint =
            random() % 2 ? static_cast<std::uint32_t>(random()) : static_cast<std::uint32_t>(random() % 4);
        sample.atMs = random() % 3 ? startMs + static_cast<std::int64_t>(random() % 100'000)
                                   : static_cast<std::int64_t>(random());
        sample.latencyUs = static_cast<std::uint32_t>(random() % (std::uint64_t(maximumLatencyUs) + 1));
        sample.outcome = static_cast<Outcome>(random() % 4);
        sample.failure = static_cast<FailureKind>(random() % failureKindCount);
        sample.closing = static_cast<Closing>(random() % 5);
        for (std::size_t phase = 0; phase < phaseCount; ++phase) {
            if (random() % 2)
                sample.phases.add(
                    static_cast<Phase>(phase),
                    std::chrono::microseconds(random() % (std::uint64_t(maximumLatencyUs) + 1)));
        }
        samples.push_back(sample);
    }
    return samples;
}

} // namespace

class TestBlock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void roundTrip()
    {
        std::mt19937_64 random(20250615);
        BlockCodec codec;
        for (const std::size_t count : {0U, 1U, 2U, 100U, 5000U}) {
            std::vector<Sample> samples = wild(count, random);
            const auto block = codec.encode(samples);
            QVERIFY(block.has_value());
            const auto decoded = codec.decode(*block);
            QVERIFY(decoded.has_value());
            QVERIFY(*decoded == samples); // encode() sorted them
        }
    }

    void oneEndpointOnly()
    {
        std::mt19937_64 random(7);
        BlockCodec codec;
        std::vector<Sample> samples = wild(2000, random);
        const auto block = codec.encode(samples);
        for (const std::uint32_t key :
             {0U, 1U, 3U, samples[1000].endpoint, samples.back().endpoint, 4'000'000'001U}) {
            std::vector<Sample> expected;
            std::ranges::copy_if(samples, std::back_inserter(expected),
                                 [key](const Sample &sample) { return sample.endpoint == key; });
            const auto decoded = codec.decode(*block, key);
            QVERIFY(decoded.has_value());
            QVERIFY(*decoded == expected);
        }
    }

    // One sample that says nonsense does not take the others of its block with it.
    void phasesBeyondAnHour()
    {
        BlockCodec codec;
        std::vector<Sample> samples(3);
        for (int times = 0; times < 2; ++times) // as a phase that comes again, after a redirect
            samples[1].phases.add(Phase::Connect, std::chrono::minutes(35));
        const auto decoded = codec.decode(*codec.encode(samples));
        QVERIFY(decoded.has_value());
        QCOMPARE(decoded->size(), 3U);
        QCOMPARE(decoded->at(1).phases.of(Phase::Connect), std::chrono::hours(1));
    }

    void isSmall()
    {
        std::mt19937 random(1);
        BlockCodec codec;
        for (const std::size_t count : {40U, 400U, 4000U}) {
            std::vector<Sample> samples = realistic(count, random);
            const auto block = codec.encode(samples);
            const double bytes = static_cast<double>(block->size()) / static_cast<double>(count);
            qInfo("%zu samples: %.2f bytes a sample", count, bytes);
            QVERIFY2(bytes < (count == 4000 ? 5.0 : 8.0), qPrintable(QString::number(bytes)));
        }
    }

    void refusesTooMany()
    {
        BlockCodec codec;
        std::vector<Sample> samples(BlockCodec::maximumSamples + 1);
        QVERIFY(!codec.encode(samples).has_value());
        samples.pop_back();
        const auto block = codec.encode(samples);
        QVERIFY(block.has_value());
        QCOMPARE(codec.decode(*block)->size(), BlockCodec::maximumSamples);
    }

    void cutOffAnywhere()
    {
        std::mt19937_64 random(3);
        BlockCodec codec;
        std::vector<Sample> samples = wild(50, random);
        const auto block = codec.encode(samples);
        for (std::size_t length = 0; length < block->size(); ++length)
            QVERIFY(!codec.decode(std::string_view(*block).substr(0, length)).has_value());
        QVERIFY(!codec.decode(*block + "x").has_value());
    }

    void everyBitFlipped()
    {
        std::mt19937_64 random(4);
        BlockCodec codec;
        std::vector<Sample> samples = wild(50, random);
        const auto block = codec.encode(samples);
        for (std::size_t bit = 0; bit < block->size() * 8; ++bit) {
            std::string flipped = *block;
            flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
            const auto decoded = codec.decode(flipped);
            QVERIFY(!decoded.has_value() ||
                    *decoded == samples); // some bits of a frame's header mean nothing
        }
    }

    void noise()
    {
        std::mt19937 random(5);
        BlockCodec codec;
        for (int i = 0; i < 20'000; ++i) {
            std::string bytes(random() % 200, '\0');
            std::ranges::generate(bytes, [&random] { return static_cast<char>(random()); });
            if (!bytes.empty())
                bytes[0] = 1;
            codec.decode(bytes).has_value(); // must return
        }
    }

    // A frame that is fine for zstd, checksum and all, but whose content lies: what a bug of ours would
    // write.
    void hostileContent()
    {
        std::mt19937 random(6);
        BlockCodec codec;
        std::mt19937_64 wide(6);
        std::vector<Sample> samples = wild(30, wide);
        const std::string block = *codec.encode(samples);
        std::string raw(ZSTD_getFrameContentSize(block.data() + 1, block.size() - 1), '\0');
        ZSTD_decompress(raw.data(), raw.size(), block.data() + 1, block.size() - 1);
        int valid = 0;
        for (int i = 0; i < 50'000; ++i) {
            std::string changed = raw;
            for (std::size_t flips = 1 + random() % 3; flips > 0; --flips)
                changed[random() % (i % 2 ? 12 : changed.size())] = static_cast<char>(random());
            if (random() % 4 == 0)
                changed.resize(random() % changed.size());
            const auto decoded =
                codec.decode(packed(changed), random() % 2 ? std::optional<std::uint32_t>(2) : std::nullopt);
            valid += decoded.has_value();
            QVERIFY(!decoded || decoded->size() <= BlockCodec::maximumSamples);
        }
        QVERIFY(valid > 0 && valid < 50'000);
    }

    void bombs()
    {
        BlockCodec codec;
        QVERIFY(!codec.decode(packed(std::string(BlockCodec::maximumRawBytes + 1, '\0'))).has_value());
        std::string count; // 100,000 samples promised, none there
        putVarint(count, BlockCodec::maximumSamples);
        count.append(8, '\0');
        QVERIFY(!codec.decode(packed(count)).has_value());
        // More than a block may hold, with a byte for each of them in every column.
        constexpr std::size_t many = 1'000'000;
        std::string honest;
        for (const std::size_t number :
             {many, std::size_t(0), many, many, many, many, many, many, std::size_t(0)})
            putVarint(honest, number);
        honest.append(6 * many, '\0');
        QVERIFY(!codec.decode(packed(honest)).has_value());
        std::string endless(200, '\xff');
        QVERIFY(!codec.decode(packed(endless)).has_value());
        QVERIFY(!codec.decode({}).has_value());
        QVERIFY(!codec.decode("\x02 a newer version").has_value());
    }

private:
    static std::string packed(const std::string &raw)
    {
        std::string block(1 + ZSTD_compressBound(raw.size()), '\1');
        block.resize(1 + ZSTD_compress(block.data() + 1, block.size() - 1, raw.data(), raw.size(), 1));
        return block;
    }
};

QTEST_GUILESS_MAIN(TestBlock)
#include "tst_block.moc"
