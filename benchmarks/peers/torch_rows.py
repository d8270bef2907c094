"""What the scripts over PyTorch share: thread settings, an epoch of training, a pass of inference."""
import ctypes
import os

import torch


def begin(threads):
    # The number OpenMP may use is the process's own; the caller has chosen it by OMP_NUM_THREADS.
    torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", threads)))
    torch.manual_seed(1)
    torch.set_flush_denormal(True)


def version():
    blas = ctypes.CDLL("libopenblas.so.0")
    blas.openblas_get_config.restype = ctypes.c_char_p
    blas.openblas_get_corename.restype = ctypes.c_char_p
    capability = next((line.strip(" -") for line in torch.__config__.show().split("\n") if "CPU capability" in line), "")
    config = " ".join(blas.openblas_get_config().decode().split()[:2])
    return f"PyTorch {torch.__version__} ({capability}), {config} ({blas.openblas_get_corename().decode()} kernels)"


def samples(count, *shape):
    return torch.rand(count, *shape), (torch.arange(count) * 7) % 10


def laid_out(model, images, classes):
    """With channels last where the caller has chosen it by PEER_CHANNELS_LAST."""
    if os.environ.get("PEER_CHANNELS_LAST") == "1":
        model = model.to(memory_format=torch.channels_last)
        images = images.contiguous(memory_format=torch.channels_last)
    return model, images, classes


def training(model, optimizer, images, classes, batch):
    """An epoch as the library's Fit does one: shuffled, a batch gathered, forward, backward, weights, the loss read."""
    loss_of = torch.nn.CrossEntropyLoss()

    def epoch():
        order = torch.randperm(len(images))
        for rows in order.split(batch):
            loss = loss_of(model(images[rows]), classes[rows])
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            optimizer.step()
            loss.item()
        return len(images)

    return epoch


def inference(model, images, batch):
    """All images, some at a time, the outputs joined."""
    model.eval()

    def once():
        with torch.inference_mode():
            torch.cat([model(part) for part in images.split(batch)])
        return len(images)

    return once
