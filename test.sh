#!/usr/bin/env bash
# Installs what the tests need where it is missing, builds, runs the tests, and ends with
# "N passed, N failed, N skipped". --slow adds the slow proofs; further arguments go to the test runner.
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

slow=false
[ "${1:-}" = "--slow" ] && { slow=true; shift; }

if ! command -v dotnet >/dev/null; then
    echo "test.sh: the .NET SDK 10 is not on the PATH; see https://dot.net for how to install it" >&2
    exit 1
fi

# A browser and rsvg-convert draw pictures, xmllint reads SVG, strace makes system calls fail, onnx checks exported models.
missing=()
wants() {
    local package=$1 program
    shift
    for program in "$@"; do command -v "$program" >/dev/null && return; done
    missing+=("$package")
}
wants chromium chromium chromium-browser google-chrome google-chrome-stable microsoft-edge
wants librsvg2-bin rsvg-convert
wants libxml2-utils xmllint
$slow && wants strace strace
for python in python3 /usr/bin/python3; do "$python" -c "import onnx" 2>/dev/null && onnx=found; done
[ -z "${onnx:-}" ] && missing+=(python3-onnx)

if [ ${#missing[@]} -gt 0 ]; then
    if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
        echo "Installing ${missing[*]}, which some tests need."
        apt-get update >/dev/null 2>&1
        for package in "${missing[@]}"; do
            apt-get install -y "$package" >/dev/null 2>&1 || echo "$package could not be installed; tests that need it will be skipped."
        done
    else
        echo "Missing: ${missing[*]}; tests that need them will be skipped."
    fi
fi

step() { echo "== $*"; }

# ONNX Runtime, which runs exported models; its script would fetch a library for graphics cards.
peers=tests/Nadir.Tests/Nadir/Export/Onnx/peers
if command -v npm >/dev/null && [ ! -d $peers/node_modules ]; then
    (cd $peers && ONNXRUNTIME_NODE_INSTALL=skip npm ci >/dev/null 2>&1) || echo "onnxruntime-node could not be installed; tests that need it will be skipped."
fi

step build
dotnet build Nadir.slnx -c Release -v quiet -nologo || exit 1

step format
dotnet format whitespace Nadir.slnx --no-restore --verify-no-changes || { echo "test.sh: run 'dotnet format whitespace Nadir.slnx'" >&2; exit 1; }

tests=tests/Nadir.Tests/bin/Release/net10.0/Nadir.Tests.dll
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
filter=(-trait- Category=Slow)
$slow && filter=()

step test
dotnet "$tests" "${filter[@]}" -noLogo -noColor -trx "$results/tests.trx" "$@"
code=$?

if ! $slow; then
    left=$(dotnet "$tests" -trait Category=Slow -list methods -noLogo 2>/dev/null | grep -c '^Nadir\.' || true)
    echo "$left slow proofs left out; ./test.sh --slow runs them."
fi

counters=$(grep -o '<Counters [^>]*>' "$results/tests.trx" 2>/dev/null | head -n 1)
of() { grep -o " $1=\"[0-9]*\"" <<<"$counters" | grep -o '[0-9]*'; }
if [ -z "$counters" ]; then
    echo "test.sh: the test runner left no results (exit code $code)" >&2
    exit 1
fi

echo "$(of passed) passed, $(of failed) failed, $(($(of total) - $(of passed) - $(of failed))) skipped"
exit $code
