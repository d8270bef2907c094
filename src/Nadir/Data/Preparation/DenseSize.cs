namespace Nadir;

/// <summary>Tables of numbers that may be too wide for memory.</summary>
internal static class DenseSize
{
    /// <summary>2 GiB of 64-bit numbers.</summary>
    private const long MostNumbers = 1L << 28;

    public static void Check(long rows, long columns, string who, string advice)
    {
        if (rows * columns > MostNumbers)
            throw Error.Argument($"{who} would make {rows} rows of {columns} columns, {rows * columns * sizeof(double) >> 20} MiB; the limit is {MostNumbers * sizeof(double) >> 20} MiB. {advice}");
    }
}
