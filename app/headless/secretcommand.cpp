// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/secretcommand.h"

#include "app/headless/arguments.h"
#include "app/headless/coreapplication.h"
#include "app/headless/secretinput.h"
#include "app/settings/secrets.h"
#include "core/probe/keychainreference.h"

#include <ostream>

namespace lightfoot {

namespace {

// Time to type the password of a keyring that asks for it.
constexpr std::chrono::minutes personPatience{2};

struct SecretOptions
{
    std::string verb;
    std::string name;
};

int wrongSecretUsage(std::ostream &err, const std::string &why)
{
    err << "lightfoot-cli secret: " << why << "\nTry 'lightfoot-cli secret --help'.\n";
    return exitUsage;
}

// Fills options; returns the exit code when the program is to end.
std::optional<int> parse(std::span<const std::string> arguments, SecretOptions &options, std::ostream &err)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Keeps secrets for lists in your keychain: \"${keychain:NAME}\" in a list stands for one.\n\n"
        "  set     stores the line that comes on standard input; a terminal shows nothing of it\n"
        "  remove  takes it out\n"
        "  check   says found, not found or locked; never the secret\n\n"
        "Exit status: 0 done or found, 1 not found or not done, 2 the keychain could not tell."));
    parser.addPositionalArgument(QStringLiteral("VERB"), QStringLiteral("set, remove or check."));
    parser.addPositionalArgument(QStringLiteral("NAME"), QStringLiteral("Of the secret, such as smtp."));
    if (const std::optional<int> code = parseArguments(parser, "lightfoot-cli secret", arguments))
        return code;
    const QStringList words = parser.positionalArguments();
    if (words.size() != 2) // also keeps a secret out of the shell's history
        return wrongSecretUsage(err, "expected set, remove or check, and the name of one secret");
    options.verb = words[0].toStdString();
    options.name = words[1].toStdString();
    if (options.verb != "set" && options.verb != "remove" && options.verb != "check")
        return wrongSecretUsage(err, "there is no “secret " + escaped(options.verb) + "”");
    if (!isKeychainName(options.name))
        return wrongSecretUsage(err, "a name has at most 128 letters, digits and . _ - @ / +");
    return std::nullopt;
}

// The exit code of what was not done, with its reason.
int complain(const SecretOptions &options, const Secrets::Found &found, std::ostream &err)
{
    err << "lightfoot-cli secret: " << toEnglish(keychainProblem(options.name, found)) << ".\n";
    const bool known = found.answer == KeychainAnswer::Missing;
    return known || options.verb != "check" ? exitDown : exitCouldNotTell;
}

int set(const SecretOptions &options, Secrets &secrets, std::ostream &err)
{
    const Result<std::string> secret = readSecret("Secret " + options.name);
    if (!secret) {
        err << "lightfoot-cli secret: " << toEnglish(secret.error().message) << ".\n";
        return exitDown;
    }
    const Secrets::Found done = secrets.store(options.name, *secret);
    return done.answer == KeychainAnswer::Done ? exitUp : complain(options, done, err);
}

int check(const SecretOptions &options, Secrets &secrets, std::ostream &out, std::ostream &err)
{
    const Secrets::Found found = secrets.find(options.name);
    switch (found.answer) {
    case KeychainAnswer::Done:
        out << "found\n";
        return exitUp;
    case KeychainAnswer::Missing:
        out << "not found\n";
        break;
    case KeychainAnswer::Locked:
        out << "locked\n";
        break;
    default:
        break;
    }
    return complain(options, found, err);
}

} // namespace

int runSecretCommand(std::span<const std::string> arguments, std::ostream &out, std::ostream &err)
{
    SecretOptions options;
    if (const std::optional<int> code = parse(arguments, options, err))
        return *code;
    const CoreApplication qt;
    Secrets secrets(personPatience);
    if (options.verb == "set")
        return set(options, secrets, err);
    if (options.verb == "check")
        return check(options, secrets, out, err);
    const Secrets::Found done = secrets.remove(options.name);
    return done.answer == KeychainAnswer::Done ? exitUp : complain(options, done, err);
}

} // namespace lightfoot
