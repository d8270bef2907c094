"""Rows that count units a second: training, inference, steps of small models."""
import dataclasses
import statistics

from . import settings
from .processes import Failed, nadir, peer
from .section import Section, Verdict, rate, spread


@dataclasses.dataclass
class Row:
    name: str
    script: str
    ratio: float | None = None
    share: float | None = None
    microseconds: float | None = None
    bytes_per_step: int | None = None
    has_images: bool = False
    forms: tuple[str, ...] = ()

    def bars(self):
        if self.ratio:
            yield f"≥ {self.ratio:g}×", lambda timed: (f"{timed.ratio:.2f}×", timed.ratio >= self.ratio)
        if self.share:
            yield f"≥ {self.share:.0%} of peak", lambda timed: (f"{timed.share:.0%}", timed.share >= self.share)
        if self.bytes_per_step is not None:
            yield f"{self.bytes_per_step} bytes allocated a step", lambda timed: (
                f"{timed.bytes_per_step:.1f}", round(timed.bytes_per_step) <= self.bytes_per_step)
        if self.microseconds:
            yield f"≤ {self.microseconds:g} µs", lambda timed: (f"{1e6 / timed.rate:.1f} µs", 1e6 / timed.rate <= self.microseconds)


@dataclasses.dataclass
class Timed:
    rate: float
    ratio: float
    share: float
    bytes_per_step: float


FORMS = ("tensors", "grad")
ROWS = [
    Row("seed-cnn-training", "seed_cnn.py", ratio=5, share=0.4, bytes_per_step=0, has_images=True),
    Row("seed-cnn-inference", "seed_cnn.py", ratio=5, has_images=True),
    Row("seed-cnn-single", "seed_cnn.py", microseconds=20, has_images=True),
    Row("mlp-training", "mlp.py", ratio=1.5, bytes_per_step=0),
    Row("conv-norm-training", "conv_norm.py", ratio=1.8, has_images=True),
    Row("small-network", "small.py", ratio=20, forms=FORMS),
    Row("small-network-loop", "small.py", ratio=20, forms=FORMS),
    Row("descent", "small.py", ratio=25, forms=FORMS),
    Row("two-layer", "small.py", ratio=25, forms=FORMS),
    Row("two-layer-loop", "small.py", ratio=25, forms=FORMS),
]


def section(plan, names):
    part = Section(
        "Training and inference",
        "A rate is the median over processes of the median over rounds, the range the lowest and highest process; the ratio is the median\n"
        "over rounds. The peer ran at the best setting found for each row, which the last column names. Bytes allocated a step are counted\n"
        "for `Fit` between its steps.",
        "| row | threads | Nadir | peer | ratio | arithmetic | bytes allocated a step | peak memory, Nadir / peer | the peer's setting |")
    for row in (row for row in ROWS if row.name in names):
        for threads in plan.threads:
            try:
                measure(part, plan, row, threads)
            except Failed as failed:
                part.fail(row.name, threads, ", ".join(bar for bar, _ in row.bars()), str(failed))
    return part


def measure(part, plan, row, threads):
    def rates_with(setting):
        return peer(row.script, row.name, "--threads", threads, *plan.tuning, setting=setting)["rates"]

    variants = [settings.CHANNELS_LAST] if row.has_images else [{"PEER_FORM": form} for form in row.forms]
    setting = settings.best_for_torch(rates_with, threads, variants, plan.quick)
    own_rates, peer_rates = [], []
    for _ in range(plan.rounds):
        own = nadir("row", row.name, "--threads", threads, *plan.timing)
        other = peer(row.script, row.name, "--threads", threads, *plan.timing, setting=setting)
        own_rates.append(statistics.median(own["rates"]))
        peer_rates.append(statistics.median(other["rates"]))
    flops = statistics.median(own_rates) * own["operationsPerUnit"] / 1e9
    timed = Timed(statistics.median(own_rates), statistics.median(a / b for a, b in zip(own_rates, peer_rates)), flops / plan.peak[threads],
                  own["bytesPerStep"])
    arithmetic = f"{flops:.0f} GFLOP/s ({timed.share:.0%} of peak)" if flops >= 1 else ""
    part.versions |= {own["version"], other["version"]}
    part.add(f"| {row.name} | {threads} | {rate(timed.rate)} ({spread(own_rates)}) {own['unit']}/s "
             f"| {rate(statistics.median(peer_rates))} ({spread(peer_rates)}) | **{timed.ratio:.2f}×** | {arithmetic} "
             f"| {own['bytesPerStep']:.0f} | {own['peakMegabytes']:.0f} / {other['peakMegabytes']:.0f} MB | {settings.shown(setting)} |")
    for bar, judge in row.bars():
        part.verdicts.append(Verdict(row.name, str(threads), bar, *judge(timed)))
