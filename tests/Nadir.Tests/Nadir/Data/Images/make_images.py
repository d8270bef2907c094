"""Makes images of many kinds and what Pillow reads from them.

make_images.py OUT.zip [SEED]: for each image NAME (the file) and NAME.pixels (width, height, channels, bits as text, a line
feed, then the samples, 16-bit ones little-endian). Kinds that Pillow cannot write are built by hand here.
"""
import io
import struct
import sys
import zipfile
import zlib

import numpy as np
from PIL import Image

import jpeg_writer

rng = np.random.default_rng(int(sys.argv[2]) if len(sys.argv) > 2 else 6)
SIZES = [(1, 1), (7, 13), (16, 16), (15, 17), (33, 31), (2, 9), (40, 24)]
files = {}


def smooth(w, h, c):
    """Waves with some noise: compressible, yet no two pixels alike."""
    y, x = np.mgrid[0:h, 0:w]
    planes = [127 + 90 * np.sin(x / (3 + k) + k) * np.cos(y / (4 + k)) + rng.normal(0, 12, (h, w)) for k in range(c)]
    return np.clip(np.stack(planes, -1), 0, 255).astype(np.uint8)


def keep(name, data, pixels=None):
    if pixels is None:
        im = Image.open(io.BytesIO(data))
        im.load()
        if im.mode in ("CMYK", "1", "P") or "transparency" in im.info:
            im = im.convert({"CMYK": "RGB", "1": "L", "P": "RGB"}[im.mode] if "transparency" not in im.info else "RGBA")
        pixels = np.array(im)
        if im.mode.startswith("I"):
            pixels = pixels.astype(np.uint16)
    pixels = pixels.reshape(pixels.shape[0], pixels.shape[1], -1)
    head = f"{pixels.shape[1]} {pixels.shape[0]} {pixels.shape[2]} {8 * pixels.dtype.itemsize}\n".encode()
    files[name] = data
    files[name + ".pixels"] = head + pixels.astype(pixels.dtype.newbyteorder("<")).tobytes()


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(w, h, depth, color, rows, extra=b"", interlace=0):
    packed = zlib.compress(rows, 9)
    cut = len(packed) // 2
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", w, h, depth, color, 0, 0, interlace)) + chunk(b"gAMA", b"\0\0\xb1\x8f")
            + extra + chunk(b"IDAT", packed[:cut]) + chunk(b"IDAT", packed[cut:]) + chunk(b"tEXt", b"Title\0x") + chunk(b"IEND", b""))


def paeth(a, b, c):
    pa, pb, pc = abs(b - c), abs(a - c), abs(a + b - 2 * c)
    return a if pa <= pb and pa <= pc else b if pb <= pc else c


