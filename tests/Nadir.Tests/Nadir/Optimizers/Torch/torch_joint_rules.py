"""Figures of torch 1.13 for rules that look at all numbers together: python3 torch_joint_rules.py > torch_joint_rules.json"""
import json
import torch

torch.set_default_dtype(torch.float64)
COUNT = 10


def rosenbrock(x):
    return (5 * (x[1:] - x[:-1] ** 2) ** 2 + (1 - x[:-1]) ** 2).sum()


def least_squares(x):
    rows = torch.arange(4.0 * COUNT).reshape(4 * 1, COUNT)
    return ((torch.sin(rows) @ x - 1) ** 2).sum() + 0.01 * (x ** 4).sum()


def walk(objective, steps, **settings):
    x = torch.tensor([-1.2 if i % 2 == 0 else 1.0 for i in range(COUNT)], requires_grad=True)
    optimizer = torch.optim.LBFGS([x], **settings)
    rows = []

    def closure():
        optimizer.zero_grad()
        loss = objective(x)
        loss.backward()
        return loss

    for _ in range(steps):
        loss = optimizer.step(closure)
        rows.append({"before": loss.item(), "after": x.detach().tolist()})
    return {"objective": objective.__name__, "settings": settings, "steps": rows}


def clip(kind, bound):
    values = [[3.0, -4.0, 0.5], [[1e-3, 2.0], [-7.0, 0.0]]]
    weights = [torch.zeros_like(torch.tensor(v)).requires_grad_() for v in values]
    for w, v in zip(weights, values):
        w.grad = torch.tensor(v)
    if kind == "norm":
        torch.nn.utils.clip_grad_norm_(weights, bound)
    else:
        torch.nn.utils.clip_grad_value_(weights, bound)
    return {"kind": kind, "bound": bound, "gradients": values, "clipped": [w.grad.tolist() for w in weights]}


print(json.dumps({
    "lbfgs": [
        walk(rosenbrock, 12, lr=1, max_iter=10, history_size=5, line_search_fn="strong_wolfe"),
        walk(rosenbrock, 40, lr=1, max_iter=1, history_size=100, line_search_fn="strong_wolfe"),
        walk(rosenbrock, 30, lr=0.05, max_iter=4, history_size=3),
        walk(least_squares, 6, lr=1, max_iter=20, history_size=4, line_search_fn="strong_wolfe"),
        walk(least_squares, 20, lr=0.5, max_iter=3, max_eval=2, history_size=10),
    ],
    "clip": [clip("norm", 1.0), clip("norm", 8.0), clip("norm", 100.0), clip("value", 0.7), clip("value", 50.0)],
}, separators=(",", ":")))
