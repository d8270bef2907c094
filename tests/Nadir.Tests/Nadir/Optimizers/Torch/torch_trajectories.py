"""Prints a thousand steps of PyTorch's optimizers: python3 torch_trajectories.py > torch_trajectories.json (PyTorch 1.13.1)."""

import json
import math

import torch

X = [i / 5.0 - 1.5 for i in range(16)]
Y = [math.sin(1.4 * math.cos(0.8 * x)) + 0.05 * x for x in X]
TX, TY = torch.tensor(X, dtype=torch.float64), torch.tensor(Y, dtype=torch.float64)

OBJECTIVES = {
    "bowl": ([0.9, -1.3], lambda p: p[0] ** 2 + 5 * p[1] ** 2),
    "rosenbrock": ([-0.6, 0.7], lambda p: (1 - p[0]) ** 2 + 100 * (p[1] - p[0] ** 2) ** 2),
    "sineFit": ([0.5, 1.1], lambda p: ((torch.sin(p[1] * torch.cos(p[0] * TX)) - TY) ** 2).mean()),
}

OPTIMIZERS = {
    "sgd:0.001,convention=pyTorch": lambda p: torch.optim.SGD(p, 0.001),
    "sgd:0.001,momentum=0.9,dampening=0.3,weightDecay=0.02,convention=pyTorch":
        lambda p: torch.optim.SGD(p, 0.001, momentum=0.9, dampening=0.3, weight_decay=0.02),
    "sgd:0.001,momentum=0.9,nesterov=true,convention=pyTorch": lambda p: torch.optim.SGD(p, 0.001, momentum=0.9, nesterov=True),
    "adagrad:0.1,decay=0.01,weightDecay=0.01,convention=pyTorch":
        lambda p: torch.optim.Adagrad(p, 0.1, lr_decay=0.01, weight_decay=0.01),
    "adadelta:0.1,weightDecay=0.01,convention=pyTorch": lambda p: torch.optim.Adadelta(p, 0.1, weight_decay=0.01),
    "rmsProp:0.0002,weightDecay=0.01,convention=pyTorch": lambda p: torch.optim.RMSprop(p, 0.0002, weight_decay=0.01),
    "rmsProp:0.0001,momentum=0.5,centered=true,epsilon=1e-3,convention=pyTorch":
        lambda p: torch.optim.RMSprop(p, 0.0001, momentum=0.5, centered=True, eps=1e-3),
    "adam:0.01,weightDecay=0.02,convention=pyTorch": lambda p: torch.optim.Adam(p, 0.01, weight_decay=0.02),
    "adam:0.01,amsgrad=true,convention=pyTorch": lambda p: torch.optim.Adam(p, 0.01, amsgrad=True),
    "adamW:0.01,convention=pyTorch": lambda p: torch.optim.AdamW(p, 0.01),
    "adamW:0.01,amsgrad=true,weightDecay=0.1,convention=pyTorch": lambda p: torch.optim.AdamW(p, 0.01, weight_decay=0.1, amsgrad=True),
    "adamax:0.01,weightDecay=0.02,convention=pyTorch": lambda p: torch.optim.Adamax(p, 0.01, weight_decay=0.02),
    "nadam:0.002,weightDecay=0.02,momentumProduct=singleDoubled,convention=pyTorch":
        lambda p: torch.optim.NAdam(p, 0.002, weight_decay=0.02),
    "rAdam:0.0005": lambda p: torch.optim.RAdam(p, 0.0005),
    "rAdam:0.0005,beta2=0.99,weightDecay=0.02": lambda p: torch.optim.RAdam(p, 0.0005, betas=(0.9, 0.99), weight_decay=0.02),
    "rprop": lambda p: torch.optim.Rprop(p),
    "asgd:0.001,lambda=0.05,averagingStart=100,weightDecay=0.01":
        lambda p: torch.optim.ASGD(p, 0.001, lambd=0.05, t0=100, weight_decay=0.01),
}

CYCLE = "schedule=(oneCycle:1001)"
ONE_CYCLE = {
    f"sgd:0.001,momentum=0.9,{CYCLE},convention=pyTorch": lambda p: torch.optim.SGD(p, 0.001, momentum=0.9),
    f"rmsProp:0.0001,momentum=0.5,{CYCLE},convention=pyTorch": lambda p: torch.optim.RMSprop(p, 0.0001, momentum=0.5),
    f"adam:0.01,{CYCLE},convention=pyTorch": lambda p: torch.optim.Adam(p, 0.01),
    f"adamW:0.01,{CYCLE},convention=pyTorch": lambda p: torch.optim.AdamW(p, 0.01),
    f"adamax:0.01,{CYCLE},convention=pyTorch": lambda p: torch.optim.Adamax(p, 0.01),
    f"nadam:0.002,momentumProduct=singleDoubled,{CYCLE},convention=pyTorch": lambda p: torch.optim.NAdam(p, 0.002),
    f"rAdam:0.0005,{CYCLE}": lambda p: torch.optim.RAdam(p, 0.0005),
}


def walk(name, make, start, value):
    point = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    optimizer = make([point])
    rate = optimizer.param_groups[0]["lr"]
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, rate, total_steps=1001) if CYCLE in name else None
    rows = []
    for step in range(1, 1001):
        optimizer.zero_grad()
        value(point).backward()
        optimizer.step()
        if schedule is not None:
            schedule.step()
        if step % 100 == 0:
            average = optimizer.state[point].get("ax")
            rows.append(point.tolist() + ([] if average is None else average.tolist()))
    return rows


walks = [
    {"optimizer": name, "objective": objective, "every100th": walk(name, make, start, value)}
    for name, make in {**OPTIMIZERS, **ONE_CYCLE}.items()
    for objective, (start, value) in OBJECTIVES.items()
]
print("[\n" + ",\n".join(map(json.dumps, walks)) + "\n]")
