namespace Nadir.Pictures;

/// <summary>The picture of a confusion matrix: true classes in rows, predicted ones in columns.</summary>
public static class ConfusionMatrixPicture
{
    // Beyond this many classes numbers would be too small to read.
    private const int MostNumbers = 25;

    /// <summary>Counts as coloured cells: the deeper, the more samples.</summary>
    /// <param name="counts">Shape: true classes × predicted classes.</param>
    /// <param name="classNames">What the classes are called; 0, 1, 2 … when null.</param>
    /// <exception cref="ShapeException">The names do not fit the counts.</exception>
    /// <remarks>Twin: sklearn.metrics.ConfusionMatrixDisplay.</remarks>
    public static Figure Of(long[,] counts, IReadOnlyList<string>? classNames = null)
    {
        var (rows, columns) = (Require.Present(counts).GetLength(0), counts.GetLength(1));
        var values = new double[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                values[row, column] = counts[row, column];
        }

        var figure = new Figure("Confusion matrix") { XAxis = new Axis { Title = "predicted" }, YAxis = new Axis { Title = "true" } };
        var map = figure.AddHeatMap(values, classNames, classNames, annotate: rows <= MostNumbers);
        map.ValueTitle = "samples";
        map.Colormap = Blues;
        return figure;
    }

    /// <summary>From nearly white to a deep blue, so that what is rare does not shout.</summary>
    private static Colormap Blues { get; } = new(
        Color.Parse("#eef3f8"), Color.Parse("#a9cde6"), Color.Parse("#4f9fd0"), Color.Parse("#0072b2"), Color.Parse("#003f69"));
}
