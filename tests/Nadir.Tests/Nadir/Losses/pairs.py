"""Writes pairs.json: contrastive and InfoNCE losses and their slopes by PyTorch's autograd, for PairLossTests.

Written from the papers, not from src. PyTorch 1.13 (Debian python3-torch): python3 pairs.py > pairs.json
"""
import json

import torch
import torch.nn.functional as F

generator = torch.Generator().manual_seed(5)


def random(*shape):
    return torch.randn(*shape, generator=generator, dtype=torch.float64)


def numbers(tensor):
    return tensor.detach().flatten().tolist()


def contrastive(different, first, second, margin, form):
    distance = (first - second).pow(2).sum(-1).sqrt()
    near, missing = distance, (margin - distance).clamp(min=0)
    if form != "plain":
        near, missing = near**2, missing**2
    if form == "halfSquare":
        near, missing = near / 2, missing / 2
    return (1 - different) * near + different * missing


def info_nce(query, key, temperature, symmetric):
    similarities = F.normalize(query, dim=-1) @ F.normalize(key, dim=-1).T / temperature
    own = torch.arange(len(query))
    terms = F.cross_entropy(similarities, own, reduction="none")
    return (terms + F.cross_entropy(similarities.T, own, reduction="none")) / 2 if symmetric else terms


cases = []
for form in ("halfSquare", "square", "plain"):
    for similar in ("zero", "one"):
        for margin in (1.0, 2.5):
            first, second = random(6, 3).requires_grad_(), random(6, 3).requires_grad_()
            target = torch.tensor([0, 1, 0, 1, 1, 0], dtype=torch.float64)
            terms = contrastive(target if similar == "zero" else 1 - target, first, second, margin, form)
            terms.mean().backward()
            cases.append({
                "loss": f"contrastive:margin={margin},similarLabel={similar},form={form}",
                "inputs": [[[6], numbers(target)], [[6, 3], numbers(first)], [[6, 3], numbers(second)]],
                "terms": numbers(terms), "slopes": [None, numbers(first.grad), numbers(second.grad)],
            })
for temperature in (0.07, 0.5, 2.0):
    for symmetric in (False, True):
        query, key = random(5, 4).requires_grad_(), random(5, 4).requires_grad_()
        terms = info_nce(query, key, temperature, symmetric)
        terms.mean().backward()
        cases.append({
            "loss": f"infoNce:temperature={temperature},symmetric={str(symmetric).lower()}",
            "inputs": [[[5, 4], numbers(query)], [[5, 4], numbers(key)]],
            "terms": numbers(terms), "slopes": [numbers(query.grad), numbers(key.grad)],
        })
print(json.dumps(cases).replace('}, {"loss"', '},\n{"loss"'))
