"""Runs one side of a row in a process of its own and reads the JSON line it prints last."""
import json
import os
import subprocess
import time

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PYTHON = "/usr/bin/python3"
MOST_SECONDS = 300
BUILT = "bin/Release/net10.0"

# What would choose a peer's setting behind the search's back.
SETTINGS = ("OPENBLAS_", "OMP_", "GOTO_", "MKL_", "ATEN_", "PEER_", "DOTNET_", "MALLOC_", "GLIBC_")


class Failed(Exception):
    """A process ended badly, or what it needs is missing."""


def result_of(command, environment=None):
    clean = {name: value for name, value in os.environ.items() if not name.startswith(SETTINGS)}
    try:
        done = subprocess.run(command, env={**clean, **(environment or {})}, capture_output=True, text=True,
                              check=False, timeout=MOST_SECONDS)
    except subprocess.TimeoutExpired as late:
        raise Failed(f"{shown(command)} took more than {MOST_SECONDS} s") from late
    lines = done.stdout.strip().splitlines()
    if done.returncode != 0 or not lines:
        raise Failed(f"{shown(command)} failed ({done.returncode}): {done.stderr.strip()[-800:]}")
    try:
        return json.loads(lines[-1])
    except json.JSONDecodeError as other:
        raise Failed(f"{shown(command)} ended without its figures: {lines[-1][:200]}") from other


def seconds_of(command):
    """From just before the process is started to its end."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(SETTINGS)}
    begin = time.monotonic()
    done = subprocess.run(command, env=clean, capture_output=True, text=True, check=False, timeout=MOST_SECONDS)
    if done.returncode != 0:
        raise Failed(f"{shown(command)} failed ({done.returncode}): {done.stderr.strip()[-800:]}")
    return time.monotonic() - begin


def nadir(*arguments):
    return result_of(["dotnet", os.path.join(HERE, "Nadir.Benchmarks", BUILT, "Nadir.Benchmarks.dll"), *map(str, arguments)])


def peer(script, *arguments, setting=None):
    return result_of([PYTHON, os.path.join(HERE, "peers", script), *map(str, arguments)], setting)


def shown(command):
    return " ".join(os.path.basename(part) for part in command)
