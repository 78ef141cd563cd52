// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/keyrow.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/announcer.h"
#include "ui/kit/contentsitem.h"
#include "ui/kit/paint/icons.h"
#include "ui/settings/keybutton.h"

#include <QBoxLayout>
#include <QCoreApplication>

#include <algorithm>

namespace matside {

namespace {

QString capsOf(const Key &key)
{
    return keyCaps(key).join(QLatin1Char(' '));
}

/// "F5 and Esc, too": what a remote sends stays what it is.
QString hintOf(const KeyRow &row, QString (*nameOf)(const Key &))
{
    QStringList always;
    for (const Key &key : row.fixed) {
        if (key.key < Qt::Key_MediaPlay || key.key > Qt::Key_MediaTogglePlayPause)
            always << nameOf(key);
    }
    return always.isEmpty()
               ? QString()
               : QCoreApplication::translate("Keys", "Always, for remotes: %1").arg(always.join(QStringLiteral(", ")));
}

} // namespace

KeySettingRow::KeySettingRow(const Look &look, const KeyRow &row, QWidget *parent)
    : SettingRow(look, actionTitle(row.action), hintOf(row, capsOf), parent),
      m_action(row.action),
      m_hint(hintOf(row, capsOf)),
      m_toldHint(hintOf(row, keyName)),
      m_keys(new KeyButton(actionTitle(row.action), this)),
      m_reset(new ActionButton(ActionButton::Kind::Ghost, this))
{
    m_keys->setAccessibleDescription(m_toldHint);
    m_keys->setObjectName(QLatin1String("key-") + QLatin1String(row.id));
    m_reset->setObjectName(QLatin1String("reset-") + QLatin1String(row.id));
    m_reset->setFace(tr("As it comes"), Glyph::None, {});
    m_reset->setAccessibleName(tr("%1: as it comes").arg(actionTitle(row.action)));
    cell()->addStretch(1);
    cell()->addWidget(m_reset);
    cell()->addWidget(m_keys);
    connect(m_keys, &KeyButton::heard, this,
            [this](const Key &key) { change([&](KeyMap &map) { return map.assign(m_action, key); }); });
    connect(m_keys, &KeyButton::cleared, this, [this] { change([&](KeyMap &map) { return map.clear(m_action); }); });
    connect(m_reset, &ActionButton::clicked, this, [this] {
        m_keys->setFocus(); // the button goes
        change([&](KeyMap &map) { return map.reset(m_action); });
    });
    refresh();
}

void KeySettingRow::change(const std::function<std::optional<QString>(KeyMap &)> &ask)
{
    KeyMap map = m_map;
    if (const std::optional<QString> why = ask(map)) {
        tell(*why);
        return;
    }
    tell({});
    emit changed([map](Settings &settings) { settings.keys = map.texts(); });
}

void KeySettingRow::tell(const QString &complaint)
{
    setHint(complaint.isEmpty() ? m_hint : complaint);
    m_keys->setAccessibleDescription(complaint.isEmpty() ? m_toldHint : complaint);
    announceFrom(*this, complaint);
    emit resized();
}

void KeySettingRow::show(const Settings &settings)
{
    QStringList complaints; // told when they were read
    const std::optional<QString> signs = m_map.keyboard();
    m_map = KeyMap::with(settings.keys, complaints);
    setKeyboard(signs);
    m_reset->setVisible(!m_map.isStandard(m_action));
}

void KeySettingRow::setKeyboard(const std::optional<QString> &signs)
{
    m_map.setKeyboard(signs);
    m_keys->setKeys(m_map.keysOf(m_action));
}

void KeySettingRow::refresh()
{
    SettingRow::refresh();
    m_keys->update();
}

double KeySettingRow::controlWidth(double unit) const
{
    return 430 * unit;
}

void KeySettingRow::setControlSizes(double width, double unit)
{
    const double keys = width * .58;
    const double gap = 12 * unit;
    cell()->setSpacing(whole(gap));
    m_keys->setTypeSize(16 * unit);
    m_reset->setTypeSize(15 * unit);
    setVisibleWidth(m_keys, keys);
    setVisibleWidth(m_reset, width - keys - gap);
    for (QWidget *button : std::initializer_list<QWidget *>{m_keys, m_reset})
        setVisibleHeight(button, controlHeight(unit));
}

} // namespace matside
