// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/announcer.h"

#include <QAccessible>
#include <QApplication>
#include <QWidget>

#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
#    include <QDBusConnection>
#    include <QDBusMessage>
#    include <QDBusVariant>
#endif

namespace matside {

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)

Announcer::Announcer(QWidget *window) : QObject(window), m_window(window) {}

void Announcer::send(QWidget &control, const QString &sentence)
{
    QAccessibleAnnouncementEvent event(&control, sentence);
    QAccessible::updateAccessibility(&event);
}

#else

namespace {

/// As Qt sends it, but for the text: qtbase, src/gui/accessible/linux/atspiadaptor.cpp.
void sendDescription(QWidget &control, const QString &text)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&control);
    QDBusConnection bus(QStringLiteral("a11y")); // Qt's own name for it
    if (interface == nullptr || !bus.isConnected())
        return;
    const QString path = QStringLiteral("/org/a11y/atspi/accessible/%1").arg(QAccessible::uniqueId(interface));
    QDBusMessage change = QDBusMessage::createSignal(path, QStringLiteral("org.a11y.atspi.Event.Object"),
                                                     QStringLiteral("PropertyChange"));
    change.setArguments({QStringLiteral("accessible-description"), 0, 0, QVariant::fromValue(QDBusVariant(text)), QVariantMap()});
    bus.send(change);
}

} // namespace

Announcer::Announcer(QWidget *window) : QObject(window), m_window(window)
{
    // A control without the focus is described by its own words again. They are not spoken then: the reader is told of the focus before.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *before, QWidget *) {
        if (before && before == m_told) {
            const auto restore = [control = m_told] {
                if (control)
                    sendDescription(*control, control->accessibleDescription());
            };
            QMetaObject::invokeMethod(this, restore, Qt::QueuedConnection);
        }
        m_told = nullptr;
    });
}

void Announcer::send(QWidget &control, const QString &sentence)
{
    m_told = &control;
    m_even = !m_even;
    sendDescription(control, m_even ? sentence : sentence + QLatin1Char(' '));
}

#endif

void Announcer::say(const QString &sentence)
{
    if (sentence.isEmpty())
        return;
    emit said(sentence);
    QWidget *control = m_window->isActiveWindow() ? m_window->focusWidget() : nullptr;
    if (control && QAccessible::isActive())
        send(*control, sentence);
}

void announceFrom(const QWidget &part, const QString &sentence)
{
    if (auto *announcer = part.window()->findChild<Announcer *>(QString(), Qt::FindDirectChildrenOnly))
        announcer->say(sentence);
}

} // namespace matside
