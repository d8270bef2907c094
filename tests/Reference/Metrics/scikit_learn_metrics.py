"""Writes scikit_learn_metrics.json: what scikit-learn 1.2.1 gives for inputs that tests/golden does not hold.

Weights, ties, degenerate labelings, multi-class averages, several outputs. Run: python3 scikit_learn_metrics.py
"""
import json
import math
import os
import warnings
from fractions import Fraction

import numpy as np
import sklearn
from sklearn import metrics as sk
from sklearn.metrics import cluster as skc

warnings.filterwarnings("ignore")
assert sklearn.__version__ == "1.2.1", sklearn.__version__
random = np.random.default_rng(20260401)
tensors, places, cases, curves = [], {}, [], []


def tensor(values):
    """The place of a tensor in the list of them: many cases share their inputs."""
    if values is None:
        return None
    values = np.asarray(values)
    kind = {"f": str(values.dtype), "i": "int64", "b": "bool"}[values.dtype.kind]
    text = json.dumps({"shape": list(values.shape), "dtype": kind, "data": [v.item() for v in values.ravel()]})
    if text not in places:
        places[text] = len(tensors)
        tensors.append(text)
    return places[text]


def add(spec, target, prediction, value, weights=None, tolerance=1e-12):
    assert math.isfinite(value), (spec, value)
    cases.append({
        "metric": spec, "target": tensor(target), "prediction": tensor(prediction),
        "weights": tensor(weights), "value": float(value), "tolerance": tolerance})


def labels(n, classes, right=0.6):
    target = random.integers(0, classes, n)
    prediction = np.where(random.random(n) < right, target, random.integers(0, classes, n))
    return target, prediction



# Decisions: averages, absent classes, weights, division by zero.
AVERAGED = {"precision": sk.precision_score, "recall": sk.recall_score, "f1": sk.f1_score, "jaccard": sk.jaccard_score}
for n, classes, shown in [(40, 4, None), (40, 3, 5), (25, 2, None), (6, 6, 6)]:
    target, prediction = labels(n, classes)
    prediction[prediction == 1] = 0 if classes > 2 else prediction[prediction == 1]
    for weights in [None, np.round(random.random(n) * 3 + 0.01, 3)]:
        for average in ["macro", "micro", "weighted"] + (["binary"] if classes == 2 else []):
            for zero in [0, 1]:
                options = dict(average=average, zero_division=zero, sample_weight=weights)
                if shown and average != "binary":
                    options["labels"] = range(shown)
                ours = f"average={average},zeroDivision={zero}" + (f",classes={shown}" if shown else "")
                for name, function in AVERAGED.items():
                    add(f"{name}:{ours}", target, prediction, function(target, prediction, **options), weights)
                add(f"fBeta:beta=0.5,{ours}", target, prediction, sk.fbeta_score(target, prediction, beta=0.5, **options), weights)
        if classes == 2:
            add("specificity", target, prediction, sk.recall_score(target, prediction, pos_label=0, sample_weight=weights), weights)
        add("accuracy", target, prediction, sk.accuracy_score(target, prediction, sample_weight=weights), weights)
        add("zeroOneLoss", target, prediction, sk.zero_one_loss(target, prediction, sample_weight=weights), weights)
        add("zeroOneLoss:normalize=false", target, prediction,
            sk.zero_one_loss(target, prediction, sample_weight=weights, normalize=False), weights)
        add("matthewsCorrelation", target, prediction, sk.matthews_corrcoef(target, prediction, sample_weight=weights), weights)
        for ours, theirs in [("equal", None), ("linear", "linear"), ("quadratic", "quadratic")]:
            add(f"cohenKappa:{ours}" + (f",classes={shown}" if shown else ""), target, prediction,
                sk.cohen_kappa_score(target, prediction, weights=theirs, sample_weight=weights,
                                     labels=range(shown) if shown else None), weights)
        for adjusted in [False, True]:
            add(f"balancedAccuracy:{str(adjusted).lower()}", target, prediction,
                sk.balanced_accuracy_score(target, prediction, adjusted=adjusted, sample_weight=weights), weights)
