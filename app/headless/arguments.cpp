// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/arguments.h"

#include <QTextStream>

#include <iostream>

namespace lightfoot {

std::optional<int> parseArguments(QCommandLineParser &parser, const std::string &name,
                                  std::span<const std::string> arguments)
{
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  QStringLiteral("Shows this help."));
    parser.addOption(help);
    QStringList list{QString::fromStdString(name)};
    for (const std::string &argument : arguments)
        list << QString::fromStdString(argument);
    if (!parser.parse(list)) {
        std::cerr << name << ": " << parser.errorText().toStdString() << "\nTry '" << name << " --help'.\n";
        return exitUsage;
    }
    if (!parser.isSet(help))
        return std::nullopt;
    // Qt puts the program's name into its usage line only through a QCoreApplication, which most commands have
    // no use for.
    std::string text = parser.helpText().toStdString();
    const std::string usage = "Usage: ";
    const std::size_t end = text.find('\n');
    const std::size_t options = text.find(" [options]");
    if (text.starts_with(usage) && options < end)
        text = usage + name + text.substr(options);
    std::cout << text;
    return 0;
}

} // namespace lightfoot
