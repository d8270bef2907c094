namespace Nadir;

/// <summary>One example: what goes in, what should come out, and how much it counts.</summary>
/// <param name="Input">Shape of one input, without the batch axis.</param>
/// <param name="Target">A class number (Int64 scalar), or values without the batch axis.</param>
/// <param name="Weight">How much it counts; 0 or above.</param>
public readonly record struct Sample(Tensor Input, Tensor Target, double Weight = 1)
{
    internal SampleNames? Names { get; init; }
}
