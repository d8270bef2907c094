using System.Numerics;
using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>The numbers of all columns mapped in one pass, in 64 bits, whatever the element type.</summary>
internal sealed class ColumnMapping(double[] shifts, double[] divisors, ScalerRange range, bool forward)
{
    // Narrow rows are done several at a time, so that registers are full.
    private const int LeastPattern = 256;

    public Tensor Apply(Tensor inputs)
    {
        var result = Tensor.Allocate(inputs.Shape, inputs.ElementType);
        var copies = Math.Max(1, LeastPattern / Math.Max(1, shifts.Length));
        var (shift, divisor) = (Repeated(shifts, copies), Repeated(divisors, copies));
        if (inputs.ElementType == ElementType.Float32)
            Map(inputs.AsSpan<float>(), result.Elements<float>(), shift, divisor);
        else
            Map(inputs.AsSpan<double>(), result.Elements<double>(), shift, divisor);
        return result;
    }

    public double[] Apply(double[] values, int column)
    {
        var result = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
            result[i] = One(values[i], shifts[column], divisors[column]);
        return result;
    }

    private static double[] Repeated(double[] values, int copies)
    {
        var all = new double[values.Length * copies];
        for (var i = 0; i < copies; i++)
            values.CopyTo(all, i * values.Length);
        return all;
    }

    private void Map(ReadOnlySpan<double> from, Span<double> to, double[] shift, double[] divisor)
    {
        for (var start = 0; start < from.Length; start += shift.Length)
        {
            var some = from[start..Math.Min(from.Length, start + shift.Length)];
            var mapped = to[start..];
            var i = 0;
            for (; i <= some.Length - Vector<double>.Count; i += Vector<double>.Count)
                Many(new Vector<double>(some[i..]), new Vector<double>(shift, i), new Vector<double>(divisor, i)).CopyTo(mapped[i..]);
            for (; i < some.Length; i++)
                mapped[i] = One(some[i], shift[i], divisor[i]);
        }
    }

    private void Map(ReadOnlySpan<float> from, Span<float> to, double[] shift, double[] divisor)
    {
        for (var start = 0; start < from.Length; start += shift.Length)
        {
            var some = from[start..Math.Min(from.Length, start + shift.Length)];
            var mapped = to[start..];
            var i = 0;
            for (; i <= some.Length - Vector<float>.Count; i += Vector<float>.Count)
            {
                Vector.Widen(new Vector<float>(some[i..]), out var low, out var high);
                low = Many(low, new Vector<double>(shift, i), new Vector<double>(divisor, i));
                high = Many(high, new Vector<double>(shift, i + Vector<double>.Count), new Vector<double>(divisor, i + Vector<double>.Count));
                Vector.Narrow(low, high).CopyTo(mapped[i..]);
            }

            for (; i < some.Length; i++)
                mapped[i] = (float)One(some[i], shift[i], divisor[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector<double> Many(Vector<double> x, Vector<double> shift, Vector<double> divisor)
    {
        if (!forward)
            return (((x - new Vector<double>(range.Offset)) / new Vector<double>(range.Gain)) * divisor) + shift;
        var moved = (((x - shift) / divisor) * new Vector<double>(range.Gain)) + new Vector<double>(range.Offset);
        return Vector.Min(Vector.Max(moved, new Vector<double>(range.Low)), new Vector<double>(range.High));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double One(double x, double shift, double divisor)
    {
        if (!forward)
            return (((x - range.Offset) / range.Gain) * divisor) + shift;
        var moved = (((x - shift) / divisor) * range.Gain) + range.Offset;
        return Math.Min(Math.Max(moved, range.Low), range.High);
    }
}
