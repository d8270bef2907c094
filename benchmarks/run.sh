#!/usr/bin/env bash
# Times Nadir against its peers, in turn, and writes benchmarks/RESULTS.md.
# Rows by name time only those; --quick, --threads 1,2, --rounds 5, --out FILE.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

# The peers: PyTorch and Pillow of the distribution, the threaded OpenBLAS, without which PyTorch multiplies by the slow reference BLAS,
# and a compiler for the driver that calls it.
for package in python3-torch python3-pandas python3-pil libopenblas0-pthread gcc libc6-dev; do
    dpkg -s "$package" >/dev/null 2>&1 && continue
    echo "Installing $package, for the peers that Nadir is compared with."
    apt-get update -qq && apt-get install -y -qq "$package" >/dev/null || echo "$package could not be installed; its rows will fail."
done

dotnet build -c Release -v quiet -nologo Nadir.Benchmarks
dotnet build -c Release -v quiet -nologo Nadir.Program
dotnet publish -c Release -v quiet -nologo ../src/Nadir.Cli -o bin/Nadir.Cli
exec /usr/bin/python3 -m compare "$@"
