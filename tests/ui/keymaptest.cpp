// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keymap.h"

#include "support/printers.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <set>

namespace matside {

namespace {

constexpr Key plain(int key)
{
    return {key, false, false};
}

} // namespace

TEST(KeyMapTest, KnowsTheTableOfTheProduct)
{
    const KeyMap map;
    const auto command = [&](int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        return map.commandFor(key, modifiers);
    };
    for (const int key : {Qt::Key_Space, Qt::Key_Period, Qt::Key_B, Qt::Key_F5, Qt::Key_Escape})
        EXPECT_EQ(command(key), CommandKind::Main) << key;
    EXPECT_EQ(command(Qt::Key_PageDown), CommandKind::Next);
    EXPECT_EQ(command(Qt::Key_Right), CommandKind::Next);
    EXPECT_EQ(command(Qt::Key_PageUp), CommandKind::Previous);
    EXPECT_EQ(command(Qt::Key_Left), CommandKind::Previous);
    EXPECT_EQ(command(Qt::Key_R), CommandKind::Repeat);
    EXPECT_EQ(command(Qt::Key_R, Qt::ShiftModifier), CommandKind::RepeatStep);
    EXPECT_EQ(command(Qt::Key_H), CommandKind::Complain);
    EXPECT_EQ(command(Qt::Key_H, Qt::ShiftModifier), CommandKind::Complain) << "a held Shift takes nothing away";
    EXPECT_EQ(command(Qt::Key_E), CommandKind::EndGently);
    EXPECT_EQ(command(Qt::Key_BracketLeft), CommandKind::Slower);
    EXPECT_EQ(command(Qt::Key_BracketRight), CommandKind::Quicker);
    EXPECT_EQ(command(Qt::Key_J), CommandKind::Slower);
    EXPECT_EQ(command(Qt::Key_K), CommandKind::Quicker);
    EXPECT_EQ(command(Qt::Key_O), CommandKind::OneMore);
    EXPECT_EQ(command(Qt::Key_A), CommandKind::Further);
    EXPECT_EQ(command(Qt::Key_S), CommandKind::SayAgain);
    EXPECT_EQ(command(Qt::Key_X), CommandKind::SwitchSide);
    EXPECT_EQ(command(Qt::Key_MediaTogglePlayPause), CommandKind::Main);
    EXPECT_EQ(command(Qt::Key_MediaPause), CommandKind::Pause);
    EXPECT_EQ(command(Qt::Key_MediaStop), CommandKind::Pause);
    EXPECT_EQ(command(Qt::Key_MediaPlay), CommandKind::GoOn);
    EXPECT_EQ(command(Qt::Key_MediaNext), CommandKind::Next);
    EXPECT_EQ(command(Qt::Key_MediaPrevious), CommandKind::Previous);
    const auto window = [&](int key) { return map.windowActionFor(key, Qt::NoModifier); };
    EXPECT_EQ(window(Qt::Key_Minus), WindowAction::Quieter);
    EXPECT_EQ(window(Qt::Key_Plus), WindowAction::Louder);
    EXPECT_EQ(window(Qt::Key_M), WindowAction::Mute);
    EXPECT_EQ(window(Qt::Key_W), WindowAction::Words);
    EXPECT_EQ(window(Qt::Key_F11), WindowAction::FullScreen);
    EXPECT_EQ(window(Qt::Key_T), WindowAction::OtherTheme);
    EXPECT_EQ(map.windowActionFor(Qt::Key_Minus, Qt::ControlModifier), WindowAction::SmallerText);
    EXPECT_EQ(map.windowActionFor(Qt::Key_Plus, Qt::ShiftModifier), WindowAction::Louder);
    EXPECT_EQ(map.windowActionFor(Qt::Key_Plus, Qt::ControlModifier), WindowAction::LargerText);
    EXPECT_EQ(map.windowActionFor(Qt::Key_F1, Qt::NoModifier), WindowAction::ShowKeys);
    EXPECT_EQ(map.windowActionFor(Qt::Key_Question, Qt::ShiftModifier), WindowAction::ShowKeys);
    EXPECT_EQ(map.startActionFor(Qt::Key_L, Qt::NoModifier), StartAction::LeftFirst);
    EXPECT_EQ(map.startActionFor(Qt::Key_R, Qt::NoModifier), StartAction::RightFirst);
    EXPECT_EQ(command(Qt::Key_F1), std::nullopt);
}

TEST(KeyMapTest, CtrlAltAndMetaMakeOtherKeys)
{
    const KeyMap map;
    for (const auto modifier : {Qt::ControlModifier, Qt::AltModifier, Qt::MetaModifier}) {
        EXPECT_EQ(map.commandFor(Qt::Key_E, modifier), std::nullopt);
        EXPECT_EQ(map.commandFor(Qt::Key_Space, modifier), std::nullopt);
    }
    EXPECT_EQ(map.windowActionFor(Qt::Key_M, Qt::ControlModifier), std::nullopt);
    EXPECT_EQ(map.commandFor(Qt::Key_BracketLeft, Qt::ControlModifier | Qt::AltModifier), CommandKind::Slower)
        << "AltGr is told as Ctrl and Alt by some systems";
}

TEST(KeyMapTest, EveryOtherKeyIsTheAnswerToGoOn)
{
    const KeyMap map;
    for (const int key : {Qt::Key_W, Qt::Key_T, Qt::Key_F11, Qt::Key_F1, Qt::Key_Q, Qt::Key_7, Qt::Key_Home, Qt::Key_MediaPlay})
        EXPECT_EQ(map.answerFor(key, Qt::NoModifier), CommandKind::GoOn) << key;
    EXPECT_EQ(map.answerFor(Qt::Key_Plus, Qt::ControlModifier), CommandKind::GoOn) << "larger text";
    for (const int key : {Qt::Key_Space, Qt::Key_Period, Qt::Key_B, Qt::Key_F5})
        EXPECT_EQ(map.answerFor(key, Qt::NoModifier), CommandKind::Main) << key;
    EXPECT_EQ(map.answerFor(Qt::Key_H, Qt::NoModifier), CommandKind::Complain);
    for (const int key : {Qt::Key_M, Qt::Key_Plus, Qt::Key_Minus, Qt::Key_VolumeUp, Qt::Key_VolumeMute, Qt::Key_Shift,
                          Qt::Key_Control, Qt::Key_AltGr, Qt::Key_Tab, Qt::Key_Backtab, Qt::Key_Return, Qt::Key_Enter})
        EXPECT_EQ(map.answerFor(key, Qt::NoModifier), std::nullopt) << key;
    EXPECT_EQ(map.answerFor(Qt::Key_Tab, Qt::AltModifier), std::nullopt) << "it is the desktop's";
}

TEST(KeyMapTest, NoKeyMeansTwoThingsOnOnePage)
{
    const KeyMap map;
    for (const KeyRow &row : keyRows()) {
        for (const Key &key : row.standard) {
            KeyMap other = map;
            EXPECT_EQ(other.assign(row.action, key), std::nullopt) << row.id << " clashes as it comes";
        }
    }
    std::set<std::string> ids;
    for (const KeyRow &row : keyRows()) {
        EXPECT_TRUE(ids.insert(row.id).second) << row.id;
        EXPECT_FALSE(actionTitle(row.action).isEmpty()) << row.id;
    }
}

TEST(KeyMapTest, AConflictIsRefusedWithASentence)
{
    const auto refused = [](const KeyAction &action, const Key &key) {
        KeyMap map;
        const std::optional<QString> why = map.assign(action, key);
        EXPECT_EQ(map, KeyMap()) << "nothing has changed";
        return why && why->endsWith(QLatin1Char('.')) ? *why : QString();
    };
    EXPECT_TRUE(refused(CommandKind::OneMore, plain(Qt::Key_E)).contains(QLatin1String("End gently")));
    EXPECT_TRUE(refused(CommandKind::OneMore, plain(Qt::Key_M)).contains(QLatin1String("Sound off")));
    EXPECT_TRUE(refused(WindowAction::Mute, plain(Qt::Key_H)).contains(QLatin1String("It hurts")));
    EXPECT_TRUE(refused(StartAction::LeftFirst, plain(Qt::Key_T)).contains(QLatin1String("Light, dark")));
    for (const int key : {Qt::Key_Escape, Qt::Key_F5, Qt::Key_Period, Qt::Key_B, Qt::Key_PageDown, Qt::Key_MediaPause})
        EXPECT_TRUE(refused(WindowAction::Mute, plain(key)).contains(QLatin1String("remotes"))) << key;
    for (const int key : {Qt::Key_Tab, Qt::Key_Return, Qt::Key_Up, Qt::Key_Space})
        EXPECT_FALSE(refused(CommandKind::OneMore, plain(key)).isEmpty()) << key;
}

TEST(KeyMapTest, TheSameKeyMayMeanSomethingElseBeforeASession)
{
    KeyMap map;
    EXPECT_EQ(map.assign(StartAction::LeftFirst, plain(Qt::Key_E)), std::nullopt);
    EXPECT_EQ(map.startActionFor(Qt::Key_E, Qt::NoModifier), StartAction::LeftFirst);
    EXPECT_EQ(map.commandFor(Qt::Key_E, Qt::NoModifier), CommandKind::EndGently);
}

TEST(KeyMapTest, AnotherKeyCountsInsteadOfTheOldOne)
{
    KeyMap map;
    EXPECT_EQ(map.assign(CommandKind::Complain, plain(Qt::Key_C)), std::nullopt);
    EXPECT_EQ(map.commandFor(Qt::Key_C, Qt::NoModifier), CommandKind::Complain);
    EXPECT_EQ(map.commandFor(Qt::Key_H, Qt::NoModifier), std::nullopt);
    EXPECT_EQ(map.capOf(CommandKind::Complain), QStringLiteral("C"));
    EXPECT_FALSE(map.isStandard(CommandKind::Complain));
    EXPECT_EQ(map.assign(CommandKind::OneMore, plain(Qt::Key_H)), std::nullopt) << "it is free now";
    EXPECT_TRUE(map.reset(CommandKind::Complain).value_or(QString()).contains(QLatin1String("One more")));
    EXPECT_EQ(map.reset(CommandKind::OneMore), std::nullopt);
    EXPECT_EQ(map.reset(CommandKind::Complain), std::nullopt);
    EXPECT_EQ(map, KeyMap());
}

TEST(KeyMapTest, ARemoteKeepsItsKeysWithAnyChoice)
{
    KeyMap map;
    EXPECT_EQ(map.assign(CommandKind::Main, plain(Qt::Key_G)), std::nullopt);
    EXPECT_EQ(map.assign(CommandKind::Next, plain(Qt::Key_N)), std::nullopt);
    for (const int key : {Qt::Key_G, Qt::Key_F5, Qt::Key_Escape, Qt::Key_Period, Qt::Key_B})
        EXPECT_EQ(map.commandFor(key, Qt::NoModifier), CommandKind::Main);
    EXPECT_EQ(map.commandFor(Qt::Key_PageDown, Qt::NoModifier), CommandKind::Next);
    EXPECT_EQ(map.commandFor(Qt::Key_Right, Qt::NoModifier), std::nullopt);
}

TEST(KeyMapTest, ARemoteIsUnderstoodWithEveryButton)
{
    const KeyMap map;
    const auto inSession = [&](int key, Qt::KeyboardModifiers held = {}) { return map.commandFor(key, held); };
    EXPECT_EQ(inSession(Qt::Key_F5, Qt::ShiftModifier), CommandKind::Main) << "from the present slide on";
    EXPECT_EQ(map.startActionFor(Qt::Key_F5, Qt::NoModifier), StartAction::Start);
    EXPECT_EQ(map.startActionFor(Qt::Key_F5, Qt::ShiftModifier), StartAction::Start);
    EXPECT_EQ(map.startActionFor(Qt::Key_MediaPlay, Qt::NoModifier), StartAction::Start);
    EXPECT_EQ(map.startActionFor(Qt::Key_MediaTogglePlayPause, Qt::NoModifier), StartAction::Start);
    for (const int key : {Qt::Key_Escape, Qt::Key_Period, Qt::Key_B, Qt::Key_PageDown, Qt::Key_PageUp,
                          Qt::Key_MediaPause, Qt::Key_MediaStop, Qt::Key_MediaNext, Qt::Key_MediaPrevious})
        EXPECT_EQ(map.startActionFor(key, Qt::NoModifier), std::nullopt) << key;
}

TEST(KeyMapTest, EscTakesTheQuestionBackAndEndsNothing)
{
    const KeyMap map;
    EXPECT_EQ(map.answerFor(Qt::Key_Escape, Qt::NoModifier), CommandKind::GoOn);
    EXPECT_EQ(map.answerFor(Qt::Key_Escape, Qt::ShiftModifier), CommandKind::GoOn);
    EXPECT_EQ(map.answerFor(Qt::Key_PageDown, Qt::NoModifier), CommandKind::Next) << "which stays: command.cpp";
    EXPECT_EQ(map.answerFor(Qt::Key_PageUp, Qt::NoModifier), CommandKind::Previous);
}

TEST(KeyMapTest, TheNumericKeypadMeansTheSameWithAndWithoutNumLock)
{
    struct KeypadKey final
    {
        int with;
        int without;
        std::optional<CommandKind> command;
    };
    constexpr std::array kKeypad{KeypadKey{Qt::Key_9, Qt::Key_PageUp, CommandKind::Previous},
                                 KeypadKey{Qt::Key_3, Qt::Key_PageDown, CommandKind::Next},
                                 KeypadKey{Qt::Key_4, Qt::Key_Left, CommandKind::Previous},
                                 KeypadKey{Qt::Key_6, Qt::Key_Right, CommandKind::Next},
                                 KeypadKey{Qt::Key_Period, Qt::Key_Delete, CommandKind::Main},
                                 KeypadKey{Qt::Key_Comma, Qt::Key_Delete, CommandKind::Main},
                                 KeypadKey{Qt::Key_0, Qt::Key_Insert, std::nullopt},
                                 KeypadKey{Qt::Key_1, Qt::Key_End, std::nullopt},
                                 KeypadKey{Qt::Key_2, Qt::Key_Down, std::nullopt},
                                 KeypadKey{Qt::Key_5, Qt::Key_Clear, std::nullopt},
                                 KeypadKey{Qt::Key_7, Qt::Key_Home, std::nullopt},
                                 KeypadKey{Qt::Key_8, Qt::Key_Up, std::nullopt}};
    const KeyMap map;
    for (const KeypadKey &key : kKeypad) {
        for (const Qt::KeyboardModifiers shift : {Qt::NoModifier, Qt::ShiftModifier}) { // Shift turns NumLock round on X11
            EXPECT_EQ(map.commandFor(key.with, Qt::KeypadModifier | shift), key.command) << key.with;
            EXPECT_EQ(map.commandFor(key.without, Qt::KeypadModifier | shift), key.command) << key.without;
        }
        EXPECT_EQ(keyOf(key.with, Qt::KeypadModifier), keyOf(key.without, Qt::KeypadModifier)) << key.with;
    }
    EXPECT_EQ(map.windowActionFor(Qt::Key_Plus, Qt::KeypadModifier), WindowAction::Louder);
    EXPECT_EQ(map.windowActionFor(Qt::Key_Minus, Qt::KeypadModifier), WindowAction::Quieter);
    for (const int digit : {Qt::Key_3, Qt::Key_4, Qt::Key_6, Qt::Key_9, Qt::Key_Comma, Qt::Key_Delete})
        EXPECT_EQ(map.commandFor(digit, Qt::NoModifier), std::nullopt) << "of the other keys " << digit;
}

TEST(KeyMapTest, WhatSomeKeyboardsHaveOnlyBehindAltGrHasASecondKey)
{
    for (const KeyRow &row : keyRows()) {
        const auto isPlain = [](const Key &key) { return isTypedPlainly(key, std::nullopt); };
        EXPECT_TRUE(row.standard.empty() || std::ranges::any_of(row.standard, isPlain)) << row.id;
    }
}

TEST(KeyMapTest, OfTwoKeysTheOneIsNamedThatTheKeyboardHas)
{
    const QString german = QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜ1234567890!\"§$%&/()=?+*#'-_.:,;<>^°");
    KeyMap map;
    EXPECT_EQ(map.capOf(CommandKind::Slower), QStringLiteral("J")) << "every Latin keyboard has it";
    EXPECT_EQ(map.capOf(CommandKind::Quicker), QStringLiteral("K"));
    map.setKeyboard(german + QStringLiteral("[]"));
    EXPECT_EQ(map.capOf(CommandKind::Slower), QStringLiteral("["));
    EXPECT_EQ(map.capOf(CommandKind::Quicker), QStringLiteral("]"));
    map.setKeyboard(german);
    EXPECT_EQ(map.capOf(CommandKind::Slower), QStringLiteral("J"));
    EXPECT_EQ(map.capOf(WindowAction::Louder), QStringLiteral("+"));
    EXPECT_EQ(map.commandFor(Qt::Key_BracketLeft, Qt::NoModifier), CommandKind::Slower) << "and it still counts";
    map.setKeyboard(QStringLiteral("ЙЦУКЕН"));
    EXPECT_EQ(map.capOf(CommandKind::Slower), QStringLiteral("[")) << "neither is there: the first";
    EXPECT_TRUE(map.texts().isEmpty()) << "the keyboard is no choice";
}

