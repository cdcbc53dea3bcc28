// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/smsrecipes.h"
#include "core/notify/text/escape.h"

#include <nlohmann/json.hpp>

namespace lightfoot {

namespace {

// Twilio, "Messages resource": a form with basic authentication, one number a request. EaseProbe sends the
// words as "text", which Twilio does not know: it is Body.
std::vector<WebRequest> twilioRequests(const HttpMessage &message)
{
    const std::string account = textOption(message.options, "key");
    const std::string from = textOption(message.options, "from");
    WebRequest request;
    request.url = urlBelow(textOption(message.options, "url", "https://api.twilio.com/2010-04-01/Accounts"),
                           '/' + percentEncoded(account) + "/Messages.json");
    request.headers = {{"Content-Type", formType}, {"Accept", "application/json"}};
    request.username = account;
    request.password = textOption(message.options, "secret");
    std::vector<WebRequest> requests;
    for (const std::string &number : splitRecipients(textOption(message.options, "mobile"))) {
        request.body = formEncoded({{"To", number},
                                    {from.starts_with("MG") ? "MessagingServiceSid" : "From", from},
                                    {"Body", titleAndText(message.text, smsTextLimit)}});
        requests.push_back(request);
    }
    return requests;
}

// 201 with the message; errors as {"code": 21211, "message": "...", "status": 400}.
Delivery judgeTwilio(const WebReply &reply, const OptionMap &options)
{
    const nlohmann::json answer = objectIn(reply);
    const std::string words = memberText(answer, "message");
    const std::string code = memberText(answer, "code");
    return judgedByStatus(reply, code.empty() ? words : code + ": " + words, smsOptions(), options);
}

} // namespace

const HttpRecipe twilioRecipe{.requests = twilioRequests, .judge = judgeTwilio};

} // namespace lightfoot
