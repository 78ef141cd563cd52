// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keymap.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace matside {

namespace {

constexpr std::size_t kCommands = 0; // the alternatives of KeyAction
constexpr std::size_t kWindow = 1;
constexpr std::size_t kStart = 2;

QString tr(const char *text)
{
    return QCoreApplication::translate("Keys", text);
}

Key plain(int key)
{
    return {key, false, false};
}

Key control(int key)
{
    return {key, true, false};
}

const std::vector<KeyRow> &table()
{
    // Presentation remotes send F5, or Shift F5, to begin a presentation and Esc to end it, many of them in turn from one
    // button; full stop or B to blank the screen; PageUp and PageDown (docs/sources.md, "Platform"). docs/architecture.md,
    // "Keys of remotes", says what each of them does where, and why.
    static const std::vector<KeyRow> rows{
        {CommandKind::Main,
         "main",
         {plain(Qt::Key_Space)},
         {plain(Qt::Key_Period), plain(Qt::Key_B), plain(Qt::Key_F5), plain(Qt::Key_Escape),
          plain(Qt::Key_MediaTogglePlayPause)}},
        {CommandKind::Complain, "back-complains", {plain(Qt::Key_H)}, {}},
        {CommandKind::Previous,
         "previous",
         {plain(Qt::Key_Left)},
         {plain(Qt::Key_PageUp), plain(Qt::Key_MediaPrevious)}},
        {CommandKind::Next, "next", {plain(Qt::Key_Right)}, {plain(Qt::Key_PageDown), plain(Qt::Key_MediaNext)}},
        {CommandKind::Repeat, "repeat", {plain(Qt::Key_R)}, {}},
        {CommandKind::RepeatStep, "repeat-step", {{Qt::Key_R, false, true}}, {}},
        {CommandKind::OneMore, "one-more", {plain(Qt::Key_O)}, {}},
        {CommandKind::Further, "further", {plain(Qt::Key_A)}, {}},
        {CommandKind::Easier, "easier", {plain(Qt::Key_D)}, {}}, // down one, up one
        {CommandKind::Harder, "harder", {plain(Qt::Key_U)}, {}},
        {CommandKind::SayAgain, "say-again", {plain(Qt::Key_S)}, {}},
        // Many keyboards have the brackets only behind AltGr: docs/sources.md, "Platform".
        {CommandKind::Slower, "slower", {plain(Qt::Key_BracketLeft), plain(Qt::Key_J)}, {}},
        {CommandKind::Quicker, "quicker", {plain(Qt::Key_BracketRight), plain(Qt::Key_K)}, {}},
        {CommandKind::SwitchSide, "switch-side", {plain(Qt::Key_X)}, {}},
        {CommandKind::OneSide, "one-side", {}, {}}, // it is in the menu; the person may give it a key
        {CommandKind::EndGently, "end-gently", {plain(Qt::Key_E)}, {}},
        {CommandKind::Pause, "pause", {}, {plain(Qt::Key_MediaPause), plain(Qt::Key_MediaStop)}},
        {CommandKind::GoOn, "go-on", {}, {plain(Qt::Key_MediaPlay)}},
        {WindowAction::Quieter, "quieter", {plain(Qt::Key_Minus)}, {}},
        {WindowAction::Louder,
         "louder",
         {plain(Qt::Key_Plus), plain(Qt::Key_Equal)},
         {}}, // on keyboards where + needs Shift
        {WindowAction::Mute, "mute", {plain(Qt::Key_M)}, {}},
        {WindowAction::Words, "words", {plain(Qt::Key_W)}, {}},
        {WindowAction::FullScreen, "full-screen", {plain(Qt::Key_F11)}, {}},
        {WindowAction::LargerText, "larger-text", {control(Qt::Key_Plus), control(Qt::Key_Equal)}, {}},
        {WindowAction::SmallerText, "smaller-text", {control(Qt::Key_Minus)}, {}},
        {WindowAction::OtherTheme, "other-theme", {plain(Qt::Key_T)}, {}},
        {WindowAction::ShowKeys, "show-keys", {plain(Qt::Key_F1), plain(Qt::Key_Question)}, {}},
        {StartAction::Start,
         "start",
         {},
         {plain(Qt::Key_F5), plain(Qt::Key_MediaTogglePlayPause), plain(Qt::Key_MediaPlay)}}, // the page has Space and Enter
        {StartAction::LeftFirst, "left-first", {plain(Qt::Key_L)}, {}},
        {StartAction::RightFirst, "right-first", {plain(Qt::Key_R)}, {}},
        {StartAction::ReadFirst, "read-first", {plain(Qt::Key_I)}, {}},
        {StartAction::Routines, "routines", {plain(Qt::Key_O)}, {}},
        {StartAction::Diary, "diary", {plain(Qt::Key_D)}, {}},
    };
    return rows;
}

std::size_t rowOf(const KeyAction &action)
{
    const auto found =
        std::find_if(table().begin(), table().end(), [&](const KeyRow &row) { return row.action == action; });
    return static_cast<std::size_t>(found - table().begin()); // the size for leave and jump, which have no keys
}

/// Actions of these two kinds can be asked for on the same page.
bool onSamePage(std::size_t a, std::size_t b)
{
    return a == b || a == kWindow || b == kWindow;
}

/// Keys that move the focus, press the focused control or move within it.
bool isForTheFocus(int key)
{
    constexpr std::array kKeys{Qt::Key_Tab, Qt::Key_Backtab, Qt::Key_Return, Qt::Key_Enter,
                               Qt::Key_Up,  Qt::Key_Down,    Qt::Key_Home,   Qt::Key_End};
    return std::find(kKeys.begin(), kKeys.end(), key) != kKeys.end();
}

/// Of the program, or of the whole computer.
bool isForTheVolume(int key, const std::optional<WindowAction> &action)
{
    constexpr std::array kKeys{Qt::Key_VolumeUp, Qt::Key_VolumeDown, Qt::Key_VolumeMute};
    constexpr std::array kActions{WindowAction::Quieter, WindowAction::Louder, WindowAction::Mute};
    return std::find(kKeys.begin(), kKeys.end(), key) != kKeys.end()
           || (action && std::find(kActions.begin(), kActions.end(), *action) != kActions.end());
}

bool contains(const std::vector<Key> &keys, const Key &key)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// Actions that the person on the mat must be able to reach.
bool needsAKey(const KeyAction &action)
{
    return action == KeyAction(CommandKind::Main) || action == KeyAction(CommandKind::Complain);
}

} // namespace

