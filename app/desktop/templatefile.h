// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "ui/editservices.h"

#include <string>
#include <vector>

namespace lightfoot {

// Endpoints that people kept to begin new ones with, as a list of the native format in a file of its own: it
// can be imported, handed on and edited by hand. Secrets are left out as in every export. The work is done
// and the replies come on the application's control thread.
class TemplateFile
{
public:
    // The application must outlive it.
    TemplateFile(Application &application, std::string path)
        : m_application(application), m_path(std::move(path))
    {}

    // Waits for what is under way.
    ~TemplateFile() { m_application.settle(); }
    TemplateFile(const TemplateFile &) = delete;
    TemplateFile &operator=(const TemplateFile &) = delete;

    // All of them by name. A reply is refused where the file cannot be read whole: it is then not written
    // either, so that nothing is lost.
    void read(TemplateReply reply);
    // Takes the place of the one with the same name; at most mostTemplates.
    void keep(Endpoint endpoint, TemplateReply reply);
    void remove(std::string name, TemplateReply reply);

    static constexpr std::size_t mostTemplates = 200;

private:
    Result<std::vector<Endpoint>> load() const;
    Result<std::vector<Endpoint>> save(std::vector<Endpoint> templates) const;
    Result<std::vector<Endpoint>> add(const Endpoint &endpoint) const;

    Application &m_application;
    const std::string m_path;
};

} // namespace lightfoot
