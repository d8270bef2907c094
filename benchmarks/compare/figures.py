"""The SVG of usual figures: Nadir alone, against a bar."""
import statistics

from .functions import shown
from .processes import Failed, nadir
from .section import Section, Verdict

BAR = 30


def section(plan):
    part = Section(
        "Figures",
        "Milliseconds to write a figure as SVG at 720 × 440, the median over processes of the median over calls; the range is the lowest and\n"
        "highest process. What is drawn is there before: contours are traced, tables are filled. One thread.",
        "| figure | Nadir |")
    try:
        times = {}
        for _ in range(plan.rounds):
            given = nadir("figures", "--seconds", "0.2" if plan.quick else "1")
            part.versions.add(given["version"])
            for case, time in given["milliseconds"].items():
                times.setdefault(case, []).append(time)
        for case, measured in times.items():
            part.add(f"| {case} | {shown(measured)} |")
        slowest = max(statistics.median(measured) for measured in times.values())
        part.verdicts.append(Verdict("figures", "1", f"≤ {BAR} ms each", f"{slowest:.1f} ms the slowest", slowest <= BAR))
    except Failed as failed:
        part.fail("figures", 1, f"≤ {BAR} ms each", str(failed))
    return part
