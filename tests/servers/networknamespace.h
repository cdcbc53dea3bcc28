// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace lightfoot::test {

// Moves this process into a network namespace of its own, with nothing in it but the loopback interface, up.
// There the kernel's whole table is ours, so that a test can assert all of it. Needs root or unprivileged
// user namespaces. Call it before the process starts a thread (a user namespace takes single-threaded
// processes alone, and threads that exist stay behind). False: error says why; that is a failure of the
// set-up, not a reason to skip.
bool enterNetworkNamespace(std::string &error);

} // namespace lightfoot::test

// The main function of a test class that runs in a network namespace of its own. Needs <QTest>.
#define LIGHTFOOT_NAMESPACE_TEST_MAIN(Class)                                                                 \
    int main(int argc, char **argv)                                                                          \
    {                                                                                                        \
        std::string error;                                                                                   \
        if (!lightfoot::test::enterNetworkNamespace(error))                                                  \
            qFatal("no network namespace: %s", error.c_str());                                               \
        QCoreApplication application(argc, argv);                                                            \
        Class test;                                                                                          \
        return QTest::qExec(&test, argc, argv);                                                              \
    }
