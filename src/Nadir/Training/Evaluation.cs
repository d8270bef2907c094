namespace Nadir;

/// <summary>The loss and metrics of a model on some data.</summary>
/// <param name="Numbers"><c>loss</c> first, then the metrics in order.</param>
public sealed record Evaluation(IReadOnlyList<NamedNumber> Numbers)
{
    /// <summary>The loss.</summary>
    public double Loss => this["loss"];

    /// <summary>A number by its name.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public double this[string name]
    {
        get
        {
            foreach (var number in Numbers)
            {
                if (CatalogueName.Same(number.Name, name))
                    return number.Value;
            }

            throw Error.Argument($"The evaluation has no '{name}'. It has {string.Join(", ", Numbers.Select(n => n.Name))}.");
        }
    }

    /// <summary>Such as <c>loss 0.0823, accuracy 0.9741</c>.</summary>
    public override string ToString() => string.Join(", ", Numbers.Select(n => FormattableString.Invariant($"{n.Name} {n.Value:0.####}")));
}
