// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/yamlstream.h"

#include "core/lists/yamlcomposer.h"

#include <algorithm>
#include <istream>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace lightfoot {

namespace {

struct Found
{
    YAML::Mark mark;
};

// Tells a document with something in it from an empty one, such as a "---" at the end makes.
class Peek final : public YAML::EventHandler
{
public:
    explicit Peek(std::string_view text) : m_text(text) {}

    void OnDocumentStart(const YAML::Mark &mark) override
    {
        // Where no document begins the parser makes empty ones, for ever and without moving on: of a "]" for
        // example.
        const std::string_view rest =
            m_text.substr(std::min<std::size_t>(std::max(mark.pos, 0), m_text.size()));
        if (!rest.starts_with("---") && !rest.starts_with("%"))
            throw YAML::ParserException(mark, "expected the end of the text or “---”");
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark &, YAML::anchor_t) override {}
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t) override { throw Found{mark}; }
    void OnScalar(const YAML::Mark &mark, const std::string &, YAML::anchor_t, const std::string &) override
    {
        throw Found{mark};
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t,
                         YAML::EmitterStyle::value) override
    {
        throw Found{mark};
    }
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t,
                    YAML::EmitterStyle::value) override
    {
        throw Found{mark};
    }
    void OnMapEnd() override {}

private:
    std::string_view m_text;
};

std::uint32_t place(int number)
{
    return number < 0 ? 0 : static_cast<std::uint32_t>(number) + 1;
}

std::string readable(std::string text)
{
    std::ranges::replace(text, dollarMark, '$');
    return excerpt(text);
}

void lookForMore(YAML::Parser &parser, std::string_view text, YamlVisitor &visitor)
{
    try {
        Peek peek(text);
        while (parser.HandleNextDocument(peek)) {
        }
    } catch (const Found &found) {
        visitor.secondDocument(place(found.mark.line), place(found.mark.column));
    }
}

// The parser takes the end of the text for the end of a quoted one, if that stands at the begin of a line. A
// comment there is the end of everything else, and makes it see that a quote is missing.
void endWithComment(std::string &text)
{
    if (text.empty() || text.ends_with('\n'))
        text += '#';
    else if (text.ends_with(' ') || text.ends_with('\t') || text.ends_with('\r'))
        text += "\n#";
}

} // namespace

std::string rawText(const YamlNode &node)
{
    std::string text = node.text;
    std::ranges::replace(text, dollarMark, '$');
    return text;
}

std::optional<YamlProblem> streamYaml(std::string text, YamlVisitor &visitor)
{
    std::ranges::replace(text, '$', dollarMark);
    if (text.starts_with("\xEF\xBB\xBF"))
        text.erase(0, 3); // the parser would not count it, and places would be off
    const std::size_t size = text.size();
    endWithComment(text);
    try {
        PacedBuffer buffer(text);
        std::istream stream(&buffer);
        YAML::Parser parser(stream);
        YamlComposer composer(visitor, buffer, std::string_view(text).substr(0, size));
        parser.HandleNextDocument(composer);
        lookForMore(parser, text, visitor);
    } catch (const YamlRefusal &refusal) {
        return refusal.problem;
    } catch (const PacedBuffer::TooFarAhead &ahead) {
        return YamlProblem{
            static_cast<std::uint32_t>(ahead.lines) + 1, 1,
            message(QT_TRANSLATE_NOOP("Message", "an inline [..] or {..} or a text that ends after this line "
                                                 "is longer than %1 KiB, the limit"),
                    std::to_string(limits::lookAheadBytes >> 10U))};
    } catch (const YAML::Exception &error) {
        return YamlProblem{place(error.mark.line), place(error.mark.column),
                           message(QT_TRANSLATE_NOOP("Message", "not valid YAML: %1"), readable(error.msg))};
    } catch (const std::exception &error) { // such as the standard library's, out of memory
        return YamlProblem{
            0, 0,
            message(QT_TRANSLATE_NOOP("Message", "the text cannot be read: %1"), readable(error.what()))};
    }
    return std::nullopt;
}

} // namespace lightfoot
