using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>What a formula may call: a function or operator with its value, slope and enclosure, and how other languages write it.</summary>
/// <param name="name">As formulas write it: <c>sin</c>, <c>+</c>.</param>
/// <param name="least">The fewest arguments.</param>
/// <param name="most">The most arguments; as many as <paramref name="least"/> when null.</param>
internal abstract class Function(string name, int least, int? most = null)
{
    public string Name => name;

    /// <summary>Other names it answers to.</summary>
    public virtual IReadOnlyList<string> Aliases => [];

    public int LeastArguments => least;

    public int MostArguments => most ?? least;

    /// <summary>The value at one place.</summary>
    public abstract double Value(ReadOnlySpan<double> arguments);

    /// <summary>Values as a tensor, through which gradients flow.</summary>
    public abstract Tensor Apply(IReadOnlyList<Tensor> arguments);

    /// <summary>Every value for arguments from the enclosures lies in the result.</summary>
    public abstract Enclosure Enclose(ReadOnlySpan<Enclosure> arguments);

    /// <summary>The partial derivative in the argument at a place.</summary>
    public abstract Node Slope(IReadOnlyList<Node> arguments, int place);

    /// <summary>The call in LaTeX, of arguments already written there.</summary>
    public abstract string Latex(IReadOnlyList<string> arguments);

    /// <summary>The call in C#, of arguments already written there.</summary>
    public abstract string CSharp(IReadOnlyList<string> arguments);
}
