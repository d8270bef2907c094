"""Writes NPY and NPZ files by NumPy beside this script; the tests know their values. Run once: /usr/bin/python3 make_arrays.py."""
import os

import numpy as np

os.chdir(os.path.dirname(os.path.abspath(__file__)))

TYPES = ["?", "u1", "i1", "<u2", ">u2", "<i2", ">i2", "<u4", ">u4", "<i4", ">i4", "<u8", ">u8", "<i8", ">i8", "<f2", ">f2", "<f4", ">f4", "<f8", ">f8"]


def values(dtype):
    """[2, 3] numbers: the least, the greatest, 0, 1, 2, 3 of the type (uint64: those that Int64 holds)."""
    dtype = np.dtype(dtype)
    if dtype.kind == "b":
        return np.array([[True, False, True], [False, False, True]])
    if dtype.kind == "f":
        info = np.finfo(dtype)
        return np.array([[info.min, info.max, 0], [1, 1.5, 3]], dtype=dtype)
    info = np.iinfo(dtype)
    return np.array([[info.min, min(info.max, 2 ** 63 - 1), 0], [1, 2, 3]], dtype=dtype)


def name(dtype):
    return dtype.replace("<", "little_").replace(">", "big_").replace("?", "bool")


all_types = {name(dtype): values(dtype) for dtype in TYPES}
np.savez("types.npz", **all_types)
np.savez_compressed("packed.npz", **all_types)
np.save("fortran.npy", np.asfortranarray(np.arange(24, dtype="<i4").reshape(2, 3, 4)))
np.save("scalar.npy", np.float64(2.5))
np.save("empty.npy", np.zeros((0, 3), dtype=np.float32))
np.save("row.npy", np.arange(5, dtype=np.int64))
for major, version in ((1, (1, 0)), (2, (2, 0)), (3, (3, 0))):
    with open(f"version{major}.npy", "wb") as file:
        np.lib.format.write_array(file, np.arange(6, dtype=np.float32).reshape(2, 3), version=version)
np.save("object.npy", np.array([1, None], dtype=object), allow_pickle=True)
np.save("complex.npy", np.array([1j]))
np.save("text.npy", np.array(["a", "bc"]))
np.save("bytes.npy", np.array([b"a", b"bc"]))
np.save("record.npy", np.array([(1, 2.0)], dtype=[("a", "i4"), ("b", "f8")]))
np.save("date.npy", np.array(["2020-01-01"], dtype="M8[D]"))
np.save("unsigned.npy", np.array([1, 2 ** 63], dtype=np.uint64))
images = (np.arange(3 * 4 * 5) * 4 % 256).astype(np.uint8).reshape(3, 4, 5)
np.savez("mnist.npz", x_train=images, y_train=np.array([0, 2, 1], dtype=np.uint8), x_test=images[:1], y_test=np.array([2], dtype=np.uint8))
colors = (np.arange(2 * 4 * 5 * 3) * 2).astype(np.uint8).reshape(2, 4, 5, 3)
np.savez_compressed("colors.npz", x_train=colors, y_train=np.array([[0], [1]], dtype=np.int64))
np.savez("values.npz", x=np.arange(6.0).reshape(3, 2), y=np.array([0.5, 1.5, 2.5]))
