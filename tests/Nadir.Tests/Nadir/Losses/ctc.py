"""Writes ctc.json: PyTorch's ctc_loss and its slopes in the logits, for CtcTests.

No case has 0 steps: there PyTorch 1.13 reads memory that was never written.

PyTorch 1.13 (Debian python3-torch): python3 ctc.py > ctc.json
"""
import json

import torch
import torch.nn.functional as F

generator = torch.Generator().manual_seed(4)


def case(name, steps, classes, targets, input_lengths=None, blank=0, zero_infinity=False, scale=1.0, dtype=torch.float64):
    samples = len(targets)
    width = max([1] + [len(labels) for labels in targets])
    padded = torch.full((samples, width), -7, dtype=torch.long)
    for sample, labels in enumerate(targets):
        padded[sample, : len(labels)] = torch.tensor(labels, dtype=torch.long)
    input_lengths = torch.tensor(input_lengths or [steps] * samples)
    target_lengths = torch.tensor([len(labels) for labels in targets])
    logits = (scale * torch.randn(steps, samples, classes, generator=generator, dtype=torch.float64)).to(dtype)
    outputs = {}
    for reduction in ("none", "sum", "mean"):
        x = logits.clone().requires_grad_()
        value = F.ctc_loss(
            F.log_softmax(x, 2), padded.clamp(min=0) if blank else padded, input_lengths, target_lengths, blank, reduction, zero_infinity)
        outputs[reduction] = numbers(value)
        if reduction != "none":
            value.backward()
            outputs["slope " + reduction] = numbers(x.grad)
    return {
        "name": name,
        "type": "float32" if dtype == torch.float32 else "float64",
        "blank": blank,
        "zeroInfinity": zero_infinity,
        "shape": [steps, samples, classes],
        "logits": numbers(logits),
        "width": width,
        "targets": padded.flatten().tolist(),
        "inputLengths": input_lengths.tolist(),
        "targetLengths": target_lengths.tolist(),
        "outputs": outputs,
    }


def numbers(tensor):
    return [value if abs(value) < float("inf") else str(value) for value in tensor.detach().double().flatten().tolist()]


cases = []
for dtype in (torch.float64, torch.float32):
    cases += [
        case("different labels", 6, 4, [[1, 2, 3], [3, 1]], dtype=dtype),
        case("repeats", 7, 3, [[1, 1, 2], [2, 2, 2], [1, 2, 1]], dtype=dtype),
        case("exactly enough steps", 5, 3, [[1, 1, 1], [1, 2, 1]], dtype=dtype),
        case("blank in the middle", 6, 4, [[0, 1, 3], [3, 3]], blank=2, dtype=dtype),
        case("blank last", 6, 4, [[0, 1, 2]], blank=3, dtype=dtype),
        case("lengths of their own", 8, 5, [[1, 2], [3], [4, 4, 1]], input_lengths=[8, 3, 6], dtype=dtype),
        case("impossible", 3, 3, [[1, 1, 2], [1, 2]], zero_infinity=False, dtype=dtype),
        case("impossible, counted 0", 3, 3, [[1, 1, 2], [1, 2]], zero_infinity=True, dtype=dtype),
        case("no labels", 4, 3, [[], [2]], dtype=dtype),
        case("one step", 1, 3, [[2], [1]], dtype=dtype),
        case("confident", 6, 4, [[1, 2, 3], [3, 1]], scale=60.0, dtype=dtype),
        case("long", 40, 6, [list(range(1, 6)) * 4, [5] * 18], dtype=dtype),
    ]
print(json.dumps(cases).replace('}, {"name"', '},\n{"name"'))
