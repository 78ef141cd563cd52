// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <vector>

namespace matside {

/// The pages that the navigation bars lead to, in their order. Pages ask it for another page; the main window shows that page.
class Navigation final : public QObject
{
    Q_OBJECT

public:
    /// A page that can be reached from the navigation bars.
    struct Entry final
    {
        QString id;   ///< the same in every language
        QString name; ///< in the bar, translated
        bool available = true;
    };

    using QObject::QObject;

    void add(const QString &id, const QString &name);
    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }
    /// Shows or hides the name of a page in every bar. An unknown id changes nothing.
    void setAvailable(const QString &id, bool available);
    /// Asks for a page. One that is not available changes nothing.
    void go(const QString &id);
    /// Asks for the first page.
    void goHome();

signals:
    void wanted(const QString &id);
    /// A page has become available or unavailable.
    void changed();

private:
    std::vector<Entry> m_entries;
};

} // namespace matside
