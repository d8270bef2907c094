namespace Nadir.Tests.Conformance;

/// <summary>What every loss of any catalogue must satisfy.</summary>
internal static class LossSuite
{
    private static readonly double[] Weights = [0.5, 2, 1, 0.25];

    /// <summary>First and second derivatives in every floating input and in the sample weights; of a value only, the refusal.</summary>
    public static void Differentiates(string what, Loss loss)
    {
        if (!loss.HasGradient)
        {
            RefusesGradient(loss);
            return;
        }

        var random = new Random(11);
        foreach (var targets in LossBatch.TargetDomains(loss))
        {
            for (var draw = 0; draw < 3; draw++)
            {
                var inputs = LossBatch.Inputs(loss, targets, random);
                var weights = Tensor.From(loss.HasOneTerm ? [1.5] : Weights[..LossBatch.TermSamples(loss)]);
                Tensor[] leaves = [.. inputs.Where(input => input.IsFloating), weights];
                foreach (var leaf in leaves)
                    leaf.RequiresGradient();
                FiniteDifference.Check(() => Reduced(loss.Compute(inputs, weights)), leaves, what: what);
            }
        }
    }

    /// <summary>
    /// Of labels and scores on a fine grid with 0 on it, the slope is that of the chord everywhere but at declared kinks.
    /// </summary>
    public static void DeclaresItsKinks(string what, Loss loss)
    {
        const double Step = 1e-6;
        if (!loss.HasGradient || !loss.Targets.IsLabels)
            return;
        var spec = Catalogues.All.SpecOf(loss);
        spec.Arguments["reduction"] = "none";
        var each = (Loss)Catalogues.All.Create("loss", spec);
        foreach (var label in new[] { loss.Targets.Low, loss.Targets.High })
        {
            var side = label == loss.Targets.Low ? -1 : 1;
            var scores = Tensor.Linspace(-4, 4, 641, ElementType.Float64).RequiresGradient();
            var target = Tensor.Full(scores.Shape, label, ElementType.Float64);
            var slopes = Gradients.Of(each.Compute(target, scores).Sum(), [scores])[0].ToArray<double>();
            var at = scores.Detach();
            var chords = ((each.Compute(target, at + Step) - each.Compute(target, at - Step)) / (2 * Step)).ToArray<double>();
            for (var i = 0; i < slopes.Length; i++)
            {
                if (loss.MarginKinks.Any(kink => Math.Abs((side * at[i]) - kink) < 1e-3))
                    continue;
                Assert.True(
                    Math.Abs(slopes[i] - chords[i]) <= 1e-5 + (1e-5 * Math.Abs(chords[i])),
                    FormattableString.Invariant($"{what} at {label}, {at[i]}: slope {slopes[i]:R}, chord {chords[i]:R}. An undeclared kink, or a wrong slope."));
            }
        }
    }

    /// <summary>The reductions of one loss belong together.</summary>
    public static void Reduces(string what, Func<Reduction, Loss> make)
    {
        var random = new Random(12);
        var loss = make(Reduction.None);
        var inputs = LossBatch.Inputs(loss, random);
        double[] Compute(Reduction reduction, Tensor? weights) => make(reduction).Compute(inputs, weights).ToArray<double>();

        var terms = Compute(Reduction.None, null);
        Near(what, terms.Sum(), Compute(Reduction.Sum, null)[0]);
        Near(what, terms.Average(), Compute(Reduction.Mean, null)[0]);
        var samples = loss.HasOneTerm ? 1 : LossBatch.TermSamples(loss);
        Near(what, terms.Average(), Compute(Reduction.MeanOverWeights, null)[0]);
        Near(what, terms.Average(), Compute(Reduction.SumOverBatchSize, null)[0]);
        Near(what, terms.Sum() / samples, Compute(Reduction.BatchMean, null)[0]);
        var share = terms.Length / samples;
        var spread = Enumerable.Range(0, terms.Length).Select(i => Weights[i / share]).ToArray();
        var weighted = terms.Zip(spread, (term, weight) => term * weight).ToArray();
        var weights = Tensor.From(Weights[..samples]);
        for (var i = 0; i < terms.Length; i++)
            Near(what, weighted[i], Compute(Reduction.None, weights)[i]);
        Near(what, weighted.Sum(), Compute(Reduction.Sum, weights)[0]);
        Near(what, weighted.Average(), Compute(Reduction.Mean, weights)[0]);
        Near(what, weighted.Average(), Compute(Reduction.SumOverBatchSize, weights)[0]);
        Near(what, weighted.Sum() / samples, Compute(Reduction.BatchMean, weights)[0]);
        Near(what, weighted.Sum() / spread.Sum(), Compute(Reduction.MeanOverWeights, weights)[0]);
    }

