namespace Nadir;

/// <summary>What is to be said of how often classes stand in the data.</summary>
internal static class ClassBalance
{
    private const double MostUneven = 10;
    private const int FewestOfClass = 2;

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
