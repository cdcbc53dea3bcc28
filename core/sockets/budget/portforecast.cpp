// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/budget/portforecast.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lightfoot {

namespace {

using std::chrono::milliseconds;

constexpr double horizon = 24 * 3600;

// The ports that will be taken, as a function of time that is linear between whole seconds (and at held).
class Course
{
public:
    explicit Course(const PortOutlook &outlook)
        : m_outlook(outlook),
          m_growth(std::clamp(outlook.growth, 0.0, std::max(outlook.perSecond, 0.0))),
          m_held(std::chrono::duration<double>(outlook.held).count())
    {
        std::partial_sum(outlook.expiring.begin(), outlook.expiring.end(), m_expired.begin());
    }

    double held() const { return m_held; }
    double growth() const { return m_growth; }

    double at(double seconds) const
    {
        const double made = std::max(m_outlook.perSecond - m_growth, 0.0) * std::min(seconds, m_held);
        double timeWait = m_expired.back() - expiredBy(seconds) + made;
        if (m_outlook.timeWaitLimit)
            timeWait = std::min(timeWait, static_cast<double>(*m_outlook.timeWaitLimit));
        return m_outlook.live + timeWait + m_growth * seconds;
    }

private:
    double expiredBy(double seconds) const
    {
        const auto whole = static_cast<std::size_t>(seconds);
        if (whole >= m_expired.size())
            return m_expired.back();
        const double before = whole == 0 ? 0 : m_expired[whole - 1];
        return before + (seconds - static_cast<double>(whole)) * m_outlook.expiring[whole];
    }

    const PortOutlook &m_outlook;
    const double m_growth;
    const double m_held;
    std::array<double, std::tuple_size_v<decltype(PortOutlook::expiring)>> m_expired{};
};

milliseconds rounded(double seconds)
{
    return milliseconds(std::llround(seconds * 1000));
}

// When the course first reaches so many.
std::optional<milliseconds> reaches(const Course &course, double ports)
{
    double from = 0;
    double value = course.at(0);
    if (value >= ports)
        return milliseconds(0);
    const double settled = std::max(61.0, course.held()); // from here on only growth is left
    while (from < settled) {
        double to = std::floor(from) + 1;
        if (from < course.held() && course.held() < to)
            to = course.held();
        const double next = course.at(to);
        if (next >= ports)
            return rounded(from + (to - from) * (ports - value) / (next - value));
        from = to;
        value = next;
    }
    if (course.growth() <= 0 || from + (ports - value) / course.growth() > horizon)
        return std::nullopt;
    return rounded(from + (ports - value) / course.growth());
}

} // namespace

PortForecast forecastPorts(const PortOutlook &outlook)
{
    const Course course(outlook);
    PortForecast forecast;
    forecast.exhaustedIn = reaches(course, outlook.capacity);
    forecast.slowIn = reaches(course, std::min(outlook.capacity, outlook.quick + outlook.otherTaken));
    return forecast;
}

double portsTried(std::uint32_t capacity, std::uint32_t quick, std::uint32_t taken, std::uint32_t quickTaken)
{
    // Looking for the first free one of n in a row, f being free, takes (n + 1) / (f + 1) tries on average.
    if (quickTaken < quick)
        return (quick + 1.0) / (quick - quickTaken + 1.0);
    if (taken < capacity)
        return quick + (capacity - quick + 1.0) / (capacity - taken + 1.0);
    return capacity;
}

} // namespace lightfoot
