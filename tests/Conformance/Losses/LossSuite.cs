namespace Nadir.Tests.Conformance;

/// <summary>What every loss of any catalogue must satisfy.</summary>
internal static class LossSuite
{
    private static readonly double[] Weights = [0.5, 2, 1, 0.25];

    /// <summary>First and second derivatives in target, prediction and sample weights.</summary>
    public static void Differentiates(string what, Loss loss)
    {
        var random = new Random(11);
        foreach (var domain in LossBatch.TargetDomains(loss))
        {
            for (var draw = 0; draw < 3; draw++)
            {
                var target = LossBatch.Targets(domain, random);
                var prediction = LossBatch.Predictions(loss, target, random);
                var weights = loss.HasOneTerm ? Tensor.From([1.5]) : Tensor.From(Weights[..LossBatch.TermSamples(loss)]);
                Tensor[] inputs = target.IsFloating ? [prediction, weights, target] : [prediction, weights];
                foreach (var input in inputs)
                    input.RequiresGradient();
                FiniteDifference.Check(() => Reduced(loss.Compute(target, prediction, weights)), inputs, what: what);
            }
        }
    }

    /// <summary>The reductions of one loss belong together.</summary>
    public static void Reduces(string what, Func<Reduction, Loss> make)
    {
        var random = new Random(12);
        var loss = make(Reduction.None);
        var target = LossBatch.Targets(loss.Targets, random);
        var prediction = LossBatch.Predictions(loss, target, random);
        double[] Compute(Reduction reduction, Tensor? weights) => make(reduction).Compute(target, prediction, weights).ToArray<double>();

        var terms = Compute(Reduction.None, null);
        var samples = loss.HasOneTerm ? 1 : LossBatch.TermSamples(loss);
        Near(what, terms.Sum(), Compute(Reduction.Sum, null)[0]);
        Near(what, terms.Average(), Compute(Reduction.Mean, null)[0]);
        Near(what, terms.Average(), Compute(Reduction.SumOverBatchSize, null)[0]);
        Near(what, terms.Sum() / samples, Compute(Reduction.BatchMean, null)[0]);
        Near(what, terms.Average(), Compute(Reduction.MeanOverWeights, null)[0]);
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
        var target = LossBatch.Targets(loss.Targets, random);
        var prediction = LossBatch.Predictions(loss, target, random);
        Assert.Equal(loss.Compute(target, prediction).ToArray<double>(), again.Compute(target, prediction).ToArray<double>());
    }

    /// <summary>Edges of the domain give a number or an infinity, and no batch at all gives nothing or, as a mean, not a number.</summary>
    public static void SurvivesExtremes(string what, Loss loss, ElementType type)
    {
        foreach (var (target, prediction) in LossExtremes.Of(loss, type))
        {
            prediction.RequiresGradient();
            var terms = loss.Compute(target, prediction);
            Assert.False(terms.ToArray<double>().Any(double.IsNaN), $"{what} {type}: not a number at {Show(target)}, {Show(prediction)}");
            var gradient = Gradients.Of(Reduced(terms), [prediction])[0];
            Assert.False(gradient.ToArray<double>().Any(double.IsNaN), $"{what} {type}: slope not a number at {Show(target)}, {Show(prediction)}");
        }

        var (none, rows) = LossExtremes.Nothing(loss, type);
        var empty = loss.Compute(none, rows);
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
        var target = LossBatch.Targets(loss.Targets, random);
        var values = LossBatch.Predictions(loss, target, random).ToArray<double>();
        for (var row = 0; row < LossBatch.Samples; row++)
            values[row * LossBatch.Classes] = double.NaN;
        var terms = loss.Compute(target, Tensor.From(values, new Shape(LossBatch.Samples, LossBatch.Classes)));
        Assert.True(terms.ToArray<double>().Any(double.IsNaN), $"{what} hides a prediction that is not a number.");
    }

    private static Tensor Reduced(Tensor loss) => loss.Rank == 0
        ? loss
        : (loss * Tensor.Linspace(0.5, 1.5, loss.Count, loss.ElementType).Reshape(loss.Shape)).Sum();

    private static void Near(string what, double wanted, double got) =>
        Assert.True(Math.Abs(wanted - got) <= 1e-12 * (1 + Math.Abs(wanted)), FormattableString.Invariant($"{what}: {got}, wanted {wanted}"));

    private static string Show(Tensor values) =>
        string.Join(' ', values.ToArray<double>().Select(value => value.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
