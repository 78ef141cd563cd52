// SPDX-License-Identifier: GPL-3.0-or-later
// What is written in files of figures is shown in the language of the program.
#include "handmade.h"
#include "ui/settings/personrow.h"
#include "ui/steps/picturecard.h"
#include "ui/session/sessiontext.h"

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QCoreApplication>
#include <QTranslator>

#include <cstring>

namespace matside::test {
namespace {

/// Knows the words of figures, and nothing else.
class Tongue final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *text, const char *, int) const override
    {
        return std::strcmp(context, "Figures") == 0 ? QStringLiteral("«%1»").arg(QString::fromUtf8(text)) : QString();
    }
};

class FigureWordsTest : public testing::Test
{
protected:
    void SetUp() override { QCoreApplication::installTranslator(&m_tongue); }
    void TearDown() override { QCoreApplication::removeTranslator(&m_tongue); }

    Tongue m_tongue;
};

TEST_F(FigureWordsTest, CardsAreReadInTheLanguageOfTheProgram)
{
    for (const FigureCard &card : painter().library().cards()) {
        const PictureCard seen(lightLook(), painter(), card, nullptr);
        EXPECT_EQ(seen.accessibleName(), QStringLiteral("«%1»").arg(card.title));
        EXPECT_EQ(seen.accessibleDescription(), QStringLiteral("«%1» «%2»").arg(card.text, card.describes));
    }
}

TEST_F(FigureWordsTest, PersonsAreCalledAsInTheLanguageOfTheProgram)
{
    const PersonRow row(lightLook(), painter(), nullptr);
    for (const Person &person : painter().library().persons()) {
        const auto *button = row.findChild<QAbstractButton *>(QStringLiteral("person-") + person.id);
        ASSERT_NE(button, nullptr) << qPrintable(person.id);
        EXPECT_EQ(button->text(), QStringLiteral("«%1»").arg(person.title));
        EXPECT_EQ(button->accessibleDescription(), QStringLiteral("«%1»").arg(person.describes));
    }
}

} // namespace
} // namespace matside::test
