using System.Globalization;
using Nadir.Expressions;

namespace Nadir.Tests.Expressions;

/// <summary>
/// Random formulas in x, y, a, b that are well conditioned over their box: every argument lies inside its function's
/// domain, away from poles, and no value is large.
/// </summary>
/// <param name="seed">Which formulas.</param>
/// <param name="smooth">Without kinks and jumps, so that differences tell slopes.</param>
internal sealed class FormulaGenerator(ulong seed, bool smooth = true)
{
    private const double Largest = 60;

    private Philox random = new(seed, smooth ? "formulas/smooth" : "formulas/any");

    /// <summary>The names, and between what numbers formulas are well conditioned in them.</summary>
    public static IReadOnlyList<(string Name, double Low, double High)> Box { get; } =
        [("x", -1.5, 1.5), ("y", -1, 2), ("a", 0.5, 1.5), ("b", -2, -0.5)];

    /// <summary>So many formulas that have a name in them.</summary>
    public IEnumerable<string> Take(int count)
    {
        for (var made = 0; made < count;)
        {
            var piece = Make(2 + random.NextInt(4));
            if (!Box.Any(one => Formula.Parse(piece.Text).Names.Contains(one.Name)))
                continue;
            made++;
            yield return piece.Text;
        }
    }

    /// <summary>A place in the box.</summary>
    public (string Name, double Value)[] Place() =>
        Box.Select(one => (one.Name, Math.Round(random.NextUniform(one.Low, one.High), 3))).ToArray();

    private Piece Make(int depth)
    {
        while (true)
        {
            var piece = depth == 0 ? Leaf() : random.NextInt(smooth ? 8 : 10) switch
            {
                0 => Sum(depth),
                1 => Product(depth),
                2 => Quotient(depth),
                3 => Power(depth),
                4 or 5 or 6 or 7 => Call(depth),
                8 => Kinked(depth),
                _ => Chosen(depth),
            };
            if (Math.Max(Math.Abs(piece.Low), Math.Abs(piece.High)) < Largest)
                return piece;
        }
    }

    private Piece Leaf()
    {
        double[] numbers = [0.5, 1, 2, 3, 1.5, 0.25, 0.1];
        var pick = random.NextInt(10);
        if (pick < 7)
        {
            var (name, low, high) = Box[pick % Box.Count];
            return new(name, low, high);
        }

        if (pick == 7)
            return random.NextInt(2) == 0 ? new("pi", 3.1, 3.2) : new("e", 2.7, 2.8);
        var number = numbers[random.NextInt(numbers.Length)];
        return new(number.ToString(CultureInfo.InvariantCulture), number, number);
    }

    private Piece Sum(int depth)
    {
        var (one, other) = (Make(depth - 1), Make(depth - 1));
        return random.NextInt(3) switch
        {
            0 => new($"{one.Text} + {other.Text}", one.Low + other.Low, one.High + other.High),
            1 => new($"({one.Text}) - ({other.Text})", one.Low - other.High, one.High - other.Low),
            _ => new($"-({one.Text})", -one.High, -one.Low),
        };
    }

    private Piece Product(int depth)
    {
        var (one, other) = (Make(depth - 1), Make(depth - 1));
        var (low, high) = Corners(one, other, (left, right) => left * right);
        return new($"({one.Text})*({other.Text})", low, high);
    }

    private Piece Quotient(int depth)
    {
        var (one, other) = (Make(depth - 1), Positive(Make(depth - 1)));
        var (low, high) = Corners(one, other, (left, right) => left / right);
        return new($"({one.Text})/({other.Text})", low, high);
    }

    private Piece Power(int depth)
    {
        var pick = random.NextInt(5);
        var (one, positive) = (Make(depth - 1), Positive(Make(depth - 1)));
        return pick switch
        {
            0 => Squared(one),
            1 => new($"({one.Text})^3", Math.Pow(one.Low, 3), Math.Pow(one.High, 3)),
            2 => new($"({positive.Text})^-2", 0, Math.Pow(positive.Low, -2)),
            3 => new($"({positive.Text})^1.5", 0, Math.Pow(positive.High, 1.5)),
            _ => new($"({positive.Text})^sin({one.Text})", 0, Math.Max(positive.High, 1 / positive.Low)),
        };
    }

