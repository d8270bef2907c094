namespace Nadir.Tensors;

internal static partial class Lanewise
{
    /// <summary>The sum of a span.</summary>
    internal static T Sum<T>(ReadOnlySpan<T> x)
        where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
    {
        var sum = T.Zero;
        foreach (var value in x)
            sum += value;
        return sum;
    }
}
