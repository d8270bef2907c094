namespace Nadir;

/// <summary>The coefficients of the spline that goes through the pixels of an image.</summary>
/// <remarks>Source: Unser, Aldroubi, Eden 1993, "B-spline signal processing"; boundaries as scipy.ndimage.spline_filter has them.</remarks>
internal static class SplinePrefilter
{
    /// <summary>Replaces pixels by coefficients, along both axes.</summary>
    /// <param name="order">2 to 5.</param>
    public static void Apply(Span<double> plane, int height, int width, int order, FillMode mode)
    {
        var mirrorsEdge = mode is FillMode.Nearest or FillMode.Reflect;
        var poles = Poles(order);
        var line = new double[Math.Max(height, width)];
        for (var column = 0; column < width && height > 1; column++)
        {
            for (var row = 0; row < height; row++)
                line[row] = plane[(row * width) + column];
            Filter(line.AsSpan(0, height), poles, mirrorsEdge);
            for (var row = 0; row < height; row++)
                plane[(row * width) + column] = line[row];
        }

        for (var row = 0; row < height && width > 1; row++)
            Filter(plane.Slice(row * width, width), poles, mirrorsEdge);
    }

    private static double[] Poles(int order) => order switch
    {
        2 => [Math.Sqrt(8) - 3],
        3 => [Math.Sqrt(3) - 2],
        4 => [
            Math.Sqrt(664 - Math.Sqrt(438976)) + Math.Sqrt(304) - 19,
            Math.Sqrt(664 + Math.Sqrt(438976)) - Math.Sqrt(304) - 19],
        _ => [
            Math.Sqrt(67.5 - Math.Sqrt(4436.25)) + Math.Sqrt(26.25) - 6.5,
            Math.Sqrt(67.5 + Math.Sqrt(4436.25)) - Math.Sqrt(26.25) - 6.5],
    };

    private static void Filter(Span<double> line, double[] poles, bool mirrorsEdge)
    {
        var gain = 1.0;
        foreach (var pole in poles)
            gain *= (1 - pole) * (1 - (1 / pole));
        foreach (ref var number in line)
            number *= gain;
        foreach (var pole in poles)
        {
            line[0] = mirrorsEdge ? FirstOfMirroredEdge(line, pole) : FirstOfMirroredPixel(line, pole);
            for (var i = 1; i < line.Length; i++)
                line[i] += pole * line[i - 1];
            line[^1] *= mirrorsEdge ? pole / (pole - 1) : 1;
            if (!mirrorsEdge)
                line[^1] = pole * ((pole * line[^2]) + line[^1]) / ((pole * pole) - 1);
            for (var i = line.Length - 2; i >= 0; i--)
                line[i] = pole * (line[i + 1] - line[i]);
        }
    }

    /// <summary>The sum over the line and its mirror image at the edge, without end.</summary>
    private static double FirstOfMirroredEdge(Span<double> line, double pole)
    {
        var (power, last) = (pole, Math.Pow(pole, line.Length));
        var sum = line[0] + (last * line[^1]);
        for (var i = 1; i < line.Length - 1; i++, power *= pole)
            sum += power * (line[i] + (last * line[line.Length - 1 - i]));

        // SciPy has overwritten the first number by the sum when it comes to it here: seen in lines of a few numbers alone.
        sum += line.Length > 1 ? power * (line[^1] + (last * sum)) : 0;
        return line[0] + (sum * pole / (1 - (last * last)));
    }

    /// <summary>The sum over the line and its mirror image at the last pixel, without end.</summary>
    private static double FirstOfMirroredPixel(Span<double> line, double pole)
    {
        var (power, last) = (pole, Math.Pow(pole, line.Length - 1));
        var sum = line[0] + (last * line[^1]);
        for (var i = 1; i < line.Length - 1; i++, power *= pole)
            sum += power * (line[i] + (last * line[line.Length - 1 - i]));
        return sum / (1 - (last * last));
    }
}
