"""Writes state dicts of small PyTorch models, with inputs and outputs, as safetensors files beside this script.

Run once: /usr/bin/python3 make_state_dicts.py (Debian's python3-torch 1.13). The format is written by hand from its description,
so that no safetensors library stands between. NAME.safetensors holds what the test loads; NAME.io.safetensors input and output.
"""
import json
import os
import struct

import numpy as np
import torch
from torch import nn

HERE = os.path.dirname(os.path.abspath(__file__))
NAMES = {
    torch.float16: "F16", torch.bfloat16: "BF16", torch.float32: "F32", torch.float64: "F64", torch.bool: "BOOL",
    torch.int8: "I8", torch.int16: "I16", torch.int32: "I32", torch.int64: "I64", torch.uint8: "U8",
}


def raw(tensor):
    tensor = tensor.detach().contiguous()
    if tensor.dtype == torch.bfloat16:
        tensor = tensor.view(torch.int16)
    return tensor.numpy().tobytes()


def save(name, tensors, metadata=None):
    header, data = {}, b""
    if metadata:
        header["__metadata__"] = metadata
    for key, tensor in tensors.items():
        content = raw(tensor)
        header[key] = {"dtype": NAMES[tensor.dtype], "shape": list(tensor.shape), "data_offsets": [len(data), len(data) + len(content)]}
        data += content
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(os.path.join(HERE, name), "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + data)


def settle(model, shape, batches=3):
    """Gives running statistics, biases and slopes values that a mistake would show."""
    with torch.no_grad():
        for module in model.modules():
            if isinstance(module, (nn.BatchNorm1d, nn.BatchNorm2d)):
                if module.affine:
                    module.weight.uniform_(0.5, 1.5)
                    module.bias.uniform_(-0.5, 0.5)
    model.train()
    for _ in range(batches):
        model(torch.randn(*shape) * 1.5 + 0.3)
    model.eval()


def example(name, model, shape, metadata=None):
    x = torch.randn(*shape)
    with torch.no_grad():
        y = model(x)
    save(f"{name}.safetensors", dict(model.state_dict()), metadata)
    save(f"{name}.io.safetensors", {"input": x, "output": y})


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(2, 6, 3)
        self.bn1 = nn.BatchNorm2d(6)
        self.conv2 = nn.Conv2d(6, 4, 3, stride=2, padding=1, groups=2, bias=False)
        self.bn2 = nn.BatchNorm2d(4, momentum=None)
        self.act = nn.PReLU(4)
        self.fc = nn.Linear(4 * 2 * 2, 3)

    def forward(self, x):
        x = torch.relu(self.bn1(self.conv1(x)))
        x = torch.max_pool2d(x, 2)
        x = self.act(self.bn2(self.conv2(x)))
        return self.fc(torch.flatten(x, 1))


torch.manual_seed(6)
example("mlp", nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 8), nn.Tanh(), nn.Linear(8, 8), nn.Tanh(), nn.Linear(8, 3)), (7, 4), {"format": "pt"})

net = Net()
settle(net, (8, 2, 9, 9))
example("cnn", net, (5, 2, 9, 9))

dilated = nn.Sequential(
    nn.Conv2d(1, 3, (3, 2), dilation=2, padding=1), nn.BatchNorm2d(3, affine=False), nn.ELU(), nn.AvgPool2d(2), nn.Flatten(),
    nn.Linear(3 * 3 * 3, 5), nn.BatchNorm1d(5), nn.PReLU(), nn.Linear(5, 2))
settle(dilated, (8, 1, 8, 7))
example("dilated", dilated, (4, 1, 8, 7))

wide = nn.Sequential(nn.Linear(3, 5), nn.Sigmoid(), nn.Linear(5, 1)).double()
x = torch.randn(6, 3, dtype=torch.float64)
save("double.safetensors", dict(wide.state_dict()))
save("double.io.safetensors", {"input": x, "output": wide(x).detach()})

bare = nn.Linear(3, 2)
example("bare", bare, (4, 3))

