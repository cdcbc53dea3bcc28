// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/socketsclosing.h"

#include "core/sockets/closesocket.h"

#include <istream>
#include <map>
#include <ostream>

namespace lightfoot {

namespace {

bool confirmed(const std::string &question, std::istream &in, std::ostream &out)
{
    out << question << std::flush;
    std::string answer;
    std::getline(in, answer);
    return answer == "y" || answer == "Y" || answer == "yes";
}

} // namespace

bool closeSockets(const SocketLines &lines, bool yes, std::istream &in, std::ostream &out, std::ostream &err)
{
    printTable(out, lines);
    const std::string count = countsText(lines.lines);
    if (lines.lines.empty()) {
        out << "Nothing to close: " << count << '\n';
        return true;
    }
    if (!yes && !confirmed("Close " + count + "? [y/N] ", in, out)) {
        out << "Nothing was closed.\n";
        return false;
    }
    std::size_t closed = 0;
    std::map<std::string, std::size_t> failures; // by what was said: thousands of one kind are one line
    for (const SocketLine &line : lines.lines) {
        const auto done = closeSocket(line.row);
        closed += done ? 1 : 0;
        if (!done)
            ++failures[toEnglish(done.error().message)];
    }
    out << "Closed " << closed << " of " << lines.lines.size() << ".\n";
    for (const auto &[text, number] : failures)
        err << "lightfoot-cli sockets: " << number << " not closed: " << text << '\n';
    return failures.empty();
}

} // namespace lightfoot
