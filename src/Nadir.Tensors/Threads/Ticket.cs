namespace Nadir.Tensors;

/// <summary>What a worker must know to claim a part, in one word, so that a claim is one compare-and-swap.</summary>
/// <remarks>
/// The round makes a claim fail that was read before another job began. Parts count down, so a word with none left
/// says by itself that there is nothing to do.
/// </remarks>
internal readonly record struct Ticket(long Word)
{
    public const int MaximumParts = (1 << 22) - 1;

    private const int HelperShift = 22;
    private const int RoundShift = 32;

    public int PartsLeft => (int)(Word & MaximumParts);

    /// <summary>Workers with a lower number may take part.</summary>
    public int Helpers => (int)(Word >>> HelperShift) & 0x3FF;

    public Ticket Claimed => new(Word - 1);

    public Ticket Next(int helpers, int parts) =>
        new((((Word >>> RoundShift) + 1) << RoundShift) | ((long)helpers << HelperShift) | (uint)parts);
}
