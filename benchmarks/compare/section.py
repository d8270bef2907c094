"""A part of the results: a table, and what it says about the bars."""
import dataclasses


@dataclasses.dataclass
class Verdict:
    work: str
    threads: str
    bar: str
    got: str
    met: bool | None

    def line(self):
        word = {True: "met", False: "**missed**", None: "not measured"}[self.met]
        return f"| {self.work} | {self.threads} | {self.bar} | {self.got} | {word} |"


@dataclasses.dataclass
class Section:
    title: str
    text: str
    header: str
    lines: list[str] = dataclasses.field(default_factory=list)
    verdicts: list[Verdict] = dataclasses.field(default_factory=list)
    versions: set[str] = dataclasses.field(default_factory=set)

    def add(self, line):
        self.lines.append(line)
        print(line, flush=True)

    def fail(self, work, threads, bar, reason):
        """One row's failure leaves the others."""
        self.add(f"{work}: {reason}\n")
        self.verdicts.append(Verdict(work, str(threads), bar, "failed, see below", None))

    def markdown(self):
        rows = [line for line in self.lines if line.startswith("|")]
        notes = [line for line in self.lines if not line.startswith("|")]
        rule = "|" + "---|" * (self.header.count("|") - 1)
        return "\n".join(["## " + self.title, "", self.text, "", *([self.header, rule, *rows, ""] if rows else []), *notes])


def rate(value):
    return f"{value / 1000:.1f} k" if value >= 10_000 else f"{value:.0f}" if value >= 100 else f"{value:.1f}"


def spread(values, show=rate):
    return f"{show(min(values))}–{show(max(values))}"
