// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/secretservice.h"

#include <chrono>
#include <gio/gio.h>
#include <memory>

namespace lightfoot {

namespace {

constexpr std::chrono::milliseconds busPatience{2000};

struct UnrefObject
{
    void operator()(gpointer object) const { g_object_unref(object); }
};
struct UnrefVariant
{
    void operator()(GVariant *variant) const { g_variant_unref(variant); }
};
using BusPtr = std::unique_ptr<GDBusConnection, UnrefObject>;
using VariantPtr = std::unique_ptr<GVariant, UnrefVariant>;

// The connection that libsecret uses too; null: there is no bus.
BusPtr sessionBus()
{
    return BusPtr(g_bus_get_sync(G_BUS_TYPE_SESSION, nullptr, nullptr));
}

} // namespace

void outliveMessageBus()
{
    if (const BusPtr bus = sessionBus())
        g_dbus_connection_set_exit_on_close(bus.get(), FALSE);
}

void settleMessageBus()
{
    constexpr int enough = 100; // a service that goes on talking is none to wait for
    GMainContext *context = g_main_context_get_thread_default();
    for (int i = 0; i < enough && g_main_context_iteration(context, FALSE); ++i) {
    }
}

bool isEntryLocked(const std::string &service, const std::string &name)
{
    const BusPtr bus = sessionBus();
    if (!bus)
        return false;
    GVariantBuilder attributes;
    g_variant_builder_init(&attributes, G_VARIANT_TYPE("a{ss}"));
    g_variant_builder_add(&attributes, "{ss}", "server", service.c_str()); // QtKeychain's names for them
    g_variant_builder_add(&attributes, "{ss}", "user", name.c_str());
    const VariantPtr reply(g_dbus_connection_call_sync(
        bus.get(), "org.freedesktop.secrets", "/org/freedesktop/secrets", "org.freedesktop.Secret.Service",
        "SearchItems", g_variant_new("(a{ss})", &attributes), G_VARIANT_TYPE("(aoao)"),
        G_DBUS_CALL_FLAGS_NO_AUTO_START, static_cast<int>(busPatience.count()), nullptr, nullptr));
    if (!reply)
        return false;
    const VariantPtr locked(g_variant_get_child_value(reply.get(), 1));
    return g_variant_n_children(locked.get()) > 0;
}

} // namespace lightfoot
