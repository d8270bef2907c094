namespace Nadir.Expressions;

/// <summary>A number that is written in the formula. −0 is another than 0, as 1/−0 is another than 1/0.</summary>
internal sealed record NumberNode(double Value) : Node
{
    public bool Equals(NumberNode? other) =>
        other is not null && BitConverter.DoubleToInt64Bits(Value) == BitConverter.DoubleToInt64Bits(other.Value);

    public override int GetHashCode() => Value.GetHashCode();
}
