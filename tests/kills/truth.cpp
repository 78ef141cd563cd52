// SPDX-License-Identifier: GPL-3.0-or-later
#include "truth.h"

#include <QFile>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>

namespace matside::kills {

namespace {

template <std::size_t N>
void put(const QString &text, std::array<char, N> &field)
{
    const QByteArray bytes = text.toUtf8().left(static_cast<qsizetype>(N) - 1);
    field.fill(0);
    std::memcpy(field.data(), bytes.constData(), static_cast<std::size_t>(bytes.size()));
}

} // namespace

Truth::Truth(const QString &path)
{
    const int file = open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0 || ftruncate(file, sizeof(Page)) != 0)
        std::abort();
    void *memory = mmap(nullptr, sizeof(Page), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    close(file);
    if (memory == MAP_FAILED)
        std::abort();
    m_page = static_cast<Page *>(memory);
}

Truth::~Truth()
{
    munmap(m_page, sizeof(Page));
}

std::chrono::microseconds Truth::now()
{
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

void Truth::note(const QString &text, const QString &next)
{
    const std::uint64_t count = m_page->count;
    if (count > 0 && text.toUtf8() == m_page->lines[(count - 1) % kSpots].text.data())
        return;
    Line &line = m_page->lines[count % kSpots];
    line.since = now().count();
    put(text, line.text);
    put(next, line.next);
    m_page->count = count + 1;
}

std::vector<Spot> Truth::spots() const
{
    std::vector<Spot> spots;
    const std::uint64_t count = m_page->count;
    for (std::uint64_t index = count > kSpots - 1 ? count - (kSpots - 1) : 0; index < count; ++index) {
        const Line &line = m_page->lines[index % kSpots];
        spots.push_back({std::chrono::microseconds{line.since}, QString::fromUtf8(line.text.data()),
                         QString::fromUtf8(line.next.data())});
    }
    return spots;
}

} // namespace matside::kills
