"""Times each row in Nadir and in its peer, in turn, the peer at the best setting found, and writes RESULTS.md."""
import argparse
import datetime
import itertools
import json
import os
import platform
import statistics
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
NADIR = ["dotnet", os.path.join(HERE, "Nadir.Benchmarks/bin/Release/net10.0/Nadir.Benchmarks.dll"), "row"]
PYTHON = "/usr/bin/python3"

# Which script is a row's peer, and whether its layout of images is a setting too.
PEERS = {
    "seed-cnn-training": ("seed_cnn.py", True),
    "seed-cnn-inference": ("seed_cnn.py", True),
    "seed-cnn-single": ("seed_cnn.py", True),
    "mlp-training": ("mlp.py", False),
}


def settings(threads):
    """Every combination that may be the peer's best: its two thread pools fight each other, so one of them works."""
    pools = [(threads, 1), (1, threads)] if threads > 1 else [(1, 1)]
    kernels = [{}, {"OPENBLAS_CORETYPE": "SkylakeX"}]
    if "avx512f" in processor_flags():
        kernels.append({"OPENBLAS_CORETYPE": "SkylakeX", "ATEN_CPU_CAPABILITY": "avx512"})
    for (blas, omp), kernel, wait in itertools.product(pools, kernels, [{}, {"OMP_WAIT_POLICY": "PASSIVE"}]):
        yield {"OPENBLAS_NUM_THREADS": str(blas), "OMP_NUM_THREADS": str(omp), **kernel, **wait}


def time_row(command, environment):
    done = subprocess.run(command, env={**os.environ, **environment}, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)} failed:\n{done.stderr}")
    return json.loads(done.stdout.strip().splitlines()[-1])


def best_setting(peer, row, threads, has_images):
    def rate(chosen):
        command = [*peer, row, "--threads", str(threads), "--rounds", "3", "--seconds", "0.3"]
        return statistics.median(time_row(command, chosen)["rates"])

    best = max(((rate(chosen), chosen) for chosen in settings(threads)), key=lambda pair: pair[0])
    if has_images:
        last = {**best[1], "PEER_CHANNELS_LAST": "1"}
        best = max(best, (rate(last), last), key=lambda pair: pair[0])
    return best[1]


def spread(rates):
    return f"{shown(min(rates))}–{shown(max(rates))}"


def shown(rate):
    return f"{rate / 1000:.1f} k" if rate >= 10_000 else f"{rate:.0f}"


def compare(row, threads, rounds, peak):
    script, has_images = PEERS[row]
    peer = [PYTHON, os.path.join(HERE, "peers", script)]
    chosen = best_setting(peer, row, threads, has_images)
    own_rates, peer_rates, ratios = [], [], []
    for _ in range(rounds):
        own = time_row([*NADIR, row, "--threads", str(threads), "--rounds", "3"], {})
        other = time_row([*peer, row, "--threads", str(threads), "--rounds", "3"], chosen)
        own_rates.append(statistics.median(own["rates"]))
        peer_rates.append(statistics.median(other["rates"]))
        ratios.append(own_rates[-1] / peer_rates[-1])
    rate = statistics.median(own_rates)
    flops = rate * own["operationsPerUnit"] / 1e9
    share = f" ({flops / (peak * threads):.0%} of peak)" if peak else ""
    line = (f"| {row} | {threads} | {shown(rate)} ({spread(own_rates)}) {own['unit']}/s "
            f"| {shown(statistics.median(peer_rates))} ({spread(peer_rates)}) | **{statistics.median(ratios):.2f}×** "
            f"| {flops:.0f} GFLOP/s{share} | {own['bytesPerStep']:.0f} "
            f"| {own['peakMegabytes']:.0f} / {other['peakMegabytes']:.0f} MB | {' '.join(f'{k}={v}' for k, v in chosen.items())} |")
    print(line, flush=True)
    return line, own["version"], other["version"]


def processor_line(start):
    with open("/proc/cpuinfo", encoding="utf-8") as lines:
        return next((line.split(":")[1].strip() for line in lines if line.startswith(start)), "")


def processor_flags():
    return processor_line("flags").split()


def processor():
    name = processor_line("model name") or platform.machine()
    return f"{name}, {os.cpu_count()} cores, {platform.system()} {platform.release()}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", nargs="*", default=list(PEERS))
    parser.add_argument("--threads", default="1,2")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--out", default=os.path.join(HERE, "RESULTS.md"))
    given = parser.parse_args()
    peak = time_row([NADIR[0], NADIR[1], "peak"], {})["gigaflops"]
    load = os.getloadavg()[0]
    results = [compare(row, int(threads), given.rounds, peak) for row in given.rows for threads in given.threads.split(",")]
    lines = [
        "# Results",
        "",
        "Written by `benchmarks/run.sh`; how it measures stands in `benchmarks/README.md`. Ratios are from one run, Nadir and its peer",
        "in turn, each in a process of its own; a rate is the median over processes of the median over rounds, the range the lowest and",
        "highest process. The peer ran at the best setting found for each row, which the last column names.",
        "",
        f"- {datetime.date.today().isoformat()}, {processor()}; load average at the start {load:.1f}",
        f"- measured peak of one core: {peak:.0f} GFLOP/s in float32",
        f"- {results[0][1]}",
        *sorted({f"- {result[2]}" for result in results}),
        "",
        "| row | threads | Nadir | peer | ratio | arithmetic | bytes allocated a step | peak memory | the peer's setting |",
        "|---|---|---|---|---|---|---|---|---|",
        *[result[0] for result in results],
        "",
    ]
    with open(given.out, "w", encoding="utf-8", newline="\n") as out:
        out.write("\n".join(lines))


main()
