#!/bin/sh
# Sets the kiosk up in this folder: system libraries, .venv, packages, translations.
#
#   sh assets/install.sh          what the kiosk needs
#   sh assets/install.sh --test   and what its tests need
#
# Safe to repeat; the second time it only compiles translations that have changed.
set -eu

fail() {
    printf 'install: %s\n' "$1" >&2
    shift
    for line in "$@"; do printf '         %s\n' "$line" >&2; done
    exit 1
}

say() { printf 'install: %s\n' "$1"; }

tests=no
for argument in "$@"; do
    case $argument in
        --test) tests=yes ;;
        -h | --help) sed -n '2,7s/^# \{0,1\}//p' "$0"; exit 0 ;;
        *) fail "$argument is not an option." "Usage: sh assets/install.sh [--test]" ;;
    esac
done

cd "$(dirname "$0")/.."
root=$(pwd)
venv_python=.venv/bin/python

# --- what the system has to bring ------------------------------------------------------------

# Shared libraries that the Qt wheels leave to the system, each with its Debian package: first
# those without which nothing starts, then those of a desktop's window.
needed_always="
libEGL.so.1:libegl1
libGL.so.1:libgl1
libglib-2.0.so.0:libglib2.0-0
libdbus-1.so.3:libdbus-1-3
libxkbcommon.so.0:libxkbcommon0
libfontconfig.so.1:libfontconfig1
libfreetype.so.6:libfreetype6
libX11.so.6:libx11-6
libzstd.so.1:libzstd1
libbrotlidec.so.1:libbrotli1
libgssapi_krb5.so.2:libgssapi-krb5-2
libstdc++.so.6:libstdc++6
"
needed_window="
libX11-xcb.so.1:libx11-xcb1
libxkbcommon-x11.so.0:libxkbcommon-x11-0
libxcb-cursor.so.0:libxcb-cursor0
libxcb-icccm.so.4:libxcb-icccm4
libxcb-image.so.0:libxcb-image0
libxcb-keysyms.so.1:libxcb-keysyms1
libxcb-randr.so.0:libxcb-randr0
libxcb-render-util.so.0:libxcb-render-util0
libxcb-render.so.0:libxcb-render0
libxcb-shape.so.0:libxcb-shape0
libxcb-shm.so.0:libxcb-shm0
libxcb-sync.so.1:libxcb-sync1
libxcb-util.so.1:libxcb-util1
libxcb-xfixes.so.0:libxcb-xfixes0
libxcb-xkb.so.1:libxcb-xkb1
libwayland-client.so.0:libwayland-client0
libwayland-cursor.so.0:libwayland-cursor0
libwayland-egl.so.1:libwayland-egl1
"

# The packages of a list whose libraries the loader does not know.
missing_packages() {
    known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null) || known=
    for pair in $1; do
        case $known in
            *"	${pair%%:*} "*) ;;
            *) printf ' %s' "${pair#*:}" ;;
        esac
    done
}

# Sets `privilege` to what runs a command as root without asking; fails when nothing does.
find_privilege() {
    if [ "$(id -u)" = 0 ]; then
        privilege=
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        privilege="sudo -n"
    else
        return 1
    fi
}

# Installs packages by apt; returns 1 when it may not or cannot.
apt_install() {
    command -v apt-get >/dev/null 2>&1 && find_privilege || return 1
    say "installing system packages:$1"
    # shellcheck disable=SC2086 # words are meant to split
    {
        $privilege env DEBIAN_FRONTEND=noninteractive apt-get -q update &&
            $privilege env DEBIAN_FRONTEND=noninteractive \
                apt-get -q install -y --no-install-recommends $1
    } >"$log" 2>&1
}

# The first Python that is new enough.
find_python() {
    for candidate in python3 python3.13 python3.12 python3.11; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            printf '%s' "$candidate"
            return
        fi
    done
}

log=$(mktemp "${TMPDIR:-/tmp}/kiosk-install.XXXXXX") ||
    fail "No temporary file can be made." "Free some space in ${TMPDIR:-/tmp}."
trap 'rm -f "$log"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

python=$(find_python)
if [ -z "$python" ]; then
    if command -v python3 >/dev/null 2>&1; then
        fail "$(python3 --version 2>&1) is too old: the kiosk needs Python 3.11 or later." \
            "Install it (Debian 12, Ubuntu 24.04 and later bring it) and run this again."
    fi
    fail "Python is not installed: the kiosk needs Python 3.11 or later." \
        "Install it with: apt-get install python3 python3-venv"
fi

lacking=$(missing_packages "$needed_always")
lacking_window=$(missing_packages "$needed_window")
lacking_venv=
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    lacking_venv=" $("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
fi

