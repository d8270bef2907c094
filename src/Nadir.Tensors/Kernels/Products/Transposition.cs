using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Nadir.Tensors;

/// <summary>Writes a matrix with its axes swapped.</summary>
internal static unsafe class Transposition
{
    // A cache line of each source row at a time.
    private const int ColumnsAPass = 16;

    /// <summary>target[c, r] = source[r, c].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run<T>(T* source, nint sourceStep, int rows, int columns, T* target, nint targetStep)
        where T : unmanaged
    {
        if (sizeof(T) == 4 && Square16.IsSupported)
        {
            Squares((float*)source, sourceStep, rows, columns, (float*)target, targetStep);
            return;
        }

        for (var column = 0; column < columns; column += ColumnsAPass)
        {
            var end = Math.Min(column + ColumnsAPass, columns);
            var row = 0;
            if (sizeof(T) == 4 && Sse.IsSupported)
            {
                for (; row + 4 <= rows; row += 4)
                {
                    var at = column;
                    for (; at + 4 <= end; at += 4)
                    {
                        Square(
                            (float*)(source + (row * sourceStep) + at), sourceStep,
                            (float*)(target + (at * targetStep) + row), targetStep);
                    }

                    Elements(source, sourceStep, row, row + 4, at, end, target, targetStep);
                }
            }

            Elements(source, sourceStep, row, rows, column, end, target, targetStep);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Squares(
        float* source, nint sourceStep, int rows, int columns, float* target, nint targetStep)
    {
        for (var column = 0; column < columns; column += Square16.Side)
        {
            var width = Math.Min(Square16.Side, columns - column);
            for (var row = 0; row < rows; row += Square16.Side)
            {
                var height = Math.Min(Square16.Side, rows - row);
                var from = source + (row * sourceStep) + column;
                var to = target + (column * targetStep) + row;
                if (width == Square16.Side && height == Square16.Side)
                    Square16.Run(from, sourceStep, to, targetStep);
                else
                    Square16.RunPartly(from, sourceStep, height, width, to, targetStep);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Square(float* source, nint sourceStep, float* target, nint targetStep)
    {
        var r0 = Vector128.Load(source);
        var r1 = Vector128.Load(source + sourceStep);
        var r2 = Vector128.Load(source + (sourceStep * 2));
        var r3 = Vector128.Load(source + (sourceStep * 3));
        var low01 = Sse.UnpackLow(r0, r1);
        var low23 = Sse.UnpackLow(r2, r3);
        var high01 = Sse.UnpackHigh(r0, r1);
        var high23 = Sse.UnpackHigh(r2, r3);
        Vector128.Store(Sse.MoveLowToHigh(low01, low23), target);
        Vector128.Store(Sse.MoveHighToLow(low23, low01), target + targetStep);
        Vector128.Store(Sse.MoveLowToHigh(high01, high23), target + (targetStep * 2));
        Vector128.Store(Sse.MoveHighToLow(high23, high01), target + (targetStep * 3));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Elements<T>(
        T* source, nint sourceStep, int row, int rows, int column, int columns, T* target, nint targetStep)
        where T : unmanaged
    {
        for (; row < rows; row++)
        {
            for (var at = column; at < columns; at++)
                target[(at * targetStep) + row] = source[(row * sourceStep) + at];
        }
    }
}
