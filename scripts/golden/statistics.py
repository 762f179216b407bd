"""Golden values for shared/statistics, by SciPy and statsmodels: `python3 scripts/golden/statistics.py > tests/golden/statistics.json`.

Debian: apt-get install python3-scipy python3-statsmodels. The values in the repository were made with SciPy 1.10.1 and
statsmodels 0.13.5.
"""
import json
from scipy import stats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint, proportions_ztest

PARTS = [(0, 1), (1, 1), (0, 5), (5, 5), (1, 2), (15, 148), (81, 263), (1, 29), (56, 70), (48, 80), (999, 1000), (6123, 10204), (400000, 1000000)]
PAIRS = [((56, 70), (48, 80)), ((9, 10), (3, 10)), ((6, 7), (2, 7)), ((5, 56), (0, 29)), ((0, 10), (0, 20)), ((10, 10), (0, 20)),
         ((10, 10), (0, 10)), ((1, 2), (0, 2)), ((312, 520), (1204, 1811)), ((40000, 100000), (41000, 100000))]
PS = [[0.01], [0.01, 0.02, 0.03, 0.04, 0.05], [0.04, 0.001, 0.2, 0.03], [1, 1, 1], [0.5, 0.5, 0.01, 0.0001, 0.9, 0.04, 0.04]]
ZS = [0, 0.1, 0.5, 1, 1.959963984540054, 2.5, 2.999, 3, 3.001, 4, 6, 10, 20, -1, -4]


def newcombe(one, other):
    low, high = confint_proportions_2indep(*one, *other, method="newcomb", compare="diff", alpha=0.05)
    return [float(low), float(high)]


def p_of_difference(one, other):
    (k1, n1), (k2, n2) = one, other
    n, k = n1 + n2, k1 + k2
    if k in (0, n):
        return 1.0
    if min(n1, n2) * min(k, n - k) / n < 5:
        return float(stats.fisher_exact([[k1, n1 - k1], [k2, n2 - k2]])[1])
    return float(proportions_ztest([k1, k2], [n1, n2])[1])


def laney(points):
    """From the definition (Laney 2002), in numpy-free steps: an independent reading of the same paper."""
    mean = sum(k for k, _ in points) / sum(n for _, n in points)
    sigma = [(mean * (1 - mean) / n) ** 0.5 for _, n in points]
    z = [(k / n - mean) / s for (k, n), s in zip(points, sigma)]
    sigma_z = sum(abs(b - a) for a, b in zip(z, z[1:])) / (len(z) - 1) / 1.128
    return {"points": points, "mean": mean, "sigmaZ": sigma_z,
            "limits": [[max(0, mean - 3 * s * sigma_z), min(1, mean + 3 * s * sigma_z)] for s in sigma]}


print(json.dumps({
    "upperTail": [[z, float(stats.norm.sf(z))] for z in ZS],
    "wilson": [[k, n, *map(float, proportion_confint(k, n, alpha=0.05, method="wilson"))] for k, n in PARTS],
    "newcombe": [[*one, *other, *newcombe(one, other)] for one, other in PAIRS],
    "pOfDifference": [[*one, *other, p_of_difference(one, other)] for one, other in PAIRS],
    "adjusted": [[ps, [float(p) for p in multipletests(ps, method="fdr_bh")[1]]] for ps in PS],
    "laney": laney([[412, 520], [398, 511], [441, 530], [390, 500], [287, 377], [420, 515], [405, 498], [433, 541], [399, 509], [377, 480],
                    [450, 540], [431, 522], [466, 531]]),
}, indent=1))
