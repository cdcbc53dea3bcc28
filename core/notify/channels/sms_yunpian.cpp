// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/smsrecipes.h"
#include "core/notify/text/escape.h"

#include <nlohmann/json.hpp>

#include <charconv>

namespace lightfoot {

namespace {

// Texts without a registered sign in these brackets are refused.
std::string yunpianSign(const std::string &sign)
{
    return sign.empty() || sign.starts_with("【") ? sign : "【" + sign + "】";
}

// Yunpian, "single_send": a form, the key among it.
std::vector<WebRequest> yunpianRequests(const HttpMessage &message)
{
    WebRequest request;
    request.url = textOption(message.options, "url", "https://sms.yunpian.com/v2/sms/single_send.json");
    request.headers = {{"Content-Type", std::string(formType) + ";charset=utf-8"},
                       {"Accept", "application/json;charset=utf-8"}};
    std::vector<WebRequest> requests;
    for (const std::string &number : splitRecipients(textOption(message.options, "mobile"))) {
        request.body = formEncoded({{"apikey", textOption(message.options, "key")},
                                    {"mobile", number},
                                    {"text", yunpianSign(textOption(message.options, "sign")) +
                                                 titleAndText(message.text, smsTextLimit)}});
        requests.push_back(request);
    }
    return requests;
}

// {"code": 0} of single_send, {"data": [{"code": 0}]} of batch_send.
nlohmann::json yunpianVerdict(const nlohmann::json &answer)
{
    const auto data = answer.find("data");
    return data != answer.end() && data->is_array() && !data->empty() ? data->front() : answer;
}

// Codes of Yunpian's table: 0 done; above: the caller's fault; -1 to -50: permission; below: theirs.
Delivery judgeYunpian(const WebReply &reply, const OptionMap &options)
{
    constexpr int repeated = 8; // the same text to the same number within 30 s: it got there
    constexpr int tooOften = 33;
    constexpr int lastOfOurs = -50;
    const nlohmann::json answer = yunpianVerdict(objectIn(reply));
    const std::string text = memberText(answer, "code");
    int code = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), code);
    const bool told = error == std::errc() && end == text.data() + text.size() && !text.empty();
    std::string words = memberText(answer, "msg");
    if (const std::string detail = memberText(answer, "detail"); !detail.empty())
        words += ", " + detail;
    if (!told)
        return reply.status >= 200 && reply.status < 300
                   ? answered(Delivery::Verdict::Refused, reply.body, smsOptions(), options)
                   : judgedByStatus(reply, words, smsOptions(), options);
    if (code == 0 || code == repeated)
        return Delivery::sent();
    return answered(code == tooOften || code <= lastOfOurs ? Delivery::Verdict::Retry
                                                           : Delivery::Verdict::Refused,
                    text + ": " + words, smsOptions(), options);
}

} // namespace

const HttpRecipe yunpianRecipe{.requests = yunpianRequests, .judge = judgeYunpian};

} // namespace lightfoot
