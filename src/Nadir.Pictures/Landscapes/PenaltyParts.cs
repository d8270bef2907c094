namespace Nadir.Pictures;

/// <summary>A penalty as a·Σ|w| + b·Σw².</summary>
internal static class PenaltyParts
{
    private const double Near = 1e-9;

    /// <summary>a and b, read off its values.</summary>
    /// <exception cref="ArgumentException">It is no such sum.</exception>
    public static (double Sizes, double Squares) Of(Regularizer penalty)
    {
        var (one, two) = (At(penalty, 1), At(penalty, 2));
        var squares = Math.Max(0, (two - (2 * one)) / 2);
        squares = squares <= Near * one ? 0 : squares;
        var sizes = one - squares <= Near * one ? 0 : one - squares;
        return Math.Abs(At(penalty, 3, -1) - ((4 * sizes) + (10 * squares))) <= 1e-6 * one
            ? (sizes, squares)
            : throw Error.Argument($"{penalty.EntryName} is no sum of sizes and squares of weights, and its ball cannot be drawn. Take l1, l2, l1L2 or elasticNet.", nameof(penalty));
    }

    private static double At(Regularizer penalty, params double[] weights) =>
        Require.Present(penalty).Penalty(Tensor.From(weights, new Shape(weights.Length))).ToDouble();
}
