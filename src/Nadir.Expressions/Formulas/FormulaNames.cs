using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>Values for names.</summary>
public sealed partial class Formula
{
    /// <summary>The formula with a number in place of a name.</summary>
    /// <param name="name">
    /// A variable or parameter; <c>θ</c> and <c>theta</c> are one. A constant's name, such as <c>e</c>, is a name like any
    /// where a value is given for it. A name that does not appear changes nothing.
    /// </param>
    /// <param name="value">Any number but NaN.</param>
    public Formula With(string name, double value) => With((name, value));

    /// <summary>The formula with numbers in place of names.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is NaN.</exception>
    public Formula With(params (string Name, double Value)[] values)
    {
        var parts = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (var (name, value) in Require.Present(values))
        {
            if (double.IsNaN(value))
                throw Error.OutOfRange($"a formula's {name} must be a number, got NaN.", nameof(values));
            parts[VariableName.Of(Require.Present(name))] = new NumberNode(value);
        }

        return With(parts);
    }

    /// <summary>The formula with another in place of a name.</summary>
    /// <exception cref="ArgumentException"><paramref name="value"/> is an equation.</exception>
    public Formula With(string name, Formula value)
    {
        if (Require.Present(value).IsEquation)
            throw Error.Argument($"an equation cannot stand for {name}, got `{value.Text}`; pass one of its sides.", nameof(value));
        return With(new Dictionary<string, Node>(StringComparer.Ordinal) { [VariableName.Of(Require.Present(name))] = value.left });
    }

    /// <summary>Refuses to evaluate where a name has no value; the message shows the name's place.</summary>
    private void RequireNamed(IEnumerable<Node> given)
    {
        var known = given.Select(NamesOf.NameOf).OfType<string>().ToArray();
        if (Names.FirstOrDefault(name => !known.Contains(name)) is { } missing)
            throw MissingValue.Fault(new SourceText(Text), missing, known);
    }

    private Formula With(Dictionary<string, Node> parts) =>
        new(NamesOf.Replace(left, parts), right is null ? null : NamesOf.Replace(right, parts));
}
