"""What the peers' scripts share: options, timing in rounds, and the one JSON line that compare/ reads."""
import argparse
import json
import time


def options():
    parser = argparse.ArgumentParser()
    parser.add_argument("row")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=0.5)
    parser.add_argument("--warm-up", type=float, default=1.0)
    return parser.parse_args()


def report(given, work, unit, version):
    """work() does the row's work once and returns how many units that was."""
    started = time.perf_counter()
    while True:
        work()
        if time.perf_counter() - started > given.warm_up:
            break
    rates, cpu = [], []
    for _ in range(given.rounds):
        units, started, cpu_started = 0, time.perf_counter(), time.process_time()
        while True:
            units += work()
            elapsed = time.perf_counter() - started
            if elapsed >= given.seconds:
                break
        rates.append(units / elapsed)
        cpu.append((time.process_time() - cpu_started) / units)
    show({
        "row": given.row,
        "unit": unit,
        "threads": given.threads,
        "rates": rates,
        "cpuSecondsPerUnit": cpu,
        "peakMegabytes": peak_megabytes(),
        "version": version,
    })


def peak_megabytes():
    """The most memory the process has held; getrusage would count its parent's, too."""
    with open("/proc/self/status", encoding="utf-8") as lines:
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) * 1024 / 1e6


def show(result):
    print(json.dumps(result))
