"""Plain gradient descent in NumPy on samples/data/cosine.csv: writes descents.csv beside this file.

Each line: model, rate, start, place after 400 steps, loss there, and losses after 100, 200, 300 steps.
Gradients are written out by hand. Run by python3 with NumPy; the losses are means of squares.
"""

import pathlib

import numpy as np

np.seterr(all="ignore")
here = pathlib.Path(__file__).parent
x, y = np.loadtxt(here / "../../../samples/data/cosine.csv", delimiter=",", skiprows=1, unpack=True)


def sine(a, b):
    inner = np.cos(a * x)
    rest = np.sin(b * inner) - y
    slope = 2 * rest * np.cos(b * inner)
    return np.mean(rest**2), np.array([np.mean(slope * b * -np.sin(a * x) * x), np.mean(slope * inner)])


def line(a, b):
    rest = a * x + b - y
    return np.mean(rest**2), np.array([np.mean(2 * rest * x), np.mean(2 * rest)])


def cubic(a, b):
    rest = a * x**3 + b * x**2 - y
    return np.mean(rest**2), np.array([np.mean(2 * rest * x**3), np.mean(2 * rest * x**2)])


MODELS = {"sin(b*cos(a*x))": sine, "a*x+b": line, "a*x^3+b*x^2": cubic}

with open(here / "descents.csv", "w") as file:
    file.write("model,rate,a0,b0,a,b,loss,loss100,loss200,loss300,start\n")
    for name, model in MODELS.items():
        for rate in (0.1, 1.0):
            for start in ((5.0, 4.0), (5.0, 1.0), (2.0, 4.5)):
                place = np.array(start)
                losses = []
                for step in range(400):
                    loss, gradient = model(*place)
                    losses.append(loss)
                    place = place - rate * gradient
                losses.append(model(*place)[0])
                numbers = [rate, *start, *place, losses[400], losses[100], losses[200], losses[300], losses[0]]
                file.write(",".join([name] + [repr(float(number)) for number in numbers]) + "\n")
