namespace Nadir.Tests.Conformance;

/// <summary>What every metric of any catalogue must satisfy, with each set of arguments.</summary>
public class MetricSuiteTests
{
    public static TheoryData<string> Metrics => Catalogues.Names("metric");

    [Theory]
    [MemberData(nameof(Metrics))]
    public void Metric_InBatches_IsTheMetricOfTheWholeToTheLastBit(string name)
    {
        foreach (var (metric, target, prediction) in MetricSamples.Of(name, samples: 90))
        {
            var random = new Philox(7, $"batches/{name}");
            var weights = metric.Input == MetricInput.Predictions
                ? Tensor.Uniform(new Shape(90), random, type: ElementType.Float64)
                : null;
            foreach (var given in new[] { null, weights })
            {
                var whole = metric.Compute(target, prediction, given);
                Assert.True(double.IsFinite(whole), $"{name} is {whole}.");
                for (var round = 0; round < 5; round++)
                {
                    var state = metric.Start();
                    for (var start = 0; start < 90;)
                    {
                        var end = Math.Min(90, start + (int)random.NextUniform(0, 25));
                        state.Add(target[start..end], prediction[start..end], given?[start..end]);
                        start = end;
                    }

                    Assert.Equal(BitConverter.DoubleToInt64Bits(whole), BitConverter.DoubleToInt64Bits(state.Result));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Metrics))]
    public void Metric_OfNothing_IsNaN(string name)
    {
        foreach (var (metric, target, prediction) in MetricSamples.Of(name))
        {
            Assert.Equal(double.NaN, metric.Start().Result);
            Assert.Null(metric.Start().WhyUndefined);
            Assert.Equal(double.NaN, metric.Compute(target[..0], prediction[..0]));
            if (metric.Input == MetricInput.Predictions)
                Assert.Equal(double.NaN, metric.Compute(target, prediction, Tensor.Zeros(new Shape(6))));
        }
    }

    [Theory]
    [MemberData(nameof(Metrics))]
    public void Metric_SampleWeights_CountAsRepetitionsOrAreRefused(string name)
    {
        foreach (var (metric, target, prediction) in MetricSamples.Of(name))
        {
            var weights = Tensor.From([3.0, 1, 0, 2, 1, 1]);
            if (metric.Input != MetricInput.Predictions)
            {
                Assert.Contains("sample weights", Assert.Throws<ArgumentException>(() => metric.Compute(target, prediction, weights)).Message, StringComparison.Ordinal);
                continue;
            }

            var repeated = Tensor.From([0L, 0, 0, 1, 3, 3, 4, 5]);
            Near(metric.Compute(target.Gather(repeated), prediction.Gather(repeated)), metric.Compute(target, prediction, weights), 1e-12);
        }
    }

    [Theory]
    [MemberData(nameof(Metrics))]
    public void Metric_RefusedBatch_ChangesNothing(string name)
    {
        foreach (var (metric, target, prediction) in MetricSamples.Of(name))
        {
            var state = metric.Start();
            state.Add(target, prediction);
            var before = state.Result;
            Assert.ThrowsAny<ArgumentException>(() => state.Add(target, prediction, Tensor.From([1.0, 1, 1, 1, 1, -1])));
            Assert.ThrowsAny<ArgumentException>(() => state.Add(target, prediction, Tensor.From([1.0, 1])));
            Assert.ThrowsAny<ArgumentException>(() => state.Add(target[..5], prediction));
            Assert.Equal(before, state.Result);
        }
    }

    [Theory]
    [MemberData(nameof(Metrics))]
    public void Metric_Float32AndFloat64_Agree(string name)
    {
        foreach (var (metric, target, prediction) in MetricSamples.Of(name))
        {
            var (first, second) = (Narrow(target), Narrow(prediction));
            Near(metric.Compute(target, prediction), metric.Compute(first, second), 1e-6);
        }

        Tensor Narrow(Tensor values) => values.IsFloating ? values.To(ElementType.Float32) : values;
    }

    [Theory]
    [MemberData(nameof(Metrics))]
    public void Metric_PerfectPredictions_AreNoWorseThanRandomOnes(string name)
    {
        var plain = Catalogues.All.SpecOf(Catalogues.All.Create<Metric>(name)).ToString();
        var compared = 0;
        foreach (var (metric, target, prediction) in MetricSamples.Of(name, samples: 90))
        {
            // Other arguments may ask for logits, or smooth the targets away from what is perfect.
            if (Catalogues.All.SpecOf(metric).ToString() != plain || MetricSamples.Perfect(metric, target, prediction) is not var (given, perfect))
                continue;
            var (best, random) = (metric.Compute(given, perfect), metric.Compute(target, prediction));
            Assert.True(metric.LargerIsBetter ? best >= random : best <= random, $"{name}: {best} where all is right, {random} at random.");
            compared++;
        }

        Assert.True(compared > 0, $"{name} was not compared.");
    }

    [Theory]
    [MemberData(nameof(Metrics))]
    public void Metric_EachVariant_IsMadeAgainFromItsSpec(string name)
    {
        var entry = Catalogues.All.Find("metric", name);
        foreach (var spec in EntryVariants.Of(Catalogues.All, entry))
        {
            var made = Catalogues.All.Create("metric", spec);
            var again = Catalogues.All.Create("metric", Catalogues.All.SpecOf(made));
            Assert.Equal(Catalogues.All.SpecOf(made).ToString(), Catalogues.All.SpecOf(again).ToString());
        }
    }

    private static void Near(double wanted, double got, double tolerance) =>
        Assert.Equal(wanted, got, tolerance * Math.Max(1, Math.Abs(wanted)));
}
