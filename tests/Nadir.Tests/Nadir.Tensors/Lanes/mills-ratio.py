"""Writes mills-ratio.csv: x, Mills' ratio of the normal distribution to 20 digits by mpmath. Run: python3 mills-ratio.py"""

import os
import random

from mpmath import erfc, exp, mp, mpf, pi, sqrt

mp.dps = 60
random.seed(5)
POINTS = [0.0, 5e-324, 1e-300, 1e-30, 1e-8, 1.0, 4.0, 38.5, 99.0] + [random.uniform(0, 8) for _ in range(150)] + [
    10 ** random.uniform(-6, 3) for _ in range(150)]

here = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(here, "mills-ratio.csv"), "w", newline="\n") as out:
    for x in sorted(POINTS):
        at = mpf(x)
        out.write("%r,%s\n" % (x, mp.nstr(sqrt(pi / 2) * exp(at * at / 2) * erfc(at / sqrt(mpf(2))), 20)))
