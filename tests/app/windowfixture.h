// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/clips/clipstore.h"
#include "audio/mixer/chimes.h"
#include "audio/sound.h"
#include "content/library.h"
#include "figures/paint/figurepainter.h"
#include "session/session.h"
#include "support/handticker.h"
#include "support/nulloutput.h"
#include "support/shipped.h"
#include "ui/shell/mainwindow.h"
#include "wiring.h"

#include <gtest/gtest.h>

namespace matside::test {

/// The window with the shipped routine, a session that a test leads by hand, and a sound that it hears. Nothing is wired yet.
class WindowFixture : public testing::Test
{
protected:
    explicit WindowFixture(const StartChoices &choices = {})
        : m_library(loadLibrary({}, chimeNames()).value()),
          m_routine(m_library.catalogue.find(QStringLiteral("front-of-hips")).value()),
          m_painter(m_library.figures),
          m_window(m_routine, choices, m_painter, [](const Options &) { return Millis{600'000}; }),
          m_mixer(std::make_shared<Mixer>()),
          m_output(new NullOutput(m_mixer)),
          m_sound(m_mixer, std::unique_ptr<AudioOutput>(m_output), nullptr)
    {
        QObject::connect(&m_session, &Session::phaseChanged, [this](Phase phase) { m_phase = phase; });
        QObject::connect(&m_session, &Session::moved, [this](const Moment &moment) { m_pausedBy = moment.pausedBy; });
    }

    [[nodiscard]] static Player makePlayer(const Options &options) { return Player(frontOfHipsScript(), options); }
    void begin()
    {
        m_session.begin(makePlayer({}));
        m_ticker.tick(std::chrono::seconds(1));
    }
    [[nodiscard]] QWidget *part(const char *name) { return m_window.findChild<QWidget *>(QLatin1String(name)); }

    Library m_library;
    Routine m_routine;
    FigurePainter m_painter;
    HandTicker m_ticker;
    Session m_session{m_ticker, 1.0};
    MainWindow m_window;
    std::shared_ptr<Mixer> m_mixer;
    NullOutput *m_output; ///< of m_sound
    Sound m_sound;
    Phase m_phase = Phase::Done;
    PauseReason m_pausedBy = PauseReason::Person;
};

} // namespace matside::test
