// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/timewaitsampler.h"

#include <QPointF>

#include <span>
#include <vector>

namespace lightfoot {

// What a chart is given: more points than pixels only cost. Pure functions.
inline constexpr std::size_t maximumBuckets = 500;

// The lowest and the highest point of each of at most buckets equal stretches of x, in the order of x, so
// that no spike is lost. Stretches lie on multiples of their width: a moving window does not make the picture
// flicker. points must be in the order of x.
std::vector<QPointF> decimateMinMax(std::span<const QPointF> points, std::size_t buckets = maximumBuckets);

// Of each stretch of time the sample with the most TIME_WAIT: whole samples, so that stacked areas still add
// up.
std::vector<SocketSample> decimateSamples(std::span<const SocketSample> samples,
                                          std::size_t buckets = maximumBuckets);

// The index of the highest point of each stretch.
std::vector<std::size_t> decimateHighest(std::span<const QPointF> points,
                                         std::size_t buckets = maximumBuckets);

// The top of an axis with five ticks: not below value, and a quarter of it is a short number. 1 for what is
// not above zero.
double niceCeiling(double value);
// The same for things that are counted: a quarter of it is a whole number.
double niceCount(double value);

} // namespace lightfoot
