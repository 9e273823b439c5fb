# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Frontispiece authors
# SPDX-License-Identifier: MIT
#
# Finds and installs the packages that script/packages lists; sourced by script/setup.sh.
# shellcheck disable=SC2154 # $root is set by the script that was started

find_manager() {
    local name
    for name in apt-get dnf pacman zypper brew; do
        if command -v "$name" >/dev/null 2>&1; then
            manager=$name
            return
        fi
    done
    manager=none
}

# The table's entries for the given uses, one per line, without doubles.
wanted_packages() {
    awk -v manager="$manager" -v uses=" $* " '
        BEGIN { column["apt-get"] = 2; column["dnf"] = 3; column["pacman"] = 4
                column["zypper"] = 5; column["brew"] = 6 }
        /^#/ || NF == 0 || !index(uses, " " $1 " ") { next }
        { name = $column[manager] }
        name != "-" && !seen[name]++ { print name }
    ' "$root/script/packages"
}

# Those of the names given that are installed; one call for all of them, because this runs
# at every start. None of these tools needs the network or root for it.
installed_packages() {
    case $manager in
        apt-get) dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null |
            awk '$1 == "installed" { print $2 }' ;;
        dnf | zypper) rpm -q --qf '%{NAME}\n' "$@" 2>/dev/null | grep -v ' ' ;;
        pacman) pacman -Qq "$@" 2>/dev/null ;;
        brew) ls "$(brew --prefix)/opt" "$(brew --prefix)/Caskroom" 2>/dev/null ;;
    esac || true # what is missing makes these tools fail, and is no failure here
}

# Fills the array missing with the entries of which no alternative is installed.
find_missing() {
    local entry name present wanted
    wanted=$(wanted_packages "$@")
    # shellcheck disable=SC2086 # package names have no spaces: splitting is meant
    present=$'\n'$(installed_packages ${wanted//|/ })$'\n'
    missing=()
    for entry in $wanted; do
        for name in ${entry//|/ }; do
            case $present in *$'\n'"$name"$'\n'*) continue 2 ;; esac
        done
        missing[${#missing[@]}]=$entry
    done
}

# Of each a|b in missing, takes the first name that apt knows a package for, or else a.
choose_alternatives() {
    local i name names
    for i in "${!missing[@]}"; do
        names=${missing[i]}
        missing[i]=${names%%|*}
        for name in ${names//|/ }; do
            if [ -z "$(apt-cache show "$name" 2>/dev/null)" ]; then continue; fi
            missing[i]=$name
            break
        done
    done
}

# as_root <command …>: sudo only where it is needed, and never a password question that
# nobody is there to answer. The sudo rights are fetched beforehand by get_root.
as_root() { ${sudo:+sudo} "$@"; }

get_root() { # <command to show>
    sudo=''
    if [ "$(id -u)" = 0 ]; then return; fi
    sudo=yes
    if command -v sudo >/dev/null 2>&1; then
        if sudo -n true 2>/dev/null; then return; fi
        if [ -t 0 ] && [ -t 2 ] && sudo -v >&2; then return; fi
    fi
    say "installing needs administrator rights, which are not to be had here. Please run, as root:"
    printf '\n    %s\n\n' "$1" >&2
    stop 2 "and then start this again. (FRONTISPIECE_SKIP_PACKAGES=1 tries without them.)"
}

install_with_apt() {
    local log status=0
    local quiet=(env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300)
    get_root "apt-get update && apt-get install --no-install-recommends ${missing[*]%%|*}"
    say "installing with apt-get (may take some minutes) …"
    log=$(mktemp "${TMPDIR:-/tmp}/frontispiece-apt.XXXXXX")
    # dpkg first: it tidies up after an earlier installation that was interrupted.
    {
        as_root dpkg --configure -a && as_root "${quiet[@]}" update -o APT::Update::Error-Mode=any
    } >"$log" 2>&1 </dev/null || status=$?
    choose_alternatives
    # A failed update need not matter (one dead source among many), so installing decides.
    if as_root "${quiet[@]}" install -y --no-install-recommends "${missing[@]}" \
        >>"$log" 2>&1 </dev/null; then
        rm -f "$log"
        return
    fi
    tail -n 15 "$log" >&2
    if [ "$status" != 0 ]; then say "the package lists could not be refreshed; is there a network?"; fi
    stop 1 "apt-get could not install the packages. All it said is in $log"
}

# The other managers' package names could not be tried by us, so they are asked to install
# with their own question left on - the answer is yours - and only where someone can answer.
install_with_other() {
    local command=()
    case $manager in
        dnf) command=(dnf install "${missing[@]}") ;;
        # No -y for pacman: refreshing the lists alone would make a partial upgrade.
        pacman) command=(pacman -S --needed "${missing[@]}") ;;
        zypper) command=(zypper install "${missing[@]}") ;;
        brew) command=(brew install "${missing[@]}") ;;
    esac
    sudo=''
    if [ "$manager" != brew ]; then get_root "${command[*]}"; fi
    say "running: ${sudo:+sudo }${command[*]}"
    if [ ! -t 0 ] || [ ! -t 2 ]; then
        stop 2 "… or not, as nobody is here to answer its question. Please run it, then start this again."
    fi
    as_root "${command[@]}" >&2 || stop 1 "the packages could not be installed. See what $manager said above."
}

# need_packages <use …>: silent when all of them are here.
need_packages() {
    if [ "${FRONTISPIECE_SKIP_PACKAGES:-}" = 1 ]; then return; fi
    find_manager
    if [ "$manager" = none ]; then
        if command -v cmake >/dev/null && command -v ninja >/dev/null; then return; fi
        stop 2 "no package manager known here. Please install what script/packages lists."
    fi
    find_missing "$@"
    if [ ${#missing[@]} = 0 ]; then return; fi
    say "missing: ${missing[*]%%|*}"
    if [ "$manager" = apt-get ]; then install_with_apt; else install_with_other; fi
    say "all packages are here."
}
