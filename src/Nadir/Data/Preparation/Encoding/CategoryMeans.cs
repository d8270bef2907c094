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
        var used = Enumerable.Range(0, targets.Length).Where(isUsed).ToArray();
        var all = used.Sum(row => targets[row]) / used.Length;
        var variance = used.Sum(row => (targets[row] - all) * (targets[row] - all)) / used.Length;
        var (sums, counts, squares) = (new double[count], new double[count], new double[count]);
        foreach (var row in used.Where(row => places[row] >= 0))
        {
            sums[places[row]] += targets[row];
            counts[places[row]]++;
        }

        foreach (var row in used.Where(row => places[row] >= 0))
        {
            var distance = targets[row] - (sums[places[row]] / counts[places[row]]);
            squares[places[row]] += distance * distance;
        }

        mean = all;
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            if (counts[i] == 0)
                return all;
            if (smooth is { } rows)
                return (sums[i] + (rows * all)) / (counts[i] + rows);
            var share = variance * counts[i] / ((variance * counts[i]) + (squares[i] / counts[i]));
            return double.IsNaN(share) ? all : (share * (sums[i] / counts[i])) + ((1 - share) * all);
        })];
    }
}
