// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/labwire.h"

#include <sstream>

namespace lightfoot {

namespace {

struct Writer
{
    std::ostringstream &out;

    void operator()(const LabNonsense &) { out << "nonsense"; }
    void operator()(const LabSample &sample)
    {
        out << "sample " << sample.at.count() << ' ' << sample.timeWait << ' ' << sample.serverTimeWait << ' '
            << sample.connects << ' ' << sample.failures;
    }
    void operator()(const NamespaceRefusal &refusal)
    {
        out << "namespace " << int(refusal.step) << ' ' << refusal.error;
    }
    void operator()(const LabServerRefusal &refusal) { out << "server " << refusal.error; }
    void operator()(const LabTableRefusal &) { out << "table"; }
    void operator()(const LabEnd &) { out << "end"; }
};

} // namespace

std::string writeLine(const LabLine &line)
{
    std::ostringstream out;
    std::visit(Writer{out}, line);
    out << '\n';
    return out.str();
}

LabLine readLine(std::string_view line)
{
    std::istringstream in{std::string(line)};
    std::string word;
    in >> word;
    if (word == "sample") {
        LabSample sample;
        std::int64_t at = 0;
        in >> at >> sample.timeWait >> sample.serverTimeWait >> sample.connects >> sample.failures;
        sample.at = Duration(at);
        return in && at >= 0 ? LabLine(sample) : LabLine();
    }
    if (word == "namespace") {
        int step = 0;
        NamespaceRefusal refusal;
        in >> step >> refusal.error;
        refusal.step = static_cast<NamespaceStep>(step);
        return in && step >= 0 && step <= int(NamespaceStep::Setting) ? LabLine(refusal) : LabLine();
    }
    if (word == "server") {
        LabServerRefusal refusal;
        in >> refusal.error;
        return in ? LabLine(refusal) : LabLine();
    }
    if (word == "table")
        return LabTableRefusal{};
    return word == "end" ? LabLine(LabEnd{}) : LabLine();
}

} // namespace lightfoot
