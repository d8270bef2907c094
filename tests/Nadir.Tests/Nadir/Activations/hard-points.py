"""Writes hard-points.csv: value and slope of every elementwise activation at hard points, from 100 digits by mpmath.

A line is: entry, float32 or float64, x, value, slope, and how much each grows an error of x (its condition |x·f'/f|).
The seventh number, the scale of the slope, is above 0 where the library makes the slope from y: it is then exact to a
rounding of its largest size, not of itself. Run: python3 hard-points.py
"""

import os
import struct

from mpmath import cos, erfc, exp, expm1, fabs, inf, log, log1p, mp, mpf, pi, sin, sqrt, tanh

mp.dps = 100
ROOT_OF_TWO_PI = sqrt(2 * pi)


def power(x):
    return mpf(0) if x < -(10**7) else exp(x) if x < 10**7 else mpf(inf)


def sigmoid(x):
    return 1 / (1 + power(-x)) if x >= 0 else power(x) / (1 + power(x))


def softplus(x):
    return x + log1p(power(-x)) if x > 0 else log1p(power(x))


def tangent(x):
    return tanh(x) if fabs(x) < 10**4 else mpf(1 if x > 0 else -1)


def normal(x):
    return mpf(0) if x < -(10**4) else mpf(1) if x > 10**4 else erfc(-x / sqrt(mpf(2))) / 2


def density(x):
    return power(-x * x / 2) / ROOT_OF_TWO_PI


def mish(x):
    return x * tangent(softplus(x))


def mish_slope(x):
    # 1 − tanh(log(1 + eˣ))² in n = eˣ, without its cancelling.
    s, n = softplus(x), power(x)
    rest = 4 * (1 + n) ** 2 / ((1 + n) ** 2 + 1) ** 2 if x < 0 else 4 * power(-2 * x) * (1 + power(-x)) ** 2 / (
        (1 + power(-x)) ** 2 + power(-2 * x)) ** 2
    return tangent(s) + x * rest * sigmoid(x)


LINEAR, CUBIC = 2 * sqrt(2 / pi), 2 * sqrt(2 / pi) * mpf("0.044715")


def tanh_gelu_slope(x):
    u, rise = LINEAR * x + CUBIC * x**3, LINEAR + 3 * CUBIC * x * x
    s, t = sigmoid(u), sigmoid(-u)
    return s if s * t == 0 else s + x * s * t * rise


def tanh_shrink(x):
    if fabs(x) > mpf("1e-9"):
        return x - tangent(x)
    return x**3 / 3 - 2 * x**5 / 15 + 17 * x**7 / 315


def clip(x, low, high):
    return min(max(x, mpf(low)), mpf(high))


def between(x, low, high, slope):
    return mpf(slope) if low < x < high else mpf(0)


LAMBDA, DEPTH = mpf("1.0507009873554804934193349852946"), mpf("1.0507009873554804934193349852946") * mpf(
    "1.6732632423543772848170429916717")
SIXTH, FIFTH = mpf(1.0 / 6), mpf(0.2)

