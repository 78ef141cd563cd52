// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "handmade.h"
#include "support/printers.h"
#include "ui/settings/keybutton.h"
#include "ui/shell/keyssheet.h"
#include "ui/settings/rulerrow.h"
#include "ui/kit/segmented.h"

#include <QAbstractButton>
#include <QScreen>
#include <QRadioButton>
#include <QSignalSpy>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QSlider>
#include <QTest>

#include <gmock/gmock.h>

namespace matside {

namespace {

class SettingsPageTest : public testing::Test
{
protected:
    SettingsPageTest()
        : m_page(test::lightLook(), test::navigation(),
                 {QStringLiteral("/home/somebody/.local/share/matside"), QStringLiteral("/home/somebody/.config/matside/matside.conf"),
                  {{QStringLiteral("af_bella"), QStringLiteral("Bella")}, {QStringLiteral("am_michael"), QStringLiteral("Michael")}},
                  {{QStringLiteral("none"), QStringLiteral("None")}, {QStringLiteral("waves"), QStringLiteral("Waves")}, {QStringLiteral("drone"), QStringLiteral("Low tone")}},
                  {}},
                 test::painter())
    {
        m_page.resize(1280, 800);
        m_page.show();
        QObject::connect(&m_page, &SettingsPage::changed, [this](const Settings &settings) {
            m_settings = settings;
            ++m_changes;
        });
    }

    /// The control of this accessible name, in the section that is shown.
    template <typename T>
    [[nodiscard]] T *control(const char *name)
    {
        for (T *found : m_page.findChildren<T *>()) {
            if (found->accessibleName() == QLatin1String(name) && found->isVisible())
                return found;
        }
        ADD_FAILURE() << "there is no " << name;
        return nullptr;
    }
    void choose(const char *name, int index) { control<Segmented>(name)->setChosen(index); }
    [[nodiscard]] KeyButton *keys(const char *id)
    {
        return m_page.findChild<KeyButton *>(QLatin1String("key-") + QLatin1String(id));
    }