std::span<const KeyRow> keyRows()
{
    return table();
}

KeyMap::KeyMap()
{
    for (const KeyRow &row : table())
        m_own.push_back(row.standard);
}

KeyMap KeyMap::with(const QMap<QString, QStringList> &texts, QStringList &complaints)
{
    KeyMap map;
    // All chosen actions lose their keys first: two of them may have swapped keys.
    for (std::size_t row = 0; row < table().size(); ++row) {
        if (texts.contains(QString::fromLatin1(table()[row].id)))
            map.m_own[row].clear();
    }
    map.yieldTo(texts);
    for (std::size_t row = 0; row < table().size(); ++row) {
        const auto chosen = texts.constFind(QString::fromLatin1(table()[row].id));
        if (chosen == texts.constEnd())
            continue;
        const KeyAction &action = table()[row].action;
        for (const QString &text : *chosen) {
            const std::optional<Key> key = keyFromText(text);
            std::optional<QString> why =
                key ? map.reasonAgainst(action, *key) : tr("There is no key \"%1\".").arg(text);
            if (why)
                complaints << *why;
            else if (!contains(map.m_own[row], *key) && !contains(table()[row].fixed, *key))
                map.m_own[row].push_back(*key);
        }
        if (map.m_own[row].empty() && (needsAKey(action) || !chosen->isEmpty()))
            static_cast<void>(map.reset(action));
    }
    return map;
}

/// A key that the person gave to an action before it became the second standard key of another one keeps their meaning.
void KeyMap::yieldTo(const QMap<QString, QStringList> &texts)
{
    for (auto chosen = texts.begin(); chosen != texts.end(); ++chosen) {
        const auto taker =
            std::ranges::find_if(table(), [&](const KeyRow &row) { return chosen.key() == QLatin1String(row.id); });
        for (std::size_t row = 0; taker != table().end() && row < table().size(); ++row) {
            const bool isChosen = texts.contains(QString::fromLatin1(table()[row].id));
            if (isChosen || !onSamePage(table()[row].action.index(), taker->action.index()))
                continue;
            std::erase_if(m_own[row], [&](const Key &key) {
                return m_own[row].size() > 1 && chosen->contains(keyText(key));
            });
        }
    }
}

QMap<QString, QStringList> KeyMap::texts() const
{
    QMap<QString, QStringList> texts;
    for (std::size_t row = 0; row < table().size(); ++row) {
        if (m_own[row] == table()[row].standard)
            continue;
        QStringList keys;
        for (const Key &key : m_own[row])
            keys << keyText(key);
        texts.insert(QString::fromLatin1(table()[row].id), keys);
    }
    return texts;
}

std::optional<KeyAction> KeyMap::ownerOf(const Key &key, std::size_t kind) const
{
    for (std::size_t row = 0; row < table().size(); ++row) {
        if (onSamePage(table()[row].action.index(), kind)
            && (contains(m_own[row], key) || contains(table()[row].fixed, key)))
            return table()[row].action;
    }
    return std::nullopt;
}

std::optional<KeyAction> KeyMap::lookUp(int key, Qt::KeyboardModifiers modifiers, std::size_t kind) const
{
    const std::optional<Key> pressed = keyOf(key, modifiers);
    if (!pressed)
        return std::nullopt;
    // With Shift a key means the same as without, unless the table has another action for it.
    std::optional<KeyAction> owner = ownerOf(*pressed, kind);
    if (!owner && pressed->shift)
        owner = ownerOf({pressed->key, pressed->control, false}, kind);
    return owner && owner->index() == kind ? owner : std::nullopt;
}