# Specificity of several classes has no twin: from the matrix.
target, prediction = labels(50, 4)
matrix = sk.confusion_matrix(target, prediction)
negatives, rejections = [], []
for c in range(4):
    negatives.append(matrix.sum() - matrix[c].sum())
    rejections.append(matrix.sum() - matrix[c].sum() - matrix[:, c].sum() + matrix[c, c])
each = np.array(rejections) / np.array(negatives)
add("specificity:macro", target, prediction, each.mean())
add("specificity:micro", target, prediction, sum(rejections) / sum(negatives))
add("specificity:weighted", target, prediction, np.average(each, weights=matrix.sum(axis=1)))
# One class only.
add("matthewsCorrelation", [0, 0, 0, 1], [1, 1, 1, 1], sk.matthews_corrcoef([0, 0, 0, 1], [1, 1, 1, 1]))
add("balancedAccuracy", [1, 1, 1], [1, 0, 1], sk.balanced_accuracy_score([1, 1, 1], [1, 0, 1]))
add("precision:macro", [2, 2, 2], [2, 2, 2], 1.0)

# Scores of two classes: ties, weights, both notations of labels.
for n, digits in [(50, 1), (50, 12), (7, 0)]:
    target = random.integers(0, 2, n)
    target[:2] = [0, 1]
    score = np.round(np.clip(random.random(n) * 0.7 + target * 0.3, 0, 1), digits)
    for weights in [None, np.round(random.random(n) * 2 + 0.01, 3)]:
        add("rocAuc", target, score, sk.roc_auc_score(target, score, sample_weight=weights), weights)
        add("rocAuc", 2 * target - 1, score, sk.roc_auc_score(target, score, sample_weight=weights), weights)
        add("averagePrecision", target, score, sk.average_precision_score(target, score, sample_weight=weights), weights)
        add("brierScore", target, score, sk.brier_score_loss(target, score, sample_weight=weights), weights)
        add("logLoss", target, score, sk.log_loss(target, score, sample_weight=weights, labels=[0, 1]), weights, 1e-11)
        add("logLoss:epsilon=0.01,normalize=false", target, score,
            sk.log_loss(target, score, sample_weight=weights, eps=0.01, normalize=False), weights)
        add("hinge", target, score * 4 - 2, sk.hinge_loss(target, score * 4 - 2, sample_weight=weights), weights)
        for dropped in [False, True]:
            fpr, tpr, thresholds = sk.roc_curve(target, score, sample_weight=weights, drop_intermediate=dropped)
            precision, recall, cuts = sk.precision_recall_curve(target, score, sample_weight=weights)
            curves.append({
                "target": tensor(target), "score": tensor(score), "weights": tensor(weights),
                "dropIntermediate": dropped, "fpr": fpr.tolist(), "tpr": tpr.tolist(), "rocThresholds": thresholds[1:].tolist(),
                "precision": precision.tolist(), "recall": recall.tolist(), "thresholds": cuts.tolist(),
                "area": float(sk.roc_auc_score(target, score, sample_weight=weights)),
                "averagePrecision": float(sk.average_precision_score(target, score, sample_weight=weights))})

# Scores of several classes.
for n, classes, digits in [(60, 3, 1), (80, 5, 12)]:
    target = np.concatenate([np.arange(classes), random.integers(0, classes, n - classes)])
    scores = np.round(random.random((n, classes)), digits) + 0.05
    scores[np.arange(n), target] += np.round(random.random(n), digits)
    rows = scores / scores.sum(axis=1, keepdims=True)
    for weights in [None, np.round(random.random(n) * 2 + 0.01, 3)]:
        for average in ["macro", "weighted", "micro"]:
            add(f"rocAuc:{average}", target, rows,
                sk.roc_auc_score(target, rows, multi_class="ovr", average=average, sample_weight=weights), weights)
        add("logLoss", target, rows, sk.log_loss(target, rows, sample_weight=weights), weights)
        add("hinge", target, scores * 3, sk.hinge_loss(target, scores * 3, sample_weight=weights), weights)
        for k in [1, 2, 4]:
            add(f"sparseTopKCategoricalAccuracy:k={k},ties=laterClass", target, scores,
                sk.top_k_accuracy_score(target, scores, k=k, sample_weight=weights), weights)
        right = scores[np.arange(n), target][:, None]
        add("sparseTopKCategoricalAccuracy:k=2", target, scores,
            np.average((scores > right).sum(axis=1) < 2, weights=weights), weights)
        onehot = np.eye(classes)[target]
        add("brierScore", target, rows, np.average(((rows - onehot) ** 2).sum(axis=1), weights=weights), weights)
        add("topKCategoricalAccuracy:k=2", onehot, scores, np.average((scores > right).sum(axis=1) < 2, weights=weights), weights)
        labelled = (random.random((n, classes)) < 0.4).astype(np.int64)
        for average in ["macro", "weighted", "micro"]:
            add(f"averagePrecision:{average}", labelled, scores,
                sk.average_precision_score(labelled, scores, average=average, sample_weight=weights), weights)
            add(f"rocAuc:{average}", labelled, scores,
                sk.roc_auc_score(labelled, scores, average=average, sample_weight=weights), weights)
    for average in ["macro", "weighted"]:
        add(f"rocAuc:average={average},multiClass=oneVsOne", target, rows,
            sk.roc_auc_score(target, rows, multi_class="ovo", average=average))
