// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/history/sample.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

struct ZSTD_CCtx_s;
struct ZSTD_DCtx_s;

namespace lightfoot {

// Samples of one batch as columns, compressed: a version byte, then one zstd frame with its size and
// checksum. Sorted by endpoint, so that the samples of one are found by reading a single column. Measured at
// 4,000 TCP samples a block: 3.6 bytes a sample (tests/core/history/tst_block.cpp prints it). Keeps the
// compressor's memory between calls: one thread at a time.
class BlockCodec
{
public:
    static constexpr std::size_t maximumSamples = 100'000;
    static constexpr std::size_t maximumRawBytes = 8U << 20;

    BlockCodec();
    ~BlockCodec();

    // Sorts the samples. Error: more than maximumSamples, or out of memory.
    Result<std::string> encode(std::span<Sample> samples);

    // The samples, by endpoint and time; with endpoint given only its own. Error: damaged, too large, or
    // written by a newer version. Never takes more memory than the limits allow, whatever the bytes say.
    Result<std::vector<Sample>> decode(std::string_view block, std::optional<std::uint32_t> endpoint = {});

private:
    struct FreeCompressor
    {
        void operator()(ZSTD_CCtx_s *context) const;
    };
    struct FreeDecompressor
    {
        void operator()(ZSTD_DCtx_s *context) const;
    };

    std::unique_ptr<ZSTD_CCtx_s, FreeCompressor> m_compressor;
    std::unique_ptr<ZSTD_DCtx_s, FreeDecompressor> m_decompressor;
    std::string m_raw;
};

} // namespace lightfoot
