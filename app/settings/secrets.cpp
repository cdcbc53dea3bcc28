// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/secrets.h"

#include "app/settings/secretservice.h"

#include <QDeadlineTimer>
#include <QThread>

#include <condition_variable>
#include <qt6keychain/keychain.h>

namespace lightfoot {

struct KeychainCall
{
    enum class Verb : std::uint8_t
    {
        Find,
        Store,
        Remove
    };
    const Verb verb;
    const std::string name;
    const std::string secret = {}; // Store
    std::mutex mutex = {};         // of all below
    std::condition_variable changed = {};
    Secrets::Found found = {.answer = KeychainAnswer::Silent};
    bool answered = false;
    bool abandoned = false; // nobody waits

    void answer(Secrets::Found result)
    {
        const std::lock_guard lock(mutex);
        found = std::move(result);
        answered = true;
        changed.notify_all();
    }
    bool isAnswered()
    {
        const std::lock_guard lock(mutex);
        return answered;
    }
};

namespace {

constexpr const char *keychainService = "lightfoot";
constexpr std::chrono::seconds threadPatience{3};

std::unique_ptr<QKeychain::Job> jobFor(const KeychainCall &call)
{
    const QString service = QString::fromLatin1(keychainService);
    std::unique_ptr<QKeychain::Job> job;
    if (call.verb == KeychainCall::Verb::Find) {
        job = std::make_unique<QKeychain::ReadPasswordJob>(service);
    } else if (call.verb == KeychainCall::Verb::Remove) {
        job = std::make_unique<QKeychain::DeletePasswordJob>(service);
    } else {
        auto write = std::make_unique<QKeychain::WritePasswordJob>(service);
        write->setTextData(QString::fromStdString(call.secret));
        job = std::move(write);
    }
    job->setKey(QString::fromStdString(call.name));
    job->setInsecureFallback(false); // better no secret than one in a plain file that nobody knows of
    return job;
}

Secrets::Found resultOf(const QKeychain::Job &job)
{
    Secrets::Found found;
    switch (job.error()) {
    case QKeychain::NoError:
        found.answer = KeychainAnswer::Done;
        if (const auto *read = qobject_cast<const QKeychain::ReadPasswordJob *>(&job))
            found.secret = read->textData().toStdString();
        // libsecret takes what it may not touch for removed.
        if (qobject_cast<const QKeychain::DeletePasswordJob *>(&job) &&
            isEntryLocked(keychainService, job.key().toStdString()))
            found.answer = KeychainAnswer::Locked;
        break;
    case QKeychain::EntryNotFound:
    case QKeychain::CouldNotDeleteEntry:
        found.answer = isEntryLocked(keychainService, job.key().toStdString()) ? KeychainAnswer::Locked
                                                                               : KeychainAnswer::Missing;
        break;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        found.answer = KeychainAnswer::Locked;
        break;
    default: // also where there is no service: NoBackendAvailable is rare
        found.words = job.errorString().toStdString();
        break;
    }
    return found;
}

// On the keychain's thread.
void begin(const std::shared_ptr<KeychainCall> &call, QObject *worker)
{
    outliveMessageBus();
    QKeychain::Job *job = jobFor(*call).release(); // deletes itself when it has finished
    job->setParent(worker);
    QObject::connect(job, &QKeychain::Job::finished, worker,
                     [call](QKeychain::Job *done) { call->answer(resultOf(*done)); });
    job->start();
}

} // namespace

Secrets::Secrets(std::chrono::milliseconds patience) : m_patience(patience) {}

Secrets::~Secrets()
{
    stop();
    if (!m_thread)
        return;
    QMetaObject::invokeMethod(m_worker, [thread = m_thread.get()] {
        settleMessageBus();
        thread->quit();
    });
    // A message bus that takes a connection and says nothing would keep the program from ending.
    if (!m_thread->wait(QDeadlineTimer(threadPatience)))
        static_cast<void>(m_thread.release());
}

void Secrets::stop()
{
    const std::lock_guard lock(m_mutex);
    m_stopped = true;
    if (!m_last)
        return;
    const std::lock_guard guard(m_last->mutex);
    m_last->abandoned = true;
    m_last->changed.notify_all();
}

void Secrets::startThread()
{
    m_thread = std::make_unique<QThread>();
    m_thread->setObjectName(QStringLiteral("keychain"));
    m_worker = new QObject; // jobs are its children, and end where they lived
    m_worker->moveToThread(m_thread.get());
    QObject::connect(m_thread.get(), &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread->start();
}

Secrets::Found Secrets::ask(const std::shared_ptr<KeychainCall> &call, std::chrono::milliseconds patience)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopped || (m_last && !m_last->isAnswered()))
            return {.answer = KeychainAnswer::Silent};
        if (!m_thread)
            startThread();
        m_last = call;
        QMetaObject::invokeMethod(m_worker, [call, worker = m_worker] { begin(call, worker); });
    }
    std::unique_lock lock(call->mutex);
    call->changed.wait_for(lock, patience, [&] { return call->answered || call->abandoned; });
    return call->found;
}

Secrets::Found Secrets::find(const std::string &name)
{
    return ask(std::make_shared<KeychainCall>(KeychainCall::Verb::Find, name), m_patience);
}

Secrets::Found Secrets::store(const std::string &name, const std::string &secret,
                              std::optional<std::chrono::milliseconds> patience)
{
    return ask(std::make_shared<KeychainCall>(KeychainCall::Verb::Store, name, secret),
               patience.value_or(m_patience));
}

Secrets::Found Secrets::remove(const std::string &name)
{
    return ask(std::make_shared<KeychainCall>(KeychainCall::Verb::Remove, name), m_patience);
}

SecretLookup Secrets::lookup()
{
    return [this](const std::string &name) -> Result<std::string> {
        Found found = find(name);
        if (found.answer != KeychainAnswer::Done)
            return tl::unexpected(Error{keychainProblem(name, found)});
        return std::move(found.secret);
    };
}

Message keychainProblem(const std::string &name, const Secrets::Found &found)
{
    switch (found.answer) {
    case KeychainAnswer::Missing:
        return message(QT_TRANSLATE_NOOP("Message", "the keychain has no secret “%1”; put it there with: "
                                                    "lightfoot-cli secret set %1"),
                       name);
    case KeychainAnswer::Locked:
        return message(QT_TRANSLATE_NOOP("Message", "the keychain is locked, and the secret “%1” in it; "
                                                    "unlock it and try again"),
                       name);
    case KeychainAnswer::Silent:
        return message(QT_TRANSLATE_NOOP("Message", "the keychain does not answer when asked for the secret "
                                                    "“%1”; unlock it, or use an environment variable"),
                       name);
    default:
        return message(QT_TRANSLATE_NOOP("Message", "there is no keychain to ask for the secret “%1” (%2); "
                                                    "start a keyring service, or use an environment "
                                                    "variable"),
                       name, escaped(found.words, 200));
    }
}

} // namespace lightfoot
