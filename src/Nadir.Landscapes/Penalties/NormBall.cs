namespace Nadir.Landscapes;

/// <summary>The places whose p-norm, (|x|ᵖ + |y|ᵖ)^(1/p), is not above a radius: the diamond for 1, the disc for 2, a star below 1.</summary>
public sealed class NormBall : PenaltyBall
{
    /// <summary>A ball around 0.</summary>
    /// <param name="order">p; above 0, ∞ for the square of the largest coordinate.</param>
    /// <param name="radius">How far it reaches along the axes; above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public NormBall(double order, double radius)
        : base(radius)
    {
        if (double.IsNaN(order) || order <= 0)
            throw Error.OutOfRange($"order must be above 0, or infinite, got {order}.", nameof(order));
        Order = order;
    }

    /// <summary>p.</summary>
    public double Order { get; }

    /// <inheritdoc/>
    public override double Penalty(double x, double y)
    {
        var (large, small) = (Math.Max(Math.Abs(x), Math.Abs(y)), Math.Min(Math.Abs(x), Math.Abs(y)));
        if (large == 0 || double.IsInfinity(Order))
            return large;
        return Order == 1 ? large + small : large * Math.Pow(1 + Math.Pow(small / large, Order), 1 / Order);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"|w|_{Order} <= {Bound}");

    internal override IReadOnlyList<double> Corners =>
        double.IsInfinity(Order) ? [Math.PI / 4, 3 * Math.PI / 4, 5 * Math.PI / 4, 7 * Math.PI / 4] : [];

    private protected override double Reach(double x, double y) => Bound / Penalty(x, y);

    internal override double Slope(double size, double other)
    {
        if (double.IsInfinity(Order))
            return size > other ? 1 : size < other ? 0 : 0.5;
        if (size == 0)
            return Order < 1 ? double.PositiveInfinity : Order == 1 ? 1 : 0;
        return Order == 1 ? 1 : Math.Pow(size / Penalty(size, other), Order - 1);
    }
}
