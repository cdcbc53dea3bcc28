// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// All that is told in the month from 2026-10-12; the clocks of Berlin go back on day 14.
#include "tests/core/monitor/month/monthtold.h"

namespace lightfoot {

const char *const autumnTold = R"(02 09:07:59 down: plain is down: connection refused -> default
02 10:32:59 recovered: plain is up again after 1h25m0s -> default
02 12:02:55 down: regular is down: the status is not a good one -> ops
02 12:32:55 still-down: regular is still down after 30m0s: the status is not a good one -> ops
02 13:02:55 still-down: regular is still down after 1h0m0s: the status is not a good one -> ops
02 13:32:55 still-down: regular is still down after 1h30m0s: the status is not a good one -> ops
02 15:00:55 recovered: regular is up again after 2h58m0s -> ops
03 12:02:32 down: increment is down: the content is not as expected -> ops, web
03 12:12:32 still-down: increment is still down after 10m0s: the content is not as expected -> ops, web
03 12:32:32 still-down: increment is still down after 30m0s: the content is not as expected -> ops, web
03 13:02:32 still-down: increment is still down after 1h0m0s: the content is not as expected -> ops, web
03 13:42:32 still-down: increment is still down after 1h40m0s: the content is not as expected -> ops, web
03 15:01:32 recovered: increment is up again after 2h59m0s -> ops, web
03 18:02:24 down: exponent is down: a certificate expired -> default
03 18:06:24 still-down: exponent is still down after 4m0s: a certificate expired -> default
03 18:18:24 still-down: exponent is still down after 16m0s: a certificate expired -> default
03 18:54:24 still-down: exponent is still down after 52m0s: a certificate expired -> default
03 23:00:24 recovered: exponent is up again after 4h58m0s -> default
04 08:01:04 down: sticky is down: connection refused -> ops
04 08:06:04 still-down: sticky is still down after 5m0s: connection refused -> ops
04 08:11:04 still-down: sticky is still down after 10m0s: connection refused -> ops
04 11:01:04 recovered: sticky is up again after 3h0m0s -> ops
04 18:01:29 down: expiring is down: connection refused -> default
04 20:15:00 still-down: expiring is still down after 2h13m31s: connection refused -> default
04 22:01:29 recovered: expiring is up again after 4h0m0s -> default
05 11:00:00 down: muted is down: connection reset -> default
05 13:03:28 recovered: muted is up again after 2h55m0s -> default
06 14:01:47 down: flapping is down: connection reset -> web
06 14:02:47 recovered: flapping is up again after 1m0s -> web
06 14:03:47 down: flapping is down: connection reset -> web
06 14:04:47 recovered: flapping is up again after 1m0s -> web
06 14:05:47 down: flapping is down: connection reset -> web
06 14:06:47 flapping-began: flapping goes up and down -> web
06 15:15:47 flapping-ended: flapping is steady again: up -> web
07 03:00:00 down: nightly is down: connection refused -> ops
07 05:01:50 recovered: nightly is up again after 4h30m0s -> ops
08 09:01:59 down: router is down: no answer to the connect -> ops
08 09:40:54 recovered: router is up again after 39m0s -> ops
08 09:41:41 down: leaf is down: connection refused -> web
08 09:50:41 recovered: leaf is up again after 50m0s -> web
08 14:00:54 down: leaf is down: connection refused -> web
08 14:20:41 recovered: leaf is up again after 20m0s -> web
09 09:01:56 down: promised is down: connection refused -> default
09 09:39:19 down: forward is down: the status is not a good one -> default
09 09:59:19 still-down: forward is still down after 20m0s: the status is not a good one -> default
09 11:10:00 still-down: promised is still down after 1h8m4s: connection refused -> default
09 11:19:19 still-down: forward is still down after 40m0s: the status is not a good one -> default
09 11:39:19 recovered: forward is up again after 1h0m0s -> default
09 11:41:56 recovered: promised is up again after 1h40m0s -> default
10 09:02:06 incident-opened: 16 endpoints fail together; they share the network 10.98.1.0/24 -> default
10 09:02:12 incident-opened: 16 endpoints fail together; they share the network 10.98.1.0/24 -> ops
10 09:31:49 incident-closed: over after 31m48s: 16 endpoints failed that shared the network 10.98.1.0/24 -> default
10 09:31:49 incident-closed: over after 31m48s: 16 endpoints failed that shared the network 10.98.1.0/24 -> ops
11 12:32:16 incident-opened: 12 endpoints fail together; they share the network 10.98.2.0/24 -> ops
11 12:32:31 incident-opened: 12 endpoints fail together; they share the network 10.98.2.0/24 -> default
11 12:57:39 down: backward is down: the status is not a good one -> default
11 12:02:39 still-down: backward is still down after 5m0s: the status is not a good one -> default
11 12:07:39 still-down: backward is still down after 10m0s: the status is not a good one -> default
11 12:17:39 recovered: backward is up again after 20m0s -> default
11 12:31:54 incident-closed: over after 1h1m43s: 12 endpoints failed that shared the network 10.98.2.0/24 -> default
11 12:31:54 incident-closed: over after 1h1m43s: 12 endpoints failed that shared the network 10.98.2.0/24 -> ops
13 22:24:21 down: worker is down: the status is not a good one -> ops
14 04:00:00 down: nightly is down: connection refused -> ops
14 04:00:00 still-down: worker is still down after 5h35m39s: the status is not a good one -> ops
14 05:01:50 recovered: nightly is up again after 4h30m0s -> ops
14 05:19:21 recovered: worker is up again after 6h55m0s -> ops
15 11:03:00 down: named-down is down: the status is not a good one -> web
15 11:32:04 down: named-heals is down: the status is not a good one -> web
15 12:00:32 blind: blind: the resolver 10.0.0.53 fails -> default, ops, web
15 12:03:03 down: other-resolver is down: the name does not exist -> web
15 12:04:42 down: true-one is down: connection refused -> default
15 12:06:03 down: true-silent is down: no answer to the connect -> ops
15 12:11:01 seeing: seeing again after 10m0s -> default, ops, web
15 12:11:04 recovered: named-heals is up again after 39m0s -> web
15 12:12:47 down: named-breaks is down: connection refused -> web
15 12:13:00 still-down: named-down is still down after 1h10m0s: the status is not a good one -> web
15 12:20:58 recovered: true-silent is up again after 15m0s -> ops
15 12:30:42 recovered: true-one is up again after 26m0s -> default
15 12:40:03 recovered: other-resolver is up again after 37m0s -> web
15 12:50:47 recovered: named-breaks is up again after 38m0s -> web
15 13:01:00 recovered: named-down is up again after 1h58m0s -> web
18 20:14:57 down: overnight is down: connection refused -> default
18 20:24:57 still-down: overnight is still down after 10m0s: connection refused -> default
18 20:34:57 still-down: overnight is still down after 20m0s: connection refused -> default
19 06:14:57 recovered: overnight is up again after 10h0m0s -> default
19 06:18:37 down: since-asleep is down: connection refused -> default
19 07:08:37 recovered: since-asleep is up again after 50m0s -> default
20 23:19:38 down: early is down: connection refused -> ops
20 23:49:38 recovered: early is up again after 30m0s -> ops
21 04:00:00 down: nightly is down: connection refused -> ops
21 05:01:50 recovered: nightly is up again after 4h30m0s -> ops
23 10:03:25 down: lonely is down: no answer to the connect -> default
23 10:33:18 recovered: lonely is up again after 30m0s -> default
24 00:15:31 down: lasting is down: login refused -> ops
24 01:15:31 still-down: lasting is still down after 1h0m0s: login refused -> ops
24 08:15:31 still-down: lasting is still down after 8h0m0s: login refused -> ops
26 09:15:31 still-down: lasting is still down after 57h0m0s: login refused -> ops
27 23:19:38 down: early is down: connection refused -> ops
27 23:49:38 recovered: early is up again after 30m0s -> ops
28 04:00:00 down: nightly is down: connection refused -> ops
28 05:01:50 recovered: nightly is up again after 4h30m0s -> ops
30 12:05:31 recovered: lasting is up again after 155h50m0s -> ops)";

} // namespace lightfoot
