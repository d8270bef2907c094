using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Finds the lines on which a function of two numbers has given values, and the bands between them.</summary>
/// <remarks>
/// Twins: matplotlib's <c>contour</c> and <c>contourf</c>, plotly's <c>contour</c>. Lines of a function (not of a table) follow
/// it: each point lies on its level, and the grid is finer where the function bends.
/// </remarks>
public static partial class Contours
{
    private const int MostNodes = 1 << 24;

    // Of the greatest value: where powers of ten start for a function whose least value is 0.
    private const double LeastShare = 1e-4;

    /// <summary>Contours of a C# function.</summary>
    /// <param name="function">The value at (x, y); NaN where there is none.</param>
    /// <param name="x">The window's horizontal range.</param>
    /// <param name="y">The window's vertical range.</param>
    /// <param name="levels">The values to draw, in any order; chosen when null.</param>
    /// <param name="options">How finely to look.</param>
    /// <param name="cancellation">Ends the work between two steps.</param>
    /// <exception cref="ArgumentException">A range is empty or not finite, a level is not finite, or there is no value anywhere.</exception>
    public static ContourSet Of(
        Func<double, double, double> function,
        (double Low, double High) x,
        (double Low, double High) y,
        IReadOnlyList<double>? levels = null,
        ContourOptions? options = null,
        CancellationToken cancellation = default) =>
        Of(new DelegateValues(Require.Present(function)), x, y, levels, options, cancellation);

    /// <summary>Contours of a C# function that is given whole columns of places at once.</summary>
    /// <inheritdoc cref="Of(Func{double, double, double}, ValueTuple{double, double}, ValueTuple{double, double}, IReadOnlyList{double}, ContourOptions, CancellationToken)"/>
    public static ContourSet OfColumns(
        PlaneColumns function,
        (double Low, double High) x,
        (double Low, double High) y,
        IReadOnlyList<double>? levels = null,
        ContourOptions? options = null,
        CancellationToken cancellation = default) =>
        Of(new ColumnValues(Require.Present(function)), x, y, levels, options, cancellation);

    /// <summary>Contours of a table of values, taken as straight between its nodes.</summary>
    /// <param name="x">The columns' places, ascending.</param>
    /// <param name="y">The rows' places, ascending.</param>
    /// <param name="z">The values, [rows, columns]; NaN where there is none.</param>
    /// <param name="levels">The values to draw, in any order; chosen when null.</param>
    /// <param name="options">How many levels are chosen.</param>
    /// <exception cref="ArgumentException">Shapes that do not fit, places that do not ascend, or no value anywhere.</exception>
    public static ContourSet OfTable(
        IReadOnlyList<double> x,
        IReadOnlyList<double> y,
        double[,] z,
        IReadOnlyList<double>? levels = null,
        ContourOptions? options = null)
    {
        var (columns, rows) = (Require.Present(x).Count, Require.Present(y).Count);
        if (Require.Present(z).GetLength(0) != rows || z.GetLength(1) != columns || rows < 2 || columns < 2)
            throw Error.Shape(
                $"contours of a table need [rows, columns] values with 2 or more of each, got {columns} x, {rows} y and values [{z.GetLength(0)}, {z.GetLength(1)}].");
        if ((long)rows * columns > MostNodes)
            throw Error.OutOfRange($"a table of contours may have at most {MostNodes} values, got {rows} × {columns}; thin it out.", nameof(z));
        PlaneWindow.RequireAscending(x, nameof(x));
        PlaneWindow.RequireAscending(y, nameof(y));
        var values = z.Cast<double>().ToArray();
        var known = new bool[values.Length];
        Array.Fill(known, true);
        var cells = Enumerable.Range(0, rows - 1)
            .SelectMany(row => Enumerable.Range(0, columns - 1).Select(column => new GridCell(column, row, 1)));
        var grid = new ContourGrid([.. x], [.. y], values, known, [.. cells]);
        return ContourTracing.Run(grid, null, LevelsFor(grid.Range(), levels, options ?? new()), [], default);
    }

    /// <summary>Round numbers strictly between a minimum and a maximum, about <paramref name="count"/> of them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not finite, or no count above 0.</exception>
    public static IReadOnlyList<double> NiceLevels(double minimum, double maximum, int count = 9) =>
        ContourLevels.Linear(Require.Finite(minimum), Require.Finite(maximum), Require.Positive(count));

    /// <summary>1, 2 and 5 times powers of ten between two numbers above 0, about <paramref name="count"/> of them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not finite, not above 0, or no count above 0.</exception>
    public static IReadOnlyList<double> LogarithmicLevels(double minimum, double maximum, int count = 9) =>
        ContourLevels.Logarithmic(Require.Positive(minimum), Require.Positive(maximum), Require.Positive(count));

    internal static ContourSet Of(
        PlaneValues function,
        (double Low, double High) x,
        (double Low, double High) y,
        IReadOnlyList<double>? levels,
        ContourOptions? options,
        CancellationToken cancellation)
    {
        var (window, settings) = (PlaneWindow.Of(x, y), options ?? new());
        var chosen = levels is null
            ? LevelsFor(new GridRefinement(function, window, settings.Cells, [], cancellation).Run().Range(), null, settings)
            : ContourLevels.Checked(levels);
        var grid = new GridRefinement(function, window, settings.Cells, chosen, cancellation).Run();
        RequireValues(grid.Range());
        return ContourTracing.Run(grid, function, chosen, [], cancellation);
    }

    private static IReadOnlyList<double> LevelsFor(
        (double Low, double High) range, IReadOnlyList<double>? levels, ContourOptions options)
    {
        RequireValues(range);
        if (levels is not null)
            return ContourLevels.Checked(levels);
        return options.LogarithmicLevels
            ? ContourLevels.Logarithmic(range.Low == 0 ? range.High * LeastShare : range.Low, range.High, options.LevelCount)
            : ContourLevels.Linear(range.Low, range.High, options.LevelCount);
    }

    private static void RequireValues((double Low, double High) range)
    {
        if (range.Low > range.High)
            throw Error.Argument($"there are no contours: the function has no finite value anywhere in the window; choose other ranges.");
    }
}
