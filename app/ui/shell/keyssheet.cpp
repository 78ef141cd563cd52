// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keyssheet.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/paint/drawing.h"
#include "ui/kit/paint/icons.h"
#include "ui/kit/panel.h"
#include "ui/kit/type.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace matside {

namespace {

constexpr double kCapGap = .35; // between caps, of their type
constexpr double kBig = 1.45;   // times the height of the others
constexpr double kMostRow = 66; // pixels at 1280 x 800, of the others
constexpr double kLeastCap = 9; // pixels

double widthOfCaps(const QStringList &caps, double pixels)
{
    double width = -kCapGap * pixels;
    for (const QString &cap : caps)
        width += keyCapWidth(cap, pixels) + kCapGap * pixels;
    return std::max(0.0, width);
}

} // namespace

class KeysSheet::Caps final : public QWidget
{
public:
    explicit Caps(KeysSheet *sheet) : QWidget(sheet), m_sheet(sheet) { setAttribute(Qt::WA_TransparentForMouseEvents); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        m_sheet->paintCaps(painter);
    }

private:
    const KeysSheet *m_sheet;
};

KeysSheet::KeysSheet(QWidget *parent)
    : Sheet(parent),
      m_panel(new Panel(Panel::Shape::Card, this)),
      m_caps(new Caps(this)),
      m_title(new FittedLabel(this)),
      m_note(new FittedLabel(this)),
      m_remote(new FittedLabel(this)),
      m_close(new ActionButton(ActionButton::Kind::Ghost, this))
{
    setObjectName(QStringLiteral("keysSheet"));
    setAccessibleName(tr("Keys"));
    m_title->setText(tr("Keys"));
    m_note->setText(tr("Every key works while paused."));
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_remote->setText(tr("A presentation remote works too: it steps back, steps on and pauses."));
    m_close->setObjectName(QStringLiteral("keysClose"));
    m_close->setFace(tr("Close"), Glyph::None, tr("Esc"));
    setControls({m_close});
    connect(m_close, &ActionButton::clicked, this, &KeysSheet::close);
    addEntries();
    nameEntries();
    refresh();
}

void KeysSheet::addEntries()
{
    add(m_left, {CommandKind::Main}, actionTitle(CommandKind::Main), true);
    add(m_left, {CommandKind::BackComplains}, actionTitle(CommandKind::BackComplains), true);
    add(m_left, {CommandKind::Previous, CommandKind::Next}, tr("Step back, step on"));
    add(m_left, {CommandKind::Repeat}, actionTitle(CommandKind::Repeat));
    add(m_left, {CommandKind::RepeatStep}, actionTitle(CommandKind::RepeatStep));
    add(m_left, {CommandKind::OneMore}, actionTitle(CommandKind::OneMore));
    add(m_left, {CommandKind::Further}, actionTitle(CommandKind::Further));
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
}

void KeysSheet::add(std::vector<Entry> &column, std::vector<KeyAction> actions, const QString &words, bool big)
{
    Entry entry;
    entry.actions = std::move(actions);
    entry.words = words;
    entry.big = big;
    entry.label = new FittedLabel(this);
    entry.label->setText(words);
    column.push_back(std::move(entry));
}

void KeysSheet::setKeys(const KeyMap &keys)
{
    m_keys = keys;
    m_close->setFace(tr("Close"), Glyph::None, tr("Esc"));
    nameEntries();
    arrange();
    update();
}

QStringList KeysSheet::capsOf(const Entry &entry) const
{
    QStringList caps;
    for (const KeyAction &action : entry.actions) {
        const std::vector<Key> keys = m_keys.keysOf(action);
        if (!keys.empty())
            caps << keyCaps(keys.front());
    }
    return caps;
}

