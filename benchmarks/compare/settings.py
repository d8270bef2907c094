"""Every setting that may be a peer's best, and the search for it."""
import itertools
import statistics

from . import machine

KERNELS = [{}, {"OPENBLAS_CORETYPE": "SkylakeX"}]
CHANNELS_LAST = {"PEER_CHANNELS_LAST": "1"}


def of_openblas(threads):
    counts = sorted({1, threads})
    return [{"OPENBLAS_NUM_THREADS": str(count), **kernel} for count, kernel in itertools.product(counts, kernels())]


def of_torch(threads):
    """Its two thread pools fight each other, so one of them works; small work is fastest with neither."""
    pools = [(threads, 1), (1, threads), (1, 1)] if threads > 1 else [(1, 1)]
    wide = [{**KERNELS[1], "ATEN_CPU_CAPABILITY": "avx512"}] if machine.has_avx512() else []
    for (blas, omp), kernel, wait in itertools.product(pools, kernels() + wide, [{}, {"OMP_WAIT_POLICY": "PASSIVE"}]):
        yield {"OPENBLAS_NUM_THREADS": str(blas), "OMP_NUM_THREADS": str(omp), **kernel, **wait}


def kernels():
    return KERNELS if machine.has_avx512() else KERNELS[:1]


def best_for_torch(rates_with, threads, variants, is_quick):
    """The setting with the highest median, then its variants; rates_with(setting) times it in a process of its own."""
    candidates = [setting for setting in of_torch(threads) if not is_quick or len(setting) == 2]
    tried = [(statistics.median(rates_with(setting)), setting) for setting in candidates]
    best = max(tried, key=lambda pair: pair[0])
    for variant in ({**best[1], **variant} for variant in variants):
        best = max(best, (statistics.median(rates_with(variant)), variant), key=lambda pair: pair[0])
    return best[1]


def shown(setting):
    short = {"OPENBLAS_NUM_THREADS": "BLAS", "OMP_NUM_THREADS": "OMP", "OPENBLAS_CORETYPE": "", "ATEN_CPU_CAPABILITY": "ATen",
             "OMP_WAIT_POLICY": "wait", "PEER_CHANNELS_LAST": "channels-last", "PEER_FORM": "form"}
    return " ".join(f"{short[name]} {value}".strip() for name, value in setting.items())
