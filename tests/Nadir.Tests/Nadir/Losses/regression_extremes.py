"""Writes regression_extremes.csv: regression losses and both slopes at the ends of each type's range, by mpmath.

The formulas are those of the losses' documentation, taken as they stand: 700 digits are enough for what they cancel.
Run: python3 regression_extremes.py > regression_extremes.csv
"""
import struct

from mpmath import cosh, exp, expm1, inf, isinf, log, mp, mpf, pi, tanh

mp.dps = 700
LARGEST = {"float32": mpf(2) ** 128 - mpf(2) ** 104, "float64": mpf(2) ** 1024 - mpf(2) ** 971}


def sign(x):
    return (x > 0) - (x < 0)


def residual(value, slope):
    """A loss of e = t − p: its value, its slope in the target, its slope in the prediction."""
    return lambda t, p: (value(t - p), slope(t - p), -slope(t - p))


def huber(d):
    return residual(lambda e: e * e / 2 if abs(e) <= d else d * (abs(e) - d / 2), lambda e: max(-d, min(d, e)))


def smooth_l1(b):
    return residual(lambda e: e * e / (2 * b) if abs(e) < b else abs(e) - b / 2, lambda e: max(mpf(-1), min(mpf(1), e / b)))


def log_cosh():
    # cosh itself has too many digits beyond 1e5, where e^(−2|e|) is nothing.
    return residual(lambda e: log(cosh(e)) if abs(e) < 1e5 else abs(e) - log(2), lambda e: tanh(e) if abs(e) < 1e5 else mpf(sign(e)))


def quantile(tau):
    return residual(lambda e: tau * e if e >= 0 else (tau - 1) * e, lambda e: tau if e > 0 else tau - 1 if e < 0 else mpf(0))


def insensitive(eps):
    return residual(lambda e: max(mpf(0), abs(e) - eps), lambda e: mpf(sign(e)) if abs(e) > eps else mpf(0))


def squared_insensitive(eps):
    return residual(lambda e: max(mpf(0), abs(e) - eps) ** 2, lambda e: 2 * sign(e) * max(mpf(0), abs(e) - eps))


def cauchy(c):
    return residual(lambda e: c * c / 2 * log(1 + (e / c) ** 2), lambda e: e / (1 + (e / c) ** 2))


def geman_mcclure(c):
    return residual(lambda e: c * c / 2 * e * e / (c * c + e * e), lambda e: e / (1 + (e / c) ** 2) ** 2)


def bell(x):
    return exp(-x) if x < 1e7 else mpf(0)


def welsch(c):
    return residual(lambda e: c * c / 2 * (1 - bell((e / c) ** 2)), lambda e: e * bell((e / c) ** 2))


def tukey(c):
    return residual(
        lambda e: c * c / 6 * (1 - (1 - (e / c) ** 2) ** 3) if abs(e) <= c else c * c / 6,
        lambda e: e * (1 - (e / c) ** 2) ** 2 if abs(e) <= c else mpf(0))


def wing(w, eps):
    return residual(
        lambda e: w * log(1 + abs(e) / eps) if abs(e) < w else abs(e) - w + w * log(1 + w / eps),
        lambda e: sign(e) * (w / (eps + abs(e)) if abs(e) < w else mpf(1)))


def barron(alpha, c):
    def value(e):
        x = (e / c) ** 2
        if alpha == 2:
            return x / 2
        if alpha == 0:
            return log(1 + x / 2)
        if isinf(alpha):
            return 1 - bell(x / 2) if alpha < 0 else expm1(x / 2) if x < 1e7 else inf
        b = abs(alpha - 2)
        return b / alpha * ((x / b + 1) ** (alpha / 2) - 1)

    def slope(e):
        x = (e / c) ** 2
        if isinf(alpha):
            return e / c ** 2 * (bell(x / 2) if alpha < 0 else exp(x / 2) if x < 1e7 else inf)
        return e / c ** 2 * (1 if alpha == 2 else (x / abs(alpha - 2) + 1) ** (alpha / 2 - 1))

    return residual(value, lambda e: slope(e) if e else mpf(0))


def percentage(eps):
    def at(t, p):
        size, s = max(abs(t), eps), sign(t - p)
        in_target = s / size - (abs(t - p) * sign(t) / size ** 2 if abs(t) > eps else 0)
        return 100 * abs(t - p) / size, 100 * in_target, -100 * s / size

    return at


def logarithmic(eps):
    def at(t, p):
        e = log(1 + max(p, eps)) - log(1 + max(t, eps))
        return e * e, -2 * e / (1 + t) if t > eps else mpf(0), 2 * e / (1 + p) if p > eps else mpf(0)

    return at


def poisson(log_input, full, eps):
    def at(t, p):
        rate = (exp(p) if p > -1e5 else mpf(0)) if log_input else p
        logarithm = p if log_input else log(p + eps)
        value, in_target = rate - t * logarithm, -logarithm
        if full and t > 1:
            value += t * log(t) - t + log(2 * pi * t) / 2
            in_target += log(t) + 1 / (2 * t)
        return value, in_target, rate - t if log_input else 1 - t / (p + eps)

    return at


