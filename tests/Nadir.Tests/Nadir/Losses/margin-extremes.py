#!/usr/bin/env python3
"""Prints margin-extremes.csv: values and slopes of margin and binary losses at the ends of the number line.

Everything is computed with 400 digits (mpmath) from inputs that the element type holds exactly; a result that the type
cannot hold is written as inf. Columns: element type, loss, target, prediction, value, slope in the prediction, slope in
the target; the loss' commas are written as blanks.

    python3 margin-extremes.py > margin-extremes.csv
"""
import struct
import sys

from mpmath import exp, inf, log, log1p, mp, mpf

mp.dps = 400

# Exponents up to 3.4e38 cannot be taken; from here on eˣ is beyond every type, and e⁻ˣ is 0 beside 1.
HUGE = mpf(10) ** 5


def e(x):
    return inf if x > HUGE else mpf(0) if x < -HUGE else exp(x)


def sigmoid(x):
    return 1 / (1 + e(-x)) if x >= 0 else e(x) / (1 + e(x))


def softplus(x):
    return x + log1p(e(-x)) if x > 0 else log1p(e(x))


def times(a, b):
    return mpf(0) if a == 0 or b == 0 else a * b


def of_margin(value, slope):
    """Value and slopes of a function of the margin m = y·f."""
    return lambda y, f: (value(y * f), times(y, slope(y * f)), times(f, slope(y * f)))


def hinge_embedding(margin):
    def both(y, x):
        far = max(margin - x, mpf(0))
        return (x, mpf(1), (x - far) / 2) if y > 0 else (far, mpf(-1 if x <= margin else 0), (x - far) / 2)
    return both


def cross_entropy_of_logits(negative, positive):
    def both(t, x):
        yes, no = positive * t, negative * (1 - t)
        value = times(yes, softplus(-x)) + times(no, softplus(x))
        return value, no * sigmoid(x) - yes * sigmoid(-x), positive * softplus(-x) - negative * softplus(x)
    return both


def clipped(low, high):
    def both(t, p):
        inside = min(max(p, low), high)
        value = -(t * log(inside) + (1 - t) * log1p(-inside))
        slope = (1 - t) / (1 - inside) - t / inside if low <= p <= high else mpf(0)
        return value, slope, log1p(-inside) - log(inside)
    return both


def floored(smallest):
    def both(t, p):
        yes = max(log(p), mpf(-100)) if p > 0 else mpf(-100)
        no = max(log1p(-p), mpf(-100)) if p < 1 else mpf(-100)
        return -(t * yes + (1 - t) * no), (p - t) / max(p * (1 - p), smallest), no - yes
    return both


def added(epsilon, rounded):
    """The sums round: that is what TensorFlow.js takes the logarithms of."""
    def both(t, p):
        p, rest = mpf(rounded(p + epsilon)), mpf(rounded(mpf(rounded(1 - p)) + epsilon))
        yes, no = log(p), log(rest)
        return -(t * yes + (1 - t) * no), (1 - t) / rest - t / p, no - yes
    return both


def focal(gamma, alpha):
    """Of logits; alpha None leaves the classes unweighted."""
    def both(t, x):
        weight = 1 if alpha is None else alpha * t + (1 - alpha) * (1 - t)
        weight_slope = 0 if alpha is None else 2 * alpha - 1
        p, rest = sigmoid(x), sigmoid(-x)
        wrong = t * rest + (1 - t) * p
        entropy = times(t, softplus(-x)) + times(1 - t, softplus(x))
        power = mpf(1) if gamma == 0 else wrong ** gamma
        # gamma·wrong^(gamma − 1)·entropy; entropy goes to 0 as wrong does.
        fading = mpf(0) if gamma == 0 or wrong == 0 else gamma * power * (entropy / wrong)
        slope = weight * (power * (p - t) + fading * (1 - 2 * t) * p * rest)
        return weight * power * entropy, slope, weight_slope * power * entropy + weight * (fading * (rest - p) - times(power, x))
    return both


def single(x):
    return struct.unpack("f", struct.pack("f", float(x)))[0]


