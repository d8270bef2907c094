"""Images decoded by Pillow from memory, one thread: one JSON line.

`images.py make FOLDER` writes the images; `images.py make-folder FOLDER` a folder of classes; `images.py time FOLDER SECONDS`.
"""
import io
import os
import sys
import time

import numpy as np
import PIL
from PIL import Image

import peer
from formulas import median

SIZES, FIRST, CLASSES, PER_CLASS = [(640, 480), (1920, 1280)], "jpeg-420-640x480.jpg", ("a", "b"), 64


def picture(width, height, seed=1):
    """Noise whose strength falls with its frequency, as photographs' does."""
    rng = np.random.default_rng(seed)
    y, x = np.fft.fftfreq(height)[:, None], np.fft.rfftfreq(width)[None]
    fall = 1 / np.maximum(np.hypot(x, y), 1 / width) ** 1.1
    planes = [np.fft.irfft2(np.fft.rfft2(rng.normal(size=(height, width))) * fall, (height, width)) for _ in range(2)]
    planes = [plane / plane.std() for plane in planes]
    colors = [planes[0], planes[0] + 0.3 * planes[1], planes[0] - 0.4 * planes[1]]
    return Image.fromarray(np.clip(np.stack([127 + 50 * plane for plane in colors], -1), 0, 255).astype(np.uint8))


def make(folder):
    for width, height in SIZES:
        rgb = picture(width, height)
        grey = rgb.convert("L")
        rgba = rgb.copy()
        rgba.putalpha(grey)
        save = lambda image, name, **options: image.save(os.path.join(folder, name), **options)
        save(rgb, f"png-rgb-{width}x{height}.png")
        save(rgba, f"png-rgba-{width}x{height}.png")
        save(grey, f"png-grey-{width}x{height}.png")
        save(rgb, f"bmp-{width}x{height}.bmp")
        save(rgb, f"ppm-{width}x{height}.ppm")
        save(rgb, f"jpeg-444-{width}x{height}.jpg", quality=85, subsampling=0)
        save(rgb, f"jpeg-420-{width}x{height}.jpg", quality=85, subsampling=2)
        save(grey, f"jpeg-grey-{width}x{height}.jpg", quality=85)


def make_folder(folder):
    for number, name in enumerate(CLASSES):
        os.makedirs(os.path.join(folder, name))
        for i in range(PER_CLASS):
            picture(*SIZES[0], seed=number * PER_CLASS + i).save(os.path.join(folder, name, f"{i}.jpg"), quality=85, subsampling=2)


def decode(content):
    Image.open(io.BytesIO(content)).load()


def first_second(content):
    started, count = time.perf_counter(), 0
    while time.perf_counter() - started < 1:
        decode(content)
        count += 1
    return (time.perf_counter() - started) * 1e3 / count


def timed(folder, seconds):
    contents = {name: open(os.path.join(folder, name), "rb").read() for name in sorted(os.listdir(folder))}
    return {
        "first second": first_second(contents[FIRST]),
        **{name: median(lambda content=content: decode(content), seconds) for name, content in contents.items()},
    }


command, folder = sys.argv[1], sys.argv[2]
result = {}
if command == "make":
    make(folder)
elif command == "make-folder":
    make_folder(folder)
else:
    result = {"milliseconds": timed(folder, float(sys.argv[3]))}
peer.show({**result, "version": f"Pillow {PIL.__version__}"})