RESIDUAL = {
    "meanAbsoluteError": residual(abs, lambda e: mpf(sign(e))),
    "huber": huber(mpf(1)), "huber:delta=0.125": huber(mpf(1) / 8), "huber:delta=1000": huber(mpf(1000)),
    "smoothL1": smooth_l1(mpf(1)), "smoothL1:beta=0.125": smooth_l1(mpf(1) / 8), "smoothL1:beta=1000": smooth_l1(mpf(1000)),
    "logCosh": log_cosh(),
    "quantile:tau=0.875": quantile(mpf(7) / 8), "quantile:tau=0.125": quantile(mpf(1) / 8),
    "epsilonInsensitive:epsilon=0.125": insensitive(mpf(1) / 8),
    "squaredEpsilonInsensitive:epsilon=0.125": squared_insensitive(mpf(1) / 8),
    "wing": wing(mpf(10), mpf(2)), "wing:w=1,epsilon=0.0625": wing(mpf(1), mpf(1) / 16),
}
for name, loss, own in [
    ("cauchy", cauchy, "2.3849"), ("gemanMcClure", geman_mcclure, "1"), ("welsch", welsch, "2.9846"), ("tukeyBiweight", tukey, "4.685")]:
    RESIDUAL[name] = loss(mpf(float(own)))
    for c in (0.0625, 64.0, 1e6):
        RESIDUAL[f"{name}:c={c:g}"] = loss(mpf(c))
ALPHAS = (
    "-Infinity", "-1e10", "-100", "-2", "-0.5", "-1e-9", "0", "1e-12", "1e-3", "0.5", "1", "1.5", "1.999", "1.99999999", "2",
    "2.00000001", "2.001", "3", "4", "Infinity")
for alpha in ALPHAS:
    for c in (1.0, 0.0625, 64.0) if alpha in ("-2", "0", "0.5", "1.5", "1.999") else (1.0,):
        RESIDUAL[f"barronGeneral:alpha={alpha},c={c:g}"] = barron(mpf(float(alpha)), mpf(c))

OTHERS = {
    "meanAbsolutePercentageError": percentage(mpf(1e-7)),
    "meanSquaredLogarithmicError": logarithmic(mpf(1e-7)),
    "poisson": poisson(False, False, mpf(1e-7)),
    "poisson:full=true": poisson(False, True, mpf(1e-7)),
    "poisson:convention=pyTorch": poisson(True, False, 0),
    "poisson:convention=pyTorch,full=true": poisson(True, True, 0),
}


def rounded(x, kind):
    return struct.unpack("f", struct.pack("f", x))[0] if kind == "float32" else x


def text(x, kind):
    if abs(x) > LARGEST[kind]:
        return "Infinity" if x > 0 else "-Infinity"
    return repr(float(x))


def points(kind):
    top, bottom = (3.4028234663852886e38, 1.401298464324817e-45) if kind == "float32" else (1.7976931348623157e308, 5e-324)
    large = [1e10, 1e17, 1e19, 1e20, 1e30, 1e38] + ([1e100, 1e154, 1e160, 1e300] if kind == "float64" else [])
    sizes = [bottom, 1e-38, 1e-30, 1e-19, 1e-10, 1e-4, 0.06, 0.3, 0.99, 1.01, 2.5, 7.0, 50.0, 1e3, 1e5, 1e7] + large + [top]
    return top, sizes


def residuals(kind):
    top, sizes = points(kind)
    yield from ((s, 0.0) for s in [0.0, *sizes])
    yield from ((0.0, s) for s in sizes[::4])
    yield from [(top, -top), (-top, top), (top, -1.0), (top, top), (1.0, 1.0 + 2.0 ** -20), (-1e20, 1e20)]


def pairs(name, kind):
    top, sizes = points(kind)
    counts = [0.0, 1e-10, 0.5, 1.0, 2.0, 30.0, 1e4, 1e10, 1e30]
    if "percentage" in name.lower():
        shares = [(top, -top), (-top, top), (top, 0.0), (0.0, 1e-20), (1e-20, 0.0), (1e-30, -1e-30), (0.0, 1.0), (1.0, top), (1e30, 1.1e30)]
        return shares + [(t, p) for t in (-3.0, 1e-6, 1e10) for p in (0.0, 2.0, -1e20)]
    if "Logarithmic" in name:
        return [(t, p) for t in (0.0, 1e-20, 1e-3, 2.0, 1e20, top) for p in (-top, -1.0, 0.0, 1e-3, 5.0, 1e20, top)]
    if "pyTorch" in name:
        return [(t, p) for t in counts for p in (-top, -1e4, -80.0, -1.0, -1e-20, 0.0, 0.5, 3.0, 70.0, 85.0, 700.0, 1e4, top)]
    return [(t, p) for t in [*counts, 1e37] for p in [*counts, 1e37, 2e37]]


def size_of_terms(name, t, p):
    """What rounding is measured by: the largest of what is subtracted, where that says more than the result."""
    if "poisson" not in name:
        return 0
    log_input = "pyTorch" in name
    logarithm = abs(p) if log_input else abs(log(p + mpf(1e-7)))
    return (exp(p) if log_input and p < 1e4 else 0 if log_input else p) + t * (1 + logarithm) + (t * log(t) if t > 1 else 0)


print("loss,type,target,prediction,value,targetSlope,predictionSlope,sizeOfTerms")
for kind in ("float32", "float64"):
    for name, loss in [*RESIDUAL.items(), *OTHERS.items()]:
        for t, p in residuals(kind) if name in RESIDUAL else pairs(name, kind):
            t, p = rounded(t, kind), rounded(p, kind)
            if "pyTorch" in name and p > 1e5:
                results = (inf, -mpf(p) + (log(mpf(t)) + 1 / (2 * mpf(t)) if "full" in name and t > 1 else 0), inf)
            else:
                results = loss(mpf(t), mpf(p))
            print(f'"{name}",{kind},{t!r},{p!r},' + ",".join(text(r, kind) for r in [*results, size_of_terms(name, mpf(t), mpf(p))]))
