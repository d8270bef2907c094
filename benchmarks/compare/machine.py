"""What the figures were taken on."""
import os
import platform


def processor_line(start):
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as lines:
            return next((line.split(":")[1].strip() for line in lines if line.startswith(start)), "")
    except OSError:
        return ""


def has_avx512():
    return "avx512f" in processor_line("flags").split()


def described():
    name = processor_line("model name") or platform.machine()
    family = f"family {processor_line('cpu family')}, model {processor_line('model')}"
    width = "AVX-512" if has_avx512() else "no AVX-512"
    release = ".".join(platform.release().split(".")[:2])
    return f"{name} ({family}, {width}), {os.cpu_count()} processors, {platform.system()} {release}"
