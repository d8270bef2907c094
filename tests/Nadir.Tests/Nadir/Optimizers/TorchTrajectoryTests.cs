using System.Text.Json;
using Nadir.Tests.Architecture;

namespace Nadir.Tests.Optimizers;

/// <summary>Every hundredth of a thousand steps beside PyTorch's, as Torch/torch_trajectories.py prints them.</summary>
public sealed class TorchTrajectoryTests
{
    private static readonly Dictionary<(string Optimizer, string Objective), double[][]> Figures = Read();

    public static TheoryData<string, string> Walks => [.. Figures.Keys.Select(key => (key.Optimizer, key.Objective))];

    [Theory]
    [MemberData(nameof(Walks))]
    public void Trajectory_BesidePyTorch_IsTheSame(string optimizer, string objective)
    {
        var function = PlainObjective.All.Single(item => item.Name == objective);
        var ours = Catalogue.Of().Create<Optimizer>(optimizer);
        var weights = new Parameter("weights", Tensor.From(function.Start));
        var wanted = Figures[(optimizer, objective)];
        for (var step = 1; step <= 1000; step++)
        {
            function.Tensors(weights.Value[..1], weights.Value[1..]).Backward();
            ours.Step([weights]);
            if (step % 100 != 0)
                continue;
            double[] got = [.. weights.Value.ToArray<double>(), .. ours is Asgd ? ours.Slot(weights, "average").ToArray<double>() : []];
            var row = wanted[(step / 100) - 1];
            if (ours is Rprop)
                Assert.Equal(function.Value(row[0], row[1]), function.Value(got[0], got[1]), 1e-8);
            else
                Assert.All(row.Zip(got), pair => Assert.Equal(pair.First, pair.Second, 1e-10 * row.Max(Math.Abs)));
            Assert.Equal(row.Length, got.Length);
        }
    }

    private static Dictionary<(string, string), double[][]> Read()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(
            Repository.Path("tests", "Nadir.Tests", "Nadir", "Optimizers", "Torch", "torch_trajectories.json")));
        return file.RootElement.EnumerateArray().ToDictionary(
            walk => (walk.GetProperty("optimizer").GetString()!, walk.GetProperty("objective").GetString()!),
            walk => walk.GetProperty("every100th").EnumerateArray()
                .Select(row => row.EnumerateArray().Select(number => number.GetDouble()).ToArray()).ToArray());
    }
}
