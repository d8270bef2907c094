"""Activations and losses, forward and backward on a million float32 numbers on one thread: Nadir and PyTorch."""
import math
import statistics

from . import machine
from .processes import Failed, nadir, peer
from .section import Section, Verdict, spread

RATIO, LEAST = 2, 0.9
KINDS = ("activations", "losses")

# What is freed goes back to the system at once by default, and its pages are made anew for the next tensor.
KEPT = {"MALLOC_TRIM_THRESHOLD_": "4294967296", "MALLOC_TOP_PAD_": "67108864", "MALLOC_MMAP_THRESHOLD_": "4294967296"}
MEMORIES = {"": {}, "kept": KEPT, "kept, huge pages": {**KEPT, "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1"}}


def section(plan, kind):
    part = Section(
        kind.capitalize(),
        "Milliseconds, the median over processes of the median over calls; the range is the lowest and highest process. Nadir works in a\n"
        "`Tensor.Scope` and checks domains, as it does unless told otherwise. PyTorch: for each function the kernels and the memory\n"
        "settings that were fastest count (kept: freed memory stays with the process).",
        "| function | Nadir | PyTorch | its setting | ratio | ≥ 0.9× |")
    try:
        measure(part, plan, kind)
    except Failed as failed:
        part.fail(kind, 1, f"geometric mean ≥ {RATIO}×, each ≥ {LEAST}×", str(failed))
    return part


def measure(part, plan, kind):
    tried = {name: tuned(kind, plan, setting) for name, setting in candidates().items()}
    cases = list(next(iter(tried.values())))
    best = {case: min(tried, key=lambda name: tried[name][case]) for case in cases}
    own, other = {case: [] for case in cases}, {case: [] for case in cases}
    for _ in range(plan.rounds):
        collect(own, timed("nadir", kind, plan, part=part))
        for name, setting in candidates().items():
            chosen = [case for case in cases if best[case] == name]
            if chosen:
                collect(other, timed("peer", kind, plan, setting, chosen, part))
    report(part, kind, best, own, other)


def tuned(kind, plan, setting):
    """The better of two processes: where memory comes to lie can cost a function several times its work."""
    first, second = (timed("peer", kind, plan, setting) for _ in range(2))
    return {case: min(first[case], second[case]) for case in first}


def candidates():
    kernels = {"": {}, "avx2": {"ATEN_CPU_CAPABILITY": "avx2"}}
    if machine.has_avx512():
        kernels["avx512"] = {"ATEN_CPU_CAPABILITY": "avx512"}
    return {", ".join(filter(None, (kernel, memory))): {"OMP_NUM_THREADS": "1", **kernels[kernel], **MEMORIES[memory]}
            for kernel in kernels for memory in MEMORIES}


def timed(side, kind, plan, setting=None, cases=(), part=None):
    seconds = ["--seconds", "0.1" if plan.quick else "0.2"]
    given = nadir("functions", kind, *seconds, *cases) if side == "nadir" else peer("functions.py", kind, *seconds, *cases, setting=setting)
    if part:
        part.versions.add(given["version"])
    return given["milliseconds"]


def collect(into, times):
    for case, time in times.items():
        into[case].append(time)


def report(part, kind, best, own, other):
    ratios = {}
    for case, times in own.items():
        ratios[case] = statistics.median(b / a for a, b in zip(times, other[case]))
        part.add(f"| {case} | {shown(times)} | {shown(other[case])} | {best[case]} | {ratios[case]:.2f}× "
                 f"| {'met' if ratios[case] >= LEAST else '**missed**'} |")
    mean = math.exp(statistics.mean(math.log(ratio) for ratio in ratios.values()))
    part.verdicts.append(Verdict(kind, "1", f"geometric mean ≥ {RATIO}× PyTorch", f"{mean:.2f}×", mean >= RATIO))
    lowest = min(ratios, key=ratios.get)
    below = sum(ratio < LEAST for ratio in ratios.values())
    part.verdicts.append(Verdict(kind, "1", f"each ≥ {LEAST}×", f"{len(ratios) - below} of {len(ratios)}; lowest {ratios[lowest]:.2f}× at {lowest}",
                                 not below))


def shown(times):
    return f"{statistics.median(times):.3f} ({spread(times, lambda time: f'{time:.3f}')})"
