"""Minima under penalties by SciPy and scikit-learn: writes balls.csv and paths.csv beside this file.

Two features for the balls, four for the paths (the last one nearly the sum of the first two); y is without noise of any
generator: all numbers are written out below, and in PenaltyData.cs. Run by python3 with NumPy, SciPy and scikit-learn 1.2.
"""

import pathlib

import numpy as np
from scipy.optimize import minimize_scalar
from sklearn.linear_model import Ridge, enet_path, lasso_path

here = pathlib.Path(__file__).parent
u = np.array([1.0, -0.5, 0.3, 2.0, -1.2, 0.7, -0.9, 1.5])
v = np.array([0.4, 1.1, -0.8, 0.9, 0.2, -1.6, -0.3, 1.0])
w = np.array([-0.7, 0.2, 1.3, -0.4, 0.8, -1.1, 0.5, 0.1])
near = u + v + np.array([0.01, -0.02, 0.015, 0.0, -0.01, 0.02, -0.005, 0.01])
y = np.array([2.1, -0.3, 0.2, 4.4, -2.2, 0.5, -1.9, 3.6])


def loss(a, b):
    return np.mean((a * u + b * v - y) ** 2)


def norm(x, p):
    return np.max(np.abs(x)) if np.isinf(p) else np.sum(np.abs(x) ** p) ** (1 / p)


def edge(angle, kind, shape, bound):
    way = np.array([np.cos(angle), np.sin(angle)])
    if kind == "norm":
        return way * bound / norm(way, shape)
    linear, square = shape * np.sum(np.abs(way)), (1 - shape) / 2 * np.sum(way**2)
    return way * (bound / linear if square == 0 else (-linear + np.sqrt(linear**2 + 4 * square * bound)) / (2 * square))


with open(here / "balls.csv", "w") as file:
    file.write("kind,shape,bound,a,b,loss\n")
    cases = [("norm", p, t) for p in (0.5, 1, 1.3, 2, 4, np.inf) for t in (0.3, 1.0, 1.8)]
    cases += [("elastic", r, t) for r in (0.0, 0.3, 0.8, 1.0) for t in (0.4, 1.2)]
    for kind, shape, bound in cases:
        angles = np.linspace(0, 2 * np.pi, 100_001)
        values = np.array([loss(*edge(angle, kind, shape, bound)) for angle in angles])
        at = int(np.argmin(values))
        width = angles[1]
        found = minimize_scalar(lambda angle: loss(*edge(angle, kind, shape, bound)),
                                bounds=(angles[at] - width, angles[at] + width), method="bounded", options={"xatol": 1e-15})
        angle = found.x if found.fun < values[at] else angles[at]
        place = edge(angle, kind, shape, bound)
        file.write(f"{kind},{float(shape)!r},{bound!r},{place[0]!r},{place[1]!r},{loss(*place)!r}\n")

X = np.stack([u, v, w, near], axis=1)
centred, target = X - X.mean(axis=0), y - y.mean()
lambdas = np.array([2.0, 1.0, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01])
with open(here / "paths.csv", "w") as file:
    file.write("ratio,lambda,u,v,w,near\n")
    settings = {"tol": 1e-16, "max_iter": 10_000_000}
    for ratio in (1.0, 0.5):
        path = lasso_path if ratio == 1 else enet_path
        extra = {} if ratio == 1 else {"l1_ratio": ratio}
        alphas, weights, _ = path(centred, target, alphas=lambdas, **extra, **settings)
        for i, alpha in enumerate(alphas):
            file.write(",".join(repr(float(n)) for n in [ratio, alpha, *weights[:, i]]) + "\n")
    for alpha in lambdas:
        weights = Ridge(alpha=alpha * len(y), solver="cholesky").fit(X, y).coef_
        file.write(",".join(repr(float(n)) for n in [0.0, alpha, *weights]) + "\n")