single = np.float32([0, 1, 1e-9, 0.3, 0.7])
add("logLoss", [0, 1, 1, 0, 0], single, sk.log_loss([0, 1, 1, 0, 0], single), None, 1e-6)
add("logLoss", [0, 1, 1, 0, 1], [0, 1, 0.0, 1.0, 0.7], sk.log_loss([0, 1, 1, 0, 1], [0, 1, 0.0, 1.0, 0.7]), None, 1e-3)

# Errors of one and several outputs.
for shape in [(30,), (25, 3)]:
    target = random.normal(size=shape) * 2 + 1
    prediction = target + random.normal(size=shape) * (0.5 if len(shape) == 1 else np.array([0.2, 1, 3]))
    for weights in [None, np.round(random.random(shape[0]) * 2 + 0.01, 3)]:
        for ours, theirs in [("uniform", "uniform_average"), ("varianceWeighted", "variance_weighted")]:
            options = dict(multioutput=theirs, sample_weight=weights)
            add(f"rSquared:{ours}", target, prediction, sk.r2_score(target, prediction, **options), weights)
            add(f"explainedVariance:{ours}", target, prediction, sk.explained_variance_score(target, prediction, **options), weights)
        options = dict(sample_weight=weights)
        add("meanAbsoluteError", target, prediction, sk.mean_absolute_error(target, prediction, **options), weights)
        add("meanSquaredError", target, prediction, sk.mean_squared_error(target, prediction, **options), weights)
        add("rootMeanSquaredError:perOutput=true", target, prediction,
            sk.mean_squared_error(target, prediction, squared=False, **options), weights)
        add("rootMeanSquaredError", target, prediction, math.sqrt(sk.mean_squared_error(target, prediction, **options)), weights)
        for alpha in [0, 0.2, 0.5, 1]:
            add(f"pinballLoss:{alpha}", target, prediction, sk.mean_pinball_loss(target, prediction, alpha=alpha, **options), weights)
        add("meanAbsolutePercentageError:percent=false,epsilon=2.220446049250313e-16", target, prediction,
            sk.mean_absolute_percentage_error(target, prediction, **options), weights)
        amount, rate = np.abs(target), np.abs(prediction) + 0.01
        add("meanSquaredLogarithmicError", amount, rate, sk.mean_squared_log_error(amount, rate, **options), weights)
        if len(shape) == 1:
            amount[3] = 0
            add("poissonDeviance", amount, rate, sk.mean_poisson_deviance(amount, rate, **options), weights)
            amount[3] = 0.7
            add("gammaDeviance", amount, rate, sk.mean_gamma_deviance(amount, rate, **options), weights)
    add("medianAbsoluteError", target, prediction, sk.median_absolute_error(target, prediction))
    whole = random.integers(0, 4, shape[0])
    add("medianAbsoluteError", target, prediction,
        np.mean(np.median(np.abs(np.repeat(target - prediction, whole, axis=0)), axis=0)), whole.astype(float))
    if len(shape) == 1:
        add("maximumError", target, prediction, sk.max_error(target, prediction))
# A large offset, exactly.
small, guess = [1, 2, 3, 4, 6], [1.5, 2, 2.5, 4.25, 5]
mean = Fraction(sum(small), 5)
left = sum((Fraction(t) - Fraction(p)) ** 2 for t, p in zip(small, guess))
value = float(1 - left / sum((t - mean) ** 2 for t in small))
for offset in [0, 1e8, 1e12]:
    add("rSquared", [t + offset for t in small], [p + offset for p in guess], value)
