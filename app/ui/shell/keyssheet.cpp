// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keyssheet.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/contentsitem.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/paint/drawing.h"
#include "ui/kit/paint/icons.h"
#include "ui/kit/panel.h"
#include "ui/kit/textscale.h"
#include "ui/kit/tokens.h"
#include "ui/kit/type.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace matside {

namespace {

constexpr double kCapGap = .35; // between caps, of their type
constexpr double kBig = 1.45;   // times the height of the others
constexpr double kStacked = 1.2; // text that is larger leaves no room for two columns
constexpr double kMostRow = 66; // pixels at 1280 x 800, of the others
constexpr double kLeastCap = 9; // pixels
constexpr double kCaps = .36;   // the most of a column that the caps take

/// The main action and the complaint are marked by their colours.
enum class Role { Main, Pain, Other };

double widthOfCaps(const QStringList &caps, double pixels)
{
    double width = -kCapGap * pixels;
    for (const QString &cap : caps)
        width += keyCapWidth(cap, pixels) + kCapGap * pixels;
    return std::max(0.0, width);
}

} // namespace

/// The caps of one or two keys, one beside the other.
class KeysSheet::Caps final : public QWidget
{
public:
    Caps(Role role, QWidget *parent) : QWidget(parent), m_role(role)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Ignored);
    }

    void setCaps(const QStringList &caps)
    {
        m_caps = caps;
        update();
    }
    /// Sets them in this type in pixels, or in a smaller one that keeps them within this width.
    void setSizes(double type, double width)
    {
        m_type = type;
        while (m_type > kLeastCap && widthOfCaps(m_caps, m_type) > width)
            m_type *= .95;
        setFixedWidth(static_cast<int>(std::ceil(widthOfCaps(m_caps, m_type))));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        const Tokens &t = tokensOf(palette());
        const QColor fill = m_role == Role::Pain ? t.pain : m_role == Role::Main ? t.primary : t.raised;
        const QColor ink = m_role == Role::Pain ? t.painInk : m_role == Role::Main ? t.onPrimary : t.ink;
        double x = 0;
        for (const QString &cap : m_caps) {
            const QRectF box(x, height() / 2.0 - m_type * .95, keyCapWidth(cap, m_type), m_type * 1.9);
            paintCard(painter, box.translated(0, m_type * .12), m_type * .45, faded(t.ink, .35));
            paintCard(painter, box, m_type * .45, fill, t.control, 1.5);
            paintText(painter, box, cap, typeface(m_type, QFont::DemiBold), ink);
            x += box.width() + kCapGap * m_type;
        }
    }

private:
    Role m_role;
    QStringList m_caps;
    double m_type = kLeastCap;
};

