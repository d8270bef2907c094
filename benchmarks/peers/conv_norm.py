"""Two convolutions of 32 and 64 channels with batch normalization in PyTorch: row conv-norm-training."""
import torch
from torch import nn

import peer
import torch_rows

given = peer.options()
torch_rows.begin(given.threads)
model = nn.Sequential(
    nn.Conv2d(1, 32, 3, padding=1), nn.BatchNorm2d(32), nn.ReLU(), nn.MaxPool2d(2),
    nn.Conv2d(32, 64, 3, padding=1), nn.BatchNorm2d(64), nn.ReLU(), nn.MaxPool2d(2),
    nn.Flatten(), nn.Linear(7 * 7 * 64, 10))
model, images, classes = torch_rows.laid_out(model, *torch_rows.samples(2_000, 1, 28, 28))
work = torch_rows.training(model, torch.optim.SGD(model.parameters(), 0.01), images, classes, 100)
peer.report(given, work, "images", torch_rows.version())
