"""Prints sizes, kind and the pixels that Pillow makes of a picture whose values are (i * 37 + i * i // 11) % 256: the figures of resized.txt."""
import numpy as np
from PIL import Image

MODES = {1: "L", 3: "RGB", 4: "RGBA"}
for channels in (1, 3, 4):
    for w, h, to_w, to_h in ((7, 5, 3, 4), (7, 5, 11, 9), (16, 9, 5, 9), (10, 10, 10, 3), (3, 3, 1, 1)):
        i = np.arange(w * h * channels)
        im = Image.fromarray(((i * 37 + i * i // 11) % 256).astype(np.uint8).reshape((h, w) if channels == 1 else (h, w, channels)), MODES[channels])
        for name, kind in (("Nearest", Image.NEAREST), ("Bilinear", Image.BILINEAR)):
            print(channels, w, h, to_w, to_h, name, np.array(im.resize((to_w, to_h), kind)).tobytes().hex())
