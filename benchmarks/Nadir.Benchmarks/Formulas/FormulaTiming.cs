using System.Globalization;
using System.Text.Json;
using Nadir.Expressions;

namespace Nadir.Benchmarks;

/// <summary>Times formulas over columns and prints one JSON line, as peers/formulas.py does.</summary>
internal static class FormulaTiming
{
    private const int Points = 1_000_000, Grid = 200, Curve = 401;

    private static readonly Dictionary<string, string> Formulas = new()
    {
        ["polynomial"] = "3*x^4 - 2*x^3 + x^2 - 5*x + 1",
        ["rosenbrock"] = "(1 - x)^2 + 100*(y - x^2)^2",
        ["himmelblau"] = "(x^2 + y - 11)^2 + (x + y^2 - 7)^2",
        ["gaussian"] = "exp(-(x^2 + y^2)/2)",
        ["wave"] = "sin(y*cos(x))",
        ["tanh"] = "tanh(2*x + y)*exp(-x)",
        ["damped"] = "exp(-0.3*abs(x))*cos(3*x)",
        ["max"] = "max(0, x) - 0.1*max(0, -x)",
        ["where"] = "where(x > 0, x, 0.1*x)",
        ["sqrt"] = "sqrt(x^2 + y^2)",
    };

    public static int Run(int threads, string seconds)
    {
        using var limit = Parallelism.Limit(threads);
        var time = double.Parse(seconds, CultureInfo.InvariantCulture);
        var cases = Formulas.ToDictionary(static pair => pair.Key, static pair => Work(pair.Value, Points));
        cases["curve"] = Work("sin(x)*exp(-x^2/8)", Curve);
        cases["grid"] = Loss();
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            milliseconds = cases.ToDictionary(static pair => pair.Key, pair => FunctionTiming.Median(pair.Value, time)),
            version = RowTiming.Version,
        }));
        return 0;
    }

    private static Action Work(string text, int points)
    {
        var function = Formula.Parse(text).Compile("x", "y");
        ReadOnlyMemory<double>[] columns = [Even(points, -3, 3), Even(points, -2, 4)];
        var result = new double[points];
        return () => function.Values(columns, result);
    }

    /// <summary>Every slope with every intercept.</summary>
    private static Action Loss()
    {
        var data = new Dictionary<string, ReadOnlyMemory<double>>
        {
            ["x"] = new double[] { 0, 1, 2, 3, 4, 5 },
            ["y"] = new double[] { 1.1, 2.4, 2.9, 4.2, 4.8, 6.1 },
        };
        var function = Formula.Parse("mean((k*x + b - y)^2)").Compile(["k", "b"], data);
        var (slopes, intercepts) = (Even(Grid, 0, 2), Even(Grid, -2, 4));
        var (k, b) = (new double[Grid * Grid], new double[Grid * Grid]);
        for (var i = 0; i < k.Length; i++)
            (k[i], b[i]) = (slopes[i / Grid], intercepts[i % Grid]);
        ReadOnlyMemory<double>[] columns = [k, b];
        var result = new double[k.Length];
        return () => function.Values(columns, result);
    }

    private static double[] Even(int count, double from, double to) =>
        [.. Enumerable.Range(0, count).Select(i => from + ((to - from) * i / (count - 1)))];
}
