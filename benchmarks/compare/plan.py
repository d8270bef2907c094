"""How much is timed, and what the machine's peak is."""
import dataclasses

from .processes import nadir


@dataclasses.dataclass
class Plan:
    threads: list[int]
    rounds: int
    quick: bool
    peak: dict[int, float] = dataclasses.field(default_factory=dict)

    def __post_init__(self):
        self.peak = {threads: nadir("peak", threads)["gigaflops"] for threads in self.threads}

    @property
    def timing(self):
        """Of both sides; each warms up for as long as it needs by itself, see README.md."""
        return ["--rounds", "3", "--seconds", "0.2" if self.quick else "0.5"]

    @property
    def tuning(self):
        return ["--rounds", "3", "--seconds", "0.1" if self.quick else "0.3", "--warm-up", "0.3"]
