namespace Nadir.Tests.Optimizers;

/// <summary>A function of several weight tensors with its gradient worked out by hand, and the same in tensors.</summary>
internal sealed record PlainProblem(
    string Name,
    Shape[] Shapes,
    double[][] Starts,
    Func<double[][], double> Value,
    Func<double[][], double[][]> Slopes,
    Func<IReadOnlyList<Parameter>, Tensor> Loss)
{
    private static readonly double[] X = [.. Enumerable.Range(0, 25).Select(i => (i / 6.0) - 2)];
    private static readonly double[] Y = [.. X.Select(x => Math.Sin(2 * Math.Cos(1.2 * x)))];

    public static IReadOnlyList<PlainProblem> OfTwoNumbers { get; } =
    [
        Pair(
            "bowl",
            [1.1, -0.8],
            (u, v) => (2 * u * u) + (7 * v * v),
            (u, v) => [4 * u, 14 * v],
            (u, v) => ((2 * u * u) + (7 * v * v)).Sum()),
        Pair(
            "rosenbrock",
            [-0.9, 1.1],
            (u, v) => Math.Pow(1 - u, 2) + (100 * Math.Pow(v - (u * u), 2)),
            (u, v) => [(2 * (u - 1)) + (400 * u * ((u * u) - v)), 200 * (v - (u * u))],
            (u, v) => ((1 - u).Square() + (100 * (v - u.Square()).Square())).Sum()),
        Pair(
            "sineFit",
            [0.8, 1.4],
            (a, b) => X.Zip(Y).Average(point => Math.Pow(Math.Sin(b * Math.Cos(a * point.First)) - point.Second, 2)),
            (a, b) =>
            [
                X.Zip(Y).Average(point => Outer(a, b, point) * -b * Math.Sin(a * point.First) * point.First),
                X.Zip(Y).Average(point => Outer(a, b, point) * Math.Cos(a * point.First)),
            ],
            (a, b) => ((b * (a * Tensor.From(X)).Cos()).Sin() - Tensor.From(Y)).Square().Mean()),
    ];

    public static IReadOnlyList<PlainProblem> All { get; } = [.. OfTwoNumbers, LeastSquares("wide", 3, 5), LeastSquares("tall", 5, 2), LeastSquares("square", 4, 4)];

    private static double Outer(double a, double b, (double X, double Y) point) =>
        2 * (Math.Sin(b * Math.Cos(a * point.X)) - point.Y) * Math.Cos(b * Math.Cos(a * point.X));

    private static PlainProblem Pair(
        string name, double[] start, Func<double, double, double> value, Func<double, double, double[]> slope, Func<Tensor, Tensor, Tensor> loss) =>
        new(name, [new Shape(2)], [start], w => value(w[0][0], w[0][1]), w => [slope(w[0][0], w[0][1])], w => loss(w[0].Value[..1], w[0].Value[1..]));

    /// <summary>mean((x·wᵀ + b − y)²) of a matrix w and a vector b.</summary>
    private static PlainProblem LeastSquares(string name, int units, int inputs)
    {
        const int Rows = 8;
        double Input(int n, int i) => Math.Cos((3 * n) + (n * i) + i);
        double Target(int n, int o) => Math.Sin(n + (2 * o)) * 3;
        double Error(double[][] w, int n, int o) =>
            Enumerable.Range(0, inputs).Sum(i => Input(n, i) * w[0][(o * inputs) + i]) + w[1][o] - Target(n, o);
        double Over(Func<int, int, double> term) =>
            Enumerable.Range(0, Rows).Sum(n => Enumerable.Range(0, units).Sum(o => term(n, o))) / (Rows * units);

        var x = Tensor.From(Enumerable.Range(0, Rows * inputs).Select(k => Input(k / inputs, k % inputs)).ToArray(), new Shape(Rows, inputs));
        var y = Tensor.From(Enumerable.Range(0, Rows * units).Select(k => Target(k / units, k % units)).ToArray(), new Shape(Rows, units));
        return new PlainProblem(
            name,
            [new Shape(units, inputs), new Shape(units)],
            [[.. Enumerable.Range(0, units * inputs).Select(k => 1.5 * Math.Sin(1 + (5 * k)))], [.. Enumerable.Range(0, units).Select(k => 0.3 + (0.2 * k))]],
            w => Over((n, o) => Math.Pow(Error(w, n, o), 2)),
            w =>
            [
                [.. Enumerable.Range(0, units * inputs).Select(k => Over((n, o) => o == k / inputs ? 2 * Error(w, n, o) * Input(n, k % inputs) : 0))],
                [.. Enumerable.Range(0, units).Select(k => Over((n, o) => o == k ? 2 * Error(w, n, o) : 0))],
            ],
            w => (x.MatMul(w[0].Value.Transpose()) + w[1].Value - y).Square().Mean());
    }
}