TEST(KeyMapTest, AKeyThatWasChosenBeforeItBecameASecondStandardKeyIsKept)
{
    QStringList complaints;
    const QMap<QString, QStringList> chosen{{QStringLiteral("back-complains"), {QStringLiteral("J")}}};
    KeyMap map = KeyMap::with(chosen, complaints);
    EXPECT_TRUE(complaints.isEmpty());
    EXPECT_EQ(map.commandFor(Qt::Key_J, Qt::NoModifier), CommandKind::Complain);
    EXPECT_EQ(map.commandFor(Qt::Key_BracketLeft, Qt::NoModifier), CommandKind::Slower);
    map = KeyMap::with({{QStringLiteral("left-first"), {QStringLiteral("J")}}}, complaints);
    EXPECT_EQ(map.commandFor(Qt::Key_J, Qt::NoModifier), CommandKind::Slower) << "another page";
    EXPECT_TRUE(complaints.isEmpty());
}

TEST(KeyMapTest, EssentialCommandsKeepAKey)
{
    KeyMap map;
    EXPECT_TRUE(map.clear(CommandKind::Main));
    EXPECT_TRUE(map.clear(CommandKind::Complain));
    EXPECT_EQ(map, KeyMap());
    EXPECT_EQ(map.clear(WindowAction::Mute), std::nullopt);
    EXPECT_EQ(map.windowActionFor(Qt::Key_M, Qt::NoModifier), std::nullopt);
    EXPECT_EQ(map.capOf(WindowAction::Mute), QString());
}