KeysSheet::KeysSheet(QWidget *parent)
    : Sheet(parent),
      m_panel(new Panel(Panel::Shape::Card, this)),
      m_title(new FittedLabel(m_panel)),
      m_note(new FittedLabel(m_panel)),
      m_remote(new FittedLabel(m_panel)),
      m_close(new ActionButton(ActionButton::Kind::Ghost, m_panel)),
      m_column(new QVBoxLayout(m_panel)),
      m_head(new QHBoxLayout),
      m_scroll(new QScrollArea(m_panel)),
      m_table(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_leftGrid(new QGridLayout),
      m_rightGrid(new QGridLayout),
      m_foot(new QHBoxLayout)
{
    setObjectName(QStringLiteral("keysSheet"));
    setAccessibleName(tr("Keys"));
    m_title->setText(tr("Keys"));
    m_note->setText(tr("Every key works while paused."));
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_remote->setText(tr("A presentation remote works too: it starts, pauses, steps back and steps on."));
    m_close->setObjectName(QStringLiteral("keysClose"));
    m_close->setFace(tr("Close"), Glyph::None, tr("Esc"));
    setControls({m_close});
    connect(m_close, &ActionButton::clicked, this, &KeysSheet::close);
    addEntries();
    layOut();
    nameEntries();
    refresh();
}

void KeysSheet::addEntries()
{
    add(m_left, {CommandKind::Main}, actionTitle(CommandKind::Main), true);
    add(m_left, {CommandKind::Complain}, actionTitle(CommandKind::Complain), true);
    add(m_left, {CommandKind::Previous, CommandKind::Next}, tr("Step back, step on"));
    add(m_left, {CommandKind::Repeat}, actionTitle(CommandKind::Repeat));
    add(m_left, {CommandKind::RepeatStep}, actionTitle(CommandKind::RepeatStep));
    add(m_left, {CommandKind::OneMore}, actionTitle(CommandKind::OneMore));
    add(m_left, {CommandKind::Further}, actionTitle(CommandKind::Further));
    add(m_left, {CommandKind::Easier, CommandKind::Harder}, tr("Easier, harder form"));
    add(m_left, {CommandKind::SayAgain}, actionTitle(CommandKind::SayAgain));
    add(m_left, {CommandKind::EndGently}, actionTitle(CommandKind::EndGently));
    add(m_right, {CommandKind::Slower, CommandKind::Quicker}, tr("Slower, quicker"));
    add(m_right, {CommandKind::SwitchSide}, actionTitle(CommandKind::SwitchSide));
    add(m_right, {WindowAction::Quieter, WindowAction::Louder}, tr("Quieter, louder"));
    add(m_right, {WindowAction::Mute}, actionTitle(WindowAction::Mute));
    add(m_right, {WindowAction::Words}, actionTitle(WindowAction::Words));
    add(m_right, {WindowAction::FullScreen}, actionTitle(WindowAction::FullScreen));
    add(m_right, {WindowAction::LargerText}, actionTitle(WindowAction::LargerText));
    add(m_right, {WindowAction::SmallerText}, actionTitle(WindowAction::SmallerText));
    add(m_right, {WindowAction::OtherTheme}, actionTitle(WindowAction::OtherTheme));
    add(m_right, {StartAction::LeftFirst, StartAction::RightFirst}, tr("Left or right first"));
    add(m_right, {StartAction::Routines, StartAction::Diary}, tr("Start: routines, diary"));
}

void KeysSheet::add(std::vector<Entry> &column, std::vector<KeyAction> actions, const QString &words, bool big)
{
    Entry entry;
    entry.actions = std::move(actions);
    entry.words = words;
    entry.big = big;
    entry.caps = new Caps(entry.actions.front() == KeyAction(CommandKind::Complain) ? Role::Pain
                          : big                                                          ? Role::Main
                                                                                         : Role::Other,
                          m_panel);
    entry.label = new FittedLabel(m_panel);
    entry.label->setText(words);
    column.push_back(std::move(entry));
}

void KeysSheet::layOutColumn(QGridLayout *grid, const std::vector<Entry> &column)
{
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    for (const Entry &entry : column) {
        const int row = grid->rowCount(); // the first row of a new grid stays empty
        entry.label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        grid->addWidget(entry.caps, row, 0, Qt::AlignLeft);
        grid->addWidget(entry.label, row, 1);
    }
}

void KeysSheet::layOut()
{
    auto *middle = new QVBoxLayout(this);
    middle->setContentsMargins(0, 0, 0, 0);
    addContents(middle, m_panel);
    for (FittedLabel *label : {m_title, m_note, m_remote})
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_column->setSpacing(0);
    m_column->addLayout(m_head);
    auto *rows = new QWidget;
    rows->setLayout(m_table);
    m_scroll->setObjectName(QStringLiteral("keysScroll"));
    m_scroll->setWidget(rows);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    rows->setAutoFillBackground(false); // the panel is seen
    m_scroll->viewport()->setAutoFillBackground(false);
    m_column->addWidget(m_scroll, 1);
    m_column->addLayout(m_foot);
    m_head->setSpacing(0);
    m_head->addWidget(m_title, 40);
    m_head->addWidget(m_note, 60);
    m_table->addLayout(m_leftGrid, 1);
    m_table->addLayout(m_rightGrid, 1);
    m_foot->addWidget(m_remote, 1);
    m_foot->addWidget(m_close);
    layOutColumn(m_leftGrid, m_left);
    layOutColumn(m_rightGrid, m_right);
}

void KeysSheet::setKeys(const KeyMap &keys)
{
    m_keys = keys;
    m_close->setFace(tr("Close"), Glyph::None, tr("Esc"));
    nameEntries();
    arrange();
    update();
}

void KeysSheet::setComplaint(const QString &complaint)
{
    for (Entry &entry : m_left) {
        if (entry.actions.front() != KeyAction(CommandKind::Complain))
            continue;
        entry.words = complaint;
        entry.label->setText(complaint);
    }
    nameEntries();
}

/// The first key of each of its actions.
std::vector<Key> KeysSheet::keysOf(const Entry &entry) const
{
    std::vector<Key> keys;
    for (const KeyAction &action : entry.actions) {
        const std::vector<Key> all = m_keys.keysOf(action);
        if (!all.empty())
            keys.push_back(all.front());
    }
    return keys;
}

void KeysSheet::nameEntries()
{
    for (std::vector<Entry> *column : {&m_left, &m_right}) {
        for (const Entry &entry : *column) {
            QStringList caps;
            for (const Key &key : keysOf(entry))
                caps << keyCaps(key);
            entry.caps->setCaps(caps);
            QStringList names;
            for (const Key &key : keysOf(entry))
                names << keyName(key);
            const QString keys = names.isEmpty() ? tr("No key") : names.join(tr(", "));
            entry.label->setAccessibleName(tr("%1: %2.").arg(keys, entry.words)); // a reader says one after another
        }
    }
}

void KeysSheet::refresh()
{
    m_title->setInk(tokens().ink);
    m_note->setInk(tokens().soft);
    m_remote->setInk(tokens().soft);
    for (std::vector<Entry> *column : {&m_left, &m_right}) {
        for (const Entry &entry : *column)
            entry.label->setInk(tokens().ink);
    }
    update();
}

bool KeysSheet::fits() const
{
    const auto holds = [](const Entry &entry) {
        return entry.label->fits() && entry.caps->geometry().right() < entry.label->x();
    };
    return m_title->fits() && m_note->fits() && m_remote->fits() && m_close->fits()
           && std::all_of(m_left.begin(), m_left.end(), holds) && std::all_of(m_right.begin(), m_right.end(), holds);
}

void KeysSheet::open(bool inSession)
{
    m_inSession = inSession;
    showWithFocus();
}

/// Its own key closes the sheet, and in a session every key of the session does, before it does its work.
bool KeysSheet::useKey(QKeyEvent *event)
{
    const int key = event->key();
    const Qt::KeyboardModifiers modifiers = event->modifiers();
    if (m_keys.windowActionFor(key, modifiers) == WindowAction::ShowKeys) {
        if (!event->isAutoRepeat())
            close();
        return true;
    }
    if (const std::optional<CommandKind> command = m_keys.commandFor(key, modifiers); m_inSession && command) {
        if (!changesStep(*command))
            forward(event);
        else if (!event->isAutoRepeat())
            close(); // no step is gone on to unseen
        return true;
    }
    if (key == Qt::Key_Up || key == Qt::Key_Down) {
        QScrollBar *bar = m_scroll->verticalScrollBar();
        bar->setValue(bar->value() + (key == Qt::Key_Down ? 1 : -1) * m_scroll->viewport()->height() / 3);
    }
    const bool presses = key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter;
    return !presses;
}

/// Rows, a big one counting for more.
double KeysSheet::partsOf(const std::vector<Entry> &column)
{
    double parts = 0;
    for (const Entry &entry : column)
        parts += entry.big ? kBig : 1;
    return parts;
}

void KeysSheet::setSizes(QGridLayout *grid, const std::vector<Entry> &column, double width, double height, double unit)
{
    const double row = height / partsOf(column);
    grid->setHorizontalSpacing(whole(26 * unit));
    for (const Entry &entry : column) {
        const double high = row * (entry.big ? kBig : 1);
        entry.caps->setSizes(std::min(high * .34, (entry.big ? 30 : 21) * unit), width * kCaps - 14 * unit);
        const double words = std::min(high * .46, (entry.big ? 30 : 23) * unit);
        entry.label->setSpec({words, std::max(12.0, words * .6), entry.big ? QFont::DemiBold : QFont::Medium, 2, 1.1});
        entry.label->setFixedHeight(static_cast<int>(high));
    }
}

/// All sizes follow the window; the layouts place the parts.
void KeysSheet::arrange()
{
    const bool portrait = height() > width();
    const double u =
        portrait ? std::min(width() / 900.0, height() / 1280.0) : std::min(width() / 1280.0, height() / 800.0);
    const double scale = textScaleOf(*this);
    const double larger = std::max(1.0, scale);
    const double wide = std::clamp(width() - 48.0, 0.0, std::max(760.0, 1060 * u) * larger);
    const double pad = std::max(24.0, (portrait ? 40 : 52) * u);
    const double title = std::max(34.0, 62 * u);
    const double foot = std::max(48.0, 54 * u);
    // A tall window has more room than rows that belong together take.
    const double most = pad * 1.3 + title + foot + 32 * u + kMostRow * u * partsOf(m_right);
    const double high = std::clamp(height() - 2 * std::max(16.0, 48 * u), 0.0, most);
    m_panel->setRadius(34 * std::max(u, .75));
    setVisibleWidth(m_panel, wide);
    setVisibleHeight(m_panel, high);
    m_column->setContentsMargins(whole(pad), whole(pad * .7), whole(pad), whole(pad * .6));
    m_title->setSpec({52 * u * scale, 22, QFont::DemiBold, 1, 1.1});
    m_title->setFixedHeight(whole(title * larger));
    m_note->setSpec({19 * u * scale, 13, QFont::Medium, 2, 1.2});
    m_note->setFixedHeight(whole(title * larger));

    const double between = (wide - 2 * pad) * .03;
    const bool stacks = scale > kStacked;
    const double column = stacks ? wide - 2 * pad : (wide - 2 * pad - between) / 2;
    const double rows = std::max(0.0, high - pad * 1.3 - title - foot - 32 * u);
    m_table->setContentsMargins(0, whole(12 * u), 0, whole(20 * u));
    m_table->setSpacing(whole(between));
    m_table->setDirection(stacks ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    setSizes(m_leftGrid, m_left, column, rows * scale, u * scale);
    setSizes(m_rightGrid, m_right, column, rows * scale, u * scale);

    m_close->setTypeSize(std::max(15.0, 19 * u) * scale);
    setVisibleWidth(m_close, std::max(150.0, 190 * u) * larger);
    setVisibleHeight(m_close, foot * larger);
    m_remote->setSpec({19 * u * scale, 12, QFont::Medium, 2, 1.2});
    m_remote->setFixedHeight(whole(foot * larger));
    m_foot->setSpacing(20);
    activateLayouts(this);
}

void KeysSheet::mousePressEvent(QMouseEvent *)
{
    close(); // beside the card
}

} // namespace matside