# Half precision: the weights are rounded once, and the output is that of the rounded weights in 32 bits.
for name, kind in (("half", torch.float16), ("brain", torch.bfloat16)):
    model = nn.Sequential(nn.Linear(4, 6), nn.ReLU(), nn.Linear(6, 2))
    rounded = {key: value.to(kind) for key, value in model.state_dict().items()}
    model.load_state_dict({key: value.float() for key, value in rounded.items()})
    x = torch.randn(3, 4)
    save(f"{name}.safetensors", rounded)
    save(f"{name}.io.safetensors", {"input": x, "output": model(x).detach()})

# Every type that PyTorch writes, at its extremes.
save("types.safetensors", {
    "f16": torch.tensor([1.5, -65504.0, 2.0 ** -24, float("inf")], dtype=torch.float16),
    "bf16": torch.tensor([1.5, -3.38953139e38, 2.0 ** -126, float("-inf")], dtype=torch.bfloat16),
    "f32": torch.tensor([[1.5, -3.4028235e38], [1e-45, 0.0]], dtype=torch.float32),
    "f64": torch.tensor([0.1, -1.7976931348623157e308], dtype=torch.float64),
    "i8": torch.tensor([-128, 127], dtype=torch.int8),
    "i16": torch.tensor([-32768, 32767], dtype=torch.int16),
    "i32": torch.tensor([-2147483648, 2147483647], dtype=torch.int32),
    "i64": torch.tensor([-9223372036854775808, 9223372036854775807], dtype=torch.int64),
    "u8": torch.tensor([0, 255], dtype=torch.uint8),
    "bool": torch.tensor([True, False, True]),
    "scalar": torch.tensor(2.5),
    "empty": torch.zeros(0, 3),
})


# Keras' layout, which PyTorch does not have: the same arithmetic written out with channels last.
def channels_last():
    rng = np.random.default_rng(6)
    x = rng.normal(size=(3, 7, 5, 2))
    kernel, bias = rng.normal(size=(3, 2, 2, 4)), rng.normal(size=4)
    gamma, beta, mean, variance = rng.uniform(0.5, 1.5, 4), rng.normal(size=4), rng.normal(size=4), rng.uniform(0.5, 2, 4)
    alpha = rng.normal(size=(5, 4, 4))
    dense, dense_bias = rng.normal(size=(80, 5)), rng.normal(size=5)
    last, last_bias = rng.normal(size=(5, 5)), rng.normal(size=5)
    values = dict(kernel=kernel, bias=bias, gamma=gamma, beta=beta, mean=mean, variance=variance, alpha=alpha, dense=dense, dense_bias=dense_bias, last=last, last_bias=last_bias)
    values = {key: value.astype(np.float32) for key, value in values.items()}
    x = x.astype(np.float32)
    wide = {key: value.astype(np.float64) for key, value in values.items()}
    y = np.zeros((3, 5, 4, 4))
    for i in range(3):
        for j in range(2):
            y += np.einsum("nhwc,co->nhwo", x[:, i:i + 5, j:j + 4, :].astype(np.float64), wide["kernel"][i, j])
    y = y + wide["bias"]
    y = wide["gamma"] * (y - wide["mean"]) / np.sqrt(wide["variance"] + 1e-3) + wide["beta"]
    y = np.maximum(y, 0) + wide["alpha"] * np.minimum(y, 0)
    y = y.reshape(3, -1) @ wide["dense"] + wide["dense_bias"]
    y = np.tanh(y) @ wide["last"] + wide["last_bias"]
    names = {
        "conv2d/kernel:0": "kernel", "conv2d/bias:0": "bias", "batch_normalization/gamma:0": "gamma", "batch_normalization/beta:0": "beta",
        "batch_normalization/moving_mean:0": "mean", "batch_normalization/moving_variance:0": "variance", "p_re_lu/alpha:0": "alpha",
        "dense_3/kernel:0": "dense", "dense_3/bias:0": "dense_bias", "dense_4/kernel:0": "last", "dense_4/bias:0": "last_bias"}
    save("keras.safetensors", {name: torch.from_numpy(values[key]) for name, key in names.items()})
    save("keras.io.safetensors", {"input": torch.from_numpy(x), "output": torch.from_numpy(y)})


channels_last()