TEST(KeyMapTest, ChosenKeysAreReadBackFromTheirTexts)
{
    KeyMap map;
    EXPECT_TRUE(map.texts().isEmpty());
    ASSERT_EQ(map.assign(CommandKind::Complain, plain(Qt::Key_C)), std::nullopt);
    ASSERT_EQ(map.assign(CommandKind::OneMore, plain(Qt::Key_H)), std::nullopt); // each other's keys
    ASSERT_EQ(map.assign(WindowAction::LargerText, {Qt::Key_L, true, true}), std::nullopt);
    ASSERT_EQ(map.clear(WindowAction::Words), std::nullopt);
    QStringList complaints;
    EXPECT_EQ(KeyMap::with(map.texts(), complaints), map);
    EXPECT_TRUE(complaints.isEmpty());
    EXPECT_EQ(map.texts().value(QStringLiteral("larger-text")), QStringList(QStringLiteral("Ctrl+Shift+L")));
}

TEST(KeyMapTest, ImpossibleKeysStayStandardAndAreReported)
{
    QStringList complaints;
    const KeyMap map = KeyMap::with({{QStringLiteral("one-more"), {QStringLiteral("E")}},
                                     {QStringLiteral("main"), {}},
                                     {QStringLiteral("mute"), {QStringLiteral("nonsense key")}},
                                     {QStringLiteral("of-a-newer-matside"), {QStringLiteral("Q")}}},
                                    complaints);
    EXPECT_EQ(map, KeyMap());
    EXPECT_EQ(complaints.size(), 2);
}

