"""Writes class-losses.json: losses of classes by PyTorch 1.13 and, where it has none or rounds, by mpmath to 160 digits.

Run: python3 class-losses.py > class-losses.json
"""
import itertools
import json
import math

import mpmath
import torch
import torch.nn.functional as F

mpmath.mp.dps = 160
torch.manual_seed(41)
cases = []


def tensor(x):
    x = torch.as_tensor(x)
    kind = {torch.float64: "float64", torch.float32: "float32", torch.int64: "int64"}[x.dtype]
    return {"shape": list(x.shape), "dtype": kind, "data": [number(v) for v in x.flatten().tolist()]}


def number(v):
    return v if isinstance(v, int) or math.isfinite(v) else str(v).replace("inf", "Infinity").replace("nan", "NaN")


def add(loss, source, target, x, value, gradients, weights=None, rtol=1e-12, atol=1e-14):
    inputs = {"target": tensor(target), "input": tensor(x)}
    if weights is not None:
        inputs["weights"] = tensor(weights)
    outputs = {"value": tensor(value)} | {f"grad_{name}": tensor(g) for name, g in gradients.items()}
    cases.append({"id": f"class-losses/{len(cases):03}", "source": source, "tags": [], "params": {"loss": loss},
                  "inputs": inputs, "outputs": outputs, "tolerance_hint": {"rtol": rtol, "atol": atol}})


def by_torch(loss, function, target, x, weights=None):
    x = x.clone().requires_grad_()
    leaves = {"input": x}
    if target.is_floating_point():
        target = target.clone().requires_grad_()
        leaves["target"] = target
    value = function(x, target)
    value.sum().backward()
    gradients = {name: leaf.grad if leaf.grad is not None else torch.zeros_like(leaf) for name, leaf in leaves.items()}
    add(loss, "torch 1.13", target.detach(), x.detach(), value.detach(), gradients, weights)


def text(**arguments):
    return ",".join(f"{k}={json.dumps(v)}" for k, v in arguments.items() if v is not None).replace(" ", "").replace('"', "")


REDUCTIONS = [("none", "none"), ("sum", "sum"), ("meanOverWeights", "mean")]
WEIGHTS = {3: [0.5, 2.0, 1.25], 4: [0.5, 2.0, 1.25, 0.0]}


def classes_of(shape, classes, axis=1):
    rest = list(shape)
    del rest[axis if len(shape) > 1 else 0]
    return torch.randint(classes, rest)


def cross_entropies():
    turn = itertools.cycle(REDUCTIONS)
    for shape in ([5, 4], [2, 3, 4], [2, 3, 2, 2], [4]):
        count = shape[min(1, len(shape) - 1)]
        for weighted, smoothing, ignored, scale in itertools.product((False, True), (0.0, 0.2), (None, 1), (2.0, 1e4)):
            if scale > 2 and len(shape) > 2:
                continue
            ours, theirs = next(turn)
            weight = WEIGHTS[count] if weighted else None
            target = classes_of(shape, count)
            if ignored is not None and len(shape) == 1:
                target = torch.tensor(2)
            options = text(classWeights=weight, ignoreIndex=ignored, labelSmoothing=smoothing or None, reduction=ours)
            by_torch(f"crossEntropy:{options}", lambda x, t: F.cross_entropy(
                x, t, None if weight is None else torch.tensor(weight).double(), reduction=theirs,
                ignore_index=-100 if ignored is None else ignored, label_smoothing=smoothing),
                target, torch.randn(shape, dtype=torch.float64) * scale)
        for weighted, smoothing in itertools.product((False, True), (0.0, 0.2)):
            ours, theirs = next(turn)
            weight = WEIGHTS[count] if weighted else None
            options = text(classWeights=weight, labelSmoothing=smoothing or None, reduction=ours)
            target = torch.softmax(torch.randn(shape, dtype=torch.float64), min(1, len(shape) - 1))
            by_torch(f"crossEntropy:{options}", lambda x, t: F.cross_entropy(
                x, t, None if weight is None else torch.tensor(weight).double(), reduction=theirs, label_smoothing=smoothing),
                target, torch.randn(shape, dtype=torch.float64) * 2)


