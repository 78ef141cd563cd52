// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/problem.h"

#include <utility>
#include <variant>

namespace matside {

/// A value, or every problem that stood in its way: how all loaders answer.
template <typename T>
class [[nodiscard]] Result final
{
public:
    Result(T value) : m_content(std::move(value)) {}
    Result(Problems problems) : m_content(std::move(problems)) {}
    Result(Problem problem) : m_content(Problems{std::move(problem)}) {}

    [[nodiscard]] bool ok() const { return std::holds_alternative<T>(m_content); }
    explicit operator bool() const { return ok(); }

    /// Only when ok().
    [[nodiscard]] const T &value() const { return std::get<T>(m_content); }
    [[nodiscard]] T take() { return std::move(std::get<T>(m_content)); }
    const T &operator*() const { return value(); }
    const T *operator->() const { return &value(); }

    /// Never empty when !ok(); empty when ok().
    [[nodiscard]] Problems problems() const { return ok() ? Problems{} : std::get<Problems>(m_content); }

private:
    std::variant<T, Problems> m_content;
};

} // namespace matside
