"""Writes baseline JPEG files of random coefficients with sampling factors, orders of scans and restart intervals that Pillow does not write."""
import io
import struct

import numpy as np
from PIL import Image


def tables():
    """Segments DQT and DHT of a file of Pillow's (the standard's codes), and the codes as dictionaries."""
    out = io.BytesIO()
    Image.new("RGB", (8, 8)).save(out, "JPEG", quality=60)
    data, at, segments, codes = out.getvalue(), 2, b"", {}
    while data[at + 1] != 0xDA:
        marker, length = data[at + 1], struct.unpack(">H", data[at + 2:at + 4])[0]
        if marker in (0xDB, 0xC4):
            segments += data[at:at + 2 + length]
        if marker == 0xC4:
            part = data[at + 4:at + 2 + length]
            while part:
                code, place, table = 0, 17, {}
                for size in range(1, 17):
                    for _ in range(part[size]):
                        table[part[place]] = format(code, f"0{size}b")
                        code, place = code + 1, place + 1
                    code <<= 1
                codes[part[0] >> 4, part[0] & 15] = table
                part = part[place:]
        at += 2 + length
    return segments, codes


def value(v):
    size = int(abs(v)).bit_length()
    return size, format(v if v > 0 else v + (1 << size) - 1, f"0{size}b") if size else ""


def block(rng, codes, kind, before):
    dc = int(rng.integers(-60, 60))
    size, bits = value(dc - before)
    out = codes[0, kind][size] + bits
    k = 1
    for at in sorted(rng.choice(np.arange(1, 64), rng.integers(0, 9), replace=False).tolist()):
        while at - k > 15:
            out, k = out + codes[1, kind][0xF0], k + 16
        size, bits = value(int(rng.integers(1, 9) * rng.choice([-1, 1])))
        out, k = out + codes[1, kind][(at - k) << 4 | size] + bits, at + 1
    return dc, out + (codes[1, kind][0] if k < 64 else "")


def packed(bits):
    bits += "1" * (-len(bits) % 8)
    return bytes(int(bits[i:i + 8], 2) for i in range(0, len(bits), 8)).replace(b"\xff", b"\xff\0")


def scan(rng, codes, w, h, factors, parts, restart):
    most_h, most_v = max(f[0] for f in factors), max(f[1] for f in factors)
    head = struct.pack(">BBHB", 0xFF, 0xDA, 6 + 2 * len(parts), len(parts)) + b"".join(bytes([i + 1, 0x11 if i else 0]) for i in parts) + b"\0\x3f\0"
    if len(parts) == 1:
        fh, fv = factors[parts[0]]
        blocks = [1]
        units = -(-(-(-w * fh // most_h)) // 8) * -(-(-(-h * fv // most_v)) // 8)
    else:
        blocks = [factors[i][0] * factors[i][1] for i in parts]
        units = -(-w // (8 * most_h)) * -(-h // (8 * most_v))
    out, bits, before = b"", "", [0] * len(parts)
    for unit in range(units):
        if restart and unit and unit % restart == 0:
            out += packed(bits) + bytes([0xFF, 0xD0 + (unit // restart - 1) % 8])
            bits, before = "", [0] * len(parts)
        for n, i in enumerate(parts):
            for _ in range(blocks[n]):
                before[n], more = block(rng, codes, 1 if i else 0, before[n])
                bits += more
    return head + out + packed(bits)


def write(rng, w, h, factors, restart=0, apart=False, frame=0xC0):
    segments, codes = tables()
    out = b"\xff\xd8" + segments + struct.pack(">BBHBHHB", 0xFF, frame, 8 + 3 * len(factors), 8, h, w, len(factors))
    out += b"".join(bytes([i + 1, a << 4 | b, 1 if i else 0]) for i, (a, b) in enumerate(factors))
    if restart:
        out += struct.pack(">BBHH", 0xFF, 0xDD, 4, restart)
    for parts in ([[i] for i in range(len(factors))] if apart else [list(range(len(factors)))]):
        out += scan(rng, codes, w, h, factors, parts, restart)
    return out + b"\xff\xd9"


FACTORS = {
    "444": [(1, 1)] * 3, "422": [(2, 1), (1, 1), (1, 1)], "420": [(2, 2), (1, 1), (1, 1)], "440": [(1, 2), (1, 1), (1, 1)],
    "411": [(4, 1), (1, 1), (1, 1)], "410": [(4, 2), (1, 1), (1, 1)], "mixed": [(2, 2), (2, 1), (1, 2)], "grey": [(1, 1)],
}


def make(keep, smooth, sizes, rng):
    for name, factors in FACTORS.items():
        for i, (w, h) in enumerate(sizes):
            keep(f"jpeg-own-{name}-{w}x{h}.jpg", write(rng, w, h, factors, restart=i % 4, apart=i % 3 == 2, frame=0xC0 + i % 2))