if [ -n "$lacking$lacking_window$lacking_venv" ] &&
    ! apt_install "$lacking$lacking_window$lacking_venv"; then
    command="apt-get install$lacking$lacking_window$lacking_venv"
    if grep -qiE 'could not resolve|name resolution|could not connect|connection (failed|timed out)' "$log"; then
        set -- "The package servers cannot be reached: connect this machine to the network." \
            "Or run as root, once it is: $command"
    elif [ -s "$log" ]; then
        why=$(grep '^[EW]:' "$log" | tail -n 1) || why=
        set -- "apt said: ${why:-$(tail -n 1 "$log")}" "Mend that, or run as root: $command"
    else
        set -- "This account may not install them. Run as root: $command"
    fi
    if [ -n "$lacking$lacking_venv" ]; then
        fail "System packages are missing:$lacking$lacking_venv" "$@"
    fi
    say "for a window on a desktop these packages are missing:$lacking_window"
    for line in "$@"; do printf '         %s\n' "$line"; done
fi

# --- .venv -----------------------------------------------------------------------------------

# What an installation depends on; a stamp with the same text means that it is done.
fingerprint() {
    printf '%s\n%s\n' "$root" "$("$venv_python" -V 2>&1)"
    cat "$@" | cksum
}

# Runs pip and turns its failure into a sentence.
pip() {
    quiet=--quiet
    [ -t 1 ] && quiet=--progress-bar=on
    if "$venv_python" -m pip --disable-pip-version-check --no-input install \
        --retries 2 "$quiet" "$@" 2>"$log"; then
        return
    fi
    if grep -qi 'no space left' "$log"; then
        fail "The disk is full." "Free a gigabyte and run this again: it goes on where it was."
    elif grep -qi 'CERTIFICATE_VERIFY_FAILED' "$log"; then
        fail "The package index shows a certificate that this machine does not trust." \
            "Check the machine's date ($(date +%Y-%m-%d)); behind a company's proxy, set PIP_CERT to its certificate."
    elif grep -qiE 'name resolution|NewConnection|Failed to establish|Max retries|timed out|unreachable|ProxyError' "$log"; then
        fail "The package index cannot be reached." \
            "Connect this machine to the network, or set pip up for your mirror, and run this again."
    elif grep -qiE 'No matching distribution|Failed building wheel|is not a supported wheel' "$log"; then
        fail "A package has no build for $("$venv_python" -V) on $(uname -m):" \
            "$(grep -iE 'No matching distribution|Failed building wheel|not a supported' "$log" | head -n 1)" \
            "Use Python 3.11 to 3.13 on x86-64 or 64-bit ARM."
    fi
    fail "pip could not install the packages. It said:" "$(grep -v '^ *$' "$log" | tail -n 5)"
}

if ! "$venv_python" -c 'import pip' 2>/dev/null; then
    say "making .venv with $("$python" -V)"
    if ! "$python" -m venv --clear .venv >"$log" 2>&1; then
        if grep -qi 'no space left' "$log"; then
            fail "The disk is full." "Free a gigabyte and run this again."
        fi
        fail "The folder .venv cannot be made. Python said:" "$(tail -n 1 "$log")"
    fi
fi

pins=assets/requirements.txt
test_pins=assets/requirements-test.txt
if [ "$(cat .venv/installed 2>/dev/null)" != "$(fingerprint pyproject.toml $pins)" ]; then
    say "installing packages (some 200 MB the first time)"
    pip -r $pins
    pip --no-deps --no-build-isolation -e .
    "$venv_python" -c 'import PySide6.QtQuick, cv2' 2>"$log" ||
        fail "Qt does not start on this system:" "$(tail -n 1 "$log")" \
            "Install the package with that library and run this again."
    fingerprint pyproject.toml $pins >.venv/installed
fi
# Independent peers of the device tests; those that are missing skip their tests and say so.
if [ $tests = yes ]; then
    lacking_peers=
    for peer in mbpoll socat; do
        command -v $peer >/dev/null 2>&1 || lacking_peers="$lacking_peers $peer"
    done
    if [ -n "$lacking_peers" ] && ! apt_install "$lacking_peers"; then
        say "some device tests will be skipped for want of:$lacking_peers"
    fi
fi
if [ $tests = yes ] &&
    [ "$(cat .venv/installed-test 2>/dev/null)" != "$(fingerprint $pins $test_pins)" ]; then
    say "installing what the tests need"
    pip -r $pins -r $test_pins
    fingerprint $pins $test_pins >.venv/installed-test
fi

# --- translations ----------------------------------------------------------------------------

for source in assets/i18n/*.ts; do
    [ -e "$source" ] || continue
    compiled=${source%.ts}.qm
    if [ ! -s "$compiled" ] || [ -n "$(find "$source" -newer "$compiled")" ]; then
        .venv/bin/pyside6-lrelease -silent "$source" -qm "$compiled" >"$log" 2>&1 ||
            fail "The translation $source cannot be compiled:" "$(tail -n 1 "$log")"
    fi
done

if [ $tests = yes ]; then
    say "ready: .venv/bin/pytest"
else
    say "ready: .venv/bin/kiosk demo"
fi
