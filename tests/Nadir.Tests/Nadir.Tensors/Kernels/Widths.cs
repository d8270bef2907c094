using Nadir.Tests.Lanes;

namespace Nadir.Tests.Tensors.Kernels;

/// <summary>The vector widths that a test of a kernel goes through.</summary>
internal static class Widths
{
    /// <summary>All that this machine has; in a process that was told to have less (<see cref="WidthTests"/>), the widest alone.</summary>
    public static TheoryData<int> Reachable => WidthTests.Asked is { } asked
        ? [asked]
        : [.. new[] { 128, 256, 512 }.Where(bits => bits <= VectorWidth.Widest)];

    /// <summary>The same for kernels on lanes, which have the scalar lane, 0, beside.</summary>
    public static TheoryData<int> OfLanes => WidthTests.Asked is { } asked ? [asked] : [.. LaneWidthTests.Available];
}