TEST(KeyMapTest, AScreenReaderIsToldKeysByTheirNames)
{
    EXPECT_EQ(keyName({Qt::Key_R, false, true}), QStringLiteral("Shift R"));
    EXPECT_EQ(keyName({Qt::Key_Plus, true, false}), QStringLiteral("Control plus"));
    EXPECT_EQ(keyName({Qt::Key_Left, false, false}), QStringLiteral("left arrow"));
    EXPECT_EQ(keyName({Qt::Key_PageDown, false, false}), QStringLiteral("Page down"));
    EXPECT_EQ(keyName({Qt::Key_Period, false, false}), QStringLiteral("full stop"));
    EXPECT_EQ(keyName({Qt::Key_Space, false, false}), QStringLiteral("Space"));
}

TEST(KeyMapTest, EveryKeyIsReadBackFromItsText)
{
    for (const KeyRow &row : keyRows()) {
        for (const std::vector<Key> *keys : {&row.standard, &row.fixed}) {
            for (const Key &key : *keys) {
                EXPECT_EQ(keyFromText(keyText(key)), key) << keyText(key).toStdString();
                EXPECT_FALSE(keyCaps(key).join(QString()).isEmpty()) << row.id;
            }
        }
    }
    EXPECT_EQ(keyFromText(QStringLiteral("Ctrl+Alt+X")), std::nullopt);
    EXPECT_EQ(keyFromText(QString()), std::nullopt);
}

} // namespace matside
