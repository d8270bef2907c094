"""Writes target_encoder.json: target encoding by its published formulas, in plain NumPy.

Micci-Barreca 2001 as scikit-learn 1.3 fits it; Debian's 1.2.1 has no TargetEncoder, so formulas are written out here, and only
the folds (unshuffled KFold and StratifiedKFold) are scikit-learn's. Run: /usr/bin/python3 target_encoder.py > target_encoder.json
"""
import json

import numpy as np
from sklearn.model_selection import KFold, StratifiedKFold


def encode(x, y, smooth, categories):
    mean, variance = y.mean(), y.var()
    made = {}
    for category in categories:
        own = y[x == category]
        if len(own) == 0:
            made[category] = mean
        elif smooth is not None:
            made[category] = (own.sum() + smooth * mean) / (len(own) + smooth)
        else:
            below = variance * len(own) + own.var()
            made[category] = mean if below == 0 else (variance * len(own) * own.mean() + own.var() * mean) / below
    return made, mean


def one(x, y, test, smooth, cv, folds):
    categories = sorted(set(x))
    full, mean = encode(x, y, smooth, categories)
    cross = np.empty(len(x))
    for train, held in folds:
        part, part_mean = encode(x[train], y[train], smooth, categories)
        cross[held] = [part[v] for v in x[held]]
    return cross, np.array([full.get(v, mean) for v in test])


rng = np.random.RandomState(11)
cases = []
for rows, kinds in ((12, 3), (30, 5), (23, 8)):
    for target in ("continuous", "binary", "multiclass"):
        for smooth in (None, 0.0, 2.5, 20.0):
            for cv in (2, 3, 5):
                x = rng.randint(0, kinds, rows).astype(float)
                y = {"continuous": rng.normal(3, 2, rows) + x, "binary": np.arange(rows) * 7 % 2, "multiclass": np.arange(rows) * 5 % 3}[target]
                test = np.array(sorted(set(x)) + [99.0])
                if target != "continuous" and min(np.bincount(y)) < cv:
                    continue
                splitter = KFold(cv) if target == "continuous" else StratifiedKFold(cv)
                folds = list(splitter.split(x, y))
                lists = [y.astype(float)] if target != "multiclass" else [(y == label).astype(float) for label in sorted(set(y))]
                pairs = [one(x, own, test, smooth, cv, folds) for own in lists]
                cases.append({"target": target, "smooth": smooth, "cv": cv, "x": x.tolist(), "y": y.tolist(), "test": test.tolist(),
                              "crossFitted": np.array([p[0] for p in pairs]).T.tolist(), "encoded": np.array([p[1] for p in pairs]).T.tolist()})
constant = np.array([1.0, 1, 2, 2, 3, 3])
cases.append({"target": "continuous", "smooth": None, "cv": 2, "x": constant.tolist(), "y": [4.0] * 6, "test": [1.0, 5.0],
              "crossFitted": [[4.0]] * 6, "encoded": [[4.0], [4.0]]})
print('{"cases": [')
print(",\n".join(json.dumps(case, separators=(",", ":")) for case in cases))
print("]}")
