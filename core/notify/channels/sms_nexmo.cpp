// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/smsrecipes.h"
#include "core/notify/text/escape.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace lightfoot {

namespace {

// E.164 without the plus, which this service does not take.
std::string nexmoNumber(std::string_view number)
{
    std::string digits;
    std::ranges::copy_if(number, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    return number.starts_with("00") ? digits.substr(2) : digits;
}

// What the GSM alphabet lacks would arrive as question marks. Of ASCII that is the back quote.
bool needsUnicode(std::string_view text)
{
    return std::ranges::any_of(text,
                               [](char c) { return static_cast<unsigned char>(c) >= 0x80 || c == '`'; });
}

// Vonage, "SMS API": a form; key and secret as basic authentication, so that they are in no body.
std::vector<WebRequest> nexmoRequests(const HttpMessage &message)
{
    const std::string text = titleAndText(message.text, smsTextLimit);
    WebRequest request;
    request.url = textOption(message.options, "url", "https://rest.nexmo.com/sms/json");
    request.headers = {{"Content-Type", formType}, {"Accept", "application/json"}};
    request.username = textOption(message.options, "key");
    request.password = textOption(message.options, "secret");
    std::vector<WebRequest> requests;
    for (const std::string &number : splitRecipients(textOption(message.options, "mobile"))) {
        request.body = formEncoded({{"from", textOption(message.options, "from")},
                                    {"to", nexmoNumber(number)},
                                    {"text", text},
                                    {"type", needsUnicode(text) ? "unicode" : "text"}});
        requests.push_back(request);
    }
    return requests;
}

// Always 200; the truth is in messages[].status, one for each part of the text, all to the same number.
Delivery judgeNexmo(const WebReply &reply, const OptionMap &options)
{
    const nlohmann::json answer = objectIn(reply);
    const auto messages = answer.find("messages");
    const bool judged = messages != answer.end() && messages->is_array() && !messages->empty();
    if (reply.status < 200 || reply.status > 299)
        return judgedByStatus(reply, memberText(answer, "title"), smsOptions(), options);
    if (!judged)
        return answered(Delivery::Verdict::Refused, reply.body, smsOptions(), options);
    // A part that is on its way would come twice with another attempt.
    if (std::ranges::any_of(*messages, [](const auto &part) { return memberText(part, "status") == "0"; }))
        return Delivery::sent();
    const std::string status = memberText(messages->front(), "status");
    static constexpr std::array<std::string_view, 3> passing{"1", "5", "10"}; // throttled, internal, busy
    return answered(std::ranges::find(passing, status) == passing.end() ? Delivery::Verdict::Refused
                                                                        : Delivery::Verdict::Retry,
                    status + ": " + memberText(messages->front(), "error-text"), smsOptions(), options);
}

} // namespace

const HttpRecipe nexmoRecipe{.requests = nexmoRequests, .judge = judgeNexmo};

} // namespace lightfoot
