// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/keybutton.h"

#include "ui/kit/drawing.h"
#include "ui/kit/type.h"

#include <QKeyEvent>
#include <QPainter>

namespace matside {

namespace {

constexpr double kLeastType = 11; // pixels
constexpr double kGap = .6;    // between keys, of the type
constexpr double kWithin = .3; // between the caps of one key

double capsWidth(const std::vector<Key> &keys, double pixels)
{
    double width = 0;
    for (const Key &key : keys) {
        for (const QString &cap : keyCaps(key))
            width += keyCapWidth(cap, pixels) + kWithin * pixels;
        width += (kGap - kWithin) * pixels;
    }
    return width - kGap * pixels;
}

} // namespace

KeyButton::KeyButton(const Look &look, const QString &name, QWidget *parent) : PaintedButton(look, parent), m_name(name)
{
    connect(this, &KeyButton::clicked, this, [this] { listen(true); });
    this->name();
}

void KeyButton::setKeys(const std::vector<Key> &keys)
{
    m_keys = keys;
    name();
}

void KeyButton::setTypeSize(double pixels)
{
    m_pixels = pixels;
    update();
}

QString KeyButton::words() const
{
    if (m_listening)
        return tr("Press a key");
    return m_keys.empty() ? tr("No key") : QString();
}

void KeyButton::name()
{
    QStringList keys;
    for (const Key &key : m_keys)
        keys << keyCaps(key).join(QLatin1Char(' '));
    const QString state = words().isEmpty() ? keys.join(tr(" or ")) : words();
    setAccessibleName(tr("%1: %2").arg(m_name, state));
    update();
}

void KeyButton::listen(bool on)
{
    if (m_listening == on)
        return;
    m_listening = on;
    name();
}

double KeyButton::needs(double pixels) const
{
    const QString text = words();
    return text.isEmpty() ? capsWidth(m_keys, pixels) : widthOf(text, typeface(pixels, QFont::DemiBold));
}

/// Several keys are set smaller, down to what is still read.
double KeyButton::typeSize() const
{
    double pixels = m_pixels;
    while (pixels > kLeastType && needs(pixels) > visibleRect().width() - 16)
        pixels -= .5;
    return pixels;
}

bool KeyButton::fits() const
{
    return needs(typeSize()) <= visibleRect().width() - 16;
}

/// While it listens no menu and no way of the focus takes the key away.
bool KeyButton::event(QEvent *event)
{
    if (m_listening && event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return PaintedButton::event(event);
}

void KeyButton::keyPressEvent(QKeyEvent *event)
{
    if (!m_listening) {
        PaintedButton::keyPressEvent(event);
        return;
    }
    if (event->isAutoRepeat())
        return;
    const int code = event->key();
    const std::optional<Key> key = keyOf(code, event->modifiers());
    if (!key)
        return; // a modifier on the way to something
    listen(false);
    if (code == Qt::Key_Delete || code == Qt::Key_Backspace)
        emit cleared();
    else if (code != Qt::Key_Escape)
        emit heard(*key);
}

void KeyButton::focusOutEvent(QFocusEvent *event)
{
    listen(false);
    PaintedButton::focusOutEvent(event);
}

void KeyButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const Tokens &t = tokens();
    const QRectF box = visibleRect();
    paintCard(painter, box, 14, touched(m_listening ? t.primary : t.card), m_listening ? t.primary : t.control, 1.5);
    const double pixels = typeSize();
    if (const QString text = words(); !text.isEmpty()) {
        paintText(painter, box, text, typeface(pixels, QFont::DemiBold), m_listening ? t.onPrimary : t.soft);
    } else {
        double x = box.center().x() - capsWidth(m_keys, pixels) / 2;
        for (const Key &key : m_keys) {
            for (const QString &cap : keyCaps(key)) {
                const double width = keyCapWidth(cap, pixels);
                paintKeyCap(painter, QRectF(x, box.center().y() - pixels * .95, width, pixels * 1.9), cap, pixels, t.ink);
                x += width + kWithin * pixels;
            }
            x += (kGap - kWithin) * pixels;
        }
    }
    if (hasFocus())
        paintFocus(painter, box, 14, t.focus);
}

} // namespace matside
