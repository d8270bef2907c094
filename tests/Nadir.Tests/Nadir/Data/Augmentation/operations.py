"""The operations of RandAugment on an image of 24 × 20 (H × W), by Pillow 9.4.

python3 operations.py > operations.json
"""
import json

import numpy as np
from PIL import Image, ImageEnhance, ImageOps

random = np.random.default_rng(3)
rows, columns = np.mgrid[0:24, 0:20]
pixels = np.stack([40 + 5 * rows + random.integers(0, 60, (24, 20)), 200 - 6 * columns + random.integers(0, 50, (24, 20)),
                   random.integers(10, 140, (24, 20))], -1).clip(0, 255).astype(np.uint8)
image = Image.fromarray(pixels)


def affine(*coefficients):
    return image.transform(image.size, Image.AFFINE, coefficients, Image.NEAREST)


cases = []
for by in (0.27, -0.27):
    cases += [("ShearX", by, affine(1, by, 0, 0, 1, 0)), ("ShearY", by, affine(1, 0, 0, by, 1, 0))]
for by in (4.6, -4.6):
    cases += [("TranslateX", by, affine(1, 0, -int(by), 0, 1, 0)), ("TranslateY", by, affine(1, 0, 0, 0, 1, -int(by)))]
for by in (17.0, -29.0):
    cases.append(("Rotate", by, image.rotate(by, Image.NEAREST)))
for by in (0.27, -0.9, 0.9):
    cases += [("Brightness", by, ImageEnhance.Brightness(image).enhance(1 + by)), ("Color", by, ImageEnhance.Color(image).enhance(1 + by)),
              ("Contrast", by, ImageEnhance.Contrast(image).enhance(1 + by)), ("Sharpness", by, ImageEnhance.Sharpness(image).enhance(1 + by))]
for bits in (4, 7, 8):
    cases.append(("Posterize", bits, ImageOps.posterize(image, bits)))
for threshold in (0, 100, 200):
    cases.append(("Solarize", threshold, ImageOps.solarize(image, threshold)))
cases += [("AutoContrast", 0, ImageOps.autocontrast(image)), ("Equalize", 0, ImageOps.equalize(image)), ("Identity", 0, image)]


def planes(x):
    return np.asarray(x).transpose(2, 0, 1).ravel().tolist()


print(json.dumps(dict(image=planes(image), cases=[dict(name=n, strength=s, result=planes(i)) for n, s, i in cases]), separators=(",", ":")).replace("},{", "},\n{"))
