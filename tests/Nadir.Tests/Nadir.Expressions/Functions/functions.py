"""Writes functions.csv: functions of formulas at chosen and random places, rounded correctly from 60 digits by mpmath.

Each line is a name, the argument or arguments and the value, in the shortest decimals that read back. Run: python3 functions.py
"""

import os
import random

from mpmath import (acos, acosh, asin, asinh, atan, atan2, atanh, cbrt, cos, cosh, erf, exp, expm1, floor, log, log1p, mp, mpf, sin,
                    sinh, sqrt, tan, tanh)

mp.dps = 60
draw = random.Random(7)


def spread(low, high, count=60, tiny=True):
    """Evenly, and over magnitudes where the range holds 0."""
    values = [low + (high - low) * draw.random() for _ in range(count)]
    if tiny and low <= 0 <= high:
        values += [draw.choice([-1, 1] if low < 0 else [1]) * min(abs(low) or high, high) * 2.0 ** -draw.randint(1, 60) for _ in range(30)]
    return values


def near(value, count=6):
    return [value * (1 - 2.0**-k) for k in (3, 8, 20, 30, 45, 52)][:count]


ONE = {
    "tan": (tan, spread(-20, 20) + [1e6, 1.5707963, -4.71238]),
    "asin": (asin, spread(-1, 1) + near(1) + near(-1) + [1, -1, 0.5]),
    "acos": (acos, spread(-1, 1) + near(1) + near(-1) + [1, -1, 0.5]),
    "atan": (atan, spread(-8, 8) + [1, -1, 0.4142135, 0.4142136, 2.41421, 2.41422, 1e10, -1e300]),
    "sinh": (sinh, spread(-5, 5) + spread(-700, 700, 20) + [710.3, -710.4]),
    "cosh": (cosh, spread(-5, 5) + spread(-700, 700, 20) + [710.3, -710.4]),
    "tanh": (tanh, spread(-5, 5)),
    "asinh": (asinh, spread(-5, 5) + [1e5, -1e8, 1e200, 6.7e7]),
    "acosh": (acosh, spread(1, 6) + [1 + 2.0**-k for k in (2, 10, 30, 50)] + [1, 1e5, 1e8, 1e200]),
    "atanh": (atanh, spread(-1, 1) + near(1) + near(-1)),
    "cbrt": (lambda x: cbrt(x) if x > 0 else -cbrt(-x), spread(-30, 30) + [27, -8, 1e-300, 1e300, 1e15, 5e-324, -3e-310]),
    "log2": (lambda x: log(x, 2), spread(0.01, 9) + [2.0**k for k in range(-40, 41, 5)] + [1 + 2.0**-52, 8 * (1 + 2.0**-52)]),
    "log10": (lambda x: log(x, 10), spread(0.01, 99) + [10.0**k for k in range(0, 23)] + [1000 * (1 + 2.0**-52)]),
    "gaussian": (lambda x: exp(-x * x), spread(-6, 6)),
    "sqrt": (sqrt, spread(0, 9)),
    "exp": (exp, spread(-5, 5)),
    "expm1": (expm1, spread(-1, 1)),
    "log": (log, spread(0.01, 9)),
    "log1p": (log1p, spread(-0.9, 3)),
    "sin": (sin, spread(-20, 20)),
    "cos": (cos, spread(-20, 20)),
    "erf": (erf, spread(-3, 3)),
    "sigmoid": (lambda x: 1 / (1 + exp(-x)), spread(-9, 9)),
    "softplus": (lambda x: log(1 + exp(x)), spread(-9, 9)),
}
TWO = {
    "atan2": (atan2, [(y, x) for y, x in zip(spread(-3, 3, 80, False), spread(-3, 3, 80, False))]
              + [(1, 0), (-1, 0), (0, 1), (0, -1), (2, 2), (-2, -2)]),
    "mod": (lambda x, y: x - y * floor(x / y), [(x, y) for x, y in zip(spread(-9, 9, 60, False), spread(0.3, 3, 60, False))]
            + [(5, 3), (-5, 3), (5, -3), (-5, -3), (6, 3), (0, 3), (0.3, 0.1), (1e17, 3), (-1e17, 3), (1e20, -7), (2.0**90, 10), (1e25, 0.1)]),
}


def line(name, value, *arguments):
    return ",".join([name, *(repr(float(one)) for one in arguments), repr(float(value))])


lines = [line(name, f(mpf(x)), x) for name, (f, places) in ONE.items() for x in places]
lines += [line(name, f(*(mpf(one) for one in place)), *place) for name, (f, places) in TWO.items() for place in places]
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "functions.csv"), "w", newline="\n") as out:
    out.write("\n".join(lines) + "\n")
