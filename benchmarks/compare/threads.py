"""Two threads against one, on a machine at rest and beside another busy process."""
import contextlib
import statistics
import subprocess

from .processes import PYTHON, Failed, nadir
from .section import Section, Verdict, rate, spread

ROWS = ("seed-cnn-training", "mlp-training")
QUIET, BUSY = 1.7, 0.8
BARS = f"≥ {QUIET}× quiet, ≥ {BUSY}× beside a busy process"


def section(plan):
    part = Section(
        "Two threads against one",
        "Images a second; each ratio is of rates from the same round, against one thread on a machine at rest. The other process is one\n"
        "that spins without end on one thread; on more than two processors it takes nothing away.",
        "| row | 1 thread | 2 threads | ratio | 1 thread, busy | 2 threads, busy | ratio, lowest |")
    for row in ROWS:
        try:
            measure(part, plan, row)
        except Failed as failed:
            part.fail(row, "2 : 1", BARS, str(failed))
    return part


def measure(part, plan, row):
    rates = {case: [] for case in ((1, False), (2, False), (1, True), (2, True))}
    for _ in range(plan.rounds):
        for threads, busy in rates:
            with hog() if busy else contextlib.nullcontext():
                timed = nadir("row", row, "--threads", threads, *plan.timing)
            part.versions.add(timed["version"])
            rates[threads, busy].append(statistics.median(timed["rates"]))
    alone = rates[1, False]
    quiet = [two / one for two, one in zip(rates[2, False], alone)]
    busy = [two / one for two, one in zip(rates[2, True], alone)]
    part.add(f"| {row} | {shown(alone)} | {shown(rates[2, False])} | **{statistics.median(quiet):.2f}×** ({times(quiet)}) "
             f"| {shown(rates[1, True])} | {shown(rates[2, True])} | **{min(busy):.2f}×** (median {statistics.median(busy):.2f}×) |")
    part.verdicts.append(
        Verdict(row, "2 : 1", f"≥ {QUIET}× quiet", f"{statistics.median(quiet):.2f}×", statistics.median(quiet) >= QUIET))
    part.verdicts.append(
        Verdict(row, "2 : 1", f"≥ {BUSY}× beside a busy process", f"lowest {min(busy):.2f}×", min(busy) >= BUSY))


@contextlib.contextmanager
def hog():
    process = subprocess.Popen([PYTHON, "-c", "while True: pass"])
    try:
        yield
    finally:
        process.kill()
        process.wait()


def shown(rates):
    return f"{rate(statistics.median(rates))} ({spread(rates)})"


def times(ratios):
    return spread(ratios, lambda ratio: f"{ratio:.2f}")
