using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Applies elementwise functions to spans of float or double, at the machine's full width, long ones on several threads.</summary>
/// <remarks>
/// The same bits at every width and number of threads. A result may be the memory of an operand, element for element; it must not overlap
/// one otherwise. Nothing is allocated.
/// </remarks>
internal static unsafe partial class Lanewise
{
    /// <summary>result = operation(x).</summary>
    internal static void Apply<F, T>(F operation, ReadOnlySpan<T> x, Span<T> result)
        where F : struct, IUnaryLane
        where T : unmanaged
    {
        Check(x.Length, result.Length);
        if (ThreadsFor(result.Length) is > 1 and var threads)
        {
            ApplyTogether(operation, x, result, threads);
            return;
        }

        fixed (T* px = x, to = result)
        {
            var work = new UnaryWork<F>(operation, (byte*)px, (byte*)to, result.Length);
            LaneDispatch.Run<UnaryWork<F>, T>(ref work);
        }
    }

    /// <summary>result = operation(x, y).</summary>
    internal static void Apply<F, T>(F operation, ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result)
        where F : struct, IBinaryLane
        where T : unmanaged
    {
        Check(x.Length, result.Length);
        Check(y.Length, result.Length);
        if (ThreadsFor(result.Length) is > 1 and var threads)
        {
            ApplyTogether(operation, x, y, result, threads);
            return;
        }

        fixed (T* px = x, py = y, to = result)
        {
            var work = new BinaryWork<F>(operation, (byte*)px, (byte*)py, (byte*)to, result.Length);
            LaneDispatch.Run<BinaryWork<F>, T>(ref work);
        }
    }

    /// <summary>result = operation(x, y) with one number on the right.</summary>
    internal static void Apply<F, T>(F operation, ReadOnlySpan<T> x, double y, Span<T> result)
        where F : struct, IBinaryLane
        where T : unmanaged => Apply(new WithRight<F>(operation, y), x, result);

    /// <summary>result = operation(x, y) with one number on the left.</summary>
    internal static void Apply<F, T>(F operation, double x, ReadOnlySpan<T> y, Span<T> result)
        where F : struct, IBinaryLane
        where T : unmanaged => Apply(new WithLeft<F>(operation, x), y, result);

    /// <summary>result = operation(x, y, z).</summary>
    internal static void Apply<F, T>(
        F operation, ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> z, Span<T> result)
        where F : struct, ITernaryLane
        where T : unmanaged
    {
        Check(x.Length, result.Length);
        Check(y.Length, result.Length);
        Check(z.Length, result.Length);
        if (ThreadsFor(result.Length) is > 1 and var threads)
        {
            ApplyTogether(operation, x, y, z, result, threads);
            return;
        }

        fixed (T* px = x, py = y, pz = z, to = result)
        {
            var work = new TernaryWork<F>(operation, (byte*)px, (byte*)py, (byte*)pz, (byte*)to, result.Length);
            LaneDispatch.Run<TernaryWork<F>, T>(ref work);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Check(int length, int expected)
    {
        if (length != expected)
            Fail(length, expected);
    }

    private static void Fail(int length, int expected) =>
        throw Error.Shape($"An elementwise operation expects {expected} elements, as many as its result, got {length}.");
}