# entry: value, slope, the slope's scale where it is made from y
FUNCTIONS = {
    "linear": (lambda x: x, lambda x: mpf(1), 0),
    "sigmoid": (sigmoid, lambda x: sigmoid(x) * sigmoid(-x), 0.25),
    "tanh": (tangent, lambda x: 4 * sigmoid(2 * x) * sigmoid(-2 * x), 1),
    "relu": (lambda x: max(x, mpf(0)), lambda x: mpf(1 if x > 0 else 0), 0),
    "relu:maxValue=5,negativeSlope=0.25,threshold=0.5": (
        lambda x: mpf(5) if x >= 5 else x if x >= 0.5 else (x - mpf(0.5)) / 4,
        lambda x: mpf(0) if x >= 5 else mpf(1) if x > 0.5 else mpf(0.25), 0),
    "relu6": (lambda x: clip(x, 0, 6), lambda x: between(x, 0, 6, 1), 0),
    "thresholdedRelu": (lambda x: x if x > 1 else mpf(0), lambda x: mpf(1 if x > 1 else 0), 0),
    "threshold:threshold=0.5,value=-2": (lambda x: x if x > 0.5 else mpf(-2), lambda x: mpf(1 if x > 0.5 else 0), 0),
    "leakyRelu": (lambda x: x if x > 0 else x * FIFTH, lambda x: mpf(1) if x > 0 else FIFTH, 0),
    "elu": (lambda x: x if x > 0 else expm1(max(x, -(10**6))), lambda x: mpf(1) if x > 0 else power(x), 1),
    "celu:2": (lambda x: x if x > 0 else 2 * expm1(max(x, -(10**6)) / 2), lambda x: mpf(1) if x > 0 else power(x / 2), 1),
    "selu": (lambda x: LAMBDA * x if x > 0 else DEPTH * expm1(max(x, -(10**6))),
             lambda x: LAMBDA if x > 0 else DEPTH * power(x), 1.8),
    "exponential": (power, power, 0),
    "gelu": (lambda x: x * normal(x), lambda x: normal(x) + x * density(x), 0),
    "gelu:approximate=true": (lambda x: x * sigmoid(LINEAR * x + CUBIC * x**3), tanh_gelu_slope, 0),
    "silu": (lambda x: x * sigmoid(x), lambda x: sigmoid(x) * (1 + x * sigmoid(-x)), 0),
    "hardSwish": (lambda x: x * clip(x / 6 + mpf(0.5), 0, 1),
                  lambda x: mpf(0) if x < -3 else mpf(1) if x > 3 else x / 3 + mpf(0.5), 0),
    "mish": (mish, mish_slope, 0),
    "softplus": (softplus, sigmoid, 0),
    "softplus:beta=0.5,threshold=20": (lambda x: x if x > 40 else 2 * softplus(x / 2),
                                       lambda x: mpf(1) if x > 40 else sigmoid(x / 2), 0),
    "softsign": (lambda x: x / (1 + fabs(x)), lambda x: 1 / (1 + fabs(x)) ** 2, 0),
    "squareplus": (lambda x: (x + sqrt(x * x + 4)) / 2 if x > 0 else 2 / (sqrt(x * x + 4) - x),
                   lambda x: (1 + x / sqrt(x * x + 4)) / 2 if x > 0 else 2 / (sqrt(x * x + 4) - x) / sqrt(x * x + 4), 0),
    "sparsePlus": (lambda x: mpf(0) if x <= -1 else x if x >= 1 else (x + 1) ** 2 / 4, lambda x: clip((x + 1) / 2, 0, 1), 0),
    "sparseSigmoid": (lambda x: clip((x + 1) / 2, 0, 1), lambda x: between(x, -1, 1, 0.5), 0),
    "hardSigmoid": (lambda x: clip(SIXTH * x + mpf(0.5), 0, 1), lambda x: SIXTH if -3 < x < 3 else mpf(0), 0),
    "hardSigmoid:0.2": (lambda x: clip(FIFTH * x + mpf(0.5), 0, 1), lambda x: FIFTH if -2.5 < x < 2.5 else mpf(0), 0),
    "hardTanh": (lambda x: clip(x, -1, 1), lambda x: between(x, -1, 1, 1), 0),
    "hardShrink": (lambda x: x if fabs(x) > 0.5 else mpf(0), lambda x: mpf(1 if fabs(x) > 0.5 else 0), 0),
    "softShrink": (lambda x: x - clip(x, -0.5, 0.5), lambda x: mpf(1 if fabs(x) > 0.5 else 0), 0),
    "tanhShrink": (tanh_shrink, lambda x: tangent(x) ** 2, 0),
    "logSigmoid": (lambda x: -softplus(-x), lambda x: sigmoid(-x), 0),
    "sine": (sin, cos, 0),
    "gaussian": (lambda x: power(-x * x), lambda x: -2 * x * power(-x * x), 0),
}

SIZES = [1e-45, 1.2e-38, 1e-30, 1e-20, 1e-8, 3e-5, 1e-3, 0.1, 0.4, 0.6, 0.7517915, 0.9, 1.05, 1.1924312, 1.2784645, 2, 2.7, 3.2, 4.5,
         5.5, 7, 8.5, 9.1, 10.5, 12.9, 14, 16.7, 18, 19.8, 20.2, 26, 30.1, 37, 41, 60, 80, 87, 88.5, 95, 103.9, 120, 300, 1e3,
         1e4, 1e5, 1e7, 1e9, 4e12, 1.9e19, 1e25, 1e38, 3.4028234663852886e38]
WIDE = [5e-324, 2.3e-308, 1e-160, 1e-17, 700, 709, 736, 744, 746, 1e80, 1e150, 1.4e154, 1e200, 1.7976931348623157e308]


def single(x):
    return struct.unpack("f", struct.pack("f", x))[0]


def condition(f, x, y):
    if x == 0 or y == 0:
        return mpf(0)
    step = fabs(x) * mpf(10) ** -14
    slope = (f(x + step) - f(x - step)) / (2 * step)
    return min(fabs(x * slope / y), mpf(10) ** 30)


def text(y, largest):
    return "%sinf" % ("-" if y < 0 else "") if fabs(y) > largest * (1 + mpf(2) ** -54) else repr(float(mp.nstr(y, 25)))


here = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(here, "hard-points.csv"), "w", newline="\n") as out:
    for name, (value, slope, scale) in FUNCTIONS.items():
        for kind, largest, sizes in (("float32", mpf(single(3.4028234663852886e38)), [single(s) for s in SIZES]),
                                     ("float64", mpf(1.7976931348623157e308), SIZES + WIDE)):
            for x in sorted({0.0, *sizes, *(-s for s in sizes)}):
                at = mpf(x)
                y, dy = value(at), slope(at)
                step = mpf(10) ** -14 * fabs(at)
                if 1e-40 < fabs(at) < 5e3:
                    numeric = (value(at + step) - value(at - step)) / (2 * step)
                    assert fabs(numeric - dy) <= mpf(10) ** -9 * (fabs(dy) + fabs(value(at) / at)), (name, x)
                cells = [text(y, largest), text(dy, largest), "%.2g" % condition(value, at, y), "%.2g" % condition(slope, at, dy)]
                out.write("%s;%s;%r;%s;%g\n" % (name, kind, x, ";".join(cells), scale))
