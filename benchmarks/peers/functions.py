"""Forward and backward of activations and losses on a million float32 numbers in PyTorch on one thread: one JSON line.

`functions.py activations|losses --seconds 0.2 [case …]`
"""
import argparse
import time

import torch
import torch.nn.functional as F

import peer

SIDE, NAMED_CLASSES, WARM_UP_SHARE = 1000, 5, 0.5

ACTIVATIONS = {
    "relu": F.relu, "relu6": F.relu6, "leaky_relu": lambda x: F.leaky_relu(x, 0.2), "elu": F.elu, "celu": F.celu, "selu": F.selu,
    "gelu": F.gelu, "gelu-tanh": lambda x: F.gelu(x, approximate="tanh"), "silu": F.silu, "mish": F.mish, "softplus": F.softplus,
    "softsign": F.softsign, "sigmoid": torch.sigmoid, "hardsigmoid": F.hardsigmoid, "tanh": torch.tanh, "hardtanh": F.hardtanh,
    "hardswish": F.hardswish, "logsigmoid": F.logsigmoid, "hardshrink": F.hardshrink, "softshrink": F.softshrink,
    "tanhshrink": F.tanhshrink, "threshold": lambda x: F.threshold(x, 0, 0), "exp": torch.exp, "sin": torch.sin,
    "softmax": lambda x: F.softmax(x, -1), "log_softmax": lambda x: F.log_softmax(x, -1), "softmin": lambda x: F.softmin(x, -1),
    "glu": F.glu,
}


def activations():
    x = wanted(2 * normal())
    return {name: (lambda function=function: function(x), [x]) for name, function in ACTIVATIONS.items()}


def losses():
    scores, others, thirds, numbers = wanted(normal()), wanted(normal()), wanted(normal()), normal()
    probabilities = wanted(0.01 + 0.98 * torch.rand(SIDE, SIDE))
    logarithms = wanted(F.log_softmax(normal(), -1))
    variances = 0.5 + 1.5 * torch.rand(SIDE, SIDE)
    shares = F.softmax(normal(), -1)
    zero_one = (normal() > 0).float()
    signs = 2 * zero_one - 1
    row_signs = 2 * (torch.randn(SIDE) > 0).float() - 1
    classes = torch.arange(SIDE) * 7919 % SIDE
    lists = torch.full((SIDE, SIDE), -1)
    lists[:, :NAMED_CLASSES] = (torch.arange(SIDE)[:, None] * 31 + torch.arange(NAMED_CLASSES) * 197) % SIDE
    pairs = {
        "mse": (F.mse_loss, numbers, scores), "l1": (F.l1_loss, numbers, scores), "huber": (F.huber_loss, numbers, scores),
        "smooth_l1": (F.smooth_l1_loss, numbers, scores), "bce": (F.binary_cross_entropy, zero_one, probabilities),
        "bce_with_logits": (F.binary_cross_entropy_with_logits, zero_one, scores),
        "cross_entropy": (F.cross_entropy, classes, scores), "cross_entropy-soft": (F.cross_entropy, shares, scores),
        "nll": (F.nll_loss, classes, logarithms), "kl_div": (torch.nn.KLDivLoss(), shares, logarithms),
        "poisson_nll": (F.poisson_nll_loss, variances, scores), "hinge_embedding": (F.hinge_embedding_loss, signs, scores),
        "soft_margin": (F.soft_margin_loss, signs, scores), "multi_margin": (F.multi_margin_loss, classes, scores),
        "multilabel_margin": (F.multilabel_margin_loss, lists, scores),
        "multilabel_soft_margin": (F.multilabel_soft_margin_loss, zero_one, scores),
    }
    of_pairs = {name: (lambda loss=loss, target=target, prediction=prediction: loss(prediction, target), [prediction])
                for name, (loss, target, prediction) in pairs.items()}
    return {
        **of_pairs,
        "gaussian_nll": (lambda: F.gaussian_nll_loss(scores, numbers, variances), [scores]),
        "cosine_embedding": (lambda: F.cosine_embedding_loss(scores, others, row_signs), [scores, others]),
        "margin_ranking": (lambda: F.margin_ranking_loss(scores, others, signs), [scores, others]),
        "triplet": (lambda: F.triplet_margin_loss(scores, others, thirds), [scores, others, thirds]),
    }


def normal():
    return torch.randn(SIDE, SIDE)


def wanted(x):
    return x.detach().requires_grad_()


def median(forward, inputs, seconds):
    result = forward().detach()
    upstream = torch.randn_like(result) if result.dim() else None
    times_of(forward, inputs, upstream, seconds * WARM_UP_SHARE)
    times = sorted(times_of(forward, inputs, upstream, seconds))
    return times[len(times) // 2]


def times_of(forward, inputs, upstream, seconds):
    times, started = [], time.perf_counter()
    while len(times) < 3 or time.perf_counter() - started < seconds:
        begin = time.perf_counter()
        forward().backward(upstream)
        for x in inputs:
            x.grad = None
        times.append((time.perf_counter() - begin) * 1e3)
    return times


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("kind", choices=["activations", "losses"])
    parser.add_argument("names", nargs="*")
    parser.add_argument("--seconds", type=float, default=0.2)
    given = parser.parse_intermixed_args()
    torch.manual_seed(1)
    torch.set_num_threads(1)
    cases = losses() if given.kind == "losses" else activations()
    peer.show({
        "milliseconds": {name: median(*cases[name], given.seconds) for name in given.names or cases},
        "version": f"PyTorch {torch.__version__}",
    })
