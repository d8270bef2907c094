using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Nadir.Tests.LossFunctions;

public class CtcTests
{
    private static readonly JsonElement[] Cases = [.. JsonDocument.Parse(File.ReadAllText(Beside("ctc.json"))).RootElement.EnumerateArray()];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Cases.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Ctc_PyTorchsCase_Agrees(int number)
    {
        var json = Cases[number];
        var type = json.GetProperty("type").GetString() == "float32" ? ElementType.Float32 : ElementType.Float64;
        var shape = new Shape(json.GetProperty("shape").EnumerateArray().Select(length => length.GetInt32()).ToArray());
        var samples = shape[1];
        var rest = new[]
        {
            Tensor.From(Whole(json, "targets"), new Shape(samples, json.GetProperty("width").GetInt32())),
            Tensor.From(Whole(json, "inputLengths")),
            Tensor.From(Whole(json, "targetLengths")),
        };
        foreach (var (name, reduction) in new[] { ("none", Reduction.None), ("sum", Reduction.Sum), ("mean", Reduction.Mean) })
        {
            var loss = Losses.Ctc(
                json.GetProperty("blank").GetInt32(), json.GetProperty("zeroInfinity").GetBoolean(),
                perLabel: reduction == Reduction.Mean, fromLogits: true, timeFirst: true, reduction: reduction);
            var logits = Tensor.From(Reals(json.GetProperty("logits")), shape).To(type).RequiresGradient();
            var value = loss.Compute([rest[0], logits, rest[1], rest[2]]);
            var tolerance = type == ElementType.Float32 ? 3e-5 : 1e-11;
            var outputs = json.GetProperty("outputs");
            Near(Reals(outputs.GetProperty(name)), value.ToArray<double>(), tolerance);
            if (reduction != Reduction.None)
                Near(Reals(outputs.GetProperty($"slope {name}")), Gradients.Of(value, [logits])[0].ToArray<double>(), tolerance);
        }
    }

    [Theory]
    [InlineData(1, 0, new long[] { 2 })]
    [InlineData(4, 0, new long[] { 1, 1 })]
    [InlineData(5, 1, new long[] { 0, 2, 2 })]
    [InlineData(5, 2, new long[] { 0, 1, 0 })]
    [InlineData(4, 0, new long[] { })]
    [InlineData(2, 0, new long[] { 1, 1 })]
    public void Ctc_SmallCase_IsTheSumOverAllPaths(int steps, int blank, long[] labels)
    {
        const int Classes = 3;
        var logarithms = Tensor.Normal(new Shape(1, steps, Classes), new Philox(7, "paths"), type: ElementType.Float64).LogSoftmax();
        var sum = 0.0;
        for (var path = 0; path < Math.Pow(Classes, steps); path++)
        {
            var classes = Enumerable.Range(0, steps).Select(t => path / (int)Math.Pow(Classes, t) % Classes).ToArray();
            if (Read(classes, blank).SequenceEqual(labels))
                sum += Math.Pow(Math.E, classes.Select((label, t) => logarithms[0, t, label]).Sum());
        }

        var target = Tensor.From(labels.Length == 0 ? [-1] : labels, new Shape(1, Math.Max(1, labels.Length)));
        var loss = Losses.Ctc(blank).Compute([target, logarithms, Tensor.From([(long)steps]), Tensor.From([(long)labels.Length])]);
        Assert.Equal(-Math.Log(sum), loss.ToDouble(), 1e-13);
    }

