// SPDX-License-Identifier: GPL-3.0-or-later
#include "allocations.h"

#include <cstdlib>
#include <new>

namespace {

thread_local std::size_t t_allocations = 0;

} // namespace

// The program's own new: counts each allocation of the process. new[] calls it, too.
void *operator new(std::size_t size)
{
    ++t_allocations;
    if (void *memory = std::malloc(size == 0 ? 1 : size))
        return memory;
    throw std::bad_alloc();
}

void operator delete(void *memory) noexcept
{
    std::free(memory);
}

void operator delete(void *memory, std::size_t) noexcept
{
    std::free(memory);
}

namespace matside {

std::size_t allocations()
{
    return t_allocations;
}

} // namespace matside
