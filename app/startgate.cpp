// SPDX-License-Identifier: GPL-3.0-or-later
#include "startgate.h"

#include "content/scriptprovider.h"

#include <chrono>
#include <utility>

namespace matside {

namespace {

/// A folder of clips that does not answer must not keep anybody from beginning.
constexpr std::chrono::seconds kPatience{30};

} // namespace

StartGate::StartGate(const ScriptProvider &scripts, QObject *parent) : QObject(parent), m_scripts(scripts)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, this, &StartGate::open);
    connect(&m_scripts, &ScriptProvider::ready, this, &StartGate::look);
}

void StartGate::start(const Options &options)
{
    const bool isNew = !std::exchange(m_wanted, options);
    look();
    if (!m_wanted || !isNew)
        return;
    m_patience.start();
    emit told(tr("The plain voice is getting ready: it begins by itself in a moment."));
}

void StartGate::look()
{
    if (m_wanted && m_scripts.isMeasured())
        open();
}

void StartGate::open()
{
    m_patience.stop();
    emit opened(*std::exchange(m_wanted, std::nullopt));
}

} // namespace matside