    /// <summary>What is saved makes the same loss.</summary>
    public static void RoundTrips(Catalogue catalogue, Loss loss)
    {
        var spec = catalogue.SpecOf(loss);
        var again = (Loss)catalogue.Create("loss", Spec.FromJson(System.Text.Json.Nodes.JsonNode.Parse(spec.ToJson().ToJsonString())));
        Assert.Equal(spec.ToString(), catalogue.SpecOf(again).ToString());
        var typed = (Loss)catalogue.Create("loss", Spec.Parse(spec.ToString()));
        Assert.Equal(spec.ToString(), catalogue.SpecOf(typed).ToString());
        var random = new Random(13);
        var inputs = LossBatch.Inputs(loss, random);
        Assert.Equal(loss.Compute(inputs).ToArray<double>(), again.Compute(inputs).ToArray<double>());
    }

    /// <summary>Edges of the domain give a number or an infinity, and no batch at all gives nothing or, as a mean, not a number.</summary>
    public static void SurvivesExtremes(string what, Loss loss, ElementType type)
    {
        foreach (var inputs in LossExtremes.Of(loss, type))
        {
            Tensor[] leaves = [.. loss.TakesPrediction ? inputs[1..] : inputs.Where(input => input.IsFloating)];
            foreach (var leaf in leaves)
                leaf.RequiresGradient();
            var terms = loss.Compute(inputs);
            Assert.False(terms.ToArray<double>().Any(double.IsNaN), $"{what} {type}: not a number at {Show(inputs)}");
            if (!loss.HasGradient)
                continue;
            foreach (var gradient in Gradients.Of(Reduced(terms), leaves))
                Assert.False(gradient.ToArray<double>().Any(double.IsNaN), $"{what} {type}: slope not a number at {Show(inputs)}");
        }

        var empty = loss.Compute(LossExtremes.Nothing(loss, type));
        if (loss.HasOneTerm)
            return;
        Assert.Equal(loss.Reduction == Reduction.None ? 0 : 1, empty.Count);
        if (loss.Reduction != Reduction.None)
            Assert.Equal(loss.Reduction == Reduction.Sum ? 0 : double.NaN, empty.ToDouble());
    }

    /// <summary>A prediction that is not a number is not hidden: training looks for it.</summary>
    public static void PassesNaNOn(string what, Loss loss)
    {
        var random = new Random(14);
        var inputs = LossBatch.Inputs(loss, random);
        for (var i = loss.TakesPrediction ? 1 : 0; i < inputs.Length; i++)
        {
            if (!inputs[i].IsFloating || loss.Inputs[i].Domain.IsLabels)
                continue;
            var values = inputs[i].ToArray<double>();
            var row = inputs[i].Rank > 1 ? inputs[i].Shape[-1] : 1;
            for (var at = 0; at < values.Length; at += row)
                values[at] = double.NaN;
            Tensor[] broken = [.. inputs];
            broken[i] = Tensor.From(values, inputs[i].Shape);
            var terms = loss.Compute(broken);
            Assert.True(terms.ToArray<double>().Any(double.IsNaN), $"{what} hides a {loss.Inputs[i].Name} that is not a number.");
        }
    }

    /// <summary>The refusal names a loss that has a gradient.</summary>
    private static void RefusesGradient(Loss loss)
    {
        var random = new Random(15);
        var inputs = LossBatch.Inputs(loss, random);
        inputs[1].RequiresGradient();
        var error = Assert.Throws<NotSupportedException>(() => Gradients.Of(Reduced(loss.Compute(inputs)), [inputs[1]]));
        Assert.Contains(loss.EntryName, error.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(
            Catalogues.All.OfKind("loss"),
            entry => entry.Name != loss.EntryName && error.Message.Contains(entry.Name, StringComparison.OrdinalIgnoreCase));
    }

    private static Tensor Reduced(Tensor loss) => loss.Rank == 0
        ? loss
        : (loss * Tensor.Linspace(0.5, 1.5, loss.Count, loss.ElementType).Reshape(loss.Shape)).Sum();

    private static void Near(string what, double wanted, double got) =>
        Assert.True(Math.Abs(wanted - got) <= 1e-12 * (1 + Math.Abs(wanted)), FormattableString.Invariant($"{what}: {got}, wanted {wanted}"));

    private static string Show(Tensor[] inputs) => string.Join(", ", inputs.Select(Show));

    private static string Show(Tensor values) =>
        string.Join(' ', values.ToArray<double>().Select(value => value.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
