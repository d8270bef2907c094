using System.Runtime.Intrinsics;

namespace Nadir.Tensors;

/// <summary>How many bits the vectors of a kernel have: as many as the machine computes with at once.</summary>
internal static class VectorWidth
{
    [ThreadStatic]
    private static int chosen;

    public static int Widest =>
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;

    /// <summary>128, 256 or 512 for kernels that this thread starts.</summary>
    public static int Bits => chosen == 0 ? Widest : chosen;

    /// <summary>Uses narrower vectors until disposed, so that tests reach every path.</summary>
    public static Scope Use(int bits)
    {
        var scope = new Scope(chosen);
        chosen = Math.Min(bits, Widest);
        return scope;
    }

    public readonly ref struct Scope
    {
        private readonly int before;

        internal Scope(int before) => this.before = before;

        public void Dispose() => chosen = before;
    }
}
