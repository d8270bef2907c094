using System.Text.Json;
using Nadir.Tests.Architecture;

namespace Nadir.Tests.Optimizers;

/// <summary>Beside PyTorch's figures of rules that look at all numbers together, as Torch/torch_joint_rules.py prints them.</summary>
public sealed class TorchJointRuleTests
{
    private const int Count = 10;

    private static readonly JsonElement Figures = Read();

    public static TheoryData<int> Walks => [.. Enumerable.Range(0, Figures.GetProperty("lbfgs").GetArrayLength())];

    public static TheoryData<int> Clips => [.. Enumerable.Range(0, Figures.GetProperty("clip").GetArrayLength())];

    [Theory]
    [MemberData(nameof(Walks))]
    public void Lbfgs_OfTenNumbers_HasPyTorchsObjective(int walk)
    {
        var figures = Figures.GetProperty("lbfgs")[walk];
        var optimizer = Make(figures.GetProperty("settings"));
        var x = new Parameter("x", Tensor.From(Enumerable.Range(0, Count).Select(i => i % 2 == 0 ? -1.2 : 1.0).ToArray()));
        Tensor Loss() => figures.GetProperty("objective").GetString() == "rosenbrock" ? Rosenbrock(x.Value) : LeastSquares(x.Value);
        foreach (var step in figures.GetProperty("steps").EnumerateArray())
        {
            Assert.Equal(step.GetProperty("before").GetDouble(), optimizer.Step([x], Loss), 1e-8);
            Assert.All(Numbers(step.GetProperty("after")).Zip(x.Value.ToArray<double>()), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
        }
    }

    [Theory]
    [MemberData(nameof(Clips))]
    public void Clip_OfTwoGradients_IsPyTorchs(int clip)
    {
        var figures = Figures.GetProperty("clip")[clip];
        var bound = figures.GetProperty("bound").GetDouble();
        var optimizer = figures.GetProperty("kind").GetString() == "norm"
            ? new Sgd(1) { GlobalClipNorm = bound, ClipEpsilon = 1e-6 }
            : new Sgd(1) { ClipValue = bound };
        Parameter[] weights = [new("vector", Tensor.From(new double[3])), new("matrix", Tensor.From(new double[2, 2]))];
        var gradients = Arrays(figures.GetProperty("gradients"));
        optimizer.Step(weights, () =>
            weights.Zip(gradients, (weight, gradient) => (weight.Value * Tensor.From(gradient, weight.Value.Shape)).Sum()).Aggregate((a, b) => a + b));
        foreach (var (weight, clipped) in weights.Zip(Arrays(figures.GetProperty("clipped"))))
            Assert.All(clipped.Zip(weight.Value.ToArray<double>()), pair => Assert.Equal(pair.First, -pair.Second, 1e-15 * Math.Max(1, bound)));
    }

    private static Lbfgs Make(JsonElement settings)
    {
        int? Whole(string name) => settings.TryGetProperty(name, out var value) ? value.GetInt32() : null;
        return new Lbfgs(
            settings.GetProperty("lr").GetDouble(),
            Whole("max_iter")!.Value,
            Whole("max_eval"),
            historySize: Whole("history_size")!.Value,
            lineSearch: settings.TryGetProperty("line_search_fn", out _) ? LineSearch.StrongWolfe : LineSearch.None);
    }

    private static Tensor Rosenbrock(Tensor x) => ((5 * (x[1..] - x[..^1].Square()).Square()) + (1 - x[..^1]).Square()).Sum();

    private static Tensor LeastSquares(Tensor x)
    {
        var rows = Tensor.From(Enumerable.Range(0, 4 * Count).Select(i => Math.Sin(i)).ToArray(), new Shape(4, Count));
        return (rows.MatMul(x.Reshape(new Shape(Count, 1))) - 1).Square().Sum() + (0.01 * x.Square().Square().Sum());
    }

    private static double[][] Arrays(JsonElement list) => [.. list.EnumerateArray().Select(Numbers)];

    private static double[] Numbers(JsonElement json) => json.ValueKind == JsonValueKind.Number
        ? [json.GetDouble()]
        : [.. json.EnumerateArray().SelectMany(Numbers)];

    private static JsonElement Read()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(
            Repository.Path("tests", "Nadir.Tests", "Nadir", "Optimizers", "Torch", "torch_joint_rules.json")));
        return file.RootElement.Clone();
    }
}