# Rounds to the type; the largest number of the type; from here on a result rounds to infinity.
TYPES = {
    "Float32": (single, mpf(2) ** 128 - mpf(2) ** 104, mpf(2) ** 128 - mpf(2) ** 103),
    "Float64": (float, mpf(2) ** 1024 - mpf(2) ** 971, mpf(2) ** 1024 - mpf(2) ** 970),
}
SCORES = [0, 1e-45, 1.2e-38, 1e-20, 2.0 ** -24, 0.3, 0.5, 1, 1.0000001, 3, 16, 17, 40, 88.5, 88.8, 100, 104, 1e4, 1e30]
SCORES_64 = [5e-324, 2.3e-308, 709.5, 710, 745, 1e200]
CHANCES = [0, 1e-45, 1.2e-38, 1e-20, 5e-8, 1e-7, 2e-7, 1e-3, 0.5, 0.7, 1 - 1e-3, 1 - 2e-7, 1 - 6e-8, 1]


def losses(kind):
    rounded = TYPES[kind][0]
    low, high = mpf(rounded(1e-7)), mpf(rounded(1 - 1e-7))
    one = mpf(1)
    return {
        "hinge": of_margin(lambda m: max(1 - m, 0 * m), lambda m: mpf(-1 if m < 1 else 0)),
        "squaredHinge": of_margin(lambda m: max(1 - m, 0 * m) ** 2, lambda m: -2 * max(1 - m, 0 * m)),
        "logistic": of_margin(lambda m: softplus(-m), lambda m: -sigmoid(-m)),
        "exponential": of_margin(lambda m: e(-m), lambda m: -e(-m)),
        "perceptron": of_margin(lambda m: max(-m, 0 * m), lambda m: mpf(-1 if m <= 0 else 0)),
        "modifiedHuber": of_margin(
            lambda m: max(1 - m, 0 * m) ** 2 if m >= -1 else -4 * m, lambda m: -2 * max(1 - m, 0 * m) if m >= -1 else mpf(-4)),
        "hingeEmbedding:margin=0.5": hinge_embedding(mpf(0.5)),
        "binaryCrossEntropy:fromLogits=true": cross_entropy_of_logits(one, one),
        "binaryCrossEntropy:fromLogits=true positiveWeights=[20]": cross_entropy_of_logits(one, 20 * one),
        "binaryCrossEntropy": clipped(low, high),
        "binaryCrossEntropy:probabilityGuard=logFloor": floored(mpf(single(1e-12))),
        "binaryCrossEntropy:probabilityGuard=add": added(low, rounded),
        "binaryFocal:fromLogits=true": focal(mpf(2), None),
        "binaryFocal:gamma=0 fromLogits=true": focal(mpf(0), None),
        "binaryFocal:gamma=0.5 fromLogits=true": focal(mpf(0.5), None),
        "binaryFocal:gamma=5 fromLogits=true alpha=0.75 applyClassBalancing=true": focal(mpf(5), mpf(0.75)),
    }


def text(value, rounded, infinite):
    return ("inf" if value > 0 else "-inf") if abs(value) >= infinite else repr(rounded(value))


def main():
    print("type,loss,target,prediction,value,predictionSlope,targetSlope")
    for kind, (rounded, largest, infinite) in TYPES.items():
        scores = [mpf(rounded(x)) for x in SCORES + (SCORES_64 if kind == "Float64" else [])] + [largest]
        for name, both in losses(kind).items():
            of_chances = name.startswith("binaryCrossEntropy") and "fromLogits" not in name
            predictions = [mpf(rounded(p)) for p in CHANCES] if of_chances else [s * x for x in scores for s in (1, -1)][1:]
            if "applyClassBalancing" in name:
                predictions = predictions[:-2]  # The parts of a sum that is just representable are not.
            for target in (0, 1) if name.startswith("binary") else (-1, 1):
                for x in predictions:
                    results = both(mpf(target), x)
                    print(",".join([kind, name.replace(",", " "), str(target), repr(float(x))] + [text(v, rounded, infinite) for v in results]))


sys.exit(main())
