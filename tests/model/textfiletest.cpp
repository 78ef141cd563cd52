// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/textfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

namespace matside {

namespace {

using Code = Problem::Code;

Problem problemOf(const QByteArray &bytes)
{
    const auto problem = problemOfText(bytes, QStringLiteral("a.toml"));
    EXPECT_TRUE(problem.has_value()) << bytes.toStdString();
    return problem.value_or(Problem{});
}

/// A folder that is gone after the test.
class TextFileTest : public testing::Test
{
protected:
    QString write(const char *name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(QString::fromUtf8(name)));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    Problem refusal(const QString &path)
    {
        const auto text = readTextFile(path);
        EXPECT_FALSE(text.ok()) << qPrintable(path);
        return text ? Problem{} : text.problems().at(0);
    }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(TextFileTest, ReadsUtf8WithTabsAndEveryLineEnd)
{
    const QByteArray bytes = "\xEF\xBB\xBF"
                             "a\t=\r\n\"\xC3\xA9\xF0\x9F\x99\x82\"\n";
    const auto text = readTextFile(write("a.toml", bytes));
    ASSERT_TRUE(text.ok());
    EXPECT_EQ(*text, bytes);
}

TEST_F(TextFileTest, ReadsUpToTheLimitAndNoMore)
{
    EXPECT_TRUE(readTextFile(write("whole.toml", QByteArray(kLargestTextFile, 'a'))).ok());
    const Problem problem = refusal(write("over.toml", QByteArray(kLargestTextFile + 1, 'a')));
    EXPECT_EQ(problem.code, Code::CannotRead);
    EXPECT_TRUE(problem.sentence.contains(QStringLiteral("256 KiB")));
}

TEST_F(TextFileTest, RefusesFoldersAndDevices)
{
    EXPECT_TRUE(refusal(m_folder.filePath(QStringLiteral("gone"))).sentence.contains(QStringLiteral("no such file")));
    EXPECT_TRUE(refusal(m_folder.path()).sentence.contains(QStringLiteral("folder")));
    EXPECT_TRUE(refusal(QStringLiteral(":/there-is-none.toml")).sentence.contains(QStringLiteral("no such file")));
}

TEST_F(TextFileTest, RefusesPipesAndDevicesUnread)
{
    const QString pipe = m_folder.filePath(QStringLiteral("pipe.toml"));
    ASSERT_EQ(mkfifo(qPrintable(pipe), 0600), 0);
    EXPECT_TRUE(refusal(pipe).sentence.contains(QStringLiteral("pipe")));
    EXPECT_TRUE(refusal(QStringLiteral("/dev/zero")).sentence.contains(QStringLiteral("device")));
}

TEST_F(TextFileTest, RefusesAFileThatMayNotBeRead)
{
    const QString path = write("secret.toml", "a = 1");
    QFile::setPermissions(path, {});
    if (geteuid() == 0)
        GTEST_SKIP() << "root may read everything";
    EXPECT_TRUE(refusal(path).sentence.contains(QStringLiteral("cannot be opened")));
}

TEST_F(TextFileTest, TellsThePlaceOfBytesThatAreNoUtf8)
{
    const Problem problem = problemOf("a = 1\n\xC3\xA9 \xFF");
    EXPECT_EQ(problem.code, Code::Encoding);
    EXPECT_EQ(problem.line, 2);
    EXPECT_EQ(problem.column, 3);
    EXPECT_TRUE(problem.sentence.contains(QStringLiteral("UTF-8")));
    for (const char *bytes : {"\x80", "\xC0\x80", "\xC3", "\xE0\x9F\xBF", "\xF0\x8F\xBF\xBF", "\xED\xA0\x80",
                              "\xF0\x80\x80\x80", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xE2\x82", "\xC3("})
        EXPECT_EQ(problemOf(bytes).code, Code::Encoding) << bytes;
}

TEST_F(TextFileTest, TellsTheFirstOfZeroBytesAndBytesThatAreNoUtf8)
{
    EXPECT_TRUE(problemOf(QByteArray("\xC3\xA9\0\xFF", 4)).sentence.contains(QStringLiteral("U+0000")));
    EXPECT_TRUE(problemOf(QByteArray("\xC3\xA9\xFF\0", 4)).sentence.contains(QStringLiteral("UTF-8")));
    // A character beyond the basic plane is one column.
    EXPECT_EQ(problemOf("\xF0\x9F\x99\x82\x7F").column, 2);
}

TEST_F(TextFileTest, TellsHowToSaveWhatIsNoPlainText)
{
    EXPECT_TRUE(problemOf("\xFF\xFE"
                          "a")
                    .sentence.contains(QStringLiteral("saved as UTF-16")));
    EXPECT_TRUE(
        problemOf("PK\x03\x04 word/document.xml").sentence.contains(QStringLiteral("save it again as plain text")));
    EXPECT_TRUE(problemOf("{\\rtf1 format = 1}").sentence.contains(QStringLiteral("save it again as plain text")));
    EXPECT_TRUE(problemOf("a = 1\rb = 2\r").sentence.contains(QStringLiteral("line ends of Unix or Windows")));
}

TEST_F(TextFileTest, RefusesControlCharacters)
{
    EXPECT_TRUE(problemOf(QByteArray("a\0b", 3)).sentence.contains(QStringLiteral("U+0000")));
    EXPECT_TRUE(problemOf("a\x1B[2J").sentence.contains(QStringLiteral("U+001B")));
    EXPECT_TRUE(problemOf("a\rb").sentence.contains(QStringLiteral("U+000D")));
    EXPECT_TRUE(problemOf("a\x7F").sentence.contains(QStringLiteral("U+007F")));
    EXPECT_TRUE(problemOf("a\xC2\x85").sentence.contains(QStringLiteral("U+0085")));
}

TEST_F(TextFileTest, RefusesCharactersThatChangeTheDirectionOfWriting)
{
    for (const uint character :
         {0x200Eu, 0x200Fu, 0x061Cu, 0x202Au, 0x202Bu, 0x202Cu, 0x202Du, 0x202Eu, 0x2066u, 0x2067u, 0x2068u, 0x2069u}) {
        const char32_t wide = character;
        const Problem problem = problemOf("x = 1\n\n  " + QString::fromUcs4(&wide, 1).toUtf8());
        EXPECT_EQ(problem.line, 3);
        EXPECT_EQ(problem.column, 3);
        EXPECT_TRUE(problem.sentence.contains(QString::number(character, 16).toUpper()));
        EXPECT_TRUE(problem.sentence.contains(QStringLiteral("delete it")));
    }
}

/// A character of each kind that nobody sees: controls, format characters, separators of lines and paragraphs, variation
/// selectors, tags, fillers.
TEST_F(TextFileTest, RefusesEveryKindOfInvisibleCharacter)
{
    for (const char32_t character :
         {0x00ADu, 0x034Fu,  0x115Fu,  0x17B4u,  0x180Bu,  0x180Eu,  0x200Bu,  0x200Cu, 0x200Du,
          0x2028u, 0x2029u,  0x2060u,  0x2064u,  0x206Au,  0x3164u,  0xFE00u,  0xFE0Fu, 0xFFA0u,
          0xFFF9u, 0x1BCA0u, 0x1D173u, 0xE0001u, 0xE0041u, 0xE007Fu, 0xE0100u, 0xE01EFu}) {
        const Problem problem = problemOf("x = 1\n\n  " + QString::fromUcs4(&character, 1).toUtf8() + "x");
        EXPECT_EQ(problem.code, Code::Encoding);
        EXPECT_EQ(problem.line, 3);
        EXPECT_EQ(problem.column, 3);
        EXPECT_TRUE(problem.sentence.contains(characterName(character))) << problem.sentence.toStdString();
    }
}

TEST_F(TextFileTest, RefusesAByteOrderMarkWithinTheText)
{
    EXPECT_EQ(problemOf("x\xEF\xBB\xBF").column, 2);
}

TEST_F(TextFileTest, ReadsTheTextsOfEveryScript)
{
    for (const char *text :
         {"é", "e\xCC\x81", "ß", "日本", "ภาษา", "हिन्दी", "עברית", "العربية", "🙂", "½ — “…”", "\xC2\xA0"})
        EXPECT_FALSE(problemOfText(text, {})) << text;
}

TEST_F(TextFileTest, ShowsInvisibleCharactersByTheirNumbers)
{
    EXPECT_EQ(visible(QStringLiteral("a\x1b[31m\nb\tc")), QStringLiteral("a\\x1b[31m\\x0ab\\x09c"));
    const char32_t tag = 0xE0041;
    EXPECT_EQ(visible(QStringLiteral("é 🙂") + QString::fromUcs4(&tag, 1)), QStringLiteral("é 🙂\\xe0041"));
}

TEST_F(TextFileTest, AProblemIsOneLineWhateverTheFileIsCalled)
{
    Problem problem;
    problem.file = QStringLiteral("a\nb\x1b.toml");
    problem.key = QStringLiteral("c\nd");
    problem.sentence = QStringLiteral("Wrong.");
    EXPECT_EQ(problem.toString(), QStringLiteral("a\\x0ab\\x1b.toml: c\\x0ad: Wrong."));
}

} // namespace matside
