// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A believable business that fills a sandbox and goes on living, faults included.
#include "service/demo/demo.h"

namespace meterd {

class Demo::Life
{
public:
    Life(Wire&, const Clock&, DemoOptions) {}
};

Demo::Demo(Wire& wire, const Clock& clock, DemoOptions options)
    : m_life(std::make_unique<Life>(wire, clock, std::move(options)))
{}

Demo::~Demo() = default;

Expected<DemoSummary, std::string> Demo::prepare()
{
    return DemoSummary{};
}

void Demo::start() {}

void Demo::stop() {}

} // namespace meterd
