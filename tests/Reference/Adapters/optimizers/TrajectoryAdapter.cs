namespace Nadir.Tests.Reference;

/// <summary>Files that follow an optimizer for some steps down a known function of two numbers.</summary>
internal abstract class TrajectoryAdapter(params string[] files) : Adapter(files)
{
    public sealed override void Run(GoldenCase golden)
    {
        golden.Param("optimizer");
        var optimizer = Optimizer(golden);
        var weights = new Parameter("weights", golden.Tensor("start"));
        Parameter[] parameters = [weights];
        var objective = Objective(golden);
        var (trajectory, losses) = (new List<double>(), new List<double>());
        var steps = golden.Whole("steps");
        for (var step = 0; step <= steps; step++)
        {
            trajectory.AddRange(weights.Value.ToArray<double>());
            losses.Add(optimizer.Step(parameters, () => objective(weights.Value[..1], weights.Value[1..])));
        }

        golden.Expect("trajectory", trajectory.ToArray());
        golden.Expect("loss", losses.ToArray());
    }

    protected abstract Optimizer Optimizer(GoldenCase golden);

    private static Func<Tensor, Tensor, Tensor> Objective(GoldenCase golden)
    {
        switch (golden.Text("objective"))
        {
            case "bowl":
                var (a, b) = (golden.Number("a"), golden.Number("b"));
                return (u, v) => ((a * u * u) + (b * v * v)).Sum();
            case "rosenbrock":
                return (u, v) => ((1 - u).Square() + (100 * (v - u.Square()).Square())).Sum();
            default:
                Assert.Equal("sine_fit", golden.Text("objective"));
                var (x, y) = (golden.Tensor("x"), golden.Tensor("y"));
                return (u, v) => ((v * (u * x).Cos()).Sin() - y).Square().Mean();
        }
    }
}
