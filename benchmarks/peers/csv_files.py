"""Reads a CSV file in memory by pandas or NumPy: READER KIND, such as pandas decimals."""
import io
import random
import sys
import time

import numpy

import peer

reader, kind = sys.argv[1], sys.argv[2]
COLUMNS, BLOCK = 20, 4 << 20
LENGTH = 20_000_000 if reader == "numpy" else 200_000_000


def text():
    made = random.Random(11)
    cell = (lambda: str(made.randrange(-1000, 1000))) if kind == "integers" else (lambda: f"{made.uniform(-10, 10):.8f}")
    rows, length = [], 0
    while length < BLOCK:
        rows.append(",".join(cell() for _ in range(COLUMNS)) + "\n")
        length += len(rows[-1])
    once = "".join(rows).encode()
    return ",".join(f"x{number}" for number in range(COLUMNS)).encode() + b"\n" + once * (LENGTH // len(once) + 1)


def read(content):
    if reader == "numpy":
        return numpy.loadtxt(io.BytesIO(content), delimiter=",", skiprows=1)
    return pandas.read_csv(io.BytesIO(content), engine="c", float_precision="round_trip" if reader == "pandas-exact" else None)


if reader != "numpy":
    import pandas
content = text()
rates = []
for turn in range(3):
    started = time.perf_counter()
    rows = len(read(content))
    if turn > 0:
        rates.append(len(content) / 1e6 / (time.perf_counter() - started))
peer.show({"rates": rates, "rows": rows, "version": f"NumPy {numpy.__version__}" if reader == "numpy" else f"pandas {pandas.__version__}"})
