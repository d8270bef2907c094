"""Prints what Pillow reads of an animation, and how far each frame is from a picture: animation picture..."""
import json
import sys

from PIL import Image, ImageChops

animation = Image.open(sys.argv[1])
durations, differences = [], []
for frame, picture in enumerate(sys.argv[2:]):
    animation.seek(frame)
    durations.append(animation.info["duration"])
    difference = ImageChops.difference(animation.convert("RGB"), Image.open(picture).convert("RGB"))
    differences.append(max(high for _, high in difference.getextrema()))
print(json.dumps({
    "frames": animation.n_frames,
    "size": "%dx%d" % animation.size,
    "loop": animation.info.get("loop"),
    "durations": durations,
    "differences": differences,
}))
