// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/templatefile.h"

#include "core/lists/listfiles.h"

#include <algorithm>
#include <filesystem>

namespace lightfoot {

namespace {

// What a secret that was left out was written as (SecretPolicy::Omit) is to be typed anew, not to be looked
// for in the environment. In parts of maps it stays, beside the rest of the value.
void dropOmitted(Endpoint &endpoint)
{
    std::erase_if(endpoint.references, [&](const auto &reference) {
        if (reference.first.find('.') != std::string::npos || !reference.second.starts_with("${LIGHTFOOT_"))
            return false;
        endpoint.options.erase(reference.first);
        return true;
    });
}

std::string firstError(const ImportReport &report)
{
    const auto error = std::ranges::find(report.remarks, RemarkSeverity::Error, &Remark::severity);
    return error == report.remarks.end() ? std::string() : report.toEnglish(*error);
}

} // namespace

void TemplateFile::read(TemplateReply reply)
{
    m_application.inTurn([this, reply = std::move(reply)] { reply(load()); });
}

void TemplateFile::keep(Endpoint endpoint, TemplateReply reply)
{
    m_application.inTurn(
        [this, endpoint = std::move(endpoint), reply = std::move(reply)] { reply(add(endpoint)); });
}

void TemplateFile::remove(std::string name, TemplateReply reply)
{
    m_application.inTurn([this, name = std::move(name), reply = std::move(reply)] {
        Result<std::vector<Endpoint>> templates = load();
        if (templates) {
            std::erase_if(*templates, [&](const Endpoint &one) { return one.name == name; });
            templates = save(std::move(*templates));
        }
        reply(std::move(templates));
    });
}

Result<std::vector<Endpoint>> TemplateFile::load() const
{
    std::error_code error;
    if (!std::filesystem::exists(m_path, error))
        return {};
    ReadResult result =
        readListFiles({m_path}, m_application.kinds(), m_application.channels(), processEnvironment());
    if (result.report.refused || result.report.hasErrors())
        return failure(
            QT_TRANSLATE_NOOP("Message", "the templates cannot be read: %1; correct or remove the file"),
            firstError(result.report));
    std::ranges::for_each(result.list.endpoints, dropOmitted);
    std::ranges::sort(result.list.endpoints, {}, &Endpoint::name);
    return std::move(result.list.endpoints);
}

Result<std::vector<Endpoint>> TemplateFile::save(std::vector<Endpoint> templates) const
{
    const WriteResult written =
        writeList({templates}, m_application.kinds(), m_application.channels(), SecretPolicy::Omit);
    if (const Result<void> saved = saveListFile(m_path, written.text, FileAccess::OwnerOnly); !saved)
        return tl::unexpected(saved.error());
    return load(); // as the next start will have them
}

Result<std::vector<Endpoint>> TemplateFile::add(const Endpoint &endpoint) const
{
    Result<std::vector<Endpoint>> templates = load();
    if (!templates)
        return templates;
    std::erase_if(*templates, [&](const Endpoint &one) { return one.name == endpoint.name; });
    if (templates->size() >= mostTemplates)
        return failure(QT_TRANSLATE_NOOP("Message", "there are %1 templates already; delete one first"),
                       std::to_string(mostTemplates));
    templates->push_back(endpoint);
    Endpoint &kept = templates->back();
    kept.id = kept.name; // unique, as the name is
    kept.references.erase("id");
    kept.depends.clear(); // on endpoints that are not in this file
    std::erase_if(kept.references,
                  [](const auto &reference) { return reference.first.starts_with("depends"); });
    return save(std::move(*templates));
}

} // namespace lightfoot
