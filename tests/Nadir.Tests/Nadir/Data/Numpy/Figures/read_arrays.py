"""Reads an NPY or NPZ file by NumPy and prints each array's name, type, shape and elements. Used by the tests."""
import sys

import numpy as np

content = np.load(sys.argv[1], allow_pickle=False)
arrays = {key: content[key] for key in content.files} if hasattr(content, "files") else {"": content}
for key, array in arrays.items():
    print(key, array.dtype.str, str(array.shape).replace(" ", ""), " ".join(repr(value) for value in array.reshape(-1).tolist()), sep="|")
