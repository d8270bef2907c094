"""Formulas over columns in NumPy, as a program writes them: one JSON line.

`formulas.py --seconds 0.2`
"""
import argparse
import time

import numpy as np

import peer

POINTS, GRID, CURVE, WARM_UP_SHARE = 1_000_000, 200, 401, 0.5

FORMULAS = {
    "polynomial": lambda x, y: 3*x**4 - 2*x**3 + x**2 - 5*x + 1,
    "rosenbrock": lambda x, y: (1 - x)**2 + 100*(y - x**2)**2,
    "himmelblau": lambda x, y: (x**2 + y - 11)**2 + (x + y**2 - 7)**2,
    "gaussian": lambda x, y: np.exp(-(x**2 + y**2)/2),
    "wave": lambda x, y: np.sin(y*np.cos(x)),
    "tanh": lambda x, y: np.tanh(2*x + y)*np.exp(-x),
    "damped": lambda x, y: np.exp(-0.3*np.abs(x))*np.cos(3*x),
    "max": lambda x, y: np.maximum(0, x) - 0.1*np.maximum(0, -x),
    "where": lambda x, y: np.where(x > 0, x, 0.1*x),
    "sqrt": lambda x, y: np.sqrt(x**2 + y**2),
}


def cases():
    x, y = np.linspace(-3, 3, POINTS), np.linspace(-2, 4, POINTS)
    few = np.linspace(-3, 3, CURVE)
    k, b = np.linspace(0, 2, GRID)[:, None, None], np.linspace(-2, 4, GRID)[None, :, None]
    points_x, points_y = np.array([0, 1, 2, 3, 4, 5.0]), np.array([1.1, 2.4, 2.9, 4.2, 4.8, 6.1])
    return {
        **{name: (lambda formula=formula: formula(x, y)) for name, formula in FORMULAS.items()},
        "curve": lambda: np.sin(few)*np.exp(-few**2/8),
        "grid": lambda: np.mean((k*points_x + b - points_y)**2, axis=-1),
    }


def median(work, seconds):
    times_of(work, seconds * WARM_UP_SHARE)
    times = sorted(times_of(work, seconds))
    return times[len(times) // 2]


def times_of(work, seconds):
    times, started = [], time.perf_counter()
    while len(times) < 3 or time.perf_counter() - started < seconds:
        begin = time.perf_counter()
        work()
        times.append((time.perf_counter() - begin) * 1e3)
    return times


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=0.2)
    given = parser.parse_args()
    peer.show({
        "milliseconds": {name: median(work, given.seconds) for name, work in cases().items()},
        "version": f"NumPy {np.__version__}",
    })
