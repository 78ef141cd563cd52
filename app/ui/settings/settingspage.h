// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/settings.h"
#include "ui/settings/settingssections.h"
#include "ui/shell/page.h"

#include <vector>

class QButtonGroup;
class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace matside {

class ChoiceButton;
class FigurePainter;
class FittedLabel;
class NavBar;
class Navigation;
class Panel;

/// Everything that is chosen for good. What is changed here counts at once.
class SettingsPage final : public Page
{
    Q_OBJECT

public:
    SettingsPage(const Look &look, Navigation &navigation, const SettingsOffer &offer, const FigurePainter &painter,
                 QWidget *parent = nullptr);

    /// As they stand, wherever they were changed.
    void setSettings(const Settings &settings);
    [[nodiscard]] QString title() const override;
    void refresh() override;
    void setKeys(const KeyMap &keys) override;
    [[nodiscard]] QRect roomForNotice() const override;
    /// Shows this section: "sound", "mat", "screen", "keys", "reminder", "language" where there are several, "data".
    void openSection(const QString &name);

signals:
    void changed(const matside::Settings &settings);
    void keysWanted();
    void folderWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void addSections(const SettingsOffer &offer, const FigurePainter &painter);
    void showSection(int index);
    void layOut();
    void setSizes();
    [[nodiscard]] double unit() const;

    const Look &m_look;
    Navigation &m_navigation;
    Settings m_settings;
    FittedLabel *m_title;
    NavBar *m_nav;
    QButtonGroup *m_names;
    QScrollArea *m_scroll;
    QWidget *m_content;
    Panel *m_card;
    QVBoxLayout *m_page;
    QVBoxLayout *m_top;  ///< the navigation bar, and the space around it
    QHBoxLayout *m_body; ///< the list of sections, and the rows of the open one
    QWidget *m_group; ///< of the names of the sections
    QVBoxLayout *m_list;
    QVBoxLayout *m_rows;
    std::vector<SettingsSection> m_sections;
    std::vector<ChoiceButton *> m_buttons;
    int m_shown = 0;
};

} // namespace matside
