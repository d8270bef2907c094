namespace Nadir;

/// <summary>What is to be said of how often classes stand in the data.</summary>
internal static class ClassBalance
{
    private const double MostUneven = 10;
    private const int FewestOfClass = 2;
    private const int MostGuessed = 20;

    /// <summary>Whether numbers are class numbers rather than values: 0, 1, … or 1, 2, … or −1 and 1, each of them often.</summary>
    /// <param name="numbers">The different numbers, ascending.</param>
    /// <param name="count">How many there are with repetition.</param>
    public static bool LookLikeClasses(IReadOnlyList<double> numbers, int count)
    {
        if (numbers.Count < 2 || numbers.Count > MostGuessed || count < 2 * numbers.Count)
            return false;
        return numbers is [-1, 1] || (numbers[0] is 0 or 1 && Enumerable.Range(0, numbers.Count).All(at => numbers[at] == numbers[0] + at));
    }

    public static IEnumerable<string> Warnings(IReadOnlyList<ClassCount> classes)
    {
        if (classes.Count < 2)
        {
            yield return classes.Count == 0 ? "there is no class" : FormattableString.Invariant($"every sample is '{classes[0].Name}'; two classes are needed to learn them apart");
            yield break;
        }

        var (rarest, commonest) = (classes.MinBy(each => each.Count), classes.MaxBy(each => each.Count));
        if (rarest.Count < FewestOfClass)
            yield return FormattableString.Invariant($"class '{rarest.Name}' has {rarest.Count} sample{(rarest.Count == 1 ? "" : "s")}; a stratified split needs 2 or more");
        else if (commonest.Count > MostUneven * rarest.Count)
            yield return FormattableString.Invariant($"classes are uneven: {commonest.Count} of '{commonest.Name}', {rarest.Count} of '{rarest.Name}'; stratify the split, weigh the classes, and look at more than accuracy");
    }
}
