"""Reads MNIST's IDX files with numpy, the grey levels as numbers from 0 to 1."""
import gzip
import os

import numpy
import torch


def read(folder, part):
    grey = array(os.path.join(folder, f"{part}-images-idx3-ubyte.gz"), 16).reshape(-1, 1, 28, 28)
    classes = array(os.path.join(folder, f"{part}-labels-idx1-ubyte.gz"), 8)
    return torch.from_numpy(grey.astype(numpy.float32)).div_(255), torch.from_numpy(classes.astype(numpy.int64))


def array(path, header):
    with gzip.open(path) as file:
        return numpy.frombuffer(file.read(), numpy.uint8, offset=header)
