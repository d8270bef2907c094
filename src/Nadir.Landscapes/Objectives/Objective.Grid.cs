using System.Buffers;

namespace Nadir.Landscapes;

/// <content>Values at many places, on all cores.</content>
public abstract partial class Objective
{
    /// <summary>The most places of one call.</summary>
    public const int MaximumPlaces = 1 << 26;

    // What a formula keeps between its steps over a block should stay in the nearest memory.
    private const int Block = 1024;

    /// <summary>Values at many places.</summary>
    /// <param name="places">One column a parameter, in the order of <see cref="Names"/>; a column of one number holds for all.</param>
    /// <returns>One value a place; not a number where there is none, or where a loss takes no such prediction.</returns>
    /// <exception cref="ArgumentException">There are other columns, their lengths differ, or there are too many places.</exception>
    public double[] Values(params IReadOnlyList<ReadOnlyMemory<double>> places)
    {
        CheckCount(Require.Present(places).Count);
        var values = Room(places.Max(column => column.Length));
        Values(places, values);
        return values;
    }

    /// <summary>Values at many places, written to memory of the caller.</summary>
    /// <param name="places">One column a parameter, in the order of <see cref="Names"/>; a column of one number holds for all.</param>
    /// <param name="result">Receives one value a place; not a number where there is none, or where a loss takes no such prediction.</param>
    /// <exception cref="ArgumentException">There are other columns, or their lengths are others than that of the result.</exception>
    public void Values(IReadOnlyList<ReadOnlyMemory<double>> places, Memory<double> result)
    {
        CheckCount(Require.Present(places).Count);
        if (places.Any(column => column.Length != result.Length && column.Length != 1))
            throw Error.Argument($"Columns must be as long as the result, {result.Length}, or one number; got {string.Join(", ", places.Select(column => column.Length))}.", nameof(places));
        Run(new Job(this, places, result, null), result.Length);
    }

    /// <summary>Values over a grid of both parameters.</summary>
    /// <param name="xs">Values of the first parameter.</param>
    /// <param name="ys">Values of the second.</param>
    /// <exception cref="ArgumentException">There are not two parameters, or too many places.</exception>
    public ObjectiveGrid Grid(IReadOnlyList<double> xs, IReadOnlyList<double> ys) => Names.Count == 2
        ? Grid(Names[0], xs, Names[1], ys)
        : throw Error.Argument($"A grid of '{Text}' needs to know which two of {string.Join(", ", Names)} it is over. Name them, and a place for the others.");

    /// <summary>Values over a grid of two parameters.</summary>
    /// <param name="x">The parameter along a row.</param>
    /// <param name="xs">Its values.</param>
    /// <param name="y">The parameter along a column.</param>
    /// <param name="ys">Its values.</param>
    /// <param name="at">A place that gives the other parameters their values; may be left out where there are none.</param>
    /// <exception cref="ArgumentException">
    /// A name is not known, both are the same, others have no value, or there are too many places.
    /// </exception>
    public ObjectiveGrid Grid(string x, IReadOnlyList<double> xs, string y, IReadOnlyList<double> ys, IReadOnlyList<double>? at = null)
    {
        var (first, second) = (PlaceOf(x), PlaceOf(y));
        if (first == second)
            throw Error.Argument($"A grid is over two different parameters, got {x} twice.", nameof(y));
        if (Require.Present(xs).Count == 0 || Require.Present(ys).Count == 0)
            throw Error.Argument($"A grid needs at least one value of each parameter, got {xs.Count} of {x} and {ys.Count} of {y}.");
        if (at is null && Names.Count > 2)
            throw Error.Argument($"A grid over {x} and {y} needs values of {string.Join(", ", Names.Where(name => name != x && name != y))} too. Pass a place.", nameof(at));
        var place = StartOr(at);
        var columns = place.Select(value => (ReadOnlyMemory<double>)new[] { value }).ToArray();
        var count = (long)xs.Count * ys.Count;
        var values = Room(count);
        Run(new Job(this, columns, values, new Axes(first, [.. xs], second, [.. ys])), (int)count);
        return new ObjectiveGrid(x, [.. xs], y, [.. ys], values);
    }

