using System.Runtime.CompilerServices;

namespace Nadir.Expressions;

/// <summary>A program over many places, block by block, each block's registers in the processor's first cache.</summary>
internal static unsafe class Blocks
{
    public const int Alignment = 64;

    private const int LongestBlock = 2048;
    private const int ShortestBlock = 64;
    private const int BytesInCache = 48 * 1024;
    private const int BytesOnStack = 128 * 1024;

    /// <summary>A block's length, so that all registers together stay close.</summary>
    public static int LengthFor(int registers) =>
        Math.Clamp(BytesInCache / sizeof(double) / Math.Max(1, registers), ShortestBlock, LongestBlock) & -ShortestBlock;

    /// <summary>Places from start up to end.</summary>
    [SkipLocalsInit]
    public static void Run(Program program, Operand* prepared, double* result, int start, int end)
    {
        var room = Math.Min(LengthFor(program.Registers), (end - start + 7) & -8);
        var bytes = (program.Registers * room * sizeof(double)) + Alignment;
        if (bytes <= BytesOnStack)
        {
            var memory = stackalloc byte[bytes];
            Run(program, prepared, result, start, end, room, memory);
            return;
        }

        fixed (byte* memory = new byte[bytes])
            Run(program, prepared, result, start, end, room, memory);
    }

    public static double* Aligned(byte* memory) => (double*)(((nint)memory + Alignment - 1) & -Alignment);

    private static void Run(Program program, Operand* prepared, double* result, int start, int end, int room, byte* memory)
    {
        var scratch = Aligned(memory);
        for (; start < end; start += room)
        {
            var (count, ahead) = (Math.Min(room, end - start), Math.Clamp(end - start - room, 0, room));
            program.Run(prepared, start, count, scratch, room, result + start, ahead);
        }
    }
}
