using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Does a pooling's planes in blocks, so that one part is worth claiming.</summary>
internal interface IPlane
{
    /// <summary>Does the planes from one up to, but without, another.</summary>
    void Run(int first, int end);
}

/// <inheritdoc cref="IPlane"/>
internal readonly struct PlaneBlocks<TPlane>(TPlane plane, int planes, int block) : IJob
    where TPlane : struct, IPlane
{
    // A plane's window costs about a nanosecond an element; blocks of some microseconds are worth claiming.
    private const long ElementsInABlock = 16_384;

    public static void Run(TPlane plane, int planes, long elementsInAPlane)
    {
        var block = (int)Math.Clamp(ElementsInABlock / Math.Max(1, elementsInAPlane), 1, Math.Max(1, planes));
        var job = new PlaneBlocks<TPlane>(plane, planes, block);
        WorkerPool.Run(job, (planes + block - 1) / block, Parallelism.ThreadsFor(planes * elementsInAPlane / 2));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run(int part) => plane.Run(part * block, Math.Min(planes, (part + 1) * block));
}