def axes():
    for axis, smoothing in ((-1, 0.0), (0, 0.1), (2, 0.1)):
        x = torch.randn(3, 4, 2, 3, dtype=torch.float64)
        count = x.shape[axis]
        target = torch.randint(count, x.movedim(axis, -1).shape[:-1])
        options = text(labelSmoothing=smoothing or None, axis=axis, reduction="none")
        by_torch(f"crossEntropy:{options}", lambda x, t: F.cross_entropy(
            x.movedim(axis, -1).reshape(-1, count), t.reshape(-1), reduction="none", label_smoothing=smoothing).reshape(t.shape),
            target, x)
        by_torch(f"sparseCategoricalCrossEntropy:{text(fromLogits=True, axis=axis, reduction='mean')}",
                 lambda x, t: F.cross_entropy(x.movedim(axis, -1).reshape(-1, count), t.reshape(-1)), target, x)
        rows = torch.softmax(torch.randn_like(x), axis)
        by_torch(f"categoricalCrossEntropy:{text(fromLogits=True, labelSmoothing=smoothing, axis=axis, reduction='mean')}",
                 lambda x, t: F.cross_entropy(x.movedim(axis, -1).reshape(-1, count), t.movedim(axis, -1).reshape(-1, count),
                                              label_smoothing=smoothing), rows, x)
        logs = torch.log_softmax(x, axis)
        by_torch(f"negativeLogLikelihood:{text(axis=axis, reduction='sum')}",
                 lambda x, t: F.nll_loss(x.movedim(axis, -1).reshape(-1, count), t.reshape(-1), reduction="sum"), target, logs)


def margins():
    x = torch.randn(4, dtype=torch.float64)
    w = torch.tensor(WEIGHTS[4]).double()
    by_torch("multiMargin:p=2,margin=0.7,classWeights=[0.5,2,1.25,0]",
             lambda x, t: F.multi_margin_loss(x, t, p=2, margin=0.7, weight=w), torch.tensor(1), x)
    by_torch("multiMargin:margin=-0.3,reduction=none",
             lambda x, t: F.multi_margin_loss(x, t, margin=-0.3, reduction="none"), torch.tensor([3, 0]), torch.randn(2, 4).double())
    by_torch("multiLabelMargin", F.multilabel_margin_loss, torch.tensor([2, 0, -1, 3]), x)
    rows = torch.tensor([[1, 1, -1, 0], [-1, 0, 1, 2], [3, 2, 1, 0]])
    by_torch("multiLabelMargin:reduction=none", lambda x, t: F.multilabel_margin_loss(x, t, reduction="none"), rows,
             torch.randn(3, 4).double())
    by_torch("multiLabelSoftMargin:classWeights=[0.5,2,1.25,0],reduction=none",
             lambda x, t: F.multilabel_soft_margin_loss(x, t, w, reduction="none"), torch.rand(3, 4).double(),
             torch.randn(3, 4).double() * 1e4)
    by_torch("negativeLogLikelihood:classWeights=[0.5,2,1.25,0]", lambda x, t: F.nll_loss(x, t, w), torch.tensor(2),
             torch.log_softmax(x, 0))


def reductions():
    """Each reduction with an ignored class, class weights and sample weights at once, from PyTorch's own terms."""
    weight = [0.5, 2.0, 1.25, 0.75]
    target = torch.tensor([[0, 1, 3], [1, 2, 1]])
    x = torch.randn(2, 4, 3, dtype=torch.float64)
    samples = torch.tensor([0.5, 3.0], dtype=torch.float64)
    for given in (None, samples):
        spread = torch.ones(2, 3).double() if given is None else given[:, None].expand(2, 3)
        whole = (torch.tensor(weight).double()[target] * (target != 1) * spread).sum()
        divisors = {"sum": 1, "mean": 3, "sumOverBatchSize": 6, "batchMean": 2, "meanOverWeights": whole}
        for ours, divisor in divisors.items():
            for smoothing in (0.0, 0.3):
                options = text(classWeights=weight, ignoreIndex=1, labelSmoothing=smoothing, reduction=ours)
                by_torch(f"crossEntropy:{options}", lambda x, t: (F.cross_entropy(
                    x, t, torch.tensor(weight).double(), ignore_index=1, label_smoothing=smoothing, reduction="none")
                    * spread).sum() / divisor, target, x, given)