    [Fact]
    public void Ctc_NoSteps_IsCertainOfNoLabels()
    {
        var logarithms = Tensor.Zeros(new Shape(3, 2, 2), ElementType.Float64).LogSoftmax().RequiresGradient();
        var terms = Losses.Ctc(reduction: Reduction.None).Compute(
            [Tensor.From(new[,] { { 1L }, { 1 }, { 1 } }), logarithms, Tensor.From([0L, 0, 1]), Tensor.From([0L, 1, 1])]);
        Assert.Equal([0, double.PositiveInfinity, Math.Log(2)], terms.ToArray<double>());
        var slopes = Gradients.Of(terms.Slice(0, 2, 1).Sum(), [logarithms])[0].ToArray<double>();
        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 0, 0, -1, 0, 0], slopes);
    }

    [Fact]
    public void Ctc_CertainPath_SurvivesLogarithmsOfZero()
    {
        var never = double.NegativeInfinity;
        var logarithms = Tensor.From([never, 0, 0, never, never, 0], new Shape(1, 3, 2)).RequiresGradient();
        var term = Losses.Ctc().Compute([Tensor.From(new[,] { { 1L, 1 } }), logarithms, Tensor.From([3L]), Tensor.From([2L])]);
        Assert.Equal(0, term.ToDouble());
        Assert.Equal([0, -1, -1, 0, 0, -1], Gradients.Of(term, [logarithms])[0].ToArray<double>());
        Assert.Equal([0, -1, -1, 0, 0, -1], Gradients.Of(term, [logarithms], createGraph: true)[0].ToArray<double>());
    }

    [Fact]
    public void Ctc_ImpossibleInputs_AreNamed()
    {
        var logarithms = Tensor.Zeros(new Shape(1, 3, 3), ElementType.Float64).LogSoftmax();
        Tensor Compute(long[] labels, long steps, long count, int blank = 0) => Losses.Ctc(blank).Compute(
            [Tensor.From(labels, new Shape(1, labels.Length)), logarithms, Tensor.From([steps]), Tensor.From([count])]);
        Says("other than the blank 0", "got 0 in sample 0 at 1", () => Compute([1, 0], 3, 2));
        Says("from 0 to 2", "got 3 in sample 0 at 0", () => Compute([3], 3, 1));
        Says("inputLengths from 0 to 3", "got 4", () => Compute([1], 4, 1));
        Says("targetLengths from 0 to 1", "got 2", () => Compute([1], 3, 2));
        Says("blank 3", "classes are 0 to 2", () => Compute([1], 3, 1, blank: 3));
        Says("logarithms of probabilities", "fromLogits: true", () => Losses.Ctc().Compute([Tensor.From(new[,] { { 1L } }), logarithms + 5, Tensor.From([3L]), Tensor.From([1L])]));
        Says("Int64", "inputLengths", () => Losses.Ctc().Compute([Tensor.From(new[,] { { 1L } }), logarithms, Tensor.From([3.0]), Tensor.From([1L])]));
        Says("N is [1]", "[2] in inputLengths", () => Losses.Ctc().Compute([Tensor.From(new[,] { { 1L } }), logarithms, Tensor.From([3L, 3]), Tensor.From([1L])]));
    }

    private static IEnumerable<long> Read(int[] path, int blank) =>
        path.Where((label, t) => label != blank && (t == 0 || path[t - 1] != label)).Select(label => (long)label);

    private static void Says(string first, string second, Func<Tensor> call)
    {
        var message = Assert.ThrowsAny<ArgumentException>(call).Message;
        Assert.Contains(first, message, StringComparison.Ordinal);
        Assert.Contains(second, message, StringComparison.Ordinal);
    }

    /// <summary>Where PyTorch's slope is not a number, ours is 0: no path is there to get likelier.</summary>
    private static void Near(double[] wanted, double[] got, double tolerance)
    {
        Assert.Equal(wanted.Length, got.Length);
        for (var i = 0; i < wanted.Length; i++)
        {
            var right = double.IsNaN(wanted[i]) ? 0 : wanted[i];
            Assert.True(
                right == got[i] || Math.Abs(right - got[i]) <= tolerance * (1 + Math.Abs(right)),
                FormattableString.Invariant($"at {i}: wanted {right:R}, got {got[i]:R}"));
        }
    }

    private static long[] Whole(JsonElement json, string name) => [.. json.GetProperty(name).EnumerateArray().Select(item => item.GetInt64())];

    private static double[] Reals(JsonElement json) =>
        [.. json.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Number
            ? item.GetDouble()
            : item.GetString() == "inf" ? double.PositiveInfinity : double.Parse(item.GetString()!, CultureInfo.InvariantCulture))];

    private static string Beside(string file, [CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, file);
}
