namespace Nadir.Landscapes;

/// <summary>All that a linear model's squared error needs of data: means, and mean products of what is left without them.</summary>
internal sealed class CentredMoments
{
    private readonly double[] means;
    private readonly double targetMean;

    public CentredMoments(DataColumns data, IReadOnlyList<string> names)
    {
        var size = names.Count;
        var columns = names.Select(name => Centred(data[name])).ToArray();
        var target = Centred(data[data.Target]);
        (means, targetMean) = ([.. columns.Select(column => column.Mean)], target.Mean);
        foreach (var (name, column) in names.Zip(columns).Append((data.Target, target)))
        {
            var square = MeanProduct(column.Deviations, column.Deviations);
            if (!double.IsNormal(square) && Array.Exists(column.Deviations, deviation => deviation != 0))
                throw Error.Argument($"The squares of '{name}' leave the range of numbers, with deviations up to {column.Deviations.Max(Math.Abs):G3}. Scale it first: data.Scale(ColumnScaling.Standardized), or other units.", nameof(data));
        }

        (Products, WithTarget) = (new double[size * size], new double[size]);
        for (var row = 0; row < size; row++)
        {
            WithTarget[row] = MeanProduct(columns[row].Deviations, target.Deviations);
            for (var column = row; column < size; column++)
                Products[(row * size) + column] = Products[(column * size) + row] = MeanProduct(columns[row].Deviations, columns[column].Deviations);
        }
    }

    /// <summary>X′X ÷ N, row after row.</summary>
    public double[] Products { get; }

    /// <summary>X′y ÷ N.</summary>
    public double[] WithTarget { get; }

    /// <summary>The b that belongs to weights.</summary>
    public double InterceptOf(double[] weights) => targetMean - weights.Zip(means, (weight, mean) => weight * mean).Sum();

    private static (double Mean, double[] Deviations) Centred(ReadOnlyMemory<double> column)
    {
        var mean = Lanewise.Sum(column.Span) / column.Length;
        return (mean, [.. column.ToArray().Select(number => number - mean)]);
    }

    private static double MeanProduct(double[] left, double[] right) => left.Zip(right, (a, b) => a * b).Sum() / left.Length;
}
