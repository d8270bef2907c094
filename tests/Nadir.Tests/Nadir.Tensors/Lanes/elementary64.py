"""Writes elementary64.csv: elementary functions of float64 numbers, rounded correctly from 400 digits by mpmath.

Each line is a function's name, the bits of x and the bits of f(x), both in hexadecimal. Run: python3 elementary64.py
"""

import math
import os
import random
import struct

from mpmath import mp, mpf, cos, erf, exp, expm1, log, log1p, sin, tanh

mp.dps = 400
SMALLEST = mpf(2) ** -1074


def bits(x):
    return "%016x" % struct.unpack("<Q", struct.pack("<d", x))[0]


def number(pattern):
    return struct.unpack("<d", struct.pack("<Q", pattern))[0]


def rounded(y):
    """The nearest double, half to even, also below the smallest normal number."""
    if y == 0:
        return 0.0
    size = abs(y)
    exponent = max(int(mp.floor(mp.log(size, 2))), -1022)
    unit = mpf(2) ** (exponent - 52)
    whole = int(mp.nint(size / unit))
    value = mpf(whole) * unit
    if value >= mpf(2) ** 1024:
        return float("inf") if y > 0 else float("-inf")
    result = float(whole) * 2.0**-1074 if unit == SMALLEST else float(value)
    return result if y > 0 else -result


def around(values, count=3):
    for value in values:
        pattern = struct.unpack("<Q", struct.pack("<d", value))[0]
        for step in range(-count, count + 1):
            if 0 <= pattern + step < 0x7FF0000000000000:
                yield number(pattern + step)


def both(values):
    for value in values:
        yield value
        yield -value


def uniform(low, high, count):
    return [random.uniform(low, high) for _ in range(count)]


def logarithmic(low, high, count):
    return [random.choice((-1, 1)) * 2.0 ** random.uniform(low, high) for _ in range(count)]


random.seed(64)
TINY = [5e-324, 2.2250738585072014e-308, 1e-300, 1e-160, 1e-17, 1.1102230246251565e-16, 1e-8, 1e-4]
STEPS = [0.34657359027997264, 0.41421356237309503, 0.2928932188134524, 0.5, 0.7071067811865476, 1.0, 1.4142135623730951]

# Doubles close to a multiple of a quarter turn: convergents of the continued fraction of pi/2 and their multiples.
def close_to_quarter_turns():
    found, target = [], mp.pi / 2
    value, previous, current = target, (0, 1), (1, 0)
    while True:
        whole = int(mp.floor(value))
        previous, current = current, (whole * current[0] + previous[0], whole * current[1] + previous[1])
        if current[1] * target > 10**9:
            return found
        for k in range(1, 4):
            if k * current[1] * target < 10**9:
                found.append(float(k * current[1] * target))
        value = 1 / (value - whole)


ANGLES = [float(k * mp.pi / 2) for k in (1, 2, 3, 4, 5, 1000, 123456, 10**6 + 1, 10**8 + 3, 6 * 10**8)]
ANGLES += close_to_quarter_turns() + [0.7853981633974483, 1e9]

# Among all doubles, the one closest to a multiple of a quarter turn, and other large ones.
ANGLES += [6381956970095103 * 2.0**797, 1e10, 1e15, 2.0**53, 1e22, 1e100, 1e300, 1.7976931348623157e308]
CASES = {
    "Exp": (exp, list(both(around(TINY + STEPS + [708.3964185322641, 709.782712893384, 745.1332191019411])))
            + uniform(-745.2, -700, 60) + uniform(-700, 709.8, 60) + uniform(-1, 1, 60)),
    "ExpM1": (expm1, list(both(around(TINY + STEPS + [709.782712893384, 36.7, 37.5])))
              + uniform(-40, 709.8, 60) + uniform(-1, 1, 100)),
    "Log": (log, [x for x in around(TINY + STEPS + [2.0, 1.7976931348623155e308]) if x > 0]
            + uniform(0.5, 2, 60) + [abs(x) for x in logarithmic(-1074, 1023, 60)]),
    "Log1P": (log1p, [x for x in both(around(TINY + STEPS + [1.7976931348623155e308, 2.0**53])) if x > -1]
              + uniform(-1, 2, 100) + [abs(x) for x in logarithmic(-60, 1023, 60)]),
    "Tanh": (tanh, list(both(around(TINY + STEPS + [19.06, 19.5]))) + uniform(-20, 20, 100)),
    "Sigmoid": (lambda x: 1 / (1 + exp(-x)), list(both(around(TINY + STEPS + [37.0, 708.39, 745.1332191019411])))
                + uniform(-745, 40, 100) + uniform(-1, 1, 60)),
    "Sin": (sin, list(both(around(TINY + ANGLES, 1))) + uniform(-1e9, 1e9, 60) + logarithmic(-30, 1023, 200)),
    "Cos": (cos, list(both(around(TINY + ANGLES, 1))) + uniform(-1e9, 1e9, 60) + logarithmic(-30, 1023, 200)),
    "Erf": (erf, list(both(around(TINY + STEPS + [5.921587195794508, 6.0]))) + uniform(-6, 6, 160)),
}

here = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(here, "elementary64.csv"), "w", newline="\n") as out:
    for name, (function, points) in CASES.items():
        for x in points:
            y = rounded(function(mpf(x)))
            if y == 0 and name not in ("Exp", "Sigmoid"):
                y = math.copysign(0.0, x)
            out.write("%s,%s,%s\n" % (name, bits(x), bits(y)))
