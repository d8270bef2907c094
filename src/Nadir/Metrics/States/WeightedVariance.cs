namespace Nadir;

/// <summary>Mean and sum of squared distances from it, in one pass and free of cancellation, after Welford and West.</summary>
/// <remarks>Counted from the first number on, or rounding the mean of large numbers would cost the digits that matter.</remarks>
internal struct WeightedVariance
{
    private double origin, mean, weight;
    private CompensatedSum squares;

    /// <summary>The weighted mean so far.</summary>
    public readonly double Mean => origin + mean;

    /// <summary>Σw·(x − mean)².</summary>
    public readonly double SquaredDistances => squares.Value;

    public void Add(double number, double share)
    {
        if (weight == 0)
            origin = number;
        weight += share;
        var distance = number - origin - mean;
        mean += distance * (share / weight);
        squares.Add(share * distance * (number - origin - mean));
    }
}
