// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/channelparts.h"
#include "core/notify/channels/channels.h"
#include "core/notify/text/escape.h"
#include "core/notify/text/words.h"
#include "core/probe/sametext.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

// Amazon SNS, "Publish" of the query API, version 2010-03-31.

namespace lightfoot {

namespace {

constexpr std::size_t snsTextLimit = 262'144 - 1024; // of a message, with room for the title
constexpr std::size_t snsSubjectLimit = 99;          // "less than 100 characters"

constexpr std::array<OptionDescriptor, 6> snsOptions{{
    {.key = "region",
     .label = QT_TRANSLATE_NOOP("Option", "Region"),
     .hint = QT_TRANSLATE_NOOP("Option", "Of the topic: eu-central-1"),
     .required = true},
    {.key = "arn",
     .label = QT_TRANSLATE_NOOP("Option", "Topic"),
     .hint = QT_TRANSLATE_NOOP("Option", "Its ARN: arn:aws:sns:REGION:ACCOUNT:NAME"),
     .required = true},
    {.key = "endpoint",
     .label = QT_TRANSLATE_NOOP("Option", "Endpoint"),
     .hint = QT_TRANSLATE_NOOP("Option", "URL of the service; without: the region's public one")},
    {.key = "credential",
     .type = OptionType::TextMap,
     .label = QT_TRANSLATE_NOOP("Option", "Credential"),
     .hint = QT_TRANSLATE_NOOP("Option", "id and key of an access key that may publish to the topic"),
     .required = true,
     .secret = true},
    {.key = "profile",
     .label = QT_TRANSLATE_NOOP("Option", "Profile"),
     .hint = QT_TRANSLATE_NOOP("Option", "Has no effect, as in EaseProbe: the credential counts")},
    {.key = "format",
     .label = QT_TRANSLATE_NOOP("Option", "Format"),
     .hint = QT_TRANSLATE_NOOP("Option", "json: a document for programs; all else: text")},
}};

std::string credentialPart(const OptionMap &options, std::string_view name)
{
    const TextMap credential = optionOr(options, "credential", TextMap());
    const auto found = std::ranges::find(credential, name, &TextMap::value_type::first);
    return found == credential.end() ? std::string() : found->second;
}

std::string snsEndpoint(const OptionMap &options)
{
    const std::string region = textOption(options, "region");
    const std::string suffix = region.starts_with("cn-") ? ".amazonaws.com.cn" : ".amazonaws.com";
    return urlBelow(textOption(options, "endpoint", "https://sns." + region + suffix), "/");
}

// "ASCII text that begins with a letter, number, or punctuation mark, no line breaks or control characters".
// One question mark for each character that is none.
std::string snsSubject(std::string_view title)
{
    std::string subject;
    for (const char c : oneLine(title)) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 && !(c == ' ' && subject.empty()))
            subject += c;
        else if (byte >= 0xC0)
            subject += '?';
    }
    if (subject.size() > snsSubjectLimit)
        subject.replace(snsSubjectLimit - 3, std::string::npos, "...");
    return subject;
}

