namespace Nadir.Tensors;

/// <summary>Where 1 + ρ·Σ zⱼ²/(dⱼ − λ) is 0: the eigenvalues of a diagonal matrix plus ρ·z·zᵀ.</summary>
/// <remarks>
/// Each root is found as a distance from the nearer pole, which keeps the digits of differences to all poles.
/// Source: Bunch, Nielsen, Sorensen 1978, "Rank-one modification of the symmetric eigenproblem"; Li 1994, LAPACK note 89.
/// </remarks>
/// <param name="poles">d, increasing.</param>
/// <param name="weights">z; none of them 0.</param>
/// <param name="rho">Above 0.</param>
internal sealed class SecularEquation(double[] poles, double[] weights, double rho)
{
    private const int MostSteps = 100;
    private const double Epsilon = 1.0 / (1ul << 52);

    /// <summary>The root above a pole, and below the next one.</summary>
    /// <param name="number">The pole's.</param>
    /// <param name="distances">Receives dⱼ − λ for all j.</param>
    public double Root(int number, Span<double> distances)
    {
        var isLast = number == poles.Length - 1;
        var gap = isLast ? rho * weights.Sum(static weight => weight * weight) : poles[number + 1] - poles[number];
        var nearLeft = isLast || Value(poles[number], gap / 2, number).Sum >= 0;
        var origin = nearLeft ? poles[number] : poles[number + 1];
        var (low, high) = nearLeft ? (0.0, isLast ? gap * (1 + (4 * Epsilon)) : gap / 2) : (-gap / 2, 0.0);
        var at = isLast ? gap / 2 : (low + high) / 2;
        for (var step = 0; step < MostSteps; step++)
        {
            var (sum, left, leftSlope, right, rightSlope, size) = Value(origin, at, number);
            if (Math.Abs(sum) <= 8 * Epsilon * size || !double.IsFinite(sum))
                break;
            (low, high) = sum < 0 ? (at, high) : (low, at);
            var toRight = isLast ? 0 : poles[number + 1] - origin - at;
            var next = at + Step(isLast, poles[number] - origin - at, toRight, sum, left, leftSlope, right, rightSlope);
            if (!(next > low && next < high))
                next = (low + high) / 2;
            if (next == at || next == low || next == high)
                break;
            at = next;
        }

        for (var j = 0; j < distances.Length; j++)
            distances[j] = poles[j] - origin - at;
        return origin + at;
    }

    /// <summary>To where a function with the two poles around, of the same values and slopes, is 0.</summary>
    private static double Step(bool isLast, double toLeft, double toRight, double sum, double left, double leftSlope, double right, double rightSlope)
    {
        var s = leftSlope * toLeft * toLeft;
        if (isLast)
            return toLeft + (s / (1 + left - (leftSlope * toLeft)));
        var t = rightSlope * toRight * toRight;
        var c = 1 + left - (leftSlope * toLeft) + right - (rightSlope * toRight);
        var a = (c * (toLeft + toRight)) + s + t;
        var b = toLeft * toRight * sum;
        var root = Math.Sqrt(Math.Max(0, (a * a) - (4 * b * c)));
        return a <= 0 ? (a - root) / (2 * c) : 2 * b / (a + root);
    }

    private (double Sum, double Left, double LeftSlope, double Right, double RightSlope, double Size) Value(double origin, double at, int number)
    {
        var (left, leftSlope) = Part(origin, at, 0, number + 1);
        var (right, rightSlope) = Part(origin, at, number + 1, poles.Length);
        return (1 + left + right, left, leftSlope, right, rightSlope, 1 + Math.Abs(left) + Math.Abs(right));
    }

    private (double Value, double Slope) Part(double origin, double at, int from, int to)
    {
        var (value, slope) = (0.0, 0.0);
        for (var j = from; j < to; j++)
        {
            var share = weights[j] / (poles[j] - origin - at);
            value += weights[j] * share;
            slope += share * share;
        }

        return (rho * value, rho * slope);
    }
}
