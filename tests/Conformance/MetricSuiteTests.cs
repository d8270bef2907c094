namespace Nadir.Tests.Conformance;

/// <summary>What every metric of any catalogue must satisfy.</summary>
public class MetricSuiteTests
{
    public static TheoryData<string> Metrics => Catalogues.Names("metric");

    [Theory]
    [MemberData(nameof(Metrics))]
    public void Metric_InBatches_IsTheMetricOfTheWhole(string name)
    {
        foreach (var (target, prediction) in Samples(name))
        {
            var metric = Catalogues.All.Create<Metric>(name);
            var whole = metric.Compute(target, prediction);
            Assert.True(double.IsFinite(whole), $"{name} is {whole}.");
            var state = metric.Start();
            Assert.True(double.IsNaN(state.Result), $"{name} of nothing is {state.Result}.");
            state.Add(target[..3], prediction[..3]);
            state.Add(target[3..3], prediction[3..3]);
            state.Add(target[3..], prediction[3..]);
            Assert.Equal(whole, state.Result, 12);
        }
    }

    [Theory]
    [MemberData(nameof(Metrics))]
    public void Metric_SampleWeights_CountAsRepetitions(string name)
    {
        foreach (var (target, prediction) in Samples(name))
        {
            var metric = Catalogues.All.Create<Metric>(name);
            var repeated = Tensor.From([0L, 0, 0, 1, 3, 3, 4, 5]);
            var wanted = metric.Compute(target.Gather(repeated), prediction.Gather(repeated));
            Assert.Equal(wanted, metric.Compute(target, prediction, Tensor.From([3.0, 1, 0, 2, 1, 1])), 12);
        }
    }

    [Theory]
    [MemberData(nameof(Metrics))]
    public void Metric_Float32AndFloat64_Agree(string name)
    {
        foreach (var (target, prediction) in Samples(name))
        {
            var metric = Catalogues.All.Create<Metric>(name);
            Assert.Equal(metric.Compute(target, prediction), metric.Compute(target, prediction.To(ElementType.Float32)), 1e-6);
        }
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

    /// <summary>Whichever of class numbers, one-hot rows, yes-or-no columns and plain numbers the metric takes.</summary>
    private static IEnumerable<(Tensor Target, Tensor Prediction)> Samples(string name)
    {
        var random = new Philox(5, "metrics");
        var scores = Tensor.Uniform(new Shape(6, 3), random, type: ElementType.Float64);
        var column = Tensor.Uniform(new Shape(6, 1), random, type: ElementType.Float64);
        var classes = Tensor.From([0L, 1, 2, 1, 0, 2]);
        var yes = Tensor.From([0L, 1, 1, 0, 0, 1]);
        (Tensor, Tensor)[] all =
        [
            (classes, scores),
            (Tensor.OneHot(classes, 3, ElementType.Float64), scores),
            (yes, column),
            (yes.To(ElementType.Float64).Reshape(6, 1), column),
            (yes.To(ElementType.Float64), column.Reshape(6)),
            (Tensor.From([true, false, true, true, false, false]), column),
        ];
        var taken = all.Where(pair => Takes(Catalogues.All.Create<Metric>(name), pair)).ToList();
        Assert.NotEmpty(taken);
        return taken;
    }

    private static bool Takes(Metric metric, (Tensor Target, Tensor Prediction) pair)
    {
        try
        {
            metric.Compute(pair.Target, pair.Prediction);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
