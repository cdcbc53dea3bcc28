// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/environment.h"
#include "core/lists/yamlmap.h"
#include "core/probe/endpoint.h"

namespace lightfoot {

// What a list says of one option.
struct OptionAnswer
{
    bool ok = false;                  // false: wrong, and the sink has the reason
    std::optional<OptionValue> value; // nothing: the list leaves it open
};

// Whether a time or a whole number is above zero; other values are.
bool isPositive(const OptionValue &value);

// Reads options of one endpoint by their descriptors, variables of the environment put in place, range and
// choices checked. Values of secret options never get into a remark. Lives while one endpoint is read.
class OptionReader
{
public:
    using References = decltype(Endpoint::references);

    // Refused: where no reference is kept, a secret would be written out.
    enum class Secrets : std::uint8_t
    {
        Allowed,
        Refused
    };

    OptionReader(const Environment &environment, const RemarkSink &sink, Secrets secrets = Secrets::Allowed)
        : m_environment(environment), m_sink(sink), m_secrets(secrets)
    {}

    enum class Range : std::uint8_t
    {
        OfAll,
        OfPositive // zero and less are for the caller to judge
    };
    // A secret that the keychain does not give makes the whole value wrong: without it a probe or a message
    // would fail in a way that nobody understands.
    OptionAnswer read(const OptionDescriptor &descriptor, const YamlEntry &entry, Range range = Range::OfAll);

    const RemarkSink &sink() const { return m_sink; }

    // What came from the environment or the keychain, as it stood. The key of a part of a map or list is
    // "option.part", part being the key or the number of the item from 0.
    References references;

private:
    struct Scalar
    {
        std::string text;
        bool set = false; // false: nothing there, or a variable that is not set and nothing else
    };

    Scalar scalar(const OptionDescriptor &descriptor, const YamlNode &node, const std::string &path);
    void remarkLost(const OptionDescriptor &descriptor, const YamlNode &node, bool secret,
                    const std::vector<LostDollar> &lost);
    void remarkSecrets(const OptionDescriptor &descriptor, const YamlNode &node, const Expansion &expansion);
    OptionAnswer readTyped(const OptionDescriptor &descriptor, const YamlEntry &entry);
    OptionAnswer readScalar(const OptionDescriptor &descriptor, const YamlEntry &entry);
    OptionAnswer readTextList(const OptionDescriptor &descriptor, const YamlEntry &entry);
    OptionAnswer readTextMap(const OptionDescriptor &descriptor, const YamlEntry &entry);
    OptionAnswer readRecords(const OptionDescriptor &descriptor, const YamlEntry &entry);
    std::optional<TextMap> readMap(const OptionDescriptor &descriptor, const YamlNode &node,
                                   const std::string &path);
    OptionAnswer readRanges(const OptionDescriptor &descriptor, const YamlEntry &entry);
    std::optional<std::int64_t> readBound(const OptionDescriptor &descriptor, const YamlNode &node,
                                          const std::string &path);
    OptionAnswer check(const OptionDescriptor &descriptor, const YamlNode &at, OptionValue value);
    OptionAnswer wrong(const OptionDescriptor &descriptor, const YamlNode &at, const std::string &got);

    const Environment &m_environment;
    const RemarkSink &m_sink;
    const Secrets m_secrets;
    // of the option being read
    Range m_range = Range::OfAll;
    bool m_fromKeychain = false; // its value is in no remark
    bool m_withheld = false;     // a secret could not be had
};

} // namespace lightfoot
