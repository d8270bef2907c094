"""The seed network in PyTorch."""
from torch import nn


def make():
    return nn.Sequential(
        nn.Conv2d(1, 4, 5), nn.Tanh(),
        nn.Conv2d(4, 8, 3), nn.Tanh(), nn.MaxPool2d(2),
        nn.Conv2d(8, 16, 3), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(256, 128), nn.Tanh(), nn.Linear(128, 10))
