# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Frontispiece authors
# SPDX-License-Identifier: MIT
#
# Shared by script/run, script/test and script/lint, which set $root and source this file.
# All of it speaks on standard error: standard output belongs to the app (or to ctest), so
# that `script/run --list | cut -f1` works. bash 3.2, as macOS has it, is enough.

: "${root:?set by the script that sources this}"
export NINJA_STATUS='[%f/%t] ' # follow_build reads these numbers

say() { printf 'Frontispiece: %s\n' "$*" >&2; }

# stop <exit status> <sentence>
stop() {
    local status=$1
    shift
    say "$@"
    exit "$status"
}

# Without a trap, bash goes on after Ctrl+C if the child (ninja, apt-get) ended in good order.
trap 'printf "\n" >&2; stop 130 "stopped. Start it again at any time: it goes on from there."' INT
trap 'stop 143 "stopped."' TERM

# shellcheck source=script/install.sh
. "$root/script/install.sh"

# at_least <version> <wanted>, both major.minor…
at_least() {
    local major=${1%%.*} minor=${1#*.}
    minor=${minor%%.*}
    [ "$major" -gt "${2%%.*}" ] || { [ "$major" = "${2%%.*}" ] && [ "$minor" -ge "${2#*.}" ]; }
}

check_versions() {
    local version
    version=$(cmake --version 2>/dev/null | awk 'NR == 1 { print $3 }')
    [ -n "$version" ] || stop 2 "cmake is not to be found. Please install CMake 3.25 or newer."
    at_least "$version" 3.25 ||
        stop 2 "CMake $version is too old: 3.25 or newer is needed. Please upgrade it, then start this again."
    # qmake6 is only asked for a clear sentence; where there is none, CMake finds Qt, or says so.
    version=$(qmake6 -query QT_VERSION 2>/dev/null || true)
    if [ -n "$version" ] && ! at_least "$version" 6.4; then
        stop 2 "Qt $version is too old: 6.4 or newer is needed. Please upgrade it, then start this again."
    fi
}

# configure <preset>. Only when needed: afterwards ninja runs cmake itself when a
# CMakeLists.txt changes, but it does not look at the preset file.
configure() {
    local dir=$root/build/$1 fresh=''
    if [ -f "$dir/build.ninja" ] && grep -qFx "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$dir/CMakeCache.txt"; then
        if [ ! "$root/CMakePresets.json" -nt "$dir/configured" ]; then return; fi
    else
        fresh=--fresh # begun and not finished, or copied from elsewhere
    fi
    check_versions
    mkdir -p "$dir"
    if ! (cd "$root" && cmake ${fresh:+"$fresh"} --preset "$1") >"$root/build/$1.log" 2>&1 </dev/null; then
        tail -n 20 "$root/build/$1.log" >&2
        stop 1 "CMake could not prepare the build. All it said is in build/$1.log"
    fi
    touch "$dir/configured"
}

# Reads ninja's lines: all go to the log, and a few words to the person who waits.
follow_build() {
    local line done_ total announced=$1 next=20 live=''
    if [ -t 2 ]; then live=yes; fi
    while IFS= read -r line; do
        printf '%s\n' "$line" >&3
        [[ $line =~ ^\[([0-9]+)/([0-9]+)\] ]] || continue
        done_=${BASH_REMATCH[1]} total=${BASH_REMATCH[2]}
        # Step 0 is ninja looking after itself (re-running cmake): not worth a word.
        if [ "$done_" = 0 ]; then continue; fi
        if [ -z "$announced" ]; then announced=yes && say "building …"; fi
        if [ -n "$live" ]; then
            printf '\rFrontispiece: building … %s of %s ' "$done_" "$total" >&2
        elif [ "$SECONDS" -ge "$next" ]; then
            say "building … $((done_ * 100 / total)) %"
            next=$((SECONDS + 20))
        fi
    done
    if [ -n "$live" ] && [ -n "${done_:-}" ] && [ -n "$announced" ]; then printf '\r\033[K' >&2; fi
}

# build <preset> [target]: configures first if needed. Silent when there is nothing to do.
build() {
    local dir=$root/build/$1 log=$root/build/$1.log first='' status
    configure "$1"
    if [ ! -f "$dir/.ninja_log" ]; then
        first=yes
        say "building (first time: about two minutes) …"
    fi
    SECONDS=0
    set +e
    cmake --build "$dir" ${2:+--target "$2"} </dev/null 2>&1 | follow_build "$first" 3>"$log"
    status=${PIPESTATUS[0]}
    set -e
    if [ "$status" = 0 ]; then
        if [ "$SECONDS" -ge 2 ] || [ -n "$first" ]; then say "ready (built in $SECONDS s)."; fi
        return
    fi
    # What failed, without the compiler's long command line under each FAILED line. When it
    # was cmake that failed, its words come before that line.
    if grep '^FAILED:' "$log" | grep -qv 'build\.ninja'; then
        awk '/^FAILED:/ { on = 1; skip = 2 } on && skip != 1; { skip-- }' "$log" | tail -n 60 >&2
    else
        tail -n 20 "$log" >&2
    fi
    stop 1 "the build failed. The whole log is in build/$1.log"
}
