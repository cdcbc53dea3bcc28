// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaObject>
#include <QObject>

#include <memory>
#include <mutex>
#include <utility>

namespace lightfoot {

// The way from any thread to an object of the GUI thread that may be gone by then. The object owns the GuiHop
// (made and destroyed on the GUI thread); copies of its Handle travel with jobs and replies. A QPointer would
// not do: it must not be read on another thread while its object is being destroyed.
class GuiHop
{
    struct State
    {
        std::mutex mutex; // protects receiver
        QObject *receiver = nullptr;
    };

public:
    // Any thread.
    class Handle
    {
    public:
        // Runs function on the receiver's thread, later; never when the receiver is gone.
        template <class Function>
        void post(Function &&function) const
        {
            const std::lock_guard lock(m_state->mutex);
            if (m_state->receiver)
                QMetaObject::invokeMethod(m_state->receiver, std::forward<Function>(function),
                                          Qt::QueuedConnection);
        }

    private:
        friend class GuiHop;
        explicit Handle(std::shared_ptr<State> state) : m_state(std::move(state)) {}
        std::shared_ptr<State> m_state;
    };

    explicit GuiHop(QObject *receiver) : m_state(std::make_shared<State>()) { m_state->receiver = receiver; }
    ~GuiHop()
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->receiver = nullptr;
    }
    GuiHop(const GuiHop &) = delete;
    GuiHop &operator=(const GuiHop &) = delete;

    Handle handle() const { return Handle(m_state); }

private:
    const std::shared_ptr<State> m_state;
};

} // namespace lightfoot
