using System.Globalization;

namespace Nadir;

/// <summary>The class or label of each term, where targets say one.</summary>
internal static class TermLabels
{
    /// <summary>One text a term; null where targets are numbers of another kind, or terms have none of their own.</summary>
    public static string[]? Of(LossDomain domain, Tensor? target, Shape terms)
    {
        if (target is null)
            return null;
        var numbers = target.Count == terms.Count ? target.ToArray<double>() : null;
        if (numbers is not null && (!target.IsFloating || domain.IsLabels || AreYesOrNo(domain, numbers)))
            return [.. numbers.Select(Text)];
        var isShares = target.IsFloating && domain.IsDistribution;
        return isShares && target.Rank > 0 && target.Shape.Without(-1) == terms && target.Shape[-1] > 0
            ? [.. target.ArgMax().ToArray<double>().Select(Text)]
            : null;
    }

    /// <summary>Probabilities that are all 0 or 1.</summary>
    private static bool AreYesOrNo(LossDomain domain, double[] numbers) =>
        domain is { Low: 0, High: 1 } && Array.TrueForAll(numbers, number => number is 0 or 1);

    private static string Text(double label) => label.ToString(CultureInfo.InvariantCulture);
}
