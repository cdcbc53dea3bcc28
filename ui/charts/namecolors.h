// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartlegend.h"
#include "ui/charts/namedstack.h"

#include <map>

namespace lightfoot {

// Gives the layers of a stack their colours. A name keeps its colour as long as it is among the layers, so
// that nothing changes colour when another name comes or goes. GUI thread.
class NameColors
{
public:
    std::vector<ThemedColor> colorsOf(const std::vector<StackLayer> &layers);

private:
    std::map<std::string, std::size_t> m_taken;
};

} // namespace lightfoot
