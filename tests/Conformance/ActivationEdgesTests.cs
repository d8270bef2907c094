using System.Globalization;
using System.Text;

namespace Nadir.Tests.Conformance;

/// <summary>What every activation makes of ±0, ±∞ and what is not a number: a table that a person has read.</summary>
public sealed class ActivationEdgesTests
{
    private static readonly double[] Inputs = [0.0, -0.0, double.PositiveInfinity, double.NegativeInfinity, double.NaN];

    private const string Header = """
        value | slope at +0, -0, +inf, -inf, NaN; with defaults, the same in both element types. Of rows: [1, x].

        Values at +-inf are limits, also where the formula has inf * 0 (gelu, hardSwish, mish, silu) or inf / inf (softsign);
        sine has none. The softmax of a row with +inf in it has none either: inf - inf is taken as NaN, as PyTorch does;
        sparsemax gives +inf all there is. A -0 comes of a negative number times 0 (hardSwish at -inf, the slope of softmin
        at +inf, that of gaussian, -2 * x * y, at +0), of -log(1 + 0) (logSigmoid at +inf), or is the input's own.
        At a kink at 0 the slope is that of the left side. At NaN every value is NaN; the slope is NaN, too, unless it is
        one of a few constants that comparisons choose (celu to relu6, threshold ...): no comparison with NaN holds, and
        the constant chosen then is the last.


        """;

    [Fact]
    public void Edges_OfEveryActivation_AreTheApprovedOnes()
    {
        var text = new StringBuilder(Header);
        foreach (var entry in Catalogue.Of().OfKind("activation").OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            var activation = Catalogue.Of().Create<Activation>(Catalogues.Example("activation", entry.Name));
            var wide = Inputs.Select(x => Cell(activation, x, ElementType.Float64)).ToList();
            Assert.Equal(wide, Inputs.Select(x => Cell(activation, x, ElementType.Float32)));
            text.Append(CultureInfo.InvariantCulture, $"{entry.Name,-16}");
            foreach (var cell in wide)
                text.Append(CultureInfo.InvariantCulture, $" {cell,-20}");
            text.Length = text.ToString().TrimEnd().Length;
            text.Append('\n');
        }

        ApprovedText.Check("edges-activations.txt", text.ToString());
    }

    private static string Cell(Activation activation, double edge, ElementType type)
    {
        var x = (activation.IsElementwise ? Tensor.From([edge]) : Tensor.From([1, edge])).To(type).RequiresGradient();
        var y = activation.Apply(x);
        var slope = Gradients.Of(y[^1..].Sum(), [x])[0];
        return $"{Text(y.ToArray<double>()[^1])} | {Text(slope.ToArray<double>()[^1])}";
    }

    private static string Text(double number) => double.IsNaN(number) ? "NaN"
        : double.IsInfinity(number) ? (number > 0 ? "+inf" : "-inf")
        : number == 0 ? (double.IsNegative(number) ? "-0" : "0")
        : number.ToString("0.#####", CultureInfo.InvariantCulture);
}
