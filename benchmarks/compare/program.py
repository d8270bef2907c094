"""What a program as a whole costs: the time to its first fast step and to a picture, and the memory of training on MNIST."""
import os
import statistics
import tempfile
import time

from .processes import HERE, Failed, peer, result_of, seconds_of
from .section import Section, Verdict, spread

NADIR = ["dotnet", os.path.join(HERE, "Nadir.Program/bin/Release/net10.0/Nadir.Program.dll")]
MNIST = os.path.join(HERE, "..", "..", "shared", "data", "mnist")
COMMAND = ["dotnet", os.path.join(HERE, "bin/Nadir.Cli/Nadir.Cli.dll")]
SECONDS, PICTURE, MEMORY = 0.4, 0.5, 0.7


def start_up(plan):
    part = Section(
        "Start-up",
        "Milliseconds from just before the process is started to the end of the first training step of the seed network, batch 100, that\n"
        "takes no more than 1.5 times what a step takes in the end. The samples are random numbers made in memory; the program is run as\n"
        "`dotnet Nadir.Program.dll`, without ahead-of-time compilation or settings.",
        "| | threads | to the first fast step | which | to the end of step 1 | a step in the end |")
    for threads in plan.threads:
        try:
            own, other = [], []
            for _ in range(plan.rounds):
                own.append(result_of([*NADIR, "first-step", str(time.monotonic_ns()), "--threads", str(threads)]))
                other.append(peer("process.py", "first-step", time.monotonic_ns(), "--threads", threads, setting=setting(threads)))
            part.versions.add(other[-1]["version"])
            part.add(start_line("Nadir", threads, own))
            part.add(start_line("PyTorch", threads, other))
            seconds = statistics.median(run["millisecondsToFastStep"] for run in own) / 1000
            part.verdicts.append(Verdict("start-up", str(threads), f"≤ {SECONDS} s", f"{seconds:.2f} s", seconds <= SECONDS))
        except Failed as failed:
            part.fail("start-up", threads, f"≤ {SECONDS} s", str(failed))
    return part


def start_line(name, threads, runs):
    def of(key, form="{:.0f}"):
        values = [run[key] for run in runs]
        return f"{form.format(statistics.median(values))} ({spread(values, form.format)})"

    return (f"| {name} | {threads} | {of('millisecondsToFastStep')} | {of('fastStep')} | {of('millisecondsToFirstStep')} "
            f"| {of('stepMilliseconds', '{:.2f}')} |")


def picture(plan):
    part = Section(
        "Command line",
        "Milliseconds from just before the process is started to its end, the published `dotnet Nadir.Cli.dll`; median of ten after one.",
        "| command | Nadir |")
    try:
        with tempfile.TemporaryDirectory() as folder:
            command = [*COMMAND, "plot", "loss", "huber", "-o", os.path.join(folder, "huber.svg")]
            times = [seconds_of(command) for _ in range(11)][1:]
        part.add(f"| `nadir plot loss huber -o huber.svg` | {1000 * statistics.median(times):.0f} ({spread([1000 * each for each in times], '{:.0f}'.format)}) |")
        seconds = statistics.median(times)
        part.verdicts.append(Verdict("a picture by command", "1", f"≤ {PICTURE} s", f"{seconds:.2f} s", seconds <= PICTURE))
    except Failed as failed:
        part.fail("a picture by command", 1, f"≤ {PICTURE} s", str(failed))
    return part


def memory(plan):
    part = Section(
        "Memory",
        "The most memory the process has held (VmHWM) after reading MNIST from its packed files, the test set with it, and an epoch of the\n"
        "seed network on 48,000 images, batch 100, with 12,000 kept back to validate by. PyTorch's side reads the files with numpy, keeps\n"
        "the images as float32 as Nadir does, and splits by row numbers, which copies nothing.",
        "| threads | Nadir | PyTorch | ratio | seconds | accuracy |")
    for threads in plan.threads:
        try:
            if not os.path.isdir(MNIST):
                raise Failed(f"MNIST is not there: the four files belong into {os.path.normpath(MNIST)}")
            pairs = [(result_of([*NADIR, "mnist", MNIST, "--threads", str(threads)]),
                      peer("process.py", "mnist", MNIST, "--threads", threads, setting=setting(threads)))
                     for _ in range(min(plan.rounds, 2))]
            own, other = pairs[-1]
            part.versions.add(other["version"])
            ratio = statistics.median(pair[0]["peakMegabytes"] / pair[1]["peakMegabytes"] for pair in pairs)
            part.add(f"| {threads} | {own['peakMegabytes']:.0f} MB | {other['peakMegabytes']:.0f} MB | **{ratio:.2f}×** "
                     f"| {own['seconds']:.1f} / {other['seconds']:.1f} | {own['accuracy']:.3f} / {other['accuracy']:.3f} |")
            part.verdicts.append(Verdict("memory on MNIST", str(threads), f"≤ {MEMORY}×", f"{ratio:.2f}×", ratio <= MEMORY))
        except Failed as failed:
            part.fail("memory on MNIST", threads, f"≤ {MEMORY}×", str(failed))
    return part


def setting(threads):
    """The best for this network in the rows above, in every search so far."""
    return {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": str(threads)}
