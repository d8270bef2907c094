"""Matrix products: Nadir through its public interface, OpenBLAS called from C."""
import os
import statistics
import subprocess

from . import settings
from .processes import HERE, Failed, nadir, result_of
from .section import Section, Verdict, spread

SQUARES = (64, 112, 128, 224, 256, 448, 512, 896, 1024, 1792, 2048)
OF_NETWORKS = ("128x512x784-NN", "128x784x512-NT", "784x512x128-TN", "100x128x256-NN", "100x256x128-NT", "256x128x100-TN",
               "100x10x128-NN", "784x10x512-NN", "1x512x784-NN")
CASES = [f"{n}x{n}x{n}-{layout}" for n in SQUARES for layout in ("NN", "NT", "TN")] + list(OF_NETWORKS)
RATIO, SHARE, SHARE_FROM = 0.95, 0.85, 448
DRIVER = os.path.join(HERE, "peers", "bin", "openblas")


def section(plan):
    part = Section(
        "Matrix products",
        "GFLOP/s in float32, rows × columns × depth; T says which side is transposed. Nadir: `MatMul` in a `Tensor.Scope`, so that the\n"
        "result's memory is used again. OpenBLAS: `cblas_sgemm` called from C. For each shape the setting that was fastest counts.",
        "| product | threads | Nadir | of peak | OpenBLAS | its setting | ratio | bars |")
    for threads in plan.threads:
        try:
            build()
            measure(part, plan, threads)
        except Failed as failed:
            part.fail("matmul", threads, f"≥ {RATIO}×", str(failed))
    return part


def build():
    os.makedirs(os.path.dirname(DRIVER), exist_ok=True)
    command = ["cc", "-O2", "-o", DRIVER, os.path.join(HERE, "peers", "openblas.c"), "-ldl", "-lm"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError as missing:
        raise Failed("there is no C compiler (cc) to build peers/openblas.c with") from missing
    if done.returncode != 0:
        raise Failed(f"peers/openblas.c does not compile: {done.stderr}")


def measure(part, plan, threads):
    tried = [(setting, result_of([DRIVER, *CASES], setting)["gigaflops"]) for setting in settings.of_openblas(threads)]
    best = {case: max(tried, key=lambda pair: pair[1][case])[0] for case in CASES}
    own, other = {case: [] for case in CASES}, {case: [] for case in CASES}
    for _ in range(plan.rounds):
        timed = nadir("matmul", "--threads", threads, *CASES)
        part.versions.add(timed["version"])
        collect(own, timed)
        for setting, _ in tried:
            cases = [case for case in CASES if best[case] == setting]
            if cases:
                timed = result_of([DRIVER, *cases], setting)
                part.versions.add(timed["version"])
                collect(other, timed)
    report(part, plan.peak[threads], threads, best, own, other)


def collect(rates, timed):
    for case, rate in timed["gigaflops"].items():
        rates[case].append(rate)


def report(part, peak, threads, best, own, other):
    ratios, shares = {}, {}
    for case in CASES:
        ratios[case] = statistics.median(a / b for a, b in zip(own[case], other[case]))
        share = statistics.median(own[case]) / peak
        bars = [ratios[case] >= RATIO]
        if is_large(case):
            shares[case] = share
            bars.append(share >= SHARE)
        part.add(f"| {case} | {threads} | {shown(own[case])} | {share:.0%} | {shown(other[case])} | {settings.shown(best[case])} "
                 f"| {ratios[case]:.2f}× | {'met' if all(bars) else '**missed**'} |")
    verdict(part, threads, ratios, RATIO, f"≥ {RATIO}× OpenBLAS at every shape", lambda value: f"{value:.2f}×")
    verdict(part, threads, shares, SHARE, f"≥ {SHARE:.0%} of peak from {SHARE_FROM} on", lambda value: f"{value:.0%}")


def verdict(part, threads, values, bar, text, show):
    below = [case for case in values if values[case] < bar]
    lowest = min(values, key=values.get)
    got = f"{len(values) - len(below)} of {len(values)} shapes; lowest {show(values[lowest])} at {lowest}"
    part.verdicts.append(Verdict("matmul", str(threads), text, got, not below))


def is_large(case):
    return case not in OF_NETWORKS and int(case.split("x")[0]) >= SHARE_FROM


def shown(values):
    return f"{statistics.median(values):.0f} ({spread(values, lambda value: f'{value:.0f}')})"
