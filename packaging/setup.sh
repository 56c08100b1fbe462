#!/bin/sh
# Makes a checkout ready: system packages, virtual environment, locked dependencies.
#
#   sh packaging/setup.sh run       what the application needs
#   sh packaging/setup.sh test      that, and what its tests need
#   sh packaging/setup.sh package   that of run, and what building the bundle needs
#
# The Makefile calls it and remembers that it succeeded; it may be called again at any time.
# It asks apt only when something is missing, and changes nothing outside .venv but by apt.
set -eu

# One line for each thing: what proves that it is here, and the Debian package that brings it.
# The proof is a shared library, a command or a file, not a package name: those differ between
# releases.
RUN_NEEDS='
libglib-2.0.so.0        libglib2.0-0
libGL.so.1              libgl1
libEGL.so.1             libegl1
libdbus-1.so.3          libdbus-1-3
libfontconfig.so.1      libfontconfig1
libxkbcommon.so.0       libxkbcommon0
libxkbcommon-x11.so.0   libxkbcommon-x11-0
libxcb-cursor.so.0      libxcb-cursor0
libxcb-icccm.so.4       libxcb-icccm4
libxcb-keysyms.so.1     libxcb-keysyms1
libxcb-shape.so.0       libxcb-shape0
'
TEST_NEEDS='
Xvfb                    xvfb
xrandr                  x11-xserver-utils
xdpyinfo                x11-utils
setxkbmap               x11-xkb-utils
xdotool                 xdotool
openbox                 openbox
dbus-daemon             dbus
/usr/libexec/at-spi-bus-launcher  at-spi2-core
/usr/lib/python3/dist-packages/pyatspi  python3-pyatspi
import                  imagemagick
pdftoppm                poppler-utils
qpdf                    qpdf
fusefat                 fusefat
mkfs.vfat               dosfstools
'
PACKAGE_NEEDS='
objcopy                 binutils
'

stop() {
    printf '\nset-up stopped: %s\n' "$1" >&2
    exit 1
}

is_here() {
    case $1 in
        *.so.*) printf '%s\n' "$libraries" | grep -qF "$1 " ;;
        /*) [ -e "$1" ] ;;
        # mkfs stands in a folder that is not on everyone's PATH.
        *) PATH="$PATH:/sbin:/usr/sbin" command -v "$1" >/dev/null 2>&1 ;;
    esac
}

# Prints the packages that a list of needs lacks.
missing_from() {
    # ldconfig stands in a folder that is not on everyone's PATH.
    libraries=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null || true)
    printf '%s\n' "$1" | while read -r proof package; do
        [ -z "$proof" ] || is_here "$proof" || printf '%s ' "$package"
    done
}

# Without ensurepip, `python3 -m venv` makes an environment that has no pip.
missing_python_parts() {
    "$PYTHON" -c 'import ensurepip, venv' >/dev/null 2>&1 ||
        printf '%s-venv ' "${PYTHON##*/}"
}

# PyInstaller ships the shared library of Python, which Debian keeps apart from its python3.
missing_library_of_python() {
    "$PYTHON" -c '
import ctypes, sysconfig
name = sysconfig.get_config_var("INSTSONAME") or ""
if ".so" in name:
    try:
        ctypes.CDLL(name)
    except OSError:
        print(name.split(".so")[0], end=" ")
'
}

install_packages() {
    command="apt-get update && apt-get install --no-install-recommends $1"
    [ "$(uname -s)" = Linux ] || stop "install what stands for these Debian packages: $1"
    command -v apt-get >/dev/null 2>&1 ||
        stop "this system has no apt-get. Install what stands for these Debian packages: $1"
    if [ "$(id -u)" -eq 0 ]; then
        as_root=''
    elif command -v sudo >/dev/null 2>&1; then
        as_root=sudo
    else
        stop "system packages are missing, and there is neither root nor sudo to install them.
Ask somebody who administers this machine to run

    $command

then start again."
    fi
    printf 'Installing system packages: %s\n' "$1"
    # Neither question nor password may wait for an answer that an unattended run cannot give.
    [ -z "$as_root" ] || [ -t 0 ] || as_root='sudo -n'
    # shellcheck disable=SC2086 # words, not one name
    {
        $as_root apt-get update -qq &&
            $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
                -o Dpkg::Use-Pty=0 --no-install-recommends $1 </dev/null >/dev/null
    } || stop "apt-get failed. What it should do: $command"
}

find_python() {
    PYTHON=${PYTHON:-python3}
    command -v "$PYTHON" >/dev/null 2>&1 || stop "there is no $PYTHON. Install Python 3.11 or newer."
    "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
        stop "$PYTHON is $("$PYTHON" -V 2>&1). Name a newer one: make PYTHON=python3.11 …"
}

# An environment of a Python that has since left, or of a checkout that has moved, is of no use.
environment_works() {
    .venv/bin/pip --version 2>/dev/null | grep -qF "from $(pwd -P)/.venv/"
}

make_environment() {
    wanted=$(pwd -P && cksum requirements.lock pyproject.toml packaging/setup.sh)
    if [ "$(cat .venv/.installed 2>/dev/null)" = "$wanted" ] && environment_works; then
        return
    fi
    if [ -e .venv ] && ! environment_works; then
        printf 'Making .venv again: the one here no longer works.\n'
        rm -rf .venv
    fi
    [ -e .venv ] || "$PYTHON" -m venv .venv
    printf 'Installing the locked dependencies into .venv …\n'
    # Wheels only: the machine of a newcomer has no compilers, and a build would run unlocked code.
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input \
        --require-hashes --only-binary :all: -r requirements.lock
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input \
        --no-deps --no-build-isolation -e .
    printf '%s\n' "$wanted" >.venv/.installed
}

cd "$(dirname "$0")/.."
case ${1:-} in
    run) needs=$RUN_NEEDS ;;
    test) needs=$RUN_NEEDS$TEST_NEEDS ;;
    package) needs=$RUN_NEEDS$PACKAGE_NEEDS ;;
    *) stop 'say what for: sh packaging/setup.sh run, test or package' ;;
esac
find_python
missing=$(missing_python_parts)
if [ "$(uname -s)" = Linux ]; then
    missing=$missing$(missing_from "$needs")
    [ "$1" != package ] || missing=$missing$(missing_library_of_python)
fi
[ -z "$missing" ] || install_packages "$missing"
make_environment
