"""Forward and backward of each activation on a million float32 numbers in PyTorch: one line of JSON a function.

`python3 activations.py [--threads n]`; entries whose "composed" is true have no function of their own there and are
written as their documentation's formula.
"""
import argparse
import json
import time

import torch
import torch.nn.functional as F

SIDE, WARM_UP, TIME = 1024, 0.1, 0.15

OWN = {
    "celu": F.celu, "elu": F.elu, "exponential": torch.exp, "gelu": F.gelu, "gelu:approximate=true": lambda x: F.gelu(x, approximate="tanh"),
    "hardShrink": F.hardshrink, "hardSigmoid": F.hardsigmoid, "hardSwish": F.hardswish, "hardTanh": F.hardtanh,
    "leakyRelu": lambda x: F.leaky_relu(x, 0.2), "logSigmoid": F.logsigmoid, "logSoftmax": lambda x: F.log_softmax(x, -1), "mish": F.mish,
    "relu": F.relu, "relu6": F.relu6, "selu": F.selu, "sigmoid": torch.sigmoid, "silu": F.silu, "sine": torch.sin, "softShrink": F.softshrink,
    "softmax": lambda x: F.softmax(x, -1), "softmin": lambda x: F.softmin(x, -1), "softplus": F.softplus, "softplus:threshold=20": F.softplus,
    "softsign": F.softsign, "tanh": torch.tanh, "tanhShrink": F.tanhshrink, "threshold": lambda x: F.threshold(x, 0, 0),
    "thresholdedRelu": lambda x: F.threshold(x, 1, 0), "glu": F.glu, "rRelu": lambda x: F.rrelu(x, training=True),
}
COMPOSED = {
    "gaussian": lambda x: torch.exp(-x * x),
    "squareplus": lambda x: (x + torch.sqrt(x * x + 4)) / 2,
    "sparsePlus": lambda x: torch.where(x <= -1, torch.zeros_like(x), torch.where(x < 1, (x + 1) ** 2 / 4, x)),
    "sparseSigmoid": lambda x: torch.clamp((x + 1) / 2, 0, 1),
    "linear": lambda x: x * 1,
    "maxout": lambda x: x.view(SIDE, SIDE // 2, 2).max(-1).values,
}


def measure(function, x):
    upstream = torch.randn_like(function(x))
    times, started = [], time.perf_counter()
    while time.perf_counter() - started < WARM_UP + TIME or len(times) < 5:
        x.grad = None
        begin = time.perf_counter()
        function(x).backward(upstream)
        end = time.perf_counter()
        if end - started > WARM_UP:
            times.append((end - begin) * 1e3)
    return sorted(times)[len(times) // 2]


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--threads", type=int, default=1)
    torch.set_num_threads(parser.parse_args().threads)
    numbers = (2 * torch.randn(SIDE, SIDE)).requires_grad_()
    weight = torch.full((1,), 0.25, requires_grad=True)
    OWN["pRelu"] = lambda x: F.prelu(x, weight)
    for composed, functions in ((False, OWN), (True, COMPOSED)):
        for name, function in functions.items():
            print(json.dumps({"name": name, "milliseconds": round(measure(function, numbers), 4), "composed": composed}))
