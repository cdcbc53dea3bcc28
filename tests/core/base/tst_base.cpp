// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/gracefulthread.h"
#include "core/base/histogram.h"
#include "core/base/message.h"
#include "core/base/option.h"

#include <QtTest>

#include <array>
#include <atomic>
#include <future>

using namespace lightfoot;

class TestBase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void messageInsertsArgumentsOnce()
    {
        // An argument from the network that looks like a place stays what it is.
        const Message text = message("%1 said %2", "host", "%1 %2");
        QCOMPARE(toEnglish(text), std::string("host said %1 %2"));
        QCOMPARE(toEnglish(Message{}), std::string());
        QCOMPARE(render("only %3 is missing", {"a"}), std::string("only %3 is missing"));
    }

    void escapesWhatATerminalWouldObey()
    {
        QCOMPARE(escaped("a\x1b[2Jb"), std::string("a\\x1b[2Jb"));
        QCOMPARE(escaped("tab\tnewline\n"), std::string("tab\\x09newline\\x0a"));
        QCOMPARE(escaped("\xC2\x9B"
                         "31m"),
                 std::string("\\xc2\\x9b31m")); // C1 control sequence introducer
        QCOMPARE(escaped("\xff\xfe"), std::string("\\xff\\xfe"));
        QCOMPARE(escaped("\xC0\xAF"), std::string("\\xc0\\xaf")); // overlong
        QCOMPARE(escaped("a\u202Eb\u2069\u2029"),
                 std::string("a\\xe2\\x80\\xaeb\\xe2\\x81\\xa9\\xe2\\x80\\xa9"));
        QCOMPARE(escaped("\u2027\u202F\u2065\u206A"), std::string("\u2027\u202F\u2065\u206A"));
        QCOMPARE(escaped("grüße 漢字 😀"), std::string("grüße 漢字 😀"));
        QCOMPARE(escaped("\xE2\x82"), std::string("\\xe2\\x82")); // cut off
        QVERIFY(escaped(std::string(1'000'000, 'x'), 100).size() < 120);
    }

    void threadRunsWhatItWasGiven()
    {
        std::atomic<int> sum{0};
        {
            GracefulThread thread("test");
            for (int i = 0; i < 1000; ++i)
                QVERIFY(thread.post([&sum] { ++sum; }));
        }
        QCOMPARE(sum.load(), 1000); // the destructor lets the inbox run empty
    }

    void threadRefusesBeyondItsLimit()
    {
        std::promise<void> gate;
        std::shared_future<void> open = gate.get_future().share();
        GracefulThread thread("test");
        thread.post([open] { open.wait(); });
        while (thread.size() > 0)
            std::this_thread::yield();
        QVERIFY(thread.post([] {}, 2));
        QVERIFY(thread.post([] {}, 2));
        QVERIFY(!thread.post([] {}, 2));
        gate.set_value();
        thread.drain();
        QVERIFY(thread.post([] {}, 2));
    }

    void histogramIsCloseEnough()
    {
        Histogram histogram;
        for (int us = 1; us <= 10'000; ++us)
            histogram.add(std::chrono::microseconds(us));
        QCOMPARE(histogram.count(), std::uint64_t(10'000));
        for (const double share : {0.01, 0.5, 0.9, 0.99, 0.999}) {
            const double exact = share * 10'000;
            const double found = static_cast<double>(histogram.percentile(share).count());
            QVERIFY2(std::abs(found - exact) <= exact * 0.07 + 1, qPrintable(QString::number(share)));
        }
        QCOMPARE(Histogram().percentile(0.5).count(), 0);
        Histogram extremes;
        extremes.add(std::chrono::hours(1'000'000));
        extremes.add(std::chrono::nanoseconds(-5));
        QCOMPARE(extremes.count(), std::uint64_t(2));
    }

    void optionsSayWhatIsExpected()
    {
        static constexpr std::array<const char *, 2> choices{"red", "green"};
        const OptionDescriptor port{
            .key = "port", .type = OptionType::Integer, .minimum = 1, .maximum = 65535};
        const OptionDescriptor colour{.key = "colour", .choices = choices};
        QVERIFY(checkOption(port, std::int64_t(443)));
        const Result<void> refused = checkOption(port, std::int64_t(99999));
        QVERIFY(!refused);
        QCOMPARE(toEnglish(refused.error().message),
                 std::string("port: expected a whole number from 1 to 65535, got “99999”"));
        QVERIFY(checkOption(colour, std::string("GREEN")));
        QVERIFY(!checkOption(colour, std::string("blue")));
    }
};

QTEST_APPLESS_MAIN(TestBase)
#include "tst_base.moc"
