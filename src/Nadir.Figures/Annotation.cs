using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>A note at a place of the plot.</summary>
/// <param name="Text">Words, with mathematics between dollar signs: <c>$x^2$</c>, <c>$\lambda_1$</c>.</param>
/// <param name="X">In units of the x axis.</param>
/// <param name="Y">In units of the y axis.</param>
/// <param name="Z">In units of the z axis; null on a plane.</param>
/// <param name="Arrow">Whether an arrow leads from the text to the place.</param>
public sealed record Annotation(string Text, double X, double Y, double? Z = null, bool Arrow = false)
{
    public string Text { get; } = PlainText.Of(Text, nameof(Text));

    public double X { get; } = Require.Finite(X);

    public double Y { get; } = Require.Finite(Y);

    public double? Z { get; } = Z is { } height ? Require.Finite(height, nameof(Z)) : null;
}
