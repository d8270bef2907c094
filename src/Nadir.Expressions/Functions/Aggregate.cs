using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>One number from all rows of data: what it holds is evaluated row by row.</summary>
internal abstract class Aggregate(string name) : Function(name, 1)
{
    /// <summary>Whether the sum is divided by the number of rows.</summary>
    public abstract bool Divides { get; }

    /// <summary>From the sum over the rows.</summary>
    public double Of(double sum, int rows) => Divides ? sum / rows : sum;

    /// <summary>From bounds of the sum over the rows.</summary>
    public Enclosure Of(Enclosure sum, int rows) => Divides ? Functions.Divide.Enclose(sum, Enclosure.Of(rows)) : sum;

    /// <summary>The value where there is one row.</summary>
    public sealed override double Value(ReadOnlySpan<double> arguments) => arguments[0];

    public sealed override void Fill(ReadOnlySpan<Operand> arguments, Span<double> result) =>
        throw Error.NotSupported($"{Name} is evaluated row by row.");

    public sealed override L On<L>(ReadOnlySpan<L> arguments) =>
        throw Error.NotSupported($"{Name} is over rows of data, not on one number.");

    public sealed override Enclosure Enclose(ReadOnlySpan<Enclosure> arguments) => arguments[0];

    public sealed override Node Slope(IReadOnlyList<Node> arguments, int place) => 1;

    public sealed override Node Differentiate(IReadOnlyList<Node> arguments, IReadOnlyList<Node> slopes) =>
        slopes[0] is NumberNode { Value: 0 } ? 0 : Of(slopes[0]);

    public sealed override string CSharp(IReadOnlyList<string> arguments) =>
        throw Error.NotSupported($"C# for one row cannot hold {Name}, which is over all rows. Write its argument and add up the rows.");
}
