"""Optimizers against the machine's memory: bytes read and written a second beside those of a copy loop."""
import statistics

from .processes import Failed, nadir
from .section import Section, Verdict, rate

SHARE = 0.6


def section(plan):
    part = Section(
        "Optimizers",
        "GB/s, read and written together, of a step on 16 M float32 weights on one thread; a copy of as many numbers, by the runtime's copy or\n"
        "by a loop over registers, whichever is faster, is timed between the steps.",
        "| optimizer | GB/s | copy, GB/s | share |")
    try:
        measure(part, plan)
    except Failed as failed:
        part.fail("optimizers", 1, f"≥ {SHARE:.0%} of a copy", str(failed))
    return part


def measure(part, plan):
    rounds = {}
    for _ in range(plan.rounds):
        timed = nadir("optimizers")
        part.versions.add(timed["version"])
        for name, rates in timed["rates"].items():
            rounds.setdefault(name, []).extend(rates)
    shares = {}
    for name, rates in rounds.items():
        shares[name] = statistics.median(own / copy for own, copy in rates)
        own, copy = (statistics.median(column) for column in zip(*rates))
        part.add(f"| {name} | {rate(own)} | {rate(copy)} | {shares[name]:.0%} |")
    lowest = min(shares, key=shares.get)
    part.verdicts.append(Verdict("optimizers", "1", f"≥ {SHARE:.0%} of a copy's bandwidth", f"lowest {shares[lowest]:.0%} at {lowest}",
                                 shares[lowest] >= SHARE))