def filtered(samples, depth, first=0):
    """Rows of samples packed to bits; every filter in turn."""
    h, w, c = samples.shape
    bpp = max(1, c * depth // 8)
    out, above = bytearray(), None
    for y in range(h):
        flat = samples[y].reshape(-1)
        if depth == 16:
            row = flat.astype(">u2").tobytes()
        elif depth == 8:
            row = flat.astype(np.uint8).tobytes()
        else:
            bits = "".join(format(v, f"0{depth}b") for v in flat)
            row = bytes(int(bits[i:i + 8].ljust(8, "0"), 2) for i in range(0, len(bits), 8))
        above = above or bytes(len(row))
        kind = (y + first) % 5
        out.append(kind)
        for i, v in enumerate(row):
            a, b, d = (row[i - bpp] if i >= bpp else 0), above[i], (above[i - bpp] if i >= bpp else 0)
            out.append((v - (0, a, b, (a + b) // 2, paeth(a, b, d))[kind]) % 256)
        above = row
    return bytes(out)


def interlaced(samples, depth):
    passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
    parts = [samples[y::dy, x::dx] for x, y, dx, dy in passes]
    return b"".join(filtered(part, depth, i) for i, part in enumerate(parts) if part.size)


def pngs():
    for color, depths, c in ((0, (1, 2, 4, 8, 16), 1), (2, (8, 16), 3), (3, (1, 2, 4, 8), 1), (4, (8, 16), 2), (6, (8, 16), 4)):
        for depth in depths:
            for i, (w, h) in enumerate(SIZES[:5]):
                samples = rng.integers(0, 1 << depth, (h, w, c)) if depth < 16 else smooth(w, h, c).astype(int) * 256 + rng.integers(0, 256, (h, w, c))
                extra = chunk(b"PLTE", rng.integers(0, 256, 3 << depth, dtype=np.uint8).tobytes()) if color == 3 else b""
                if color == 3 and i % 2:
                    extra += chunk(b"tRNS", rng.integers(0, 256, 1 << depth, dtype=np.uint8).tobytes())
                if color in (0, 2) and depth == 8 and i % 2:
                    extra = chunk(b"tRNS", samples[h // 2, w // 2].astype(">u2").tobytes())
                for lace in (0, 1):
                    data = png(w, h, depth, color, (interlaced if lace else filtered)(samples, depth), extra, lace)
                    # Pillow keeps the upper 8 of 16 bits but in grey; what was put in is what is expected.
                    keep(f"png-{color}-{depth}-{w}x{h}-{lace}.png", data, samples.astype(np.uint16) if depth == 16 else grey_alpha(data, c, extra, color))


def animations():
    """Animated PNG: the first picture is what other readers show."""
    for w, h in SIZES[1:4]:
        first, second = smooth(w, h, 3), smooth(w, h, 3)
        frame = lambda number: chunk(b"fcTL", struct.pack(">IIIIIHHBB", number, w, h, 0, 0, 1, 10, 0, 0))
        data = png(w, h, 8, 2, filtered(first, 8), chunk(b"acTL", struct.pack(">II", 2, 0)) + frame(0))
        more = frame(1) + chunk(b"fdAT", struct.pack(">I", 2) + zlib.compress(filtered(second, 8)))
        end = data.rfind(b"IEND") - 4
        keep(f"png-animated-{w}x{h}.png", data[:end] + more + data[end:], first)


def grey_alpha(data, c, extra, color):
    im = Image.open(io.BytesIO(data))
    im.load()
    return np.array(im.convert("LA")) if color == 0 and b"tRNS" in extra else None


def bmp(w, h, bits, rows, palette=b"", compression=0, head=40, masks=b"", colors=0, top=False):
    if head == 12:
        info = struct.pack("<IHHHH", 12, w, h, 1, bits)
    else:
        info = struct.pack("<IiiHHIIiiII", head, w, -h if top else h, 1, bits, compression, len(rows), 2835, 2835, colors, 0)
        info += (masks + bytes(head))[:head - 40] if head > 40 else masks
    offset = 14 + len(info) + len(palette)
    return b"BM" + struct.pack("<IHHI", offset + len(rows), 0, 0, offset) + info + palette + rows


def bit_rows(samples, bits):
    out = b""
    for row in samples:
        text = "".join(format(v, f"0{bits}b") for v in row)
        raw = bytes(int(text[i:i + 8].ljust(8, "0"), 2) for i in range(0, len(text), 8))
        out += raw + bytes(-len(raw) % 4)
    return out


def rle(samples, four):
    out = b""
    for row in samples:
        x = 0
        while x < len(row):
            run = 1
            while x + run < len(row) and row[x + run] == row[x] and run < 255:
                run += 1
            if run == 1 and len(row) - x >= 4:
                part = row[x:x + 4]
                out += bytes([0, 4]) + (bytes([part[0] << 4 | part[1], part[2] << 4 | part[3]]) if four else bytes(part))
                x += 4
            else:
                out += bytes([run, row[x] * 17 if four else row[x]])
                x += run
        out += b"\0\0"
    return out + b"\0\1"


def bmps():
    for w, h in SIZES[:5]:
        for bits in (1, 4, 8):
            samples = rng.integers(0, 1 << bits, (h, w)).tolist()
            for head in (12, 40, 108, 124):
                palette = rng.integers(0, 256, ((1 << bits), 3 if head == 12 else 4), dtype=np.uint8)
                keep(f"bmp-{bits}-{head}-{w}x{h}.bmp", bmp(w, h, bits, bit_rows(samples, bits), palette.tobytes(), head=head))
            keep(f"bmp-{bits}-top-{w}x{h}.bmp", bmp(w, h, bits, bit_rows(samples, bits), palette.tobytes(), top=True))
        for bits, four in ((4, True), (8, False)):
            samples = (rng.integers(0, 1 << bits, (h, (w + 2) // 3)).repeat(3, axis=1)[:, :w]).tolist()
            keep(f"bmp-rle{bits}-{w}x{h}.bmp", bmp(w, h, bits, rle(samples, four), palette.tobytes()[:4 << bits].ljust(4 << bits, b"\7"), compression=1 + four))
        raw = lambda bits: b"".join(bytes(r) + bytes(-len(r) % 4) for r in rng.integers(0, 256, (h, w * bits // 8), dtype=np.uint8))
        for bits in (16, 24, 32):
            keep(f"bmp-{bits}-{w}x{h}.bmp", bmp(w, h, bits, raw(bits)))
        for bits, masks in ((16, (0xF800, 0x7E0, 0x1F)), (16, (0x7C00, 0x3E0, 0x1F)), (32, (0xFF0000, 0xFF00, 0xFF)), (32, (0xFF000000, 0xFF0000, 0xFF00))):
            keep(f"bmp-{bits}-{masks[0]:x}-{w}x{h}.bmp", bmp(w, h, bits, raw(bits), compression=3, masks=struct.pack("<III", *masks)))
        for masks in ((0xFF, 0xFF00, 0xFF0000, 0xFF000000), (0xFF0000, 0xFF00, 0xFF, 0xFF000000)):
            keep(f"bmp-32-alpha-{masks[0]:x}-{w}x{h}.bmp", bmp(w, h, 32, raw(32), compression=3, head=108, masks=struct.pack("<IIII", *masks)))


def pnms():
    for w, h in SIZES[:5]:
        bits = rng.integers(0, 2, (h, w))
        keep(f"p1-{w}x{h}.pbm", f"P1 # bits\n{w}  {h}\n".encode() + "\n".join("".join(map(str, r)) for r in bits).encode() + b"\n")
        keep(f"p4-{w}x{h}.pbm", f"P4\n#c\n{w} {h}\n".encode() + np.packbits(bits.astype(np.uint8), axis=1).tobytes())
        for c, text, binary in ((1, "P2", "P5"), (3, "P3", "P6")):
            for most in (255, 100, 1, 65535, 1000):
                v = rng.integers(0, most + 1, (h, w, c))
                wide = np.rint(v / most * 65535).astype(np.uint16) if most > 255 and c == 3 else None
                head = f"\n{w} {h} # size\n{most}\n".encode()
                keep(f"{text}-{most}-{w}x{h}.pnm", text.encode() + head + " ".join(map(str, v.reshape(-1))).encode() + b"\n", wide)
                keep(f"{binary}-{most}-{w}x{h}.pnm", binary.encode() + head + v.astype(">u2" if most > 255 else np.uint8).tobytes(), wide)


def jpeg(im, **options):
    out = io.BytesIO()
    im.save(out, "JPEG", **options)
    return out.getvalue()


def jpegs():
    for w, h in SIZES:
        for quality in (30, 75, 95):
            keep(f"jpeg-grey-{quality}-{w}x{h}.jpg", jpeg(Image.fromarray(smooth(w, h, 1)[..., 0]), quality=quality))
            for sub in (0, 1, 2):
                keep(f"jpeg-{sub}-{quality}-{w}x{h}.jpg", jpeg(Image.fromarray(smooth(w, h, 3)), quality=quality, subsampling=sub))
        keep(f"jpeg-optimized-{w}x{h}.jpg", jpeg(Image.fromarray(smooth(w, h, 3)), quality=100, optimize=True))
        ink = jpeg(Image.fromarray(smooth(w, h, 4), "CMYK"), quality=90)
        keep(f"jpeg-cmyk-{w}x{h}.jpg", ink)
        # The same samples read as YCCK: Adobe's transformation byte says so.
        ycck = bytearray(ink)
        ycck[ink.find(b"Adobe") + 11] = 2
        keep(f"jpeg-ycck-{w}x{h}.jpg", bytes(ycck))
        noise = Image.fromarray(rng.integers(0, 256, (h, w, 3), dtype=np.uint8))
        keep(f"jpeg-noise-{w}x{h}.jpg", jpeg(noise, quality=85))
        plain = jpeg(noise, quality=80, subsampling=0)
        rgb = bytearray(plain)
        at = rgb.find(b"\xff\xe0")
        del rgb[at:at + 2 + 16]
        keep(f"jpeg-adobe-rgb-{w}x{h}.jpg", bytes(rgb[:2]) + b"\xff\xee\x00\x0eAdobe\0\x64\0\0\0\0\0" + bytes(rgb[2:]))


for make in (pngs, bmps, pnms, jpegs):
    make()
jpeg_writer.make(keep, smooth, SIZES, rng)
animations()
with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
    for name, data in files.items():
        out.writestr(zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
print(len(files) // 2, "images")