def by_mpmath(loss, function, target, x, dtype=torch.float64, differentiates=True, rtol=1e-12):
    """Value, and the gradient in x by central differences with 160 digits, of one row."""
    x = torch.tensor(x, dtype=dtype)
    exact = [mpmath.mpf(v) for v in x.tolist()]
    value = torch.tensor(float(function(exact)), dtype=dtype)
    gradient = []
    for i in range(len(exact) if differentiates else 0):
        step = mpmath.mpf(10) ** -60
        above, below = ([v + (sign * step if i == k else 0) for k, v in enumerate(exact)] for sign in (1, -1))
        gradient.append(float((function(above) - function(below)) / (2 * step)))
    gradients = {"input": torch.tensor(gradient, dtype=dtype)[None]} if differentiates else {}
    target = torch.tensor(target, dtype=dtype)[None] if isinstance(target, list) else torch.tensor([target])
    if dtype == torch.float32:
        rtol = 1e-6
    add(loss, "mpmath", target, x[None], value, gradients, None, rtol, 1e-6 if dtype == torch.float32 else 1e-14)


def softmax(x):
    largest = max(x)
    powers = [mpmath.exp(v - largest) for v in x]
    return [p / sum(powers) for p in powers]


def logs(x):
    largest = max(x)
    whole = largest + mpmath.log(sum(mpmath.exp(v - largest) for v in x))
    return [v - whole for v in x]


def misses(x, i):
    """1 − softmax without losing what is left of a confident row."""
    largest = max(x)
    powers = [mpmath.exp(v - largest) for v in x]
    return sum(p for k, p in enumerate(powers) if k != i) / sum(powers)


def clip(p):
    low = mpmath.mpf(1e-7)
    return min(max(p, low), 1 - low)


LOGITS = [[0.5, -1.0, 2.0], [40.0, 0.0, -40.0], [1e4, -1e4, 0.0], [-1e4, 9999.0, 1e4], [0.0, 0.0, 0.0]]


def focal():
    for x, gamma in itertools.product(LOGITS, (0.0, 0.5, 2.0, 5.0)):
        for y in (0, 2):
            by_mpmath(f"categoricalFocal:gamma={gamma},fromLogits=true",
                      lambda x: -mpmath.mpf(0.25) * misses(x, y) ** gamma * logs(x)[y], y, x, rtol=1e-11)
    row = [mpmath.mpf(v) for v in (0.2, 0.5, 0.3)]
    by_mpmath("categoricalFocal:alpha=1,gamma=1.5,classWeights=[1,2,0.5],labelSmoothing=0.1",
              lambda x: sum(-w * (t * mpmath.mpf(0.9) + mpmath.mpf(0.1) / 3) * (1 - p / sum(x)) ** 1.5 * mpmath.log(clip(p / sum(x)))
                            for w, t, p in zip((1, 2, mpmath.mpf(0.5)), row, x)), [0.2, 0.5, 0.3], [0.1, 0.6, 0.7])


def generalized():
    for x, q in itertools.product(LOGITS, (0.01, 0.7, 1.0)):
        for y in (0, 1):
            by_mpmath(f"generalizedCrossEntropy:q={q},fromLogits=true",
                      lambda x: (1 - softmax(x)[y] ** mpmath.mpf(q)) / mpmath.mpf(q), y, x, rtol=1e-11)
    for p in ([0.2, 0.5, 0.3], [1e-10, 1 - 1e-10, 0.0]):
        by_mpmath("generalizedCrossEntropy:q=0.7,classWeights=[1,2,0.5]",
                  lambda x: sum(w * t * (1 - p ** mpmath.mpf(0.7)) / mpmath.mpf(0.7)
                                for w, t, p in zip((1, 2, mpmath.mpf(0.5)), (mpmath.mpf(0.25), mpmath.mpf(0.75), 0), x)),
                  [0.25, 0.75, 0.0], p, differentiates=p[2] > 0)
        by_mpmath("generalizedCrossEntropy:q=0.7", lambda x: (1 - x[1] ** mpmath.mpf(0.7)) / mpmath.mpf(0.7), 1, p, rtol=1e-11,
                  differentiates=p[2] > 0)