void KeysSheet::nameEntries()
{
    for (std::vector<Entry> *column : {&m_left, &m_right}) {
        for (const Entry &entry : *column) {
            const QString caps = capsOf(entry).join(QLatin1Char(' '));
            entry.label->setAccessibleName(tr("%1: %2").arg(caps.isEmpty() ? tr("No key") : caps, entry.words));
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
    const auto holds = [this](const Entry &entry) {
        return entry.label->fits() && widthOfCaps(capsOf(entry), entry.type) <= entry.caps.width();
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
    const bool closes = m_keys.windowActionFor(key, modifiers) == WindowAction::ShowKeys;
    const bool forwards = m_inSession && !closes && m_keys.commandFor(key, modifiers);
    if (closes || forwards) {
        if (event->isAutoRepeat())
            return true;
        close();
        if (forwards)
            emit keyForwarded(key, modifiers);
        return true;
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

void KeysSheet::arrangeColumn(std::vector<Entry> &column, const QRectF &area, double unit)
{
    const double row = area.height() / partsOf(column);
    const auto highOf = [row](const Entry &entry) { return row * (entry.big ? kBig : 1); };
    const double most = area.width() * .36;
    const double gap = 14 * unit;
    double caps = 0; // words begin where the widest caps of the column end
    for (Entry &entry : column) {
        entry.type = std::min(highOf(entry) * .34, (entry.big ? 30 : 21) * unit);
        while (entry.type > kLeastCap && widthOfCaps(capsOf(entry), entry.type) > most - gap)
            entry.type *= .95;
        caps = std::max(caps, widthOfCaps(capsOf(entry), entry.type) + gap);
    }
    double y = area.top();
    for (Entry &entry : column) {
        const double high = highOf(entry);
        entry.caps = QRectF(area.left(), y, caps, high);
        const double words = std::min(high * .46, (entry.big ? 30 : 23) * unit);
        entry.label->setSpec({words, std::max(12.0, words * .6), entry.big ? QFont::DemiBold : QFont::Medium, 2, 1.1});
        entry.label->setVisibleRect(QRectF(area.left() + caps + 12 * unit, y, area.width() - caps - 12 * unit, high));
        y += high;
    }
}

void KeysSheet::arrange()
{
    const bool portrait = height() > width();
    const double u =
        portrait ? std::min(width() / 900.0, height() / 1280.0) : std::min(width() / 1280.0, height() / 800.0);
    const double wide = std::min(width() - 48.0, std::max(760.0, 1060 * u));
    const double pad = std::max(24.0, (portrait ? 40 : 52) * u);
    // A tall window has more room than rows that belong together take.
    const double most =
        pad * 1.3 + std::max(34.0, 62 * u) + std::max(48.0, 54 * u) + 32 * u + kMostRow * u * partsOf(m_right);
    const double high = std::min(height() - 2 * std::max(16.0, 48 * u), most);
    const QRectF box((width() - wide) / 2, (height() - high) / 2, wide, high);
    m_panel->setRadius(34 * std::max(u, .75));
    m_panel->setVisibleRect(box);
    m_caps->setGeometry(rect());
    const QRectF inner = box.adjusted(pad, pad * .7, -pad, -pad * .6);
    const double title = std::max(34.0, 62 * u);
    m_title->setSpec({52 * u, 22, QFont::DemiBold, 1, 1.1});
    m_title->setVisibleRect(QRectF(inner.left(), inner.top(), inner.width() * .4, title));
    m_note->setSpec({19 * u, 13, QFont::Medium, 2, 1.2});
    m_note->setVisibleRect(QRectF(inner.left() + inner.width() * .4, inner.top(), inner.width() * .6, title));
    const double foot = std::max(48.0, 54 * u);
    const QRectF table = inner.adjusted(0, title + 12 * u, 0, -foot - 20 * u);
    arrangeColumn(m_left, QRectF(table.left(), table.top(), table.width() * .485, table.height()), u);
    arrangeColumn(m_right,
                  QRectF(table.left() + table.width() * .515, table.top(), table.width() * .485, table.height()), u);
    const double close = std::max(150.0, 190 * u);
    m_close->setTypeSize(std::max(15.0, 19 * u));
    m_close->setVisibleRect(QRectF(inner.right() - close, inner.bottom() - foot, close, foot));
    m_remote->setSpec({19 * u, 12, QFont::Medium, 2, 1.2});
    m_remote->setVisibleRect(QRectF(inner.left(), inner.bottom() - foot, inner.width() - close - 20, foot));
}

void KeysSheet::mousePressEvent(QMouseEvent *)
{
    close(); // beside the card
}

void KeysSheet::paintEntry(QPainter &painter, const Entry &entry) const
{
    const Tokens &t = tokens();
    const bool pain = entry.actions.front() == KeyAction(CommandKind::BackComplains);
    double x = entry.caps.left();
    for (const QString &cap : capsOf(entry)) {
        const double width = keyCapWidth(cap, entry.type);
        const QRectF box(x, entry.caps.center().y() - entry.type * .95, width, entry.type * 1.9);
        paintCard(painter, box.translated(0, entry.type * .12), entry.type * .45, faded(t.ink, .35));
        paintCard(painter, box, entry.type * .45, pain ? t.pain : entry.big ? t.primary : t.raised, t.control, 1.5);
        paintText(painter, box, cap, typeface(entry.type, QFont::DemiBold),
                  pain        ? t.painInk
                  : entry.big ? t.onPrimary
                              : t.ink);
        x += width + kCapGap * entry.type;
    }
}

void KeysSheet::paintCaps(QPainter &painter) const
{
    for (const std::vector<Entry> *column : {&m_left, &m_right}) {
        for (const Entry &entry : *column)
            paintEntry(painter, entry);
    }
}

} // namespace matside
