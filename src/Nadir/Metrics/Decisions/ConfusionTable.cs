namespace Nadir;

/// <summary>Counts by true class (rows) and predicted class (columns), and what is read from them.</summary>
internal sealed class ConfusionTable
{
    private readonly double[] actual, predicted;

    public ConfusionTable(double[,] counts)
    {
        Counts = counts;
        Classes = counts.GetLength(0);
        (actual, predicted) = (new double[Classes], new double[Classes]);
        for (var row = 0; row < Classes; row++)
        {
            for (var column = 0; column < Classes; column++)
            {
                actual[row] += counts[row, column];
                predicted[column] += counts[row, column];
            }
        }

        Total = actual.Sum();
    }

    public double[,] Counts { get; }

    public int Classes { get; }

    public double Total { get; }

    /// <summary>How many samples are of each class.</summary>
    public ReadOnlySpan<double> Actual => actual;

    /// <summary>How many samples were taken for each class.</summary>
    public ReadOnlySpan<double> Predicted => predicted;

    /// <summary>How many decisions were right.</summary>
    public double Right => Enumerable.Range(0, Classes).Sum(number => Counts[number, number]);

    /// <summary>One class against all others.</summary>
    public OneAgainstRest Of(int number)
    {
        var hits = Counts[number, number];
        var (falseAlarms, misses) = (predicted[number] - hits, actual[number] - hits);
        return new OneAgainstRest(hits, falseAlarms, misses, Total - hits - falseAlarms - misses);
    }
}
