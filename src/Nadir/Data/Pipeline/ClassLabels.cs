namespace Nadir;

/// <summary>The numbers of classes that are given by name.</summary>
internal sealed class ClassLabels
{
    private readonly SampleNames names;
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    public ClassLabels(IReadOnlyList<string> classNames)
    {
        names = new SampleNames([.. Require.Present(classNames)], null);
        for (var i = 0; i < classNames.Count; i++)
        {
            if (!numbers.TryAdd(Require.Present(classNames[i], $"classNames[{i}]"), i))
                throw Error.Argument($"The class '{classNames[i]}' stands in classNames twice. Give each class once.", nameof(classNames));
        }
    }

    public Sample Sample(Tensor features, string label) => label is not null && numbers.TryGetValue(label, out var number)
        ? new Sample(features, Dataset.ClassOf(number)) { Names = names }
        : throw Error.Argument($"A record has the class '{label ?? "null"}', which is not among the classNames {string.Join(", ", names.Classes!)}.{CatalogueName.DidYouMean(label ?? "", names.Classes!)} Add it, or leave such records out by Where.");
}
