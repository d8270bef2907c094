"""Small work in PyTorch, in every form a program might have; PEER_FORM names it: modules with an optimizer, tensors with the weights
moved by hand, or those with autograd.grad. Rows: small-network, small-network-loop, descent, two-layer, two-layer-loop."""
import os

import torch
from torch import nn

import peer
import torch_rows

given = peer.options()
torch_rows.begin(given.threads)
form = os.environ.get("PEER_FORM", "modules")


def moved(parameters, loss_of, rate):
    """One step of plain descent on tensors; the loss is returned."""
    def by_backward():
        loss = loss_of()
        loss.backward()
        with torch.no_grad():
            for p in parameters:
                p.sub_(p.grad, alpha=rate)
                p.grad = None
        return loss

    def by_grad():
        loss = loss_of()
        gradients = torch.autograd.grad(loss, parameters)
        with torch.no_grad():
            torch._foreach_add_(parameters, gradients, alpha=-rate)
        return loss

    def by_optimizer():
        optimizer.zero_grad(set_to_none=True)
        loss = loss_of()
        loss.backward()
        optimizer.step()
        return loss

    optimizer = torch.optim.SGD(parameters, rate)
    return {"modules": by_optimizer, "tensors": by_backward, "grad": by_grad}[form]


def small_network():
    """The model as a function of its inputs, and its parameters; weights of the forms without modules are [in, out]."""
    if form == "modules":
        model = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 8), nn.Tanh(), nn.Linear(8, 1))
        return model, list(model.parameters())
    shapes = [(2, 8), (8,), (8, 8), (8,), (8, 1), (1,)]
    w1, b1, w2, b2, w3, b3 = parameters = [(torch.rand(shape) - 0.5).requires_grad_() for shape in shapes]

    def model(x):
        return torch.addmm(b3, torch.tanh(torch.addmm(b2, torch.tanh(torch.addmm(b1, x, w1)), w2)), w3)

    return model, parameters


def small_network_epochs():
    model, parameters = small_network()
    x = torch.rand(1000, 2) * 2 - 1
    y = x.prod(dim=1, keepdim=True)
    chosen = []
    step = moved(parameters, lambda: nn.functional.mse_loss(model(x[chosen[0]]), y[chosen[0]]), 0.05)

    def epoch():
        for rows in torch.randperm(len(x)).split(10):
            chosen[:] = [rows]
            step().item()
        return 100

    return epoch


def small_network_loop():
    model, parameters = small_network()
    x = torch.rand(10, 2) * 2 - 1
    y = x.prod(dim=1, keepdim=True)
    step = moved(parameters, lambda: nn.functional.mse_loss(model(x), y), 0.05)

    def steps():
        for _ in range(500):
            step()
        return 500

    return steps


def descent():
    x = torch.linspace(-3, 3, 200)
    y = torch.sin(0.8 * torch.cos(1.2 * x))

    def run():
        a, b = torch.tensor(0.7, requires_grad=True), torch.tensor(1.4, requires_grad=True)
        step = moved([a, b], lambda: nn.functional.mse_loss(torch.sin(b * torch.cos(a * x)), y), 0.05)
        for _ in range(400):
            step()
        assert abs(a.item() - 1.2) < 0.1
        return 400

    return run


def two_layer():
    x = torch.tensor([[0., 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]])
    y = torch.tensor([[0.], [1], [1], [0]])

    def run():
        if form == "modules":
            model = nn.Sequential(nn.Linear(3, 4, bias=False), nn.Sigmoid(), nn.Linear(4, 1, bias=False), nn.Sigmoid())
            parameters = list(model.parameters())
        else:
            w1, w2 = parameters = [torch.rand(3, 4, requires_grad=True), torch.rand(4, 1, requires_grad=True)]

            def model(x):
                return torch.sigmoid(torch.mm(torch.sigmoid(torch.mm(x, w1)), w2))

        step = moved(parameters, lambda: nn.functional.mse_loss(model(x), y, reduction="sum"), 1)
        losses = [step().item() for _ in range(1500)]
        return len(losses)

    return run


work = {"small-network": small_network_epochs, "small-network-loop": small_network_loop, "descent": descent,
        "two-layer": two_layer, "two-layer-loop": two_layer}[given.row]()
peer.report(given, work, "steps", torch_rows.version())
