using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Hosting;

/// <summary>The sample server under load, over real sockets.</summary>
public sealed class ServeSampleTests(ITestOutputHelper output)
{
    private const int Clients = 50, Questions = 200;

    [Fact]
    public Task FiftyClients_ForTwoSeconds_GetWhatOneWould() => Load(TimeSpan.FromSeconds(2));

    [Fact]
    [Trait("Category", "Slow")]
    public Task FiftyClients_ForThirtySeconds_GetWhatOneWould() => Load(TimeSpan.FromSeconds(30));

    private async Task Load(TimeSpan duration)
    {
        using var scratch = new ScratchFolder();
        using var server = new ServedSample(Path.Combine(scratch.Path, "moons-model"));
        using var client = new HttpClient { BaseAddress = server.Address };
        var expected = new float[Questions][];
        for (var number = 0; number < Questions; number++)
            expected[number] = await Ask(client, number);
        await CheckAnswers(client, Model.Load(Path.Combine(scratch.Path, "moons-model")), expected);
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(one => Run(client, expected, one, TimeSpan.FromSeconds(Math.Min(3, duration.TotalSeconds)))));
        var before = server.Memory();

        var times = (await Task.WhenAll(Enumerable.Range(0, Clients).Select(one => Run(client, expected, one, duration)))).SelectMany(all => all).Order().ToArray();

        var grown = server.Memory() - before;
        output.WriteLine(FormattableString.Invariant(
            $"{times.Length} requests of {Clients} clients in {duration.TotalSeconds} s, 0 errors; median {times[times.Length / 2]:0.00} ms, p99 {times[(int)(times.Length * 0.99)]:0.00} ms; memory {before >> 20} MiB, grown by {grown / 1048576.0:0.0} MiB"));
        Assert.InRange(grown, long.MinValue, 64L << 20);
        Assert.Equal("Healthy", await client.GetStringAsync("/health"));
    }

    private static async Task CheckAnswers(HttpClient client, Model model, float[][] expected)
    {
        for (var number = 0; number < Questions; number++)
            Assert.Equal(model.Predict(Tensor.From(Point(number), new Shape(1, 2))).ToArray<float>(), expected[number]);
        using var bad = await client.PostAsJsonAsync("/predict", new[] { new[] { 1f, 2, 3 } });
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
        Assert.Contains("got 3", await bad.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>Milliseconds of each request; any other answer than the expected one fails.</summary>
    private static async Task<List<double>> Run(HttpClient client, float[][] expected, int one, TimeSpan duration)
    {
        var times = new List<double>();
        var clock = Stopwatch.StartNew();
        for (var number = one; clock.Elapsed < duration; number = (number + 7) % Questions)
        {
            var began = Stopwatch.GetTimestamp();
            var answer = await Ask(client, number);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            Assert.Equal(expected[number], answer);
        }

        return times;
    }

    private static async Task<float[]> Ask(HttpClient client, int number)
    {
        using var response = await client.PostAsJsonAsync("/predict", new[] { Point(number) });
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<float[][]>())![0];
    }

    private static float[] Point(int number) => [MathF.Cos(number) * 2, MathF.Sin(number * 1.7f)];
}
