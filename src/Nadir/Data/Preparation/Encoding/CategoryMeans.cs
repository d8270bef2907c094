namespace Nadir;

/// <summary>Mean targets of categories, smoothed towards the mean of all.</summary>
internal static class CategoryMeans
{
    /// <summary>A number for each category.</summary>
    /// <param name="places">Each row's category; −1 for none.</param>
    /// <param name="count">How many categories there are.</param>
    /// <param name="targets">Each row's target.</param>
    /// <param name="smooth">Rows of the mean of all to mix in; null for as many as the variances ask for.</param>
    /// <param name="isUsed">Which rows count.</param>
    /// <param name="mean">The mean of all rows that count.</param>
    public static double[] Of(int[] places, int count, double[] targets, double? smooth, Func<int, bool> isUsed, out double mean)
    {
        var (sums, counts, squares) = (new double[count], new double[count], new double[count]);
        var (total, rows) = (0.0, 0);
        for (var row = 0; row < targets.Length; row++)
        {
            if (!isUsed(row))
                continue;
            (total, rows) = (total + targets[row], rows + 1);
            if (places[row] >= 0)
            {
                sums[places[row]] += targets[row];
                counts[places[row]]++;
            }
        }

        var (all, spread) = (total / rows, 0.0);
        for (var row = 0; row < targets.Length; row++)
        {
            if (!isUsed(row))
                continue;
            spread += (targets[row] - all) * (targets[row] - all);
            if (places[row] >= 0)
            {
                var distance = targets[row] - (sums[places[row]] / counts[places[row]]);
                squares[places[row]] += distance * distance;
            }
        }

        var variance = spread / rows;
        mean = all;
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            if (counts[i] == 0)
                return all;
            if (smooth is { } mixed)
                return (sums[i] + (mixed * all)) / (counts[i] + mixed);
            var share = variance * counts[i] / ((variance * counts[i]) + (squares[i] / counts[i]));
            return double.IsNaN(share) ? all : (share * (sums[i] / counts[i])) + ((1 - share) * all);
        })];
    }
}
