using System.Diagnostics;
using System.Globalization;

namespace Nadir.Benchmarks;

/// <summary>Forward and backward of each activation on a million float32 numbers: one line of JSON a function, as peers/activations.py writes.</summary>
internal static class ActivationTiming
{
    private const int Side = 1024;
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(100), Time = TimeSpan.FromMilliseconds(150);

    public static int Run(int threads)
    {
        using var limit = Parallelism.Limit(threads);
        var x = Tensor.Normal(new Shape(Side, Side), new Philox(1, "x"), 0, 2).RequiresGradient();
        var catalogue = Catalogue.Of();
        foreach (var entry in catalogue.OfKind("activation"))
        {
            var activation = catalogue.Create<Activation>(entry.Name);
            Show(entry.Name, x, activation.Apply);
        }

        Show("gelu:approximate=true", x, Nadir.Activations.Gelu(approximate: true).Apply);
        Show("softplus:threshold=20", x, Nadir.Activations.Softplus(threshold: 20).Apply);
        foreach (var layer in new Layer[] { new Glu(), new PRelu(SlopeSharing.Layer), new RRelu(), new Maxout() })
        {
            var model = new Sequential(layer);
            model.Build(new Shape(Side));
            Show(layer.Name[2..], x, input => model.Forward(input, ForwardPass.Training(seed: 1, epoch: 0, firstSample: 0)), [.. layer.Parameters.Select(parameter => parameter.Value)]);
        }

        return 0;
    }

    private static void Show(string name, Tensor x, Func<Tensor, Tensor> function, params Tensor[] weights)
    {
        var upstream = Tensor.Normal(function(x).Shape, new Philox(2, "upstream"));
        var times = new List<double>();
        var all = Stopwatch.StartNew();
        while (all.Elapsed < WarmUp + Time || times.Count < 5)
        {
            var start = Stopwatch.GetTimestamp();
            using (StepScope.Open(recycleShells: true))
                Gradients.Of(function(x), [x, .. weights], upstream: upstream);
            if (all.Elapsed > WarmUp)
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{{\"name\": \"{name}\", \"milliseconds\": {times[times.Count / 2]:0.0000}}}"));
    }
}
