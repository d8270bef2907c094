"""Prints the polynomials of src/Nadir.Tensors/Lanes/Elementary32 and Elementary64. Needs mpmath; takes some minutes.

Each is the minimax fit of f on [low, high] by exchange of extremal points (Remez) with 50 digits. The first three
coefficients are rounded to the element type one after another, the rest fitted anew each time; the others are rounded.
"""

import struct

from mpmath import atan, atanh, cos, erf, erfc, exp, expm1, log, log1p, lu_solve, matrix, mp, mpf, pi, sin, sqrt, tanh

mp.dps = 50


def single(x):
    return mpf(struct.unpack("f", struct.pack("f", float(x)))[0])


def double(x):
    return mpf(float(x))


def fit(f, weight, powers, low, high, rounds, points):
    """Coefficients and the largest weighted error."""
    n = len(powers)
    middle, half = (high + low) / 2, (high - low) / 2
    nodes = [middle - half * cos(pi * (i + mpf(1) / 2) / (n + 1)) for i in range(n + 1)]
    grid = [middle - half * cos(pi * mpf(i) / points) for i in range(points + 1)]
    values, weights = [f(x) for x in grid], [weight(x) for x in grid]
    terms = [[x**p for p in powers] for x in grid]
    for _ in range(rounds):
        a, b = matrix(n + 1, n + 1), matrix(n + 1, 1)
        for i, x in enumerate(nodes):
            for k, p in enumerate(powers):
                a[i, k] = x**p
            a[i, n] = (-1) ** i / weight(x)
            b[i] = f(x)
        solution = lu_solve(a, b)
        coefficients = [solution[k] for k in range(n)]
        errors = [w * (v - sum(c * t for c, t in zip(coefficients, row))) for w, v, row in zip(weights, values, terms)]
        extremes = []
        for i, error in enumerate(errors):
            if extremes and (error >= 0) == (errors[extremes[-1]] >= 0):
                if abs(error) > abs(errors[extremes[-1]]):
                    extremes[-1] = i
            else:
                extremes.append(i)
        worst = max(abs(e) for e in errors)
        if len(extremes) < n + 1 or worst < abs(solution[n]) * mpf("1.001"):
            break
        while len(extremes) > n + 1:
            extremes.pop(0 if abs(errors[extremes[0]]) < abs(errors[extremes[-1]]) else -1)
        nodes = [grid[i] for i in extremes]
    return coefficients, worst


def rounded(f, weight, degree, low, high, to):
    fixed, rest = [], list(range(degree + 1))
    coefficients, worst = fit(f, weight, rest, low, high, 25, 1500)
    while rest:
        fixed.append((rest.pop(0), to(coefficients[0])))
        if rest and len(fixed) <= 3:
            remaining = lambda x: f(x) - sum(c * x**p for p, c in fixed)
            coefficients, _ = fit(remaining, weight, rest, low, high, 12, 600)
        else:
            coefficients = coefficients[1:]
    return [c for _, c in fixed], worst


def near(x, limit, otherwise, value):
    return otherwise if abs(x) < mpf(limit) else value(x)


def floor(x):
    return max(abs(x), mpf("1e-9"))


HALF_LOG2 = log(2) / 2 * mpf("1.0001")
QUARTER = (pi / 4 * mpf("1.0001")) ** 2
ATANH = ((sqrt(mpf(2)) - 1) / (sqrt(mpf(2)) + 1)) ** 2 * mpf("1.0001")
ERF_END = mpf("1.0001")


def artanh_rest(z):
    s = sqrt(z)
    return (log1p(2 * s / (1 - s)) - 2 * s) / (s * z)


exp_tail = lambda x: near(x, "1e-15", mpf(1) / 2 + x / 6, lambda x: (expm1(x) - x) / x**2)
exp_weight = lambda x: floor(x**2 / expm1(x) if x else 0)
log_tail = lambda x: near(x, "1e-12", mpf(1) / 3 - x / 4, lambda x: (log1p(x) - x + x * x / 2) / x**3)
log_weight = lambda x: floor(x**3 / log1p(x) if x else 0)
sine_tail = lambda z: near(z, "1e-20", -mpf(1) / 6, lambda z: (sin(sqrt(z)) - sqrt(z)) / (sqrt(z) * z))
sine_weight = lambda z: floor(z * sqrt(z) / sin(sqrt(z)) if z else 0)
cosine_tail = lambda z: near(z, "1e-20", mpf(1) / 24, lambda z: (cos(sqrt(z)) - 1 + z / 2) / z**2)
erf_tail = lambda z: near(z, "1e-20", 2 / sqrt(pi) - 1, lambda z: erf(sqrt(z)) / sqrt(z) - 1)
atan_tail = lambda z: near(z, "1e-16", -mpf(1) / 3 + z / 5, lambda z: (atan(sqrt(z)) / sqrt(z) - 1) / z)
tanh_tail = lambda z: near(z, "1e-16", -mpf(1) / 3 + 2 * z / 15, lambda z: (tanh(sqrt(z)) / sqrt(z) - 1) / z)


