"""The seed network in PyTorch: rows seed-cnn-training, seed-cnn-inference, seed-cnn-single."""
import torch

import peer
import seed_cnn_model
import torch_rows

given = peer.options()
torch_rows.begin(given.threads)
model, images, classes = torch_rows.laid_out(seed_cnn_model.make(), *torch_rows.samples(10_000, 1, 28, 28))

work = {
    "seed-cnn-training": lambda: torch_rows.training(
        model, torch.optim.SGD(model.parameters(), 0.01), images, classes, 100),
    "seed-cnn-inference": lambda: torch_rows.inference(model, images, 100),
    "seed-cnn-single": lambda: torch_rows.inference(model, images[:200], 1),
}[given.row]()
peer.report(given, work, "images", torch_rows.version())
