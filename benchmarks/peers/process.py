"""The seed network in a program of its own, for what the process as a whole costs.

first-step NANOSECONDS --threads N: when a training step takes no longer than it will for good, counted from a reading of the
monotonic clock. mnist FOLDER --threads N: an epoch on 48,000 images, 12,000 kept back to validate by.
"""
import statistics
import sys
import time

import torch

import peer
import seed_cnn_model
import torch_rows

command, argument, threads = sys.argv[1], sys.argv[2], int(sys.argv[4])
torch_rows.begin(threads)
model = seed_cnn_model.make()
loss_of = torch.nn.CrossEntropyLoss()
IMAGES, EPOCHS, STEPS_FOR_MEDIAN, TOLERANCE = 3_000, 10, 150, 1.5


def steps(optimizer, images, classes, rows):
    for chosen in rows.split(100):
        loss = loss_of(model(images[chosen]), classes[chosen])
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
        loss.item()
        yield time.monotonic_ns()


def first_step(started):
    images, classes = torch_rows.samples(IMAGES, 1, 28, 28)
    optimizer = torch.optim.SGD(model.parameters(), 0.01)
    ends = [end for _ in range(EPOCHS) for end in steps(optimizer, images, classes, torch.randperm(IMAGES))]
    lengths = [after - before for before, after in zip(ends, ends[1:])]
    median = statistics.median(lengths[-STEPS_FOR_MEDIAN:])
    fast = next(i for i, length in enumerate(lengths) if length <= TOLERANCE * median)
    return {
        "millisecondsToFirstStep": (ends[0] - started) / 1e6,
        "millisecondsToFastStep": (ends[fast + 1] - started) / 1e6,
        "fastStep": fast + 2,
        "stepMilliseconds": median / 1e6,
    }


def mnist(folder):
    import mnist_files

    images, classes = mnist_files.read(folder, "train")
    mnist_files.read(folder, "t10k")
    order = torch.randperm(len(images))
    training, validation = order[:48_000], order[48_000:]
    optimizer = torch.optim.SGD(model.parameters(), 0.1)
    started = time.monotonic()
    for _ in steps(optimizer, images, classes, training[torch.randperm(len(training))]):
        pass
    with torch.inference_mode():
        right = sum((model(images[rows]).argmax(1) == classes[rows]).sum().item() for rows in validation.split(100))
    return {"peakMegabytes": peer.peak_megabytes(), "seconds": time.monotonic() - started, "accuracy": right / len(validation)}


result = first_step(int(argument)) if command == "first-step" else mnist(argument)
peer.show({**result, "version": torch_rows.version()})
