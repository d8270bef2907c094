"""Formulas over columns: Nadir and NumPy, which has one thread."""
import math
import statistics

from .functions import MEMORIES, shown
from .processes import Failed, nadir, peer
from .section import Section, Verdict

RATIO, GRID_RATIO = 3, 8
BY_THEMSELVES = ("grid", "curve")


def section(plan):
    part = Section(
        "Formulas",
        "Milliseconds, the median over processes of the median over calls; the range is the lowest and highest process. Ten formulas in x and y\n"
        "on a million float64 points; `grid` is mean((k·x + b − y)²) over six points for each of 200 × 200 pairs (k, b), in NumPy by\n"
        "broadcasting; `curve` is sin(x)·exp(−x²/8) at 401 points. Nadir writes into memory that is there, NumPy makes its own; of its memory\n"
        "settings the fastest counts. NumPy has one thread; ratios with more are Nadir's gain over that.",
        "| formula | threads | Nadir | NumPy | its setting | ratio |")
    try:
        measure(part, plan)
    except Failed as failed:
        part.fail("formulas", 1, f"geometric mean ≥ {RATIO}×", str(failed))
    return part


def measure(part, plan):
    tried = {name: timed(plan, None, setting) for name, setting in MEMORIES.items()}
    cases = list(next(iter(tried.values())))
    best = {case: min(tried, key=lambda name: tried[name][case]) for case in cases}
    other = {case: [] for case in cases}
    own = {threads: {case: [] for case in cases} for threads in plan.threads}
    for _ in range(plan.rounds):
        for threads in plan.threads:
            collect(own[threads], timed(plan, threads, None, part))
        peers = {name: timed(plan, None, MEMORIES[name], part) for name in set(best.values())}
        collect(other, {case: peers[best[case]][case] for case in cases})
    for threads in plan.threads:
        report(part, threads, best, own[threads], other)


def timed(plan, threads, setting, part=None):
    seconds = ["--seconds", "0.05" if plan.quick else "0.2"]
    given = nadir("formulas", "--threads", threads, *seconds) if threads else peer("formulas.py", *seconds, setting=setting)
    if part:
        part.versions.add(given["version"])
    return given["milliseconds"]


def collect(into, times):
    for case, time in times.items():
        into[case].append(time)


def report(part, threads, best, own, other):
    ratios = {}
    for case, times in own.items():
        ratios[case] = statistics.median(b / a for a, b in zip(times, other[case]))
        part.add(f"| {case} | {threads} | {shown(times)} | {shown(other[case])} | {best[case]} | {ratios[case]:.2f}× |")
    of_many = [ratio for case, ratio in ratios.items() if case not in BY_THEMSELVES]
    mean = math.exp(statistics.mean(map(math.log, of_many)))
    part.verdicts.append(Verdict("formulas", str(threads), f"geometric mean ≥ {RATIO}× NumPy", f"{mean:.2f}×", mean >= RATIO))
    grid = ratios["grid"]
    part.verdicts.append(Verdict("formula on a grid", str(threads), f"≥ {GRID_RATIO}× NumPy", f"{grid:.2f}×", grid >= GRID_RATIO))