    private Piece Call(int depth)
    {
        string[] names =
        [
            "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh", "sqrt", "cbrt",
            "exp", "expm1", "log", "log1p", "log2", "log10", "sigmoid", "softplus", "erf", "gaussian",
        ];
        var name = names[random.NextInt(names.Length)];
        var of = Make(depth - 1);
        return name switch
        {
            "sin" or "cos" or "tanh" or "erf" or "sigmoid" => new($"{name}({of.Text})", -1, 1),
            "gaussian" => new($"gaussian({of.Text})", 0, 1),
            "tan" => new($"tan(sin({of.Text}))", -1.6, 1.6),
            "asin" or "acos" or "atanh" => new($"{name}(sin({of.Text})*0.9)", -1.5, 2.7),
            "atan" => new($"atan({of.Text})", -1.6, 1.6),
            "atan2" => new($"atan2({of.Text}, {Positive(of).Text})", -1.6, 1.6),
            "asinh" => new($"asinh({of.Text})", -6, 6),
            "acosh" => new($"acosh(2 + ({of.Text})^2)", 1, 10),
            "sqrt" => new($"sqrt({Positive(of).Text})", 0.5, Math.Sqrt(Positive(of).High)),
            "cbrt" => new($"cbrt({Positive(of).Text})", 0.5, Math.Cbrt(Positive(of).High)),
            "exp" or "expm1" or "sinh" or "cosh" when of.High > 3 || of.Low < -3 => new($"{name}(tanh({of.Text}))", -1.2, 2.8),
            "exp" or "expm1" or "sinh" or "cosh" => new($"{name}({of.Text})", -21, 21),
            "softplus" => new($"softplus({of.Text})", 0, Math.Max(1, of.High + 1)),
            _ => new($"{name}({Positive(of).Text})", -2, Math.Max(6, Math.Log2(Positive(of).High))),
        };
    }

    private Piece Kinked(int depth)
    {
        var (one, other) = (Make(depth - 1), Make(depth - 1));
        var most = Math.Max(Math.Max(Math.Abs(one.Low), Math.Abs(one.High)), Math.Max(Math.Abs(other.Low), Math.Abs(other.High)));
        return random.NextInt(10) switch
        {
            0 => new($"abs({one.Text})", 0, most),
            1 => new($"max({one.Text}, {other.Text})", -most, most),
            2 => new($"min({one.Text}, {other.Text}, 1)", -most, most),
            3 => new($"clip({one.Text}, -1, 1)", -1, 1),
            4 => new($"sign({one.Text})", -1, 1),
            5 => new($"step({one.Text})", 0, 1),
            6 => new($"floor({one.Text}) + ceil({other.Text})", -2 * most - 2, 2 * most + 2),
            7 => new($"round({one.Text})", -most - 1, most + 1),
            8 => new($"mod({one.Text}, {Positive(other).Text})", 0, Positive(other).High),
            _ => new($"relu({one.Text})", 0, most),
        };
    }

    private Piece Chosen(int depth)
    {
        string[] signs = ["<", "<=", ">", ">=", "==", "!="];
        string Condition() => $"({Make(depth - 1).Text}) {signs[random.NextInt(signs.Length)]} ({Make(depth - 1).Text})";
        var condition = random.NextInt(4) switch
        {
            0 => $"{Condition()} and {Condition()}",
            1 => $"{Condition()} or {Condition()}",
            2 => $"not ({Condition()})",
            _ => Condition(),
        };
        var (one, other) = (Make(depth - 1), Make(depth - 1));
        return new($"where({condition}, {one.Text}, {other.Text})", Math.Min(one.Low, other.Low), Math.Max(one.High, other.High));
    }

    private static Piece Squared(Piece one) =>
        new($"({one.Text})^2", 0, Math.Max(one.Low * one.Low, one.High * one.High));

    /// <summary>The piece itself where it stays above a quarter, else a positive one made of it.</summary>
    private static Piece Positive(Piece one) =>
        one.Low >= 0.25 ? one : new($"0.5 + ({one.Text})^2", 0.5, 0.5 + Squared(one).High);

    private static (double Low, double High) Corners(Piece one, Piece other, Func<double, double, double> of)
    {
        double[] corners = [of(one.Low, other.Low), of(one.Low, other.High), of(one.High, other.Low), of(one.High, other.High)];
        return (corners.Min(), corners.Max());
    }

    /// <summary>A part of a formula, and numbers between which its values lie.</summary>
    private readonly record struct Piece(string Text, double Low, double High);
}
