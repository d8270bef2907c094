namespace Nadir;

/// <summary>The four counts of yes-or-no decisions.</summary>
/// <param name="Hits">Yes, and said so: true positives.</param>
/// <param name="FalseAlarms">No, and yes said: false positives.</param>
/// <param name="Misses">Yes, and no said: false negatives.</param>
/// <param name="Rejections">No, and said so: true negatives.</param>
internal readonly record struct OneAgainstRest(double Hits, double FalseAlarms, double Misses, double Rejections)
{
    public static OneAgainstRest operator +(OneAgainstRest left, OneAgainstRest right) => new(
        left.Hits + right.Hits,
        left.FalseAlarms + right.FalseAlarms,
        left.Misses + right.Misses,
        left.Rejections + right.Rejections);

    /// <summary>How many are yes.</summary>
    public double Support => Hits + Misses;
}
