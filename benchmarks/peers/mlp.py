"""784-512-512-10 with Adam in PyTorch: row mlp-training."""
import torch
from torch import nn

import peer
import torch_rows

given = peer.options()
torch_rows.begin(given.threads)
model = nn.Sequential(nn.Linear(784, 512), nn.ReLU(), nn.Linear(512, 512), nn.ReLU(), nn.Linear(512, 10))
images, classes = torch_rows.samples(12_800, 784)
optimizer = torch.optim.Adam(model.parameters())
peer.report(given, torch_rows.training(model, optimizer, images, classes, 128), "images", torch_rows.version())
