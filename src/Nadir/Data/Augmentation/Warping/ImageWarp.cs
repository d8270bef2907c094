namespace Nadir;

/// <summary>Moves the pixels of an image's channels by an affine map, between pixels by splines.</summary>
/// <remarks>Twin: scipy.ndimage.affine_transform (prefilter=True), channel by channel.</remarks>
internal static class ImageWarp
{
    // What SciPy lays around an image whose edge goes on, so that its spline does too.
    private const int NearestMargin = 12;

    /// <summary>Warps planes that lie one after the other.</summary>
    /// <param name="order">0 to 5: the spline's degree.</param>
    /// <param name="value">What lies outside in the constant mode.</param>
    public static void Apply(
        ReadOnlySpan<float> from, Span<float> to, int height, int width, in AffineMap map, int order, FillMode mode, double value)
    {
        if (order == 1)
            LinearWarp.Apply(from, to, height, width, map, mode, (float)value);
        else
            ApplySpline(from, to, height, width, map, order, mode, value);
    }

    private static void ApplySpline(
        ReadOnlySpan<float> from, Span<float> to, int height, int width, in AffineMap map, int order, FillMode mode, double value)
    {
        var plane = height * width;
        var margin = order > 1 && mode == FillMode.Nearest ? NearestMargin : 0;
        var (rows, columns) = (height + (2 * margin), width + (2 * margin));
        var coefficients = new double[rows * columns];
        Span<double> rowWeights = stackalloc double[order + 1];
        Span<double> columnWeights = stackalloc double[order + 1];
        for (var start = 0; start < from.Length; start += plane)
        {
            Spread(from.Slice(start, plane), height, width, margin, coefficients);
            if (order > 1)
                SplinePrefilter.Apply(coefficients, rows, columns, order, mode);
            for (var row = 0; row < height; row++)
            {
                for (var column = 0; column < width; column++)
                {
                    var (y, x) = map.At(row, column);
                    (y, x) = margin > 0
                        ? (Beyond(y + margin, rows), Beyond(x + margin, columns))
                        : (Border.Place(y, rows, mode), Border.Place(x, columns, mode));
                    to[start + (row * width) + column] = margin == 0 && (y <= -1 || x <= -1)
                        ? (float)value
                        : (float)Sum(coefficients, rows, columns, y, x, order, mode, rowWeights, columnWeights);
                }
            }
        }
    }

    private static double Sum(
        ReadOnlySpan<double> coefficients, int rows, int columns, double y, double x,
        int order, FillMode mode, Span<double> rowWeights, Span<double> columnWeights)
    {
        var firstRow = SplineWeights.Fill(y, order, rowWeights);
        var firstColumn = SplineWeights.Fill(x, order, columnWeights);
        var sum = 0.0;
        for (var i = 0; i <= order; i++)
        {
            var line = coefficients.Slice(Border.Pixel(firstRow + i, rows, mode) * columns, columns);
            var part = 0.0;
            for (var j = 0; j <= order; j++)
                part += columnWeights[j] * line[Border.Pixel(firstColumn + j, columns, mode)];
            sum += rowWeights[i] * part;
        }

        return sum;
    }

    // SciPy does not move such a place to the edge: the spline's whole support is its last coefficient there.
    private static double Beyond(double at, int length) => Math.Clamp(at, -NearestMargin, length + NearestMargin);

    /// <summary>The plane with its edge going on for a margin.</summary>
    private static void Spread(ReadOnlySpan<float> plane, int height, int width, int margin, Span<double> wide)
    {
        for (var i = 0; i < wide.Length; i++)
        {
            var (row, column) = (i / (width + (2 * margin)), i % (width + (2 * margin)));
            wide[i] = plane[(Math.Clamp(row - margin, 0, height - 1) * width) + Math.Clamp(column - margin, 0, width - 1)];
        }
    }
}
