using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Writes a matrix with its axes swapped.</summary>
internal static unsafe class Transposition
{
    /// <summary>target[c, r] = source[r, c].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<T>(T* source, nint sourceStep, int rows, int columns, T* target, nint targetStep)
        where T : unmanaged
    {
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                target[(column * targetStep) + row] = source[(row * sourceStep) + column];
        }
    }
}
