namespace Nadir.Tests.Optimizers;

/// <summary>A function of two numbers with its gradient worked out by hand, and the same in tensors.</summary>
internal sealed record PlainObjective(
    string Name, double[] Start, Func<double, double, double> Value, Func<double, double, (double U, double V)> Slope, Func<Tensor, Tensor, Tensor> Tensors)
{
    private static readonly double[] X = [.. Enumerable.Range(0, 16).Select(i => (i / 5.0) - 1.5)];
    private static readonly double[] Y = [.. X.Select(x => Math.Sin(1.4 * Math.Cos(0.8 * x)) + (0.05 * x))];

    public static IReadOnlyList<PlainObjective> All { get; } =
    [
        new(
            "bowl",
            [0.9, -1.3],
            (u, v) => (u * u) + (5 * v * v),
            (u, v) => (2 * u, 10 * v),
            (u, v) => ((u * u) + (5 * v * v)).Sum()),
        new(
            "rosenbrock",
            [-0.6, 0.7],
            (u, v) => ((1 - u) * (1 - u)) + (100 * (v - (u * u)) * (v - (u * u))),
            (u, v) => ((-2 * (1 - u)) - (400 * u * (v - (u * u))), 200 * (v - (u * u))),
            (u, v) => ((1 - u).Square() + (100 * (v - u.Square()).Square())).Sum()),
        new("sineFit", [0.5, 1.1], SineFit, SineFitSlope, (u, v) =>
            ((v * (u * Tensor.From(X)).Cos()).Sin() - Tensor.From(Y)).Square().Mean()),
    ];

    private static double SineFit(double a, double b) =>
        X.Zip(Y).Average(point => Math.Pow(Math.Sin(b * Math.Cos(a * point.First)) - point.Second, 2));

    private static (double U, double V) SineFitSlope(double a, double b)
    {
        var (u, v) = (0.0, 0.0);
        foreach (var (x, y) in X.Zip(Y))
        {
            var inner = b * Math.Cos(a * x);
            var outer = 2 * (Math.Sin(inner) - y) * Math.Cos(inner) / X.Length;
            u += outer * -b * x * Math.Sin(a * x);
            v += outer * Math.Cos(a * x);
        }

        return (u, v);
    }
}
