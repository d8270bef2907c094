"""A pass over a CSV file in memory, beside pandas and NumPy."""
import statistics

from .processes import Failed, nadir, peer
from .section import Section, Verdict, spread

BAR = 120
READERS = ("pandas", "pandas-exact", "numpy")
KINDS = {"decimals": "20 columns of eight decimals", "integers": "20 columns of whole numbers, −1000 to 999"}


def section(plan):
    part = Section(
        "CSV",
        "MB of text a second, 200 MB in memory, in float64: `CsvFile.Stream`, a pass in batches of 1,024; `pandas.read_csv` (C engine, and\n"
        "with `float_precision=\"round_trip\"`, which rounds as Nadir does), `numpy.loadtxt` (20 MB). The peers read with one thread. Medians\n"
        "over processes of medians over passes, the range of Nadir's processes, lowest and highest.",
        "| file | threads | Nadir | pandas | pandas, exact | NumPy | against pandas, exact |")
    for kind, words in KINDS.items():
        try:
            others = {reader: [] for reader in READERS}
            own = {threads: [] for threads in plan.threads}
            for _ in range(min(plan.rounds, 3)):
                for threads in plan.threads:
                    given = nadir("csv", "--threads", threads, kind)
                    own[threads].append(statistics.median(given["rates"]))
                    part.versions.add(given["version"])
                for reader in READERS:
                    given = peer("csv_files.py", reader, kind)
                    others[reader].append(statistics.median(given["rates"]))
                    part.versions.add(given["version"])
            theirs = {reader: statistics.median(rates) for reader, rates in others.items()}
            for threads, rates in own.items():
                rate = statistics.median(rates)
                part.add(f"| {words} | {threads} | {rate:.0f} ({spread(rates, '{:.0f}'.format)}) | {theirs['pandas']:.0f} | {theirs['pandas-exact']:.0f} "
                         f"| {theirs['numpy']:.0f} | **{rate / theirs['pandas-exact']:.1f}×** |")
                if threads == max(plan.threads):
                    part.verdicts.append(Verdict(f"CSV, {kind}", str(threads), f"≥ {BAR} MB/s", f"{rate:.0f} MB/s", rate >= BAR))
        except Failed as failed:
            part.fail(f"CSV, {kind}", max(plan.threads), f"≥ {BAR} MB/s", str(failed))
    return part
