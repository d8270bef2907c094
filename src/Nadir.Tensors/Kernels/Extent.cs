using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Checks that what a kernel reaches by pointer lies inside the span it was given.</summary>
internal static class Extent
{
    public static void Check(int length, long needed, [CallerArgumentExpression(nameof(length))] string name = "")
    {
        if (length < needed)
            throw Error.Argument($"{name} must hold {needed} elements, got {length}.");
    }

    /// <summary>Elements from the first to the last of a matrix whose rows start so far apart.</summary>
    public static long Matrix(int rows, int columns, int step) =>
        rows == 0 || columns == 0 ? 0 : ((long)(rows - 1) * step) + columns;
}
