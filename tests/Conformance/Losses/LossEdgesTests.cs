using System.Globalization;
using System.Text;

namespace Nadir.Tests.Conformance;

/// <summary>What every loss makes of ±0, ±∞ and what is not a number: a table that a person has read.</summary>
public sealed class LossEdgesTests
{
    private static readonly double[] Edges = [0.0, -0.0, double.PositiveInfinity, double.NegativeInfinity, double.NaN];

    private const string Header = """
        value | slope where the first number of a prediction (of the named input) is +0, -0, +inf, -inf, NaN: the sum, with
        defaults, unchecked, in Float64, and in Float32 where it differs. Losses of rows see 0 beside it as logits, 0.5 as
        probabilities, -1 as logarithms of them; other inputs hold quarters from 0.25 to 1.

        Values at +-inf are limits, also where the formula has 0 * inf (a class of share 0, a label that chooses the other
        part of a sum), inf - inf (poisson) or inf / inf (the slope of meanSquaredLogarithmicError). NaN comes of
          - the softmax of a row with +inf in it: inf - inf, as in PyTorch (categorical losses and crossEntropy from logits, ctc);
          - probabilities below 0 or above 1, which the domain refuses (categoricalCrossEntropy, binaryFocal, dice, tversky,
            poisson at -inf and others that do not clip); binaryCrossEntropy, kullbackLeibler and the sparse one clip;
          - directions and distances of vectors that reach to infinity, x / |x| and inf - inf (contrastive, cosine losses,
            infoNce, tripletMargin);
          - categoricalHinge, which multiplies by a target of 0, as Keras does.
        A slope of 0 at an end where the value is not the least is a clip's (probabilities within 1e-7), or what the formula
        tends to (cauchy, gemanMcClure, welsch, tukeyBiweight; generalizedCrossEntropy and binaryFocal from logits).
        cosineSimilarity at a vector of 0 has Keras' slope, 1 over the root of its epsilon. At a kink at 0 (perceptron) the
        slope is that of the wrong side. -0 is 0 times a negative number.

        NaN always reaches the value where the number counts; a slope that comparisons choose (the hinges, perceptron, margins)
        may be a constant there. The log-probability of another class does not count (negativeLogLikelihood).


        """;

    [Fact]
    public void Edges_OfEveryLoss_AreTheApprovedOnes()
    {
        var text = new StringBuilder(Header);
        foreach (var entry in Catalogue.Of().OfKind("loss").OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            bool Has(string name) => entry.Parameters.Any(parameter => parameter.Name == name);
            var plain = Has("checkDomain") ? "reduction=sum,checkDomain=false" : "reduction=sum";
            string[] forms = Has("fromLogits") ? ["fromLogits=false", "fromLogits=true"] : Has("logInput") ? ["logInput=false", "logInput=true"] : [""];
            foreach (var form in forms)
            {
                text.Append(form.Length > 0 ? $"{entry.Name}:{form}\n" : $"{entry.Name}\n");
                Append(text, Catalogue.Of().Create<Loss>(Catalogues.Example("loss", entry.Name, $"{plain}{(form.Length > 0 ? "," : "")}{form}")));
            }
        }

        ApprovedText.Check("edges-losses.txt", text.ToString());
    }

    private static void Append(StringBuilder text, Loss loss)
    {
        foreach (var (what, cell) in Rows(loss))
        {
            var wide = Row(cell, ElementType.Float64);
            var narrow = Row(cell, ElementType.Float32);
            Append(text, what, wide);
            if (narrow != wide)
                Append(text, "  in Float32", narrow);
        }
    }

    private static void Append(StringBuilder text, string what, string row) =>
        text.Append($"  {what,-22} {row}".TrimEnd()).Append('\n');

    private static string Row(Func<double, ElementType, string> cell, ElementType type) =>
        string.Concat(Edges.Select(edge => $"{cell(edge, type),-22}"));

    private static IEnumerable<(string What, Func<double, ElementType, string> Cell)> Rows(Loss loss) =>
        loss.TakesPrediction ? Pairs(loss) : Each(loss);

