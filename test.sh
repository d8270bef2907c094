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

if $slow && ! command -v strace >/dev/null; then
    if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
        echo "Installing strace: the saving proofs make system calls fail with it."
        { apt-get update && apt-get install -y strace; } >/dev/null 2>&1 || echo "strace could not be installed; its proofs will be skipped."
    else
        echo "strace is missing; the saving proofs that need it will be skipped."
    fi
fi

step() { echo "== $*"; }

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
