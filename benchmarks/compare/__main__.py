"""Times the rows asked for, all without names, and writes RESULTS.md when all are there."""
import argparse
import datetime
import os

from . import csv_files, figures, formulas, functions, images, machine, optimizers, products, program, rates, threads
from .plan import Plan
from .processes import HERE

NAMES = ["matmul", *(row.name for row in rates.ROWS), *functions.KINDS, "formulas", "figures", "images", "image-folder", "optimizers", "csv", "threads", "start-up", "picture", "memory"]


def main():
    parser = argparse.ArgumentParser(prog="run.sh", description=__doc__)
    parser.add_argument("rows", nargs="*", help=f"which of {', '.join(NAMES)}")
    parser.add_argument("--threads", default="1,2")
    parser.add_argument("--rounds", type=int, help="processes a side; 5, quick 2")
    parser.add_argument("--quick", action="store_true", help="shorter and rougher: to look, not to claim")
    parser.add_argument("--out", help="the file to write; RESULTS.md for all rows, else none")
    given = parser.parse_args()
    unknown = set(given.rows) - set(NAMES)
    if unknown:
        parser.error(f"there is no row {', '.join(unknown)}; there are {', '.join(NAMES)}")
    load = os.getloadavg()[0]
    plan = Plan([int(count) for count in given.threads.split(",")], given.rounds or (2 if given.quick else 5), given.quick)
    is_whole = not given.rows and not given.quick
    out = given.out or (os.path.join(HERE, "RESULTS.md") if is_whole else None)
    parts = []
    for part in sections(plan, given.rows or NAMES):
        parts.append(part)
        if out:
            write(out, parts, plan, load)
    verdicts = [verdict for part in parts for verdict in part.verdicts]
    print("\n".join(verdict.line() for verdict in verdicts))


def sections(plan, names):
    if "matmul" in names:
        yield products.section(plan)
    if any(row.name in names for row in rates.ROWS):
        yield rates.section(plan, names)
    for kind in functions.KINDS:
        if kind in names:
            yield functions.section(plan, kind)
    if "formulas" in names:
        yield formulas.section(plan)
    if "figures" in names:
        yield figures.section(plan)
    if "images" in names:
        yield images.section(plan)
    if "image-folder" in names:
        yield images.folder(plan)
    if "optimizers" in names:
        yield optimizers.section(plan)
    if "csv" in names:
        yield csv_files.section(plan)
    if "threads" in names:
        yield threads.section(plan)
    if "start-up" in names:
        yield program.start_up(plan)
    if "picture" in names:
        yield program.picture(plan)
    if "memory" in names:
        yield program.memory(plan)


def write(path, parts, plan, load):
    peaks = ", ".join(f"{peak:.0f} with {count}" for count, peak in plan.peak.items())
    lines = [
        "# Results",
        "",
        "Written by `benchmarks/run.sh`; how it measures stands in `benchmarks/README.md`. All figures are from one run, Nadir and its peer in",
        "turn, each in a process of its own.",
        "",
        f"- {datetime.date.today().isoformat()}, {machine.described()}; load average at the start {load:.1f}",
        f"- measured peak, GFLOP/s in float32 by threads: {peaks}",
        f"- {plan.rounds} rounds{', a quick run: to look, not to claim' if plan.quick else ''}",
        *sorted({f"- {version}" for part in parts for version in part.versions}),
        "",
        "| work | threads | bar | measured | |",
        "|---|---|---|---|---|",
        *[verdict.line() for part in parts for verdict in part.verdicts],
        "",
        *[part.markdown() for part in parts],
        limits(),
    ]
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write("\n".join(lines))


def limits():
    """What a person found out about the bars that are missed."""
    with open(os.path.join(HERE, "limits.md"), encoding="utf-8") as text:
        return text.read()


main()