    /// <summary>Values as one parameter changes.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="values">Its values.</param>
    /// <param name="at">A place that gives the other parameters their values; may be left out where there are none.</param>
    /// <exception cref="ArgumentException">The name is not known, or others have no value.</exception>
    public double[] Slice(string name, IReadOnlyList<double> values, IReadOnlyList<double>? at = null)
    {
        var parameter = PlaceOf(name);
        if (at is null && Names.Count > 1)
            throw Error.Argument($"A slice along {name} needs values of {string.Join(", ", Names.Where(other => other != name))} too. Pass a place.", nameof(at));
        var columns = StartOr(at).Select(value => (ReadOnlyMemory<double>)new[] { value }).ToArray();
        columns[parameter] = Require.Present(values).ToArray();
        return Values(columns);
    }

    /// <summary>Values on the straight line between two places.</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="count">How many places, both ends included; 2 or more.</param>
    /// <exception cref="ArgumentException">A place has another number of values, or count is below 2.</exception>
    public double[] Line(IReadOnlyList<double> from, IReadOnlyList<double> to, int count)
    {
        Require.AtLeast(count, 2);
        var (first, last) = (StartOr(Require.Present(from)), StartOr(Require.Present(to)));
        var columns = new ReadOnlyMemory<double>[Names.Count];
        for (var parameter = 0; parameter < columns.Length; parameter++)
            columns[parameter] = Spread(first[parameter], last[parameter], count);
        return Values(columns);
    }

    /// <summary>Evenly spaced numbers, both ends among them; no step overflows.</summary>
    private protected static double[] Spread(double from, double to, int count)
    {
        var places = Room(count);
        for (var i = 0; i < count; i++)
            places[i] = double.Lerp(from, to, i / (count - 1.0));
        return places;
    }

    private static double[] Room(long count) => count is > 0 and <= MaximumPlaces
        ? GC.AllocateUninitializedArray<double>((int)count)
        : throw Error.Argument($"Values are computed at 1 to {MaximumPlaces} places at once, got {count}. Take a coarser grid.");

    private void Run(Job job, int count)
    {
        const int NanosecondsATerm = 2;
        var threads = Parallelism.ThreadsFor(count * Math.Max(1, Terms) * NanosecondsATerm);
        WorkerPool.Run(job, (count + Block - 1) / Block, threads);
    }

    /// <summary>A grid's parameters with their values.</summary>
    private sealed record Axes(int First, double[] Xs, int Second, double[] Ys);

    /// <summary>Places in blocks.</summary>
    private readonly struct Job(Objective objective, IReadOnlyList<ReadOnlyMemory<double>> places, Memory<double> values, Axes? axes) : IJob
    {
        public void Run(int part)
        {
            var start = part * Block;
            var length = Math.Min(Block, values.Length - start);
            var columns = new ReadOnlyMemory<double>[places.Count];
            for (var i = 0; i < columns.Length; i++)
                columns[i] = places[i].Length == 1 ? places[i] : places[i].Slice(start, length);
            if (axes is null)
            {
                objective.Fill(columns, values.Span.Slice(start, length));
                return;
            }

            var (xs, ys) = (ArrayPool<double>.Shared.Rent(length), ArrayPool<double>.Shared.Rent(length));
            FillPlaces(axes, start, xs.AsSpan(0, length), ys.AsSpan(0, length));
            (columns[axes.First], columns[axes.Second]) = (xs.AsMemory(0, length), ys.AsMemory(0, length));
            objective.Fill(columns, values.Span.Slice(start, length));
            ArrayPool<double>.Shared.Return(xs);
            ArrayPool<double>.Shared.Return(ys);
        }

        private static void FillPlaces(Axes axes, int start, Span<double> xs, Span<double> ys)
        {
            var (row, column) = Math.DivRem(start, axes.Xs.Length);
            for (var done = 0; done < xs.Length; column = 0, row++)
            {
                var run = Math.Min(axes.Xs.Length - column, xs.Length - done);
                axes.Xs.AsSpan(column, run).CopyTo(xs[done..]);
                ys.Slice(done, run).Fill(axes.Ys[row]);
                done += run;
            }
        }
    }
}
