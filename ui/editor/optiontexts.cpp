// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The text of an option, as readField() takes it.
#include "core/lists/optiontext.h"
#include "core/lists/secretnames.h"
#include "ui/editor/optionwords.h"
#include "ui/widgets/text.h"

#include <QStringList>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

struct TextOf
{
    const OptionDescriptor &descriptor;
    const OptionReader::References &references;

    // The part at a path.
    QString part(const std::string &path, const std::string &text) const
    {
        const auto reference = references.find(path);
        if (reference != references.end())
            return toQString(reference->second);
        return isSecretPath(descriptor, path) && !text.empty() ? secretMask() : toQString(text);
    }

    QString map(const std::string &path, const TextMap &pairs) const
    {
        QStringList lines;
        for (const auto &[name, text] : pairs) {
            const QString value = part(path + '.' + name, text);
            lines.append(toQString(name) + (value.isEmpty() ? u":"_s : u": "_s + value));
        }
        return lines.join(u'\n');
    }

    QString operator()(const std::string &text) const { return part(descriptor.key, text); }
    QString operator()(std::int64_t number) const { return part(descriptor.key, std::to_string(number)); }
    QString operator()(double number) const { return part(descriptor.key, formatNumber(number)); }
    QString operator()(bool yes) const { return part(descriptor.key, yes ? "true" : "false"); }
    QString operator()(Duration time) const { return part(descriptor.key, formatDuration(time)); }
    QString operator()(const std::vector<std::string> &list) const
    {
        QStringList lines;
        for (const std::string &text : list)
            lines.append(part(descriptor.key + ('.' + std::to_string(lines.size())), text));
        return lines.join(u'\n');
    }
    QString operator()(const TextMap &pairs) const { return map(descriptor.key, pairs); }
    QString operator()(const RecordList &records) const
    {
        QStringList blocks;
        for (const TextMap &record : records)
            blocks.append(map(descriptor.key + ('.' + std::to_string(blocks.size())), record));
        return blocks.join(u"\n\n"_s);
    }
    QString operator()(const RangeList &ranges) const
    {
        QStringList texts;
        for (const auto &[low, high] : ranges) {
            const std::string path = descriptor.key + ('.' + std::to_string(texts.size()));
            texts.append(part(path + ".0", std::to_string(low)) + u'-' +
                         part(path + ".1", std::to_string(high)));
        }
        return texts.join(u", "_s);
    }
};

} // namespace

QString fieldText(const OptionDescriptor &descriptor, const HeldOption &held)
{
    if (held.value)
        return std::visit(TextOf{descriptor, held.references}, *held.value);
    const auto reference = held.references.find(descriptor.key); // of a variable that is not set
    return reference == held.references.end() ? QString() : toQString(reference->second);
}

} // namespace lightfoot
