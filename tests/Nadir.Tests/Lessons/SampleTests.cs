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

    /// <summary>The numbers are torch.nn.functional.cross_entropy's and nll_loss', PyTorch 1.13 in float64.</summary>
    [Fact]
    public void CrossEntropy_IsLogSoftmaxAndLikelihoodTermByTerm()
    {
        var output = Run("08-cross-entropy.cs");

        string[] lines =
        [
            "sample 0: log p = -0.417030, -1.417030, -2.317030; class 0",
            "-log p[0] = 0.417030 = NLL 0.417030 = cross-entropy 0.417030",
            "times weight 1 = 0.417030; smoothed by 0.1: 0.569548 = 0.569548",
            "sample 1: log p = -2.220050, -0.220050, -2.420050; class 1",
            "-log p[1] = 0.220050 = NLL 0.220050 = cross-entropy 0.220050",
            "times weight 3 = 0.660149; smoothed by 0.1: 0.730474 = 0.730474",
            "sample 2: log p = -2.909601, -3.009601, -0.109601; class 2",
            "-log p[2] = 0.109601 = NLL 0.109601 = cross-entropy 0.109601",
            "times weight 0.5 = 0.054801; smoothed by 0.1: 0.449094 = 0.449094",
            "sample 3: log p = -0.473375, -1.573375, -1.773375; class 1",
            "-log p[1] = 1.573375 = NLL 1.573375 = cross-entropy 1.573375",
            "times weight 3 = 4.720124; smoothed by 0.1: 4.450785 = 4.450785",
            "mean without weights, everywhere: 0.580014",
            "PyTorch's mean, over the targets' weights: 0.780280, smoothed 0.826654",
            "Keras' mean, over the number of samples: 1.463026, smoothed 1.549975",
        ];
        Assert.Equal(lines, output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
    }

    /// <summary>
    /// The clouds' centres lie 1.5·√2 apart. The best boundary stands in the middle with weights, log(19)/(1.5·√2) nearer to
    /// the rare class without: a normal distribution then gives recalls of 0.372 and 0.993, and of 0.856 for both.
    /// </summary>
    [Fact]
    public void ClassWeights_OnUnbalancedData_FindTheRareClass()
    {
        var lines = Run("07-class-weights.cs").Split('\n');
        foreach (var (line, rare, common) in new[] { (0, 0.372, 0.993), (1, 0.856, 0.856), (2, 0.856, 0.856) })
        {
            var numbers = System.Text.RegularExpressions.Regex.Matches(lines[line], @"0\.\d+").Select(match => Number(match.Value)).ToList();
            Assert.InRange(numbers[0], rare - 0.06, rare + 0.06);
            Assert.InRange(numbers[1], common - 0.06, common + 0.06);
        }

        Assert.Matches(@"differ by 0\.000\d at most", lines[3]);
    }

    /// <summary>
    /// Twelve layers with slopes of at most ¼ leave less than 10⁻⁴ of a gradient. Rectifiers after Glorot's start halve the
    /// square of a signal in each layer, 2⁻⁶ in twelve; after He's start it stays at 1.
    /// </summary>
    [Fact]
    public void DeepNet_HeAndRectifiersKeepTheGradient_SigmoidsLoseIt()
    {
        var lines = Run("09-deep-net.cs").Split('\n');
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
        var shares = Run("10-dead-units.cs").Split('\n').Where(line => line.Contains("exactly 0", StringComparison.Ordinal))
            .Select(line => Number(line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..line.IndexOf("of the", StringComparison.Ordinal)])).ToList();

        double[] expected = [0.5, 0.4718, 0.5, 0.2398, 0.0000, 0.4972];
        Assert.Equal(expected, shares, (a, b) => Math.Abs(a - b) < 0.01);
    }

    /// <summary>
    /// Through the gradient, steps of rate·factor and a data slope of that size at most leave weights within 2·0.05·0.1 of 0. The
    /// others lose the factor, as inputs of variance 1 have it: 2.9, −1.9 and 0.9, to within three deviations of 0.5/√200.
    /// </summary>
    [Fact]
    public void Sparse_L1MakesZerosOfActivationsAndByProximalStepsOfWeights()
    {
        var lines = Run("12-sparse.cs").Split('\n').Select(line =>
            System.Text.RegularExpressions.Regex.Matches(line, @"(?<!L)-?\d+(\.\d+)?").Select(match => Number(match.Value)).ToList()).ToList();
        var (plain, sparse, hovering, exact) = (lines[0], lines[1], lines[2], lines[3]);

        Assert.InRange(plain[1], 0.1, 0.45);
        Assert.InRange(sparse[1], 0.55, 1);
        Assert.InRange(sparse[3], 0.1, plain[3] * 1.1);
        Assert.Equal(0, hovering[0]);
        Assert.InRange(hovering[3], 1e-4, 0.01);
        Assert.Equal(17, exact[0]);
        Assert.Equal(0, exact[3]);
        foreach (var weights in new[] { hovering[4..], exact[4..] })
            Assert.Equal([2.9, -1.9, 0.9], weights, (a, b) => Math.Abs(a - b) < 3 * 0.5 / Math.Sqrt(200));
    }

    private static List<double> After(string[] lines, string words) => [.. lines.Where(line => line.Contains(words, StringComparison.Ordinal))
        .Select(line => Number(line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]))];

    private static void Near((double From, double To) got, double from, double to)
    {
        Assert.InRange(got.From, from - 0.0005, from + 0.0005);
        Assert.InRange(got.To, to - 0.0005, to + 0.0005);
    }

    private static double Number(string text) => double.Parse(text.Trim(), System.Globalization.CultureInfo.InvariantCulture);

    internal static string Run(string sample, params string[] arguments)
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