def divergences():
    low = mpmath.mpf(1e-7)
    t = [0.25, 0.7, 0.05]
    x = [0.3, 0.1, 0.6]
    by_mpmath("kullbackLeibler", lambda x: sum(a * mpmath.log(mpmath.mpf(a) / b) for a, b in zip(t, x)), t, x)
    by_mpmath("kullbackLeibler:logTarget=true", lambda x: sum(mpmath.exp(a) * (a - mpmath.log(b)) for a, b in zip(
        [mpmath.mpf(math.log(v)) for v in t], x)), [math.log(v) for v in t], x)
    logged = [-0.5, -1e4, -3.0]
    by_mpmath("kullbackLeibler:logPrediction=true", lambda x: sum(a * (mpmath.log(a) - b) if a else 0 for a, b in zip(
        [mpmath.mpf(0.75), mpmath.mpf(0.25), 0], x)), [0.75, 0.25, 0.0], logged)
    by_mpmath("kullbackLeibler:logPrediction=true,logTarget=true", lambda x: sum(
        mpmath.exp(a) * (a - b) for a, b in zip([mpmath.mpf(-0.7), mpmath.mpf(-0.7), mpmath.mpf(-1e4)], x)), [-0.7, -0.7, -1e4], logged)
    by_mpmath("kullbackLeibler:reduction=batchMean", lambda x: sum(
        max(mpmath.mpf(a), low) * mpmath.log(max(mpmath.mpf(a), low) / max(b, low)) for a, b in zip([0.0, 1.0, 0.0], x)),
        [0.0, 1.0, 0.0], [0.5, 0.25, 0.25])


def largest_numbers():
    """Float32 at the ends of its range: the exact value, where Float32 can hold it."""
    top = 3.4e38
    share = [mpmath.mpf(v) for v in (0.02, 0.98, 0.0)]
    single = dict(dtype=torch.float32)
    by_mpmath("crossEntropy:labelSmoothing=0.1", lambda x: -sum(
        (mpmath.mpf(0.9) * (i == 1) + mpmath.mpf(0.1) / 3) * l for i, l in enumerate(logs(x))), 1, [-top, top, 0.0], **single)
    by_mpmath("crossEntropy:classWeights=[0,1,0.1],reduction=sum", lambda x: mpmath.mpf(0), 0, [-top, top, 0.0], **single)
    by_mpmath("categoricalCrossEntropy:fromLogits=true,checkDomain=false",
              lambda x: -sum(t * l for t, l in zip(share, logs(x))), [0.02, 0.98, 0.0], [-top, top, 0.0], **single)
    by_mpmath("multiMargin", lambda x: sum(max(0, 1 - x[0] + v) for v in x[1:]) / 3, 0, [-3.4e38, -top, 1.5e38], **single)
    by_mpmath("multiLabelSoftMargin", lambda x: sum(max(v, 0) for v in x[:1]) / 3, [0.0, 1.0, 0.0], [top, top, -top], **single)
    by_mpmath("categoricalHinge", lambda x: max(0, max(x[1], x[2]) - x[0] + 1), [1.0, 0.0, 0.0], [-1e38, 2e38, -top], **single)
    by_mpmath("kullbackLeibler:logPrediction=true", lambda x: -x[0] * mpmath.mpf(0.5) - x[1] * mpmath.mpf(0.5) + mpmath.log(0.5),
              [0.5, 0.5, 0.0], [-top, -1.0, -top], **single)
    by_mpmath("generalizedCrossEntropy:fromLogits=true", lambda x: 1 / mpmath.mpf(0.7), 0, [-top, top, 0.0], **single)
    by_mpmath("categoricalFocal:alpha=1,fromLogits=true", lambda x: -logs(x)[0] * misses(x, 0) ** 2, 0,
              [-1e38, 2e38, 0.0], **single)


cross_entropies()
axes()
margins()
reductions()
focal()
generalized()
divergences()
largest_numbers()
print('{"cases": [')
print(",\n".join(json.dumps(case, separators=(",", ":")) for case in cases))
print("]}")
