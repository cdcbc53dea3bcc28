// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The one place where Asio and Beast are compiled; everyone else sees declarations only.
#include <boost/asio/impl/src.hpp>
#include <boost/beast/src.hpp>