def mills(s):
    x = 4 * (1 + s) / (1 - s) if s < 1 else mpf("1e30")
    if x < 30:
        return (x + 4) * sqrt(pi / 2) * exp(x * x / 2) * erfc(x / sqrt(mpf(2)))
    term, total = mpf(1), mpf(1)
    for k in range(1, 60):
        term *= -(2 * k - 1) / (x * x)
        total += term
    return (x + 4) / x * total


power_tail = lambda r: near(r, "1e-15", log(2), lambda r: (mpf(2) ** r - 1) / r)

FITS = {
    "ExpTail, float32": (exp_tail, exp_weight, 4, -HALF_LOG2, HALF_LOG2, single),
    "ExpTail, float64": (exp_tail, exp_weight, 10, -HALF_LOG2, HALF_LOG2, double),
    "LogOfParts, float32": (log_tail, log_weight, 7, sqrt(mpf(1) / 2) - 1, sqrt(mpf(2)) - 1, single),
    "LogOfParts, float64": (lambda z: near(z, "1e-20", mpf(2) / 3, artanh_rest),
                            lambda z: max(z, mpf("1e-12")) / 2, 6, mpf(0), ATANH, double),
    "LogInTwo, float64": (lambda z: near(z, "1e-14", mpf(2) / 5, lambda z: (artanh_rest(z) - mpf(2) / 3) / z),
                          lambda z: max(z * z, mpf("1e-12")) / 2, 6, mpf(0), ATANH, double),
    "Sine, float32": (sine_tail, sine_weight, 3, mpf(0), QUARTER, double),
    "Cosine, float32": (cosine_tail, lambda z: max(z * z, mpf("1e-12")), 2, mpf(0), QUARTER, double),
    "Sine, float64": (sine_tail, sine_weight, 5, mpf(0), QUARTER, double),
    "Cosine, float64": (cosine_tail, lambda z: max(z * z, mpf("1e-12")), 5, mpf(0), QUARTER, double),
    "Erf below 1, float32": (erf_tail, lambda z: 1 / (1 + erf_tail(z)), 6, mpf(0), ERF_END, single),
    "Erf below 1, float64": (erf_tail, lambda z: 1 / (1 + erf_tail(z)), 11, mpf(0), ERF_END, double),
    "Erf above 1, float32": (lambda t: log(erfc(t)), lambda t: erfc(t) / erf(t), 7, mpf("0.999"), mpf(4), single),
    "Erf above 1, float64": (lambda t: log(erfc(t)), lambda t: erfc(t) / erf(t), 18, mpf("0.999"), mpf(6), double),
    "Tanh below 0.55, float32": (tanh_tail, lambda z: max(z * sqrt(z) / tanh(sqrt(z)) if z else 0, mpf("1e-10")),
                                 3, mpf(0), mpf("0.5501") ** 2, single),
    "ArcTangent, float64": (atan_tail, lambda z: max(z * sqrt(z) / atan(sqrt(z)) if z else 0, mpf("1e-12")),
                            10, mpf(0), (sqrt(mpf(2)) - 1) ** 2 * mpf("1.0001"), double),
    "MillsRatio, float32": (mills, lambda s: 1 / mills(s), 11, mpf(-1), mpf(1), single),
    "MillsRatio, float64": (mills, lambda s: 1 / mills(s), 25, mpf(-1), mpf(1), double),
    "Softplus, float32": (lambda q: near(q, "1e-20", 1 + q / 3, lambda q: atanh(sqrt(q)) / sqrt(q)),
                          lambda q: 1 / (1 + q / 3), 4, mpf(0), mpf(1) / 9 * mpf("1.0001"), single),
    "Tanh's power of two, float32": (power_tail, lambda r: max(abs(r) / mpf(2) ** r, mpf("1e-9")),
                                     5, -mpf("0.50001"), mpf("0.50001"), single),
}

if __name__ == "__main__":
    for name, arguments in FITS.items():
        coefficients, worst = rounded(*arguments)
        print("%s: relative error 2^%.1f" % (name, float(log(worst, 2))))
        for coefficient in coefficients:
            print("   ", repr(float(coefficient)))