    SettingsPage m_page;
    Settings m_settings;
    int m_changes = 0;
};

const QStringList kSections{QStringLiteral("sound"), QStringLiteral("mat"),      QStringLiteral("screen"),
                            QStringLiteral("keys"),  QStringLiteral("data")};

} // namespace

TEST_F(SettingsPageTest, LanguagesHaveASectionOnlyWhereThereAreSeveral)
{
    EXPECT_FALSE(m_page.findChild<QWidget *>(QStringLiteral("section-language")));
    SettingsOffer offer;
    offer.languages = {QStringLiteral("en"), QStringLiteral("de")};
    const SettingsPage two(test::lightLook(), test::navigation(), offer, test::painter());
    EXPECT_TRUE(two.findChild<QWidget *>(QStringLiteral("section-language")));
}

TEST_F(SettingsPageTest, EverythingThatIsChosenCountsAtOnce)
{
    choose("Voice", 2);
    EXPECT_EQ(m_settings.options.voice, Verbosity::Count);
    choose("Who speaks", 1);
    EXPECT_EQ(m_settings.spokenBy, SpokenBy::ScreenReader);
    control<QSlider>("Chime volume in percent")->setValue(40);
    EXPECT_DOUBLE_EQ(m_settings.chimeVolume, .4);
    control<QCheckBox>("Captions")->click();
    EXPECT_FALSE(m_settings.captions);
    choose("Speaker", 1);
    EXPECT_EQ(m_settings.speaker, QStringLiteral("am_michael"));
    choose("Background", 2);
    EXPECT_EQ(m_settings.background, QStringLiteral("drone"));
    m_page.openSection(QStringLiteral("mat"));
    choose("Pace", 0);
    EXPECT_DOUBLE_EQ(m_settings.options.pace, .75);
    control<QSlider>("Distance of your eyes in metres")->setValue(250);
    EXPECT_EQ(m_settings.distance, 2500);
    m_page.openSection(QStringLiteral("screen"));
    choose("Colours", 3);
    EXPECT_EQ(m_settings.theme, ThemeChoice::Contrast);
    choose("Text size", 2);
    EXPECT_DOUBLE_EQ(m_settings.textSize, 1.25);
    choose("Movement", 2);
    EXPECT_EQ(m_settings.motion, MotionChoice::Reduced);
    choose("Show on", 2);
    EXPECT_EQ(m_settings.showOn, ShowOn::Television);
    EXPECT_EQ(m_changes, 12) << "each once";
    EXPECT_EQ(m_settings.options.voice, Verbosity::Count) << "one change keeps the others";
}

TEST_F(SettingsPageTest, EveryPersonOfTheLibraryCanBeChosen)
{
    m_page.openSection(QStringLiteral("screen"));
    const std::vector<Person> &persons = test::painter().library().persons();
    ASSERT_GE(persons.size(), 3U);
    for (const Person &person : persons) {
        auto *portrait = m_page.findChild<QAbstractButton *>(QStringLiteral("person-") + person.id);
        ASSERT_TRUE(portrait && portrait->isVisible()) << person.id.toStdString();
        EXPECT_EQ(portrait->text(), person.title);
        EXPECT_EQ(portrait->accessibleDescription(), person.describes);
        portrait->click();
        EXPECT_EQ(m_settings.person, person.id);
        EXPECT_TRUE(portrait->isChecked());
    }
}

TEST_F(SettingsPageTest, AnUnknownPersonShowsTheFirstAndKeepsTheSetting)
{
    Settings strange;
    strange.person = QStringLiteral("of-a-newer-matside");
    m_page.setSettings(strange);
    m_page.openSection(QStringLiteral("screen"));
    EXPECT_TRUE(m_page.findChild<QAbstractButton *>(QStringLiteral("person-mira"))->isChecked());
    EXPECT_EQ(m_changes, 0);
    choose("Movement", 1);
    EXPECT_EQ(m_settings.person, strange.person) << "whoever looks at the settings chooses nobody";
}

TEST_F(SettingsPageTest, ShowingSettingsAsksForNothing)
{
    Settings other;
    other.options.voice = Verbosity::Off;
    other.volume = .2;
    other.captions = false;
    other.distance = 3000;
    other.screenWidth = 400;
    other.keys = {{QStringLiteral("mute"), {QStringLiteral("Q")}}};
    m_page.setSettings(other);
    EXPECT_EQ(m_changes, 0);
    EXPECT_EQ(control<Segmented>("Voice")->chosen(), 3);
    EXPECT_EQ(control<QSlider>("Volume in percent")->value(), 20);
    EXPECT_FALSE(control<QCheckBox>("Captions")->isChecked());
    EXPECT_EQ(keys("mute")->accessibleName(), QStringLiteral("Sound off, sound on: Q"));
}

TEST_F(SettingsPageTest, WithoutAChoiceTheFirstSpeakerAndNoBackgroundAreSet)
{
    EXPECT_EQ(control<Segmented>("Speaker")->chosen(), 0);
    Settings other;
    other.speaker = QStringLiteral("somebody who was uninstalled");
    other.background = QStringLiteral("waves");
    m_page.setSettings(other);
    EXPECT_EQ(control<Segmented>("Speaker")->chosen(), 0);
    EXPECT_EQ(control<Segmented>("Background")->chosen(), 1);
    choose("Background", 0);
    EXPECT_EQ(m_settings.background, QString());
}

TEST_F(SettingsPageTest, AKeyIsChosenByPressingIt)
{
    m_page.openSection(QStringLiteral("keys"));
    QTest::keyClick(keys("back-complains"), Qt::Key_Return);
    EXPECT_TRUE(keys("back-complains")->listening());
    QTest::keyClick(keys("back-complains"), Qt::Key_C);
    EXPECT_FALSE(keys("back-complains")->listening());
    EXPECT_EQ(m_settings.keys.value(QStringLiteral("back-complains")), QStringList(QStringLiteral("C")));
    QWidget *reset = m_page.findChild<QWidget *>(QStringLiteral("reset-back-complains"));
    EXPECT_TRUE(reset->isVisible());
    QTest::keyClick(reset, Qt::Key_Return);
    EXPECT_TRUE(m_settings.keys.isEmpty());
}

TEST_F(SettingsPageTest, AKeyThatMeansSomethingElseIsRefusedInItsPlace)
{
    m_page.openSection(QStringLiteral("keys"));
    keys("mute")->click();
    QTest::keyClick(keys("mute"), Qt::Key_E);
    EXPECT_EQ(m_changes, 0);
    EXPECT_TRUE(keys("mute")->accessibleDescription().contains(QLatin1String("End gently")));
    EXPECT_EQ(keys("mute")->accessibleName(), QStringLiteral("Sound off, sound on: M"));
    EXPECT_THAT(test::clipped(m_page), testing::IsEmpty());
}

TEST_F(SettingsPageTest, ListeningEndsWithEscWithoutLeavingThePage)
{
    QSignalSpy back(&test::navigation(), &Navigation::wanted);
    m_page.openSection(QStringLiteral("keys"));
    keys("mute")->click();
    QTest::keyClick(keys("mute"), Qt::Key_Escape);
    EXPECT_FALSE(keys("mute")->listening());
    EXPECT_EQ(back.size(), 0);
    EXPECT_EQ(m_changes, 0);
    QTest::keyClick(keys("mute"), Qt::Key_Escape);
    EXPECT_EQ(back.size(), 1);
}

TEST_F(SettingsPageTest, TheKeysOfThePresentKeyboardComeFirst)
{
    EXPECT_EQ(keys("slower")->accessibleName(), QStringLiteral("Slower: J or left bracket"));
    KeyMap map;
    map.setKeyboard(QStringLiteral("JK[]"));
    m_page.setKeys(map);
    EXPECT_EQ(keys("slower")->accessibleName(), QStringLiteral("Slower: left bracket or J"));
    m_page.setSettings({});
    EXPECT_EQ(keys("slower")->accessibleName(), QStringLiteral("Slower: left bracket or J")) << "settings have no keyboard";
}

TEST_F(SettingsPageTest, DeleteTakesTheKeyAway)
{
    m_page.openSection(QStringLiteral("keys"));
    keys("mute")->click();
    QTest::keyClick(keys("mute"), Qt::Key_Delete);
    EXPECT_EQ(m_settings.keys.value(QStringLiteral("mute"), {QStringLiteral("none")}), QStringList());
}

TEST_F(SettingsPageTest, TheFocusedControlComesFirst)
{
    m_page.openSection(QStringLiteral("sound"));
    auto *captions = control<QCheckBox>("Captions");
    QTest::keyClick(captions, Qt::Key_Space);
    EXPECT_FALSE(m_settings.captions);
    QTest::keyClick(captions, Qt::Key_Return);
    EXPECT_TRUE(m_settings.captions);
    auto *volume = control<QSlider>("Volume in percent");
    const int before = volume->value();
    QTest::keyClick(volume, Qt::Key_Right);
    EXPECT_EQ(volume->value(), before + 5);
}

TEST_F(SettingsPageTest, TheReminderIsOffByStandardAndHasDaysAndATime)
{
    EXPECT_FALSE(Settings().reminder);
    m_page.openSection(QStringLiteral("reminder"));
    EXPECT_FALSE(control<QCheckBox>("Remind me")->isChecked());
    control<QCheckBox>("Remind me")->click();
    EXPECT_TRUE(m_settings.reminder);
    EXPECT_TRUE(control<QCheckBox>("Monday")->isChecked()) << "each day, once it is on";
    control<QCheckBox>("Monday")->click();
    control<QCheckBox>("Sunday")->setFocus();
    QTest::keyClick(control<QCheckBox>("Sunday"), Qt::Key_Return);
    EXPECT_EQ(m_settings.reminderDays, (std::array{false, true, true, true, true, true, false}));
    auto *time = control<QSlider>("Time in hours");
    EXPECT_EQ(time->value(), 18 * 4);
    QTest::keyClick(time, Qt::Key_Right);
    EXPECT_EQ(m_settings.reminderAt, QTime(18, 15));
    const int changes = m_changes;
    m_page.setSettings(m_settings);
    EXPECT_EQ(m_changes, changes) << "showing it changes nothing";
}

TEST_F(SettingsPageTest, TheDaysAndTheTimeOfTheReminderAreKeptAndCannotBePressedWhileItIsOff)
{
    m_settings.reminderDays = {true, false, true, false, true, false, true};
    m_settings.reminderAt = QTime(7, 15);
    const Settings chosen = m_settings;
    m_page.setSettings(m_settings);
    m_page.openSection(QStringLiteral("reminder"));
    auto *monday = control<QCheckBox>("Monday");
    auto *time = control<QSlider>("Time in hours");
    EXPECT_FALSE(monday->isEnabled());
    EXPECT_FALSE(time->isEnabled());
    QTest::mouseClick(monday, Qt::LeftButton);
    QTest::mouseClick(time, Qt::LeftButton);
    EXPECT_EQ(m_changes, 0);
    auto *reminder = control<QCheckBox>("Remind me");
    EXPECT_TRUE(reminder->isEnabled());
    for (const bool isOn : {true, false, true}) {
        reminder->click();
        EXPECT_EQ(m_settings.reminder, isOn);
        EXPECT_EQ(monday->isEnabled(), isOn);
        EXPECT_EQ(time->isEnabled(), isOn);
        EXPECT_EQ(m_settings.reminderDays, chosen.reminderDays);
        EXPECT_EQ(m_settings.reminderAt, chosen.reminderAt);
        EXPECT_TRUE(monday->isChecked());
    }
}

TEST_F(SettingsPageTest, TheRulerMeasuresTheScreenWithACard)
{
    // 1920 pixels on 294 mm: a card of 85.6 mm is 559 of them.
    EXPECT_NEAR(RulerRow::cardPixels(294, 1920), 559, .1);
    EXPECT_EQ(RulerRow::screenWidthFor(559, 1920), 294);
    EXPECT_EQ(RulerRow::screenWidthFor(1, 1920), kWidestScreen);
    m_page.openSection(QStringLiteral("screen"));
    control<QSlider>("Width of the drawn card in pixels")->setValue(400);
    EXPECT_EQ(m_settings.screenWidth, RulerRow::screenWidthFor(400, m_page.screen()->size().width()));
    EXPECT_EQ(control<Segmented>("Size of the screen")->chosen(), 1);
    EXPECT_EQ(control<QSlider>("Width of the drawn card in pixels")->value(), 400) << "nobody's card is moved by rounding";
    choose("Size of the screen", 0);
    EXPECT_EQ(m_settings.screenWidth, 0);
}

TEST_F(SettingsPageTest, NothingIsClippedAtAnySize)
{
    for (const QSize &size : {QSize(800, 480), QSize(1024, 600), QSize(1280, 800), QSize(1920, 1080), QSize(800, 1280),
                              QSize(3840, 2160)}) {
        for (const double text : kTextSizes) {
            m_page.resize(size);
            Settings settings;
            settings.textSize = text;
            settings.keys = {{QStringLiteral("mute"), {QStringLiteral("Ctrl+Shift+U")}}};
            m_page.setSettings(settings);
            for (const QString &section : kSections) {
                m_page.openSection(section);
                EXPECT_THAT(test::clipped(m_page), testing::IsEmpty())
                    << section.toStdString() << " " << size.width() << " x " << size.height() << " at " << text;
            }
        }
    }
}

TEST_F(SettingsPageTest, EveryControlIsReachedByTab)
{
    m_page.activateWindow();
    for (const QString &section : kSections) {
        m_page.openSection(section);
        for (const QWidget *part : m_page.findChildren<QWidget *>()) {
            const bool control = qobject_cast<const QAbstractButton *>(part) || qobject_cast<const QSlider *>(part);
            if (!control || !part->isVisible())
                continue;
            const auto *choice = qobject_cast<const QRadioButton *>(part);
            const bool segment = qobject_cast<const Segmented *>(part->parentWidget()) != nullptr;
            const bool byArrows = segment && !choice->isChecked(); // Tab lands on the chosen one of its group
            EXPECT_EQ(byArrows, !(part->focusPolicy() & Qt::TabFocus)) << part->accessibleName().toStdString();
            EXPECT_FALSE(part->accessibleName().isEmpty()) << part->objectName().toStdString();
            EXPECT_GE(part->height(), 44) << part->accessibleName().toStdString();
        }
    }
}

TEST(KeysSheetTest, ShowsTheKeysThatCountNow)
{
    QWidget window;
    KeysSheet sheet(&window);
    for (const QSize &size : {QSize(800, 480), QSize(1024, 600), QSize(1280, 800), QSize(1920, 1080), QSize(800, 1280)}) {
        window.resize(size);
        window.show();
        sheet.open(false);
        EXPECT_TRUE(sheet.fits()) << size.width();
        EXPECT_THAT(test::clipped(window), testing::IsEmpty()) << size.width();
    }
    KeyMap keys;
    ASSERT_EQ(keys.assign(CommandKind::Complain, {Qt::Key_C, false, false}), std::nullopt);
    keys.setKeyboard(QStringLiteral("ABCJK[]"));
    sheet.setKeys(keys);
    QStringList names;
    for (const QWidget *part : sheet.findChildren<QWidget *>())
        names << part->accessibleName();
    EXPECT_TRUE(names.contains(QStringLiteral("C: It hurts.")));
    EXPECT_TRUE(names.contains(QStringLiteral("left bracket, right bracket: Slower, quicker."))) << "of an English keyboard";
}

TEST_F(SettingsPageTest, TheAddressOfTheTeacherIsKeptWhereItIsOne)
{
    m_page.openSection(QStringLiteral("data"));
    auto *line = control<QLineEdit>("Your teacher's address");
    ASSERT_NE(line, nullptr);
    line->setFocus();
    QTest::keyClicks(line, QStringLiteral("  anna@example.org "));
    EXPECT_EQ(m_changes, 0) << "not while it is typed";
    QTest::keyClick(line, Qt::Key_Return);
    EXPECT_EQ(m_settings.teacher, QStringLiteral("anna@example.org"));
    line->setText(QStringLiteral("anna at home"));
    QTest::keyClick(line, Qt::Key_Return);
    EXPECT_EQ(m_settings.teacher, QStringLiteral("anna@example.org"));
    const auto told = [&](const char *words) {
        const QList<QLabel *> labels = line->parentWidget()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](QLabel *label) { return label->text().contains(QLatin1String(words)); });
    };
    EXPECT_TRUE(told("no mail address"));
    line->clear();
    QTest::keyClick(line, Qt::Key_Return);
    EXPECT_EQ(m_settings.teacher, QString());
    EXPECT_TRUE(told("Nothing is sent by itself"));
}

} // namespace matside