    /// <summary>The first number of a prediction, for one target and another.</summary>
    private static IEnumerable<(string What, Func<double, ElementType, string> Cell)> Pairs(Loss loss)
    {
        var width = loss is RowLoss ? 2 : 1;
        var other = loss.Predictions.Low == 0 ? 0.5 : loss.Predictions.High == 0 ? -1 : 0;
        foreach (var domain in LossBatch.TargetDomains(loss))
        {
            foreach (var target in Targets(domain, width))
            {
                yield return ($"{(domain.IsClasses ? "class" : "target")} {Show(target)}", (edge, type) =>
                {
                    Tensor prediction = Tensor.From(new[] { edge, other }[..width], new Shape(1, width)).To(type);
                    return Cell(loss, [target.IsFloating ? target.To(type) : target, prediction], 1, edge);
                }
                );
            }
        }
    }

    private static IEnumerable<Tensor> Targets(LossDomain domain, int width)
    {
        if (domain.IsClassLists)
            return [Tensor.From(new long[,] { { 0, -1 } }), Tensor.From(new long[,] { { 1, -1 } })];
        if (domain.IsClasses)
            return [Tensor.From([0L]), Tensor.From([1L])];
        double[] firsts = double.IsInfinity(domain.Low) ? [1] : [Math.Max(domain.Low, -1), Math.Min(domain.High, 1)];
        return firsts.Select(first => Tensor.From(new[] { first, domain.IsDistribution ? 1 - first : domain.IsLabels ? domain.Low : 0 }[..width], new Shape(1, width)));
    }

    /// <summary>The first number of each input, the others' being 1, 2, 3 …, as far as they may.</summary>
    private static IEnumerable<(string What, Func<double, ElementType, string> Cell)> Each(Loss loss)
    {
        for (var i = 0; i < loss.Inputs.Count; i++)
        {
            var at = i;
            if (!loss.Inputs[at].IsWhole && !loss.Inputs[at].IsLabel)
                yield return (loss.Inputs[at].Name, (edge, type) => Cell(loss, [.. loss.Inputs.Select((input, turn) => Filled(input, turn, type))], at, edge));
        }
    }

    private static Tensor Filled(LossInput input, int turn, ElementType type)
    {
        var shape = InputBatch.ShapeOf(input, 2);
        if (input.Domain.CountOf is { } axis)
            return Tensor.Full(shape, InputBatch.ShapeOf(input with { Axes = axis })[0], ElementType.Int64);
        if (input.IsWhole)
            return Tensor.Full(shape, input.Domain.ForbiddenClass == 1 ? 2 : 1, ElementType.Int64);
        var sign = input.Domain.High == 0 ? -1 : 1;
        var values = Enumerable.Range(0, shape.Count).Select(i => Math.Clamp(sign * 0.25 * (1 + (i * (turn + 1) % 4)), input.Domain.Low, input.Domain.High));
        return Tensor.From(values.Select(value => input.IsLabel ? input.Domain.High : value).ToArray(), shape).To(type);
    }

    private static string Cell(Loss loss, Tensor[] inputs, int at, double edge)
    {
        var values = inputs[at].ToArray<double>();
        values[0] = edge;
        var input = Tensor.From(values, inputs[at].Shape).To(inputs[at].ElementType).RequiresGradient();
        inputs[at] = input;
        var value = loss.Compute(inputs);
        var slope = loss.HasGradient ? Text(Gradients.Of(value, [input])[0].ToArray<double>()[0]) : "none";
        return $"{Text(value.ToDouble())} | {slope}";
    }

    private static string Show(Tensor values) => string.Join(' ', values.ToArray<double>().Select(Text));

    private static string Text(double number) => double.IsNaN(number) ? "NaN"
        : double.IsInfinity(number) ? (number > 0 ? "+inf" : "-inf")
        : number == 0 ? (double.IsNegative(number) ? "-0" : "0")
        : number.ToString("G4", CultureInfo.InvariantCulture);
}
