// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/settings.h"
#include "support/printers.h"

namespace matside::test {

/// Settings none of which is the standard.
[[nodiscard]] inline Settings everythingChosen()
{
    Settings all;
    all.options.voice = Verbosity::Count;
    all.spokenBy = SpokenBy::ScreenReader;
    all.readerSpeed = 240;
    all.speaker = QStringLiteral("michael");
    all.mixVoices = true;
    all.volume = .3;
    all.voiceVolume = .4;
    all.chimeVolume = 0;
    all.muted = true;
    all.captions = false;
    all.background = QStringLiteral("waves");
    all.pulse = false;
    all.goOnSilent = true;
    all.goOnLocked = true;
    all.theme = ThemeChoice::Contrast;
    all.motion = MotionChoice::Reduced;
    all.person = QStringLiteral("adia");
    all.textSize = 1.25;
    all.distance = 2500;
    all.screenWidth = 294;
    all.showOn = ShowOn::Television;
    all.screen = QStringLiteral("HDMI-1");
    all.windowWidth = 1000;
    all.windowHeight = 700;
    all.maximised = true;
    all.fullScreen = true;
    all.language = QStringLiteral("de");
    all.keys = {{QStringLiteral("back-complains"), {QStringLiteral("B"), QStringLiteral("Ctrl++")}},
                {QStringLiteral("mute"), {}}};
    all.options.first = Side::Right;
    all.options.sides = Sides::RightOnly;
    all.options.choices = {{QStringLiteral("slides"), 6}};
    all.options.pace = .75;
    all.options.gates = Gates::Wait;
    all.options.form = Form::Harder;
    all.options.holdCount = HoldCount::EverySecond;
    all.options.support = QStringLiteral("block");
    all.routine = QStringLiteral("evening");
    Options others;
    others.sides = Sides::LeftOnly;
    others.choices = {{QStringLiteral("rounds"), 3}};
    others.pace = 1.25;
    others.form = Form::Easier;
    others.holdCount = HoldCount::None;
    others.support = QStringLiteral("none");
    all.otherOptions = {{QStringLiteral("front-of-hips"), others}, {QStringLiteral("a.quiet-back"), Options()}};
    all.headRight = true;
    all.askBefore = true;
    all.toTheMat = 40;
    all.reminder = true;
    all.reminderDays = {true, false, false, true, false, false, false};
    all.reminderAt = QTime(7, 5);
    all.teacher = QStringLiteral("teacher@example.org");
    all.lastLetter = QDateTime({2026, 11, 29}, {18, 5, 30}, Qt::UTC);
    return all;
}

} // namespace matside::test