std::string snsMessage(const HttpMessage &message)
{
    const std::string text = titleAndText(message.text, snsTextLimit);
    if (!sameText(textOption(message.options, "format"), "json"))
        return text;
    nlohmann::json document = notificationDocument(message);
    document["text"] = cutTo(cleanText(message.text.text), 16'384);
    return jsonText(document);
}

std::vector<WebRequest> snsRequests(const HttpMessage &message)
{
    const std::string topic = textOption(message.options, "arn");
    std::vector<std::pair<std::string, std::string>> form{
        {"Action", "Publish"}, {"Version", "2010-03-31"}, {"TopicArn", topic}};
    if (const std::string subject = snsSubject(message.text.title); !subject.empty())
        form.emplace_back("Subject", subject);
    form.emplace_back("Message", snsMessage(message));
    if (topic.ends_with(".fifo")) {
        // Such a topic drops what has the same id within five minutes: an attempt whose answer was lost.
        form.emplace_back("MessageGroupId", fitKey(message.notification.thread, 128));
        form.emplace_back("MessageDeduplicationId", fitKey(message.notification.id, 128));
    }
    WebRequest request;
    request.url = snsEndpoint(message.options);
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    request.body = formEncoded(form);
    request.aws = AwsCredentials{.region = textOption(message.options, "region"),
                                 .service = "sns",
                                 .id = credentialPart(message.options, "id"),
                                 .key = credentialPart(message.options, "key")};
    return {request};
}

// The text of the first such element. The answers are small and flat; nothing else of them is needed.
std::string snsElement(std::string_view xml, std::string_view name)
{
    const std::string opening = '<' + std::string(name) + '>';
    const std::size_t begin = xml.find(opening);
    if (begin == std::string_view::npos)
        return {};
    xml.remove_prefix(begin + opening.size());
    return std::string(xml.substr(0, xml.find('<')));
}

// A clock of this machine that is wrong, which somebody will set: "Signature expired: 2026... is now earlier
// than 2026..." or "Signature not yet current: ...". Other signatures do not match because of the key.
bool isSnsClock(std::string_view code, std::string_view said)
{
    return code == "RequestExpired" || code == "RequestTimeTooSkewed" ||
           (code == "SignatureDoesNotMatch" && (said.find("Signature expired") != std::string_view::npos ||
                                                said.find("not yet current") != std::string_view::npos));
}

// <ErrorResponse><Error><Code>Throttling</Code><Message>...: comes with 400.
Delivery judgeSns(const WebReply &reply, const OptionMap &options)
{
    static constexpr std::array<std::string_view, 4> passing{"Throttling", "ThrottlingException", "Throttled",
                                                             "RequestLimitExceeded"};
    const std::string code = snsElement(reply.body, "Code");
    const std::string said = snsElement(reply.body, "Message");
    const std::string words = code.empty() ? std::string() : code + ": " + said;
    const bool passes = reply.status == 400 && std::ranges::find(passing, code) != passing.end();
    if (passes || (reply.status >= 400 && reply.status <= 499 && isSnsClock(code, said)))
        return answered(Delivery::Verdict::Retry, words, snsOptions, options);
    return judgedByStatus(reply, words, snsOptions, options);
}

constexpr HttpRecipe snsRecipe{.requests = snsRequests, .judge = judgeSns};

Result<std::unique_ptr<Channel>> createSns(const NotifierSettings &settings)
{
    const OptionMap &options = settings.options;
    if (const Result<void> checked = checkChannelOptions(snsOptions, options); !checked)
        return tl::unexpected(checked.error());
    if (const Result<void> checked = checkOptionalUrl(options, "endpoint"); !checked)
        return tl::unexpected(checked.error());
    // It becomes a part of a host's name.
    const std::string region = textOption(options, "region");
    if (!std::ranges::all_of(
            region, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; }))
        return failure(QT_TRANSLATE_NOOP("Message", "region: expected a name such as eu-central-1, got “%1”"),
                       region);
    if (!textOption(options, "arn").starts_with("arn:"))
        return failure(
            QT_TRANSLATE_NOOP("Message", "arn: expected arn:aws:sns:REGION:ACCOUNT:NAME, got “%1”"),
            textOption(options, "arn"));
    for (const char *part : {"id", "key"}) {
        if (credentialPart(options, part).empty())
            return failure(QT_TRANSLATE_NOOP("Message", "%1 is missing"), std::string("credential.") + part);
    }
    return makeHttpChannel(settings, snsRecipe);
}

} // namespace

const ChannelKind awsSnsChannel{
    .id = "aws_sns",
    .label = QT_TRANSLATE_NOOP("Option", "Amazon SNS"),
    .summary = QT_TRANSLATE_NOOP("Option", "Publishes to a topic of Amazon's Simple Notification Service"),
    .options = snsOptions,
    .textLimit = snsTextLimit,
    .perMinute = 600, // to a subscriber by e-mail: ten a second
    .create = createSns,
};

} // namespace lightfoot
