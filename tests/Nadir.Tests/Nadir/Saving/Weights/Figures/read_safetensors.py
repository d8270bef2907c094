"""Reads a safetensors file by its description alone, and prints each array's name, type, shape and sum of bytes.

With a second argument the file is loaded as the state dict of that PyTorch model (mlp or cnn), strictly, and the output for a
fixed input is printed. Used by the tests.
"""
import json
import struct
import sys

SIZES = {"F32": 4, "F64": 8, "I64": 8, "BOOL": 1}


def read(path):
    with open(path, "rb") as file:
        content = file.read()
    (length,) = struct.unpack("<Q", content[:8])
    header = json.loads(content[8:8 + length])
    data, end, arrays = content[8 + length:], 0, {}
    metadata = header.pop("__metadata__", {})
    for name, entry in sorted(header.items(), key=lambda item: item[1]["data_offsets"]):
        begin, finish = entry["data_offsets"]
        count = 1
        for size in entry["shape"]:
            count *= size
        assert begin == end and finish - begin == count * SIZES[entry["dtype"]], name
        arrays[name] = (entry["dtype"], entry["shape"], data[begin:finish])
        end = finish
    assert end == len(data)
    return arrays, metadata


arrays, metadata = read(sys.argv[1])
if len(sys.argv) == 2:
    for name in sorted(arrays):
        dtype, shape, content = arrays[name]
        print(name, dtype, json.dumps(shape).replace(" ", ""), sum(content))
else:
    import numpy
    import torch
    from torch import nn

    kinds = {"F32": numpy.float32, "I64": numpy.int64}
    state = {name: torch.from_numpy(numpy.frombuffer(content, kinds[dtype]).reshape(shape).copy()) for name, (dtype, shape, content) in arrays.items()}
    if sys.argv[2] == "mlp":
        model, shape = nn.Sequential(nn.Flatten(), nn.Linear(6, 4), nn.ReLU(), nn.Linear(4, 2)), (2, 2, 3)
    else:
        model = nn.Sequential(
            nn.Conv2d(1, 3, 3), nn.Tanh(), nn.BatchNorm2d(3, eps=1e-3), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(12, 2))
        shape = (2, 1, 6, 6)
    model.load_state_dict(state, strict=True)
    model.eval()
    count = 1
    for size in shape:
        count *= size
    with torch.no_grad():
        output = model(torch.arange(count, dtype=torch.float32).reshape(shape) / count - 0.5)
    print(" ".join(repr(float(value)) for value in output.reshape(-1)))
