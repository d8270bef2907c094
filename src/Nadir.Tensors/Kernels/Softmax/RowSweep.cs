using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>What softmaxes need of one long row: its largest element, and sums.</summary>
/// <remarks>Whatever the lane, part i of 64 bytes of parts takes the elements i, i + parts, i + 2·parts …: the same bits at every width.</remarks>
internal static unsafe class RowSweep
{
    private const MethodImplOptions Compiled = MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining;

    /// <summary>The largest of at least 16 elements; not a number where one is not.</summary>
    [MethodImpl(Compiled)]
    public static double Largest<L, T>(T* x, int length)
        where L : struct, ILane<L>, ILane<L, T>
        where T : unmanaged
    {
        // The last register overlaps others: the same element twice changes no maximum.
        L first = L.Load(in x[length - L.Width], 0), second = first;
        nint i = 0;
        for (; i + (2 * L.Width) <= length; i += 2 * L.Width)
        {
            first = L.Max(first, L.Load(in x[i], 0));
            second = L.Max(second, L.Load(in x[i + L.Width], 0));
        }

        if (i + L.Width <= length)
            first = L.Max(first, L.Load(in x[i], 0));
        var parts = stackalloc T[16];
        L.Store(L.Max(first, second), ref *parts, 0);
        var largest = Number(parts[0]);
        for (var part = 1; part < L.Width; part++)
            largest = Math.Max(largest, Number(parts[part]));
        return largest;
    }

    /// <summary>
    /// Writes e^(x − largest) where there is room, and returns the sum of all but the largest elements' own, and how many those are.
    /// </summary>
    /// <remarks>Beside their 1 the others may be too small to be seen; their sum keeps its digits.</remarks>
    [MethodImpl(Compiled)]
    public static (double Above, double Ties) Exponentials<L, T>(T* x, T* result, int length, double largest)
        where L : struct, ILane<L>, ILane<L, T>
        where T : unmanaged
    {
        var width = 64 / sizeof(T);
        T* above = stackalloc T[16], ties = stackalloc T[16];
        for (var part = 0; part < width; part += L.Width)
        {
            L sum = 0, count = 0, shift = largest;
            for (nint i = part; i < length; i += width)
            {
                var left = length - (int)i;
                var element = left >= L.Width ? L.Load(in x[i], 0) : PartialLane.Load<L, T>(x + i, left);
                var value = L.Exp(element - shift);
                if (result is not null && left >= L.Width)
                    L.Store(value, ref result[i], 0);
                else if (result is not null)
                    PartialLane.Store(value, result + i, left);
                if (left < L.Width)
                {
                    (sum, count) = Last(sum, count, value, element == shift, left);
                    continue;
                }

                sum += L.Select(element == shift, 0, value);
                count += L.Select(element == shift, 1, 0);
            }

            L.Store(sum, ref above[part], 0);
            L.Store(count, ref ties[part], 0);
        }

        // The difference of an infinite number and itself is none, and so is then the sum.
        return (Total(above, width) + (largest - largest), Total(ties, width));

        static (L Sum, L Count) Last(L sum, L count, L value, L isLargest, int left)
        {
            T* values = stackalloc T[16], ones = stackalloc T[16];
            L.Store(L.Select(isLargest, 0, value), ref *values, 0);
            L.Store(L.Select(isLargest, 1, 0), ref *ones, 0);
            return (sum + PartialLane.Load<L, T>(values, left), count + PartialLane.Load<L, T>(ones, left));
        }
    }

    /// <summary>Σ x·y.</summary>
    [MethodImpl(Compiled)]
    public static double Products<L, T>(T* x, T* y, int length)
        where L : struct, ILane<L>, ILane<L, T>
        where T : unmanaged
    {
        var width = 64 / sizeof(T);
        var parts = stackalloc T[16];
        for (var part = 0; part < width; part += L.Width)
        {
            L sum = 0, other = 0;
            nint i = part;
            for (; i - part + (2 * width) <= length; i += 2 * width)
            {
                sum = L.Fma(L.Load(in x[i], 0), L.Load(in y[i], 0), sum);
                other = L.Fma(L.Load(in x[i + width], 0), L.Load(in y[i + width], 0), other);
            }

            for (; i < length; i += width)
            {
                var left = length - (int)i;
                sum = left >= L.Width
                    ? L.Fma(L.Load(in x[i], 0), L.Load(in y[i], 0), sum)
                    : L.Fma(PartialLane.Load<L, T>(x + i, left), PartialLane.Load<L, T>(y + i, left), sum);
            }

            L.Store(sum + other, ref parts[part], 0);
        }

        return Total(parts, width);
    }

    /// <summary>Σ x.</summary>
    [MethodImpl(Compiled)]
    public static double Sum<L, T>(T* x, int length)
        where L : struct, ILane<L>, ILane<L, T>
        where T : unmanaged
    {
        var width = 64 / sizeof(T);
        var parts = stackalloc T[16];
        for (var part = 0; part < width; part += L.Width)
        {
            L sum = 0, other = 0;
            nint i = part;
            for (; i - part + (2 * width) <= length; i += 2 * width)
            {
                sum += L.Load(in x[i], 0);
                other += L.Load(in x[i + width], 0);
            }

            for (; i < length; i += width)
            {
                var left = length - (int)i;
                sum += left >= L.Width ? L.Load(in x[i], 0) : PartialLane.Load<L, T>(x + i, left);
            }

            L.Store(sum + other, ref parts[part], 0);
        }

        return Total(parts, width);
    }

    private static double Total<T>(T* parts, int count)
        where T : unmanaged
    {
        var total = 0.0;
        for (var part = 0; part < count; part++)
            total += Number(parts[part]);
        return total;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Number<T>(T number)
        where T : unmanaged => typeof(T) == typeof(float) ? Unsafe.BitCast<T, float>(number) : Unsafe.BitCast<T, double>(number);
}
