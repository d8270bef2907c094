"""Image files decoded: Nadir and Pillow; and a folder of them streamed, against only decoding it."""
import statistics
import tempfile

from .functions import shown
from .processes import Failed, nadir, peer
from .section import Section, Verdict, spread

RATIO, SHARE, THREADS = 0.5, 0.8, 2


def section(plan):
    part = Section(
        "Images",
        "Milliseconds to decode an image from memory, the median over processes of the median over calls; the range is the lowest and highest\n"
        "process. The pictures are noise that falls with its frequency as photographs' does, JPEG of quality 85. The first second is that of a\n"
        "process: JPEG 4:2:0 of 640 × 480, the mean, with all that .NET compiles in it. One thread.",
        "| image | Nadir | Pillow | ratio |")
    try:
        with tempfile.TemporaryDirectory() as folder:
            peer("images.py", "make", folder)
            measure(part, plan, folder)
    except Failed as failed:
        part.fail("images", 1, f"each ≥ {RATIO}× Pillow", str(failed))
    return part


def measure(part, plan, folder):
    seconds = "0.05" if plan.quick else "0.3"
    own, other = {}, {}
    for _ in range(plan.rounds):
        for times, given in ((own, nadir("images", folder, "--seconds", seconds)), (other, peer("images.py", "time", folder, seconds))):
            part.versions.add(given["version"])
            for case, time in given["milliseconds"].items():
                times.setdefault(case, []).append(time)
    ratios = {case: statistics.median(b / a for a, b in zip(times, other[case])) for case, times in own.items()}
    for case, times in own.items():
        part.add(f"| {case} | {shown(times)} | {shown(other[case])} | {ratios[case]:.2f}× |")
    lowest = min(ratios, key=ratios.get)
    part.verdicts.append(Verdict(
        "images", "1", f"each ≥ {RATIO}× Pillow", f"lowest {ratios[lowest]:.2f}× at {lowest}", ratios[lowest] >= RATIO))


def folder(plan):
    bar = f"≥ {SHARE:.0%} of decoding"
    part = Section(
        "Image folder",
        "Images a second, 128 JPEG files 4:2:0 of 640 × 480 in two classes: streamed by `ImageFolder.Stream` in batches of 32 with prefetch, as they\n"
        "are and made smaller (224 × 224), and only decoded from memory, in turn in one process; the median over processes of the median of five.\n"
        "Making an image smaller is work beside decoding, so the bar is for images as they are.",
        "| | threads | streamed | decoded | share |")
    try:
        with tempfile.TemporaryDirectory() as place:
            peer("images.py", "make-folder", place)
            rates = {"streamed": [], "resized": [], "decoded": []}
            for _ in range(min(plan.rounds, 3)):
                given = nadir("image-folder", place, "--threads", THREADS, "--seconds", "0.3" if plan.quick else "1")
                part.versions.add(given["version"])
                for name, of_all in rates.items():
                    of_all.append(statistics.median(given[name]))
        decoded = rates["decoded"]
        for title, name in (("as they are", "streamed"), ("made smaller", "resized")):
            share = statistics.median(a / b for a, b in zip(rates[name], decoded))
            part.add(f"| {title} | {THREADS} | {statistics.median(rates[name]):.0f} ({spread(rates[name])}) | {statistics.median(decoded):.0f} "
                     f"({spread(decoded)}) | {share:.0%} |")
            if name == "streamed":
                part.verdicts.append(Verdict("image folder", str(THREADS), bar, f"{share:.0%}", share >= SHARE))
    except Failed as failed:
        part.fail("image folder", THREADS, bar, str(failed))
    return part
