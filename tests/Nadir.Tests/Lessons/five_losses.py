"""Prints the lines of lesson 'five losses' as SciPy finds them: the figures in FiveLossesTests.cs. Run: python3 five_losses.py"""
import numpy as np
from scipy.optimize import linprog, minimize

i = np.arange(30)
x, y = 0.1 * i, 0.2 * i + 1 + 0.1 * np.sin(1.7 * i * i) + np.where((i >= 12) & (i % 6 == 5), 15, 0)


def fitted(loss, start):
    found = minimize(lambda w: loss(np.abs(y - w[0] * x - w[1])).mean(), start, method="Nelder-Mead", options={"xatol": 1e-10, "fatol": 1e-14, "maxiter": 20000})
    return found.x


# The least sum of absolute errors as a linear program: slope, height, errors above and below.
a = np.hstack([x[:, None], np.ones((30, 1)), np.eye(30), -np.eye(30)])
program = linprog(np.r_[0, 0, np.ones(60)], A_eq=a, b_eq=y, bounds=[(None, None)] * 2 + [(0, None)] * 60)
absolute = program.x[:2]
lines = {
    "squared": np.polyfit(x, y, 1),
    "absolute": absolute,
    "Huber": fitted(lambda e: np.where(e <= 0.5, e * e / 2, 0.5 * (e - 0.25)), absolute),
    "Cauchy": fitted(lambda e: 0.125 * np.log1p((e / 0.5) ** 2), absolute),
    "Tukey": fitted(lambda e: (1 - (1 - np.minimum(e, 1) ** 2) ** 3) / 6, absolute),
}
for name, (slope, height) in lines.items():
    print(f"{name}: {slope:.6f} x + {height:.6f}")