std::optional<CommandKind> KeyMap::commandFor(int key, Qt::KeyboardModifiers modifiers) const
{
    const std::optional<KeyAction> action = lookUp(key, modifiers, kCommands);
    return action ? std::optional(std::get<CommandKind>(*action)) : std::nullopt;
}

std::optional<CommandKind> KeyMap::answerFor(int key, Qt::KeyboardModifiers modifiers) const
{
    if (const std::optional<Key> pressed = keyOf(key, modifiers); pressed && pressed->key == Qt::Key_Escape)
        return CommandKind::GoOn; // it takes a question back, and ends nothing
    if (const std::optional<CommandKind> command = commandFor(key, modifiers))
        return command;
    constexpr std::array kFocus{Qt::Key_Tab, Qt::Key_Backtab, Qt::Key_Return, Qt::Key_Enter};
    if (std::find(kFocus.begin(), kFocus.end(), key) != kFocus.end())
        return std::nullopt; // the answers are a dialog
    if (!keyOf(key, modifiers) || isForTheVolume(key, windowActionFor(key, modifiers)))
        return std::nullopt;
    return CommandKind::GoOn;
}

std::optional<WindowAction> KeyMap::windowActionFor(int key, Qt::KeyboardModifiers modifiers) const
{
    // The page did not take this key: keys of other kinds are not looked at.
    const std::optional<Key> pressed = keyOf(key, modifiers);
    for (std::size_t row = 0; pressed && row < table().size(); ++row) {
        const Key unshifted{pressed->key, pressed->control, false};
        if (table()[row].action.index() == kWindow
            && (contains(m_own[row], *pressed) || contains(m_own[row], unshifted)))
            return std::get<WindowAction>(table()[row].action);
    }
    return std::nullopt;
}

std::optional<StartAction> KeyMap::startActionFor(int key, Qt::KeyboardModifiers modifiers) const
{
    const std::optional<KeyAction> action = lookUp(key, modifiers, kStart);
    return action ? std::optional(std::get<StartAction>(*action)) : std::nullopt;
}

std::vector<Key> KeyMap::keysOf(const KeyAction &action) const
{
    const std::size_t row = rowOf(action);
    std::vector<Key> keys = row < m_own.size() ? m_own[row] : std::vector<Key>();
    std::ranges::stable_partition(keys, [this](const Key &key) { return isTypedPlainly(key, m_signs); });
    return keys;
}

QString KeyMap::capOf(const KeyAction &action) const
{
    const std::vector<Key> keys = keysOf(action);
    return keys.empty() ? QString() : keyCaps(keys.front()).join(QString());
}

bool KeyMap::isStandard(const KeyAction &action) const
{
    const std::size_t row = rowOf(action);
    return row >= m_own.size() || m_own[row] == table()[row].standard;
}

std::optional<QString> KeyMap::reasonAgainst(const KeyAction &action, const Key &key) const
{
    const QString name = keyCaps(key).join(QLatin1Char(' '));
    if (isForTheFocus(key.key))
        return tr("%1 moves about on every page, and presses what has the focus. Choose another key.").arg(name);
    if (key.key == Qt::Key_Space && action != KeyAction(CommandKind::Main))
        return tr("Space is the main action, or presses what has the focus. Choose another key.");
    for (std::size_t row = 0; row < table().size(); ++row) {
        const KeyRow &other = table()[row];
        if (other.action == action || !onSamePage(other.action.index(), action.index()))
            continue;
        if (contains(other.fixed, key))
            return tr("%1 always means \"%2\": remotes and media keys send it. Choose another key.")
                .arg(name, actionTitle(other.action));
        if (contains(m_own[row], key))
            return tr("%1 already means \"%2\". Choose another key, or give that one another first.")
                .arg(name, actionTitle(other.action));
    }
    return std::nullopt;
}

std::optional<QString> KeyMap::assign(const KeyAction &action, const Key &key)
{
    std::optional<QString> why = reasonAgainst(action, key);
    const std::size_t row = rowOf(action);
    if (!why && row < m_own.size())
        m_own[row] = contains(table()[row].fixed, key) ? std::vector<Key>() : std::vector{key};
    return why;
}

std::optional<QString> KeyMap::clear(const KeyAction &action)
{
    if (needsAKey(action))
        return tr("\"%1\" needs a key: it must always be in reach.").arg(actionTitle(action));
    if (const std::size_t row = rowOf(action); row < m_own.size())
        m_own[row].clear();
    return std::nullopt;
}

std::optional<QString> KeyMap::reset(const KeyAction &action)
{
    const std::size_t row = rowOf(action);
    if (row >= m_own.size())
        return std::nullopt;
    for (const Key &key : table()[row].standard) {
        if (const std::optional<QString> why = reasonAgainst(action, key))
            return why;
    }
    m_own[row] = table()[row].standard;
    return std::nullopt;
}

} // namespace matside
