using System.Diagnostics;
using Nadir.Tests.Architecture;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Lessons;

/// <summary>The lessons, run as a user runs them, and their numbers.</summary>
public sealed class SampleTests
{
    [Fact]
    public void TwoLayerNetwork_EachLossIsBelowTheOneBefore()
    {
        var output = Run("01-two-layer-network.cs");

        Assert.Contains("1500 losses, each below the one before: True", output, StringComparison.Ordinal);
        Assert.Matches(@"predictions: 0\.0\d+, 0\.9\d+, 0\.9\d+, 0\.0\d+", output);
    }

    /// <summary>The expected outputs are those of the article (± 0.0005), and of the same 300 steps by hand in another language.</summary>
    [Fact]
    public void OneNeuron_EndsWhereTheArticleDoes()
    {
        using var folder = new ScratchFolder();
        var picture = Path.Combine(folder.Path, "one-neuron.svg");
        var ends = Run("02-one-neuron.cs", picture).Split('\n').Where(line => line.Contains("->", StringComparison.Ordinal))
            .Select(line => line[(line.LastIndexOf(':') + 1)..].Split("->"))
            .Select(pair => (From: Number(pair[0]), To: Number(pair[1]))).ToList();

        Near(ends[0], 0.8176, 0.0940);
        Near(ends[1], 0.8176, 0.0116);
        Near(ends[2], 0.9820, 0.2028);
        Near(ends[3], 0.9820, 0.0120);
        var labels = System.Xml.Linq.XDocument.Load(picture).Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value);
        Assert.Equal(4, labels.Count(label => label.Contains("from (", StringComparison.Ordinal)));
    }

    [Fact]
    public void Digits_TrainsSavesAndLoads()
    {
        Assert.InRange(File.ReadLines(Repository.Path("samples", "03-digits.cs")).Count(), 1, 20);

        using var folder = new ScratchFolder();
        var output = Run("03-digits.cs", folder.Path);
        var accuracy = Number(output[(output.IndexOf("accuracy", output.IndexOf("test", StringComparison.Ordinal), StringComparison.Ordinal) + 8)..].Split('\n')[0]);
        Assert.InRange(accuracy, 0.97, 1);
        Assert.Contains("the first test image is a", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_WritesTheRunAndItsPicture()
    {
        using var folder = new ScratchFolder();
        var picture = Path.Combine(folder.Path, "report.svg");
        Run("04-report.cs", picture);

        Assert.Equal("svg", System.Xml.Linq.XDocument.Load(picture).Root!.Name.LocalName);
    }

    /// <summary>
    /// Twelve layers with slopes of at most ¼ leave less than 10⁻⁴ of a gradient. Rectifiers after Glorot's start halve the
    /// square of a signal in each layer, 2⁻⁶ in twelve; after He's start it stays at 1.
    /// </summary>
    [Fact]
    public void DeepNet_HeAndRectifiersKeepTheGradient_SigmoidsLoseIt()
    {
        var lines = Run("07-deep-net.cs").Split('\n');
        var ratios = After(lines, "first / last");
        var outputs = After(lines, "root mean square");

        Assert.InRange(ratios[0], 0, 1e-4);
        Assert.InRange(ratios[1], 0.2, 5);
        Assert.InRange(ratios[2], 0.2, 5);
        Assert.InRange(outputs[2], 0.5, 2);
        Assert.InRange(outputs[2] / outputs[1], 32, 128);
    }

    /// <summary>
    /// With weights of variance 2/64 and inputs of variance s², sums are normal with deviation s·√2: Φ(−bias ÷ (s·√2)) of them lie below 0.
    /// </summary>
    [Fact]
    public void DeadUnits_AreHalfAtACentredStart_AndFewerByBiasAndScale()
    {
        var shares = Run("08-dead-units.cs").Split('\n').Where(line => line.Contains("exactly 0", StringComparison.Ordinal))
            .Select(line => Number(line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..line.IndexOf("of the", StringComparison.Ordinal)])).ToList();

        double[] expected = [0.5, 0.4718, 0.5, 0.2398, 0.0000, 0.4972];
        Assert.Equal(expected, shares, (a, b) => Math.Abs(a - b) < 0.01);
    }

    private static List<double> After(string[] lines, string words) => [.. lines.Where(line => line.Contains(words, StringComparison.Ordinal))
        .Select(line => Number(line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]))];

    private static void Near((double From, double To) got, double from, double to)
    {
        Assert.InRange(got.From, from - 0.0005, from + 0.0005);
        Assert.InRange(got.To, to - 0.0005, to + 0.0005);
    }

    private static double Number(string text) => double.Parse(text.Trim(), System.Globalization.CultureInfo.InvariantCulture);

    private static string Run(string sample, params string[] arguments)
    {
        using var elsewhere = new ScratchFolder();
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = elsewhere.Path };
        foreach (var argument in (string[])["run", "-c", "Release", Repository.Path("samples", sample), "--", .. arguments])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{sample} ended with {process.ExitCode}: {output}{errors.Result}");
        return output;
    }
}
