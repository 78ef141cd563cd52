// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/filename.h"

#include "model/textfile.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <fstream>

namespace matside {

TEST(FileNameTest, EveryNameIsGivenBackAsItIs)
{
    for (const char *name : {"", "a.toml", "\xC3\xA9.toml", "\xE9.toml", "a\xFF\xC3\xA9\xC3", "\xF0\x9F\x99\x82\x80", "\xED\xB2\xA9", "\xC0\x80", "\xEF\xBB\xBF" "a", "\xFF\xEF\xBB\xBF"}) {
        EXPECT_EQ(bytesOfFileName(fileNameOf(name)), name) << name;
        EXPECT_FALSE(visible(fileNameOf(name)).isEmpty() && *name != '\0');
        EXPECT_TRUE(visible(fileNameOf(name)).toUtf8().isValidUtf8()) << name;
    }
    EXPECT_EQ(fileNameOf("\xC3\xA9"), QStringLiteral("é"));
    EXPECT_EQ(visible(fileNameOf("caf\xE9.toml")), QStringLiteral("caf\\xe9.toml"));
}

TEST(FileNameTest, AFileWhoseNameIsNotUtf8IsRead)
{
    const QTemporaryDir folder;
    const QByteArray path = folder.path().toUtf8() + "/caf\xE9.toml";
    std::ofstream(path.toStdString()) << "a = 1\n";
    const Result<QByteArray> text = readTextFile(fileNameOf(path));
    ASSERT_TRUE(text) << text.problems()[0].toString().toStdString();
    EXPECT_EQ(*text, "a = 1\n");
    EXPECT_FALSE(readTextFile(fileNameOf(path + "\xFF")));
    std::remove(path.constData()); // Qt removes no file of such a name
}

} // namespace matside