for target, prediction in [([2.0, 2, 2], [2.0, 2, 2]), ([2.0, 2, 2], [1.0, 2, 2]), ([2.0, 2, 2], [3.0, 3, 3]), ([0.1] * 7, [0.1] * 7)]:
    add("rSquared", target, prediction, sk.r2_score(target, prediction))
    add("explainedVariance", target, prediction, sk.explained_variance_score(target, prediction))

# Labelings.
MEANS = {"arithmetic": "arithmetic", "geometric": "geometric", "minimum": "min", "maximum": "max"}
target, found = labels(70, 5, 0.5)
pairs = [
    (target, found), (target, found * 7 - 1), (target, (target + 2) % 5), (target, np.arange(70)), (np.arange(70), target),
    (target, np.zeros(70, int)), (np.zeros(70, int), target), (np.zeros(5, int), np.ones(5, int)), (np.arange(6), np.arange(6)[::-1]),
    (random.integers(0, 3, 400), random.integers(0, 20, 400)), (np.array([0, 0, 1, 1]), np.array([0, 1, 0, 1])),
    (np.array([4]), np.array([-3])), (np.r_[np.zeros(500, int), 1], np.r_[np.zeros(499, int), 1, 1]),
]
for target, found in pairs:
    add("randIndex", target, found, skc.rand_score(target, found))
    add("adjustedRandIndex", target, found, skc.adjusted_rand_score(target, found))
    add("mutualInformation", target, found, skc.mutual_info_score(target, found))
    for ours, theirs in MEANS.items():
        add(f"normalizedMutualInformation:{ours}", target, found,
            skc.normalized_mutual_info_score(target, found, average_method=theirs))
        # Where entropy and expectation are the same but for rounding, so is the result.
        degenerate = len(set(target)) == 1 or len(set(found)) == 1 or len(set(target)) == len(target) or len(set(found)) == len(found)
        if not degenerate or len(set(target)) == len(set(found)) == 1:
            add(f"adjustedMutualInformation:{ours}", target, found,
                skc.adjusted_mutual_info_score(target, found, average_method=theirs), None, 1e-10)
    add("homogeneity", target, found, skc.homogeneity_score(target, found))
    add("completeness", target, found, skc.completeness_score(target, found))
    for beta in [0.25, 0.5, 1.0, 3.0]:
        add(f"vMeasure:{beta}", target, found, skc.v_measure_score(target, found, beta=beta))
    add("fowlkesMallows", target, found, skc.fowlkes_mallows_score(target, found))

# Points.
for n, d, k in [(40, 2, 3), (60, 7, 5), (9, 1, 8)]:
    found = np.concatenate([np.arange(k), random.integers(0, k, n - k)]) * 3 - 1
    points = random.normal(size=(n, d)) + found[:, None] * 0.7
    add("silhouette", points, found, sk.silhouette_score(points, found))
    add("daviesBouldin", points, found, sk.davies_bouldin_score(points, found))
    add("calinskiHarabasz", points, found, sk.calinski_harabasz_score(points, found))
same = np.repeat(np.arange(3.0), 4)[:, None]
for points, found in [(same, np.repeat(np.arange(3), 4)), (np.ones((6, 2)), np.array([0, 0, 1, 1, 2, 2])), (same, np.tile([0, 1], 6))]:
    add("silhouette", points, found, sk.silhouette_score(points, found))
    add("daviesBouldin", points, found, sk.davies_bouldin_score(points, found))
    add("calinskiHarabasz", points, found, sk.calinski_harabasz_score(points, found))

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "scikit_learn_metrics.json"), "w", newline="\n") as file:
    file.write('{"source": "scikit-learn 1.2.1, by scikit_learn_metrics.py",\n"tensors": [\n')
    file.write(",\n".join(tensors))
    file.write('\n],\n"cases": [\n')
    file.write(",\n".join(json.dumps(case) for case in cases))
    file.write('\n],\n"curves": [\n')
    file.write(",\n".join(json.dumps(curve) for curve in curves))
    file.write("\n]}\n")
print(len(cases), "cases,", len(curves), "curves")
