# SPDX-License-Identifier: GPL-3.0-or-later
# What app/run and tests/run share: they set $root, read this file, and call its functions. Everything it says goes to
# stderr, so that the output of the program stays clean.

say() { printf '%s\n' "$*" >&2; }
fail() { say "$(basename "$(dirname "$0")")/$(basename "$0"): $*"; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# The packages of the groups named, one a line.
packages_of() {
    while read -r group package reason; do
        for wanted in "$@"; do
            [ "$group" != "$wanted" ] || printf '%s\n' "$package"
        done
    done < "$root/app/packages"
}

# Those of the packages named that are not installed.
missing_of() {
    installed=" $(dpkg-query -W -f='${db:Status-Status}:${Package} ' "$@" 2>/dev/null || true)"
    for package in "$@"; do
        case "$installed" in *" installed:$package "*) ;; *) printf '%s ' "$package" ;; esac
    done
}

apt() {
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 -o Acquire::Retries=2 \
        -o Acquire::http::Timeout=30 -o Acquire::https::Timeout=30 -o Dpkg::Use-Pty=0 "$@" >> "$log" 2>&1
}

apt_install() {
    # shellcheck disable=SC2086 # a list of names
    apt install --no-install-recommends $missing
}

# Installs what the groups named need and the machine lacks, and says so. Sets $installed_something.
install_missing() {
    installed_something=no
    if ! have dpkg-query; then
        for tool in c++ cmake ninja pkg-config; do
            have $tool || fail "this machine has no apt, so nothing could be installed, and $tool is missing." \
                "Please install what app/packages lists with the machine's own means, and try again."
        done
        return
    fi
    # shellcheck disable=SC2046 # a list of names
    missing=$(missing_of $(packages_of "$@"))
    [ -n "$missing" ] || return 0
    have apt-get || fail "this machine has no apt-get to install what is missing: $missing"
    as_root=
    if [ "$(id -u)" != 0 ]; then
        have sudo || fail "only root can install what is missing, and there is no sudo. As root, please run:" \
            "apt-get install --no-install-recommends $missing"
        as_root=sudo
        sudo -v || fail "sudo did not allow it. What is missing: $missing"
    fi
    say "Installing $missing"
    mkdir -p "$root/build" || fail "cannot write to $root"
    log=$root/build/install.log
    : > "$log"
    # Package lists may be missing or too old: fetch them only where it does not go without.
    if ! apt_install; then
        say "Fetching the lists of packages first"
        if ! apt update || ! apt_install; then
            tail -n 12 "$log" >&2
            fail "apt-get could not install $missing(its last words stand above). Is there a network, and is this" \
                "Debian 12, Ubuntu 24.04 or newer?"
        fi
    fi
    installed_something=yes
}

# At most one compiler for each processor, and for each 1.5 GB of memory.
count_jobs() {
    jobs=$(nproc 2>/dev/null || echo 1)
    while read -r name kilobytes _; do
        [ "$name" != MemAvailable: ] || room=$((kilobytes / 1500000))
    done < /proc/meminfo
    if read -r bytes < /sys/fs/cgroup/memory.max && [ "$bytes" != max ] && [ $((bytes / 1500000000)) -lt "$room" ]; then
        room=$((bytes / 1500000000))
    fi 2>/dev/null
    [ "$jobs" -le "${room:-1}" ] || jobs=${room:-1}
    [ "$jobs" -ge 1 ] || jobs=1
}

# configure PRESET FILE: unless FILE of build/PRESET stands and is newer than the presets. What the build files say
# is looked after by the build itself.
configure() {
    tree=$root/build/$1
    again=
    if [ -e "$tree/CMakeCache.txt" ]; then
        grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$tree/CMakeCache.txt" || again=--fresh
    fi
    if [ -z "$again" ] && [ $installed_something = no ] && [ "$tree/build.ninja" -nt "$root/CMakePresets.json" ] \
            && [ -e "$tree/$2" ]; then
        return
    fi
    say "Configuring build/$1"
    mkdir -p "$tree" || fail "cannot write to $root"
    (cd "$root" && cmake --preset "$1" $again) > "$tree/configure.log" 2>&1 || {
        tail -n 25 "$tree/configure.log" >&2
        fail "configuring failed; the reason stands above, the whole of it in build/$1/configure.log."
    }
}

# build PRESET [TARGET…]
build() {
    preset=$1
    shift
    count_jobs
    cmake --build "$root/build/$preset" -j "$jobs" ${1:+--target "$@"} >&2 \
        || fail "the build failed; the first error stands above."
}

# Qt wants UTF-8, and says so at length where the locale has none.
use_utf8() {
    case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
        *UTF-8* | *utf-8* | *UTF8* | *utf8*) ;;
        *) LC_ALL=C.UTF-8; export LC_ALL ;;
    esac
}
