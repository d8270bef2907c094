using System.Numerics;

namespace Nadir.Tensors;

/// <summary>
/// The alignments of one sequence of labels with a number of time steps: its states are the labels with blanks around
/// each, and a path stays, goes on by one, or leaps a blank between different labels.
/// </summary>
/// <remarks>
/// All in float64 and in logarithms. Rows of states have two places more, always −∞, so that no step looks outside.
/// </remarks>
internal readonly ref struct CtcLattice
{
    private const int Margin = 2;

    private readonly ReadOnlySpan<int> states;
    private readonly ReadOnlySpan<double> leaps;
    private readonly Span<double> scratch;

    /// <param name="states">The class of each state.</param>
    /// <param name="leaps">For each state 0 where it is reached over a blank, −∞ where not.</param>
    /// <param name="scratch">Three rows to work in.</param>
    public CtcLattice(ReadOnlySpan<int> states, ReadOnlySpan<double> leaps, Span<double> scratch)
    {
        this.states = states;
        this.leaps = leaps;
        this.scratch = scratch;
    }

    public static int RowLength(int labels) => (2 * labels) + 1 + Margin;

    /// <summary>Writes the states of a sequence of labels and which of them can be leapt to.</summary>
    public static void Lay(ReadOnlySpan<long> labels, int blank, Span<int> states, Span<double> leaps)
    {
        for (var s = 0; s < states.Length; s++)
        {
            states[s] = s % 2 == 0 ? blank : (int)labels[s / 2];
            leaps[s] = s % 2 == 1 && s > 1 && labels[s / 2] != labels[(s / 2) - 1] ? 0 : double.NegativeInfinity;
        }
    }

    /// <summary>Fills log Σ of the paths from the start to each state at each step.</summary>
    /// <param name="steps">The log-probabilities of this sample's steps.</param>
    /// <param name="stride">How far one step lies from the next.</param>
    /// <param name="forward">A row for each step.</param>
    /// <returns>log Σ of all paths; −∞ when there are none.</returns>
    public double Forward<T>(ReadOnlySpan<T> steps, int stride, int count, Span<double> forward)
        where T : unmanaged, INumber<T>
    {
        var length = states.Length;
        if (count == 0)
            return length == 1 ? 0 : double.NegativeInfinity;
        var row = length + Margin;
        var emitted = scratch[..length];
        var leapt = scratch.Slice(length, length);
        forward[..row].Fill(double.NegativeInfinity);
        Emit(steps, emitted);
        emitted[..Math.Min(2, length)].CopyTo(forward[Margin..]);
        for (var t = 1; t < count; t++)
        {
            var before = forward.Slice((t - 1) * row, row);
            var here = forward.Slice(t * row, row);
            here[..Margin].Fill(double.NegativeInfinity);
            Lanewise.Apply(default(Addition), before[..length], leaps, leapt);
            var reached = here[Margin..];
            Lanewise.Apply<LogSumExp, double>(default, before[Margin..], before.Slice(1, length), leapt, reached);
            Emit(steps[(t * stride)..], emitted);
            Lanewise.Apply<Addition, double>(default, reached, emitted, reached);
        }

        var last = forward.Slice((count - 1) * row, row);
        return LogOfSum(last[^1], last[^2]);
    }

    /// <summary>Takes from each class at each step, scaled, the share of paths that pass there.</summary>
    public void Backward<T>(
        ReadOnlySpan<T> steps,
        int stride,
        int count,
        ReadOnlySpan<double> forward,
        double logTotal,
        T scale,
        Span<T> gradient)
        where T : unmanaged, INumber<T>
    {
        var length = states.Length;
        var row = length + Margin;
        var after = scratch[..length];
        var next = scratch.Slice(length, row);
        var leapt = scratch.Slice(length + row, length);
        after.Fill(double.NegativeInfinity);
        after[Math.Max(0, length - 2)..].Clear();
        next[length..].Fill(double.NegativeInfinity);
        for (var t = count - 1; t >= 0; t--)
        {
            if (t < count - 1)
            {
                Emit(steps[((t + 1) * stride)..], leapt);
                Lanewise.Apply<Addition, double>(default, after, leapt, next[..length]);
                for (var s = 0; s < length; s++)
                    leapt[s] = s + Margin < length ? next[s + Margin] + leaps[s + Margin] : double.NegativeInfinity;
                Lanewise.Apply<LogSumExp, double>(default, next[..length], next.Slice(1, length), leapt, after);
            }

            var before = forward.Slice((t * row) + Margin, length);
            Lanewise.Apply<ShareOfPaths, double>(new ShareOfPaths(logTotal), before, after, leapt);
            for (var s = 0; s < length; s++)
                gradient[(t * stride) + states[s]] -= scale * T.CreateTruncating(leapt[s]);
        }
    }

    private void Emit<T>(ReadOnlySpan<T> step, Span<double> emitted)
        where T : unmanaged, INumber<T>
    {
        for (var s = 0; s < emitted.Length; s++)
            emitted[s] = double.CreateTruncating(step[states[s]]);
    }

    private static double LogOfSum(double x, double y)
    {
        Float64 sum = default(LogSumExp).Apply<Float64>(x, y, double.NegativeInfinity);
        return sum.Number;
    }
}
