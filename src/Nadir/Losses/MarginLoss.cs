using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>Makes the losses of a margin.</summary>
internal static class MarginLoss
{
    /// <summary>A loss of labels and scores, named after the factory that calls this.</summary>
    /// <param name="scale">Multiplies the function, see <see cref="PointwiseLoss{F}.Scale"/>.</param>
    public static Loss Of<F>(
        F function,
        BinaryLabels labels,
        Reduction reduction,
        bool perRow,
        bool checkDomain,
        double scale = 1,
        [CallerMemberName] string name = "")
        where F : struct, IMarginFunction
    {
        var pairs = new MarginFunction<F>(function, labels);
        return OfPairs(pairs, LossDomain.Of(labels), reduction, perRow, checkDomain, scale, name);
    }

    /// <summary>A loss of targets and scores that is not a function of the margin alone.</summary>
    public static Loss OfPairs<F>(
        F function,
        LossDomain targets,
        Reduction reduction,
        bool perRow,
        bool checkDomain,
        double scale = 1,
        [CallerMemberName] string name = "")
        where F : struct, IPairFunction =>
        new PointwiseLoss<F>(function, reduction, perRow ? RowRule.Mean : RowRule.Separate, checkDomain, name)
        {
            Scale = scale,
            TargetDomain = targets,
        };
}
