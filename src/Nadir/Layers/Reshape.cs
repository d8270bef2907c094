namespace Nadir;

/// <summary>Lays the numbers of each sample out along other axes.</summary>
/// <remarks>
/// Shape: [N, …] to [N, …targetShape]; numbers keep their order, the last axis runs first.
/// Twin: keras.layers.Reshape, torch.nn.Unflatten.
/// </remarks>
[Example("targetShape=[2,-1]")]
public sealed class Reshape : Layer
{
    private readonly int[] targetShape;

    /// <summary>A layer that reshapes samples.</summary>
    /// <param name="targetShape">The lengths of a sample's axes, such as [1, 28, 28]; one may be −1 and is then what remains.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length is neither above 0 nor −1, or more than one is −1.</exception>
    /// <exception cref="ShapeException">There are more axes than a shape can have beside the batch's.</exception>
    public Reshape(params int[] targetShape)
    {
        this.targetShape = [.. Require.Present(targetShape)];
        if (this.targetShape.Length >= Shape.MaximumRank)
            throw Error.Shape($"A sample has at most {Shape.MaximumRank - 1} axes, got targetShape {Text} with {this.targetShape.Length}.");
        if (Array.Exists(this.targetShape, length => length is 0 or < -1) || this.targetShape.Count(length => length == -1) > 1)
            throw Error.OutOfRange($"targetShape takes lengths above 0, one of which may be -1 for what remains, got {Text}.", nameof(targetShape));
    }

    /// <summary>The lengths of a sample's axes; −1 for what remains.</summary>
    public IReadOnlyList<int> TargetShape => targetShape;

    private string Text => $"[{string.Join(", ", targetShape)}]";

    /// <inheritdoc/>
    public override Tensor Forward(Tensor x, in ForwardPass pass) => x.Reshape(OutputShape.Prepend(x.Shape[0]));

    /// <inheritdoc/>
    protected override Shape Build(Shape input)
    {
        var known = targetShape.Where(length => length > 0).Aggregate(1L, (product, length) => product * length);
        var open = Array.IndexOf(targetShape, -1);
        var fits = open < 0 ? known == input.Count : known <= input.Count && input.Count % known == 0;
        if (!fits)
            throw Error.Shape($"{Name} cannot lay the {input.Count} numbers of samples {input} out as {Text}: {Advice(input.Count, known, open)}");
        var lengths = (int[])targetShape.Clone();
        if (open >= 0)
            lengths[open] = (int)(input.Count / known);
        return new Shape(lengths);
    }

    private static FormattableString Advice(int count, long known, int open) => open >= 0
        ? (FormattableString)$"axis {open} is what remains, and {count} is no multiple of {known}, the product of the others."
        : $"they ask for {known}. Correct a length, or let one be -1.";
}
