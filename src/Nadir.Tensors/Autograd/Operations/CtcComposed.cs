namespace Nadir.Tensors;

/// <summary>The slope of <see cref="Ctc"/> composed of tensor operations, for gradients of gradients.</summary>
internal static class CtcComposed
{
    /// <summary>Stands for log 0: its exponential is 0, and unlike −∞ it can be subtracted from itself.</summary>
    private const double Never = -1e30;

    public static Tensor Slope(
        Tensor x, Tensor labels, Tensor inputLengths, Tensor labelLengths, CtcForm form, Tensor upstream)
    {
        var (samples, steps) = (x.Shape[form.BatchAxis], x.Shape[form.TimeAxis]);
        var slopes = new Tensor[samples];
        for (var sample = 0; sample < samples; sample++)
        {
            var rows = x.Select(form.BatchAxis, sample).Slice(0, 0, (int)inputLengths.AsSpan<long>()[sample]);
            var count = (int)labelLengths.AsSpan<long>()[sample];
            var wanted = labels.AsSpan<long>().Slice(sample * labels.Shape[1], count);
            slopes[sample] = Pad.Apply(Shares(rows, wanted, form.Blank), 0, 0, steps);
        }

        var factor = -upstream.Reshape(form.TimeFirst ? new Shape(1, samples, 1) : new Shape(samples, 1, 1));
        return samples == 0 ? Tensor.Zeros(x.Shape, x.ElementType) : factor * Tensor.Stack(slopes, form.BatchAxis);
    }

    /// <summary>The share of paths through each class at each step, [T, C]; zeros where there is no path.</summary>
    private static Tensor Shares(Tensor rows, ReadOnlySpan<long> labels, int blank)
    {
        var length = (2 * labels.Length) + 1;
        var (states, leaps) = (new int[length], new double[length]);
        CtcLattice.Lay(labels, blank, states, leaps);
        var count = rows.Shape[0];
        if (count == 0)
            return rows;
        var picks = Tensor.From(states.Select(state => (long)state).ToArray());
        var emitted = rows.Gather(picks, 1);
        emitted = Tensor.Where(emitted > Never, emitted, Constant(Never, emitted));
        var leap = Tensor.From(leaps.Select(value => Math.Max(value, Never)).ToArray()).To(rows.ElementType);

        var forward = new Tensor[count];
        forward[0] = emitted[..1].Reshape(length) + Ends(length, rows.ElementType, atStart: true);
        for (var t = 1; t < count; t++)
        {
            var before = forward[t - 1];
            forward[t] = Step(before, Shift(before, 1), Shift(before, 2) + leap) + emitted.Select(0, t);
        }

        var end = Ends(length, rows.ElementType, atStart: false);
        var last = forward[count - 1] + end;
        var largest = last.Max().Detach();
        var total = (last - largest).Exp().Sum().Log() + largest;
        if (total.ToDouble() <= Never / 2)
            return Tensor.Zeros(rows.Shape, rows.ElementType);

        var shares = new Tensor[count];
        var after = end;
        for (var t = count - 1; t >= 0; t--)
        {
            if (t < count - 1)
            {
                var next = after + emitted.Select(0, t + 1);
                after = Step(next, Shift(next, -1), Shift(next + leap, -2));
            }

            shares[t] = (forward[t] + after - total).Exp();
        }

        return Scatter.Apply(Tensor.Stack(shares), picks, 1, rows.Shape[1]);
    }

    private static Tensor Step(Tensor stay, Tensor one, Tensor two)
    {
        var ways = Tensor.Stack([stay, one, two]);
        var largest = ways.Max(0).Detach();
        return (ways - largest).Exp().Sum(0).Log() + largest;
    }

    /// <summary>Moved along by some places, with <see cref="Never"/> where nothing comes from.</summary>
    private static Tensor Shift(Tensor row, int places)
    {
        var length = row.Shape[0];
        var moved = Math.Min(Math.Abs(places), length);
        var none = Tensor.Full(new Shape(moved), Never, row.ElementType);
        return places > 0
            ? Tensor.Concatenate([none, row.Slice(0, 0, length - moved)], 0)
            : Tensor.Concatenate([row.Slice(0, moved, length - moved), none], 0);
    }

    /// <summary>0 for the first two or last two states, where paths begin or end.</summary>
    private static Tensor Ends(int length, ElementType type, bool atStart)
    {
        var ends = new double[length];
        for (var s = 0; s < length; s++)
            ends[s] = (atStart ? s : length - 1 - s) < 2 ? 0 : Never;
        return Tensor.From(ends).To(type);
    }

    private static Tensor Constant(double value, Tensor like) => Tensor.Full(like.Shape, value, like.ElementType);
}
