"""Images moved by scipy.ndimage.affine_transform, and by the matrices that Keras composes; SciPy 1.10.1, NumPy 1.24.2.

python3 warps.py > warps.json
"""
import json

import numpy as np
from scipy import ndimage

random = np.random.default_rng(7)
images = [np.round(random.random(size), 3).astype(np.float32) for size in [(7, 9), (8, 8), (5, 12), (1, 6), (6, 1), (2, 2)]]


def about(matrix, height, width):
    middle = np.array([(height - 1) / 2, (width - 1) / 2])
    return matrix, middle - matrix @ middle


def rotation(degrees):
    t = np.deg2rad(degrees)
    return np.array([[np.cos(t), np.sin(t)], [-np.sin(t), np.cos(t)]])


maps = {
    "rotated": lambda h, w: about(rotation(33), h, w),
    "zoomed out": lambda h, w: about(np.diag([1.7, 2.3]), h, w),
    "zoomed in": lambda h, w: about(np.diag([0.4, 0.73]), h, w),
    "sheared": lambda h, w: about(np.array([[np.cos(0.5), 0.0], [-np.sin(0.5), 1.0]]), h, w),
    "shifted far": lambda h, w: (np.eye(2) @ rotation(4), np.array([-2.3 * h, 3.6 * w])),
    "shifted by a pixel": lambda h, w: (np.eye(2), np.array([1.0, -2.0])),
}
cases = []
for number, image in enumerate(images):
    for name, make in maps.items():
        if number > 0 and name not in ("rotated", "shifted far"):
            continue
        matrix, offset = make(*image.shape)
        for mode in ("nearest", "constant", "reflect", "wrap"):
            for order in range(6):
                value = 0.25 * (order + 1) if mode == "constant" else 0.0
                moved = ndimage.affine_transform(image.astype(np.float64), matrix, offset, order=order, mode=mode, cval=value)
                cases.append(dict(name=name, image=number, mode=mode, order=order, cval=value,
                                  map=[*matrix.ravel().tolist(), *offset.tolist()], result=[round(x, 8) for x in moved.ravel().tolist()]))


def keras(x, theta=0, tx=0, ty=0, shear=0, zx=1, zy=1):
    """The matrix of R, T, S, Z in (x, y), about the middle, then with its axes exchanged for (row, column)."""
    t, s = np.deg2rad(theta), np.deg2rad(shear)
    m = np.array([[np.cos(t), -np.sin(t), 0], [np.sin(t), np.cos(t), 0], [0, 0, 1]])
    m = m @ np.array([[1, 0, tx], [0, 1, ty], [0, 0, 1]])
    m = m @ np.array([[1, -np.sin(s), 0], [0, np.cos(s), 0], [0, 0, 1]])
    m = m @ np.diag([zx, zy, 1])
    h, w = x.shape
    o = np.array([[1, 0, w / 2 - 0.5], [0, 1, h / 2 - 0.5], [0, 0, 1]])
    m = o @ m @ np.linalg.inv(o)
    m[:, [0, 1]] = m[:, [1, 0]]
    m[[0, 1]] = m[[1, 0]]
    return ndimage.affine_transform(x.astype(np.float64), m[:2, :2], m[:2, 2], order=1, mode="nearest")


transforms = [dict(theta=20), dict(tx=1.5), dict(ty=-2.25), dict(shear=30), dict(zx=0.7, zy=1.3),
              dict(theta=-47, tx=0.8, ty=1.1, shear=12, zx=1.2, zy=0.85)]
composed = [dict(image=i, **t, result=[round(x, 8) for x in keras(images[i], **t).ravel().tolist()]) for i in (0, 1) for t in transforms]
print(json.dumps(dict(
    images=[dict(height=i.shape[0], width=i.shape[1], pixels=[round(float(x), 3) for x in i.ravel()]) for i in images],
    cases=cases, composed=composed), separators=(",", ":")).replace('},{', '},\n{'))
