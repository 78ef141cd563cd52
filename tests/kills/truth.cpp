// SPDX-License-Identifier: GPL-3.0-or-later
#include "truth.h"

#include <QFile>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
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

void Truth::note(const QString &text, const QString &next)
{
    const std::uint64_t count = m_page->count;
    if (count == 0 || text.toUtf8() != m_page->lines[(count - 1) % kSpots].text.data()) {
        Line &line = m_page->lines[count % kSpots];
        put(text, line.text);
        put(next, line.next);
        m_page->count = count + 1;
    }
    m_page->pressed = false;
}

void Truth::notePress()
{
    m_page->pressed = true;
}

bool Truth::isPressed() const
{
    return m_page->pressed;
}

void Truth::noteKept(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    // A place may come again. The earliest of these is at or before the one on the disk.
    for (std::uint64_t index = m_page->kept == 0 ? 0 : m_page->kept - 1; index < m_page->count; ++index) {
        if (bytes == m_page->lines[index % kSpots].text.data()) {
            m_page->kept = index + 1;
            return;
        }
    }
}

bool Truth::isAnyKept() const
{
    return m_page->kept > 0;
}

std::vector<Spot> Truth::spots() const
{
    std::vector<Spot> spots;
    const std::uint64_t count = m_page->count;
    const std::uint64_t oldest = count > kSpots - 1 ? count - (kSpots - 1) : 0;
    for (std::uint64_t index = std::max<std::uint64_t>(oldest, m_page->kept == 0 ? 0 : m_page->kept - 1); index < count;
         ++index) {
        const Line &line = m_page->lines[index % kSpots];
        spots.push_back({QString::fromUtf8(line.text.data()), QString::fromUtf8(line.next.data())});
    }
    return spots;
}

} // namespace matside::kills
