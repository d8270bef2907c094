#!/usr/bin/env bash
# Times Nadir against its peers, in turn, and writes benchmarks/RESULTS.md.
# Arguments go to compare.py: rows by name, --threads 1,2, --rounds 5, --out FILE.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

# The peers: PyTorch of the distribution, and the threaded OpenBLAS, without which PyTorch multiplies by the slow reference BLAS.
for package in python3-torch libopenblas0-pthread; do
    dpkg -s "$package" >/dev/null 2>&1 && continue
    echo "Installing $package, a peer that Nadir is compared with."
    apt-get update -qq && apt-get install -y -qq "$package" >/dev/null
done

dotnet build -c Release -v quiet -nologo Nadir.Benchmarks
exec /usr/bin/python3 compare.py "$@"
