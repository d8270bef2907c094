"""Writes information.csv: entropy and relative entropy of random distributions, by scipy.stats.entropy.

Run: python3 information.py > information.csv
"""
import numpy as np
from scipy.stats import entropy

generator = np.random.default_rng(4)
print("p,q,entropyNats,entropyBits,relativeNats,relativeBits")
for outcomes in (1, 2, 2, 3, 5, 10, 40):
    for sparse in (False, True):
        p, q = generator.dirichlet(np.full(outcomes, 0.3)), generator.dirichlet(np.full(outcomes, 0.3))
        if sparse and outcomes > 2:
            p[0] = p[1] = q[1] = 0
        if sparse and outcomes == 10:
            q[2] = 0
        p, q = p / p.sum(), q / q.sum()
        figures = [entropy(p), entropy(p, base=2), entropy(p, q), entropy(p, q, base=2)]
        print(",".join([" ".join(repr(float(x)) for x in row) for row in (p, q)] + [repr(float(x)) for x in figures]))
