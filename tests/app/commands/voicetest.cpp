// SPDX-License-Identifier: GPL-3.0-or-later
// matside voice, with a renderer that writes files and speaks nothing.
#include "audio/clips/clipshelf.h"
#include "commands/arguments.h"
#include "commands/voicerenderer.h"
#include "content/voicefolders.h"
#include "support/shipped.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace matside::test {
namespace {

using testing::HasSubstr;

/// A routine with three lines of its own, a data folder, and the renderer in it.
class VoiceTest : public testing::Test
{
protected:
    struct Outcome final
    {
        int code = -1;
        std::string output;
        std::string complaints;
    };

    VoiceTest()
    {
        QFile shipped(sourcePath(QStringLiteral("resources/routines/front-of-hips.toml")));
        EXPECT_TRUE(shipped.open(QIODevice::ReadOnly));
        QByteArray text = shipped.readAll();
        for (const char *line : {"Welcome. Sit", "Bend both knees, and", "Well done. Sit"}) {
            EXPECT_TRUE(text.contains(line)) << line;
            text.replace(line, QByteArray("My own words. ") + line);
        }
        write(m_routine, text);
    }

    static void write(const QString &path, const QByteArray &text)
    {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    /// most: how many lines it makes before it falls over. needs: what it says that it needs.
    void install(int most, const QByteArray &needs = {})
    {
        const QByteArray script = R"sh(#!/bin/sh
if [ "$1" = --needs ]; then printf '%s' 'NEEDS'; exit 0; fi
[ "$1 $2 $4 $6" = "render.py --lines --speaker --out" ] || exit 3
folder=$7/$5
mkdir -p "$folder"
[ -e "$folder/manifest.tsv" ] || printf 'id\ttext\tms\tlufs\tdbtp\n' > "$folder/manifest.tsv"
made=0
while IFS="$(printf '\t')" read -r id text; do
    [ $made -lt MOST ] || { echo "no more room" >&2; exit 1; }
    : > "$folder/$id.ogg"
    printf '%s\t%s\t1000\t-18\t-3\n' "$id" "$text" >> "$folder/manifest.tsv"
    echo "$id" >> "LOG"
    printf 'clip\t%s\n' "$id"
    made=$((made + 1))
done < "$3"
)sh";
        QByteArray filled = script;
        filled.replace("NEEDS", needs).replace("MOST", QByteArray::number(most)).replace("LOG", m_log.toUtf8());
        const QString path = m_data + QStringLiteral("/voice/render/run");
        write(path, filled);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    [[nodiscard]] Outcome voice(const QStringList &more = {}) const
    {
        QProcess program;
        program.start(QStringLiteral(MATSIDE_PROGRAM),
                      QStringList{QStringLiteral("voice"), m_routine, QStringLiteral("--data"), m_data} + more);
        EXPECT_TRUE(program.waitForFinished(60'000));
        return {program.exitCode(), program.readAllStandardOutput().toStdString(), program.readAllStandardError().toStdString()};
    }

    [[nodiscard]] QStringList made() const
    {
        QFile log(m_log);
        return log.open(QIODevice::ReadOnly) ? QString::fromUtf8(log.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts)
                                             : QStringList();
    }

    QTemporaryDir m_folder;
    const QString m_data = m_folder.filePath(QStringLiteral("data"));
    const QString m_routine = m_folder.filePath(QStringLiteral("front-of-hips.toml"));
    const QString m_log = m_folder.filePath(QStringLiteral("log"));
};

TEST_F(VoiceTest, MakesTheLinesThatHaveNoClipAndNoLineTwice)
{
    install(1000);
    const Outcome first = voice();
    EXPECT_EQ(first.code, 0) << first.complaints;
    EXPECT_THAT(first.output, HasSubstr(" lines without a clip of af_bella, 1 minute of speech."));
    EXPECT_THAT(first.complaints, HasSubstr(std::to_string(made().size()) + " of " + std::to_string(made().size())));
    const QStringList once = made();
    EXPECT_GE(once.size(), 3);
    EXPECT_LT(once.size(), 20) << "the shipped lines have clips";
    const QString clip = m_data + QStringLiteral("/voice/routines/front-of-hips/af_bella/%1.ogg").arg(once.value(0));
    EXPECT_TRUE(QFile::exists(clip)) << "where the program looks for it";
    const Outcome second = voice();
    EXPECT_EQ(second.code, 0);
    EXPECT_EQ(second.output, "Each line has a clip of af_bella already.\n");
    EXPECT_EQ(made(), once);
}

TEST_F(VoiceTest, GoesOnWhereItWasBrokenOff)
{
    install(2);
    const Outcome broken = voice();
    EXPECT_EQ(broken.code, 1);
    EXPECT_THAT(broken.complaints, HasSubstr("The renderer ended early: no more room"));
    EXPECT_THAT(broken.complaints, HasSubstr(" still to be made; what was made is kept. Say it again to go on."));
    EXPECT_EQ(made().size(), 2);
    install(1000);
    EXPECT_EQ(voice().code, 0);
    QStringList each = made();
    each.removeDuplicates();
    EXPECT_EQ(each, made()) << "nothing is made twice";
}

TEST_F(VoiceTest, ALineWithOtherWordsIsMadeAgain)
{
    install(1000);
    ASSERT_EQ(voice().code, 0);
    const auto before = made().size();
    QFile file(m_routine);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    write(m_routine, file.readAll().replace("My own words. Welcome", "Good evening. Welcome"));
    EXPECT_EQ(voice().code, 0);
    EXPECT_EQ(made().size(), before + 2) << "the welcome, with support and without";
}

TEST_F(VoiceTest, WhatItHasToFetchIsToldFirst)
{
    install(1000, "It fetches half a gigabyte.");
    const Outcome asked = voice();
    EXPECT_EQ(asked.code, 1);
    EXPECT_THAT(asked.output, HasSubstr("It fetches half a gigabyte.\n"));
    EXPECT_THAT(asked.complaints, HasSubstr("--yes"));
    EXPECT_TRUE(made().isEmpty());
    EXPECT_EQ(voice({QStringLiteral("--yes")}).code, 0);
    EXPECT_FALSE(made().isEmpty());
}

TEST_F(VoiceTest, ALineThatTheRendererLeavesOutIsAProblem)
{
    install(1000);
    const QString path = m_data + QStringLiteral("/voice/render/run");
    write(path, "#!/bin/sh\nexit 0\n");
    const Outcome nothing = voice();
    EXPECT_EQ(nothing.code, 1);
    EXPECT_THAT(nothing.complaints, HasSubstr("The renderer left out some lines."));
}

TEST_F(VoiceTest, TheRendererOfTheFirstFolderThatHasOneIsTaken)
{
    EXPECT_EQ(VoiceRenderer({m_data, sourcePath(QStringLiteral("resources"))}).path(),
              sourcePath(QStringLiteral("resources/voice/render/run")));
    install(1);
    EXPECT_EQ(VoiceRenderer({m_data, sourcePath(QStringLiteral("resources"))}).path(), m_data + QStringLiteral("/voice/render/run"));
    EXPECT_EQ(VoiceRenderer({m_folder.filePath(QStringLiteral("nowhere"))}).path(), QString());
}

} // namespace
} // namespace matside::test
