namespace Nadir;

/// <summary>One file of the CIFAR data sets in their binary version; <see cref="CifarFolder"/> reads a whole set.</summary>
/// <remarks>Source: Krizhevsky 2009, cs.toronto.edu/~kriz/cifar.html, "Binary version".</remarks>
public static class CifarFile
{
    /// <summary>Reads a file, plain or gzip.</summary>
    /// <param name="path">Such as <c>data_batch_1.bin</c>.</param>
    /// <param name="kind">Which data set it is of.</param>
    /// <param name="classNames">What the classes are called; their numbers when left out.</param>
    /// <returns>Inputs [N, 3, 32, 32] from 0 to 1 (bytes over 255) and class numbers [N].</returns>
    /// <exception cref="DataException">The file cannot be read, holds no whole records, or a label is none of the classes.</exception>
    public static Samples Read(string path, CifarKind kind = CifarKind.Ten, IReadOnlyList<string>? classNames = null)
    {
        using var content = DataFile.Open(path);
        return Read(content, () => DataFile.Open(path), kind, classNames);
    }

    /// <summary>Reads a stream to its end, plain or gzip, and closes it.</summary>
    /// <param name="content">Stands at its start.</param>
    /// <param name="kind">Which data set it is of.</param>
    /// <param name="classNames">What the classes are called; their numbers when left out.</param>
    /// <param name="name">What errors call it.</param>
    /// <inheritdoc cref="Read(string, CifarKind, IReadOnlyList{string}?)"/>
    public static Samples Read(
        Stream content, CifarKind kind = CifarKind.Ten, IReadOnlyList<string>? classNames = null, string? name = null)
    {
        var again = RewoundStream.OpenerOf(content, name);
        using var opened = DataFile.Open(content, name);
        return Read(opened, again, kind, classNames);
    }

    /// <summary>The names that were given, one a class; numbers where none were.</summary>
    internal static IReadOnlyList<string> NamesFor(CifarImages images, IReadOnlyList<string>? classNames) =>
        classNames is null || classNames.Count == images.Classes
            ? classNames ?? [.. Enumerable.Range(0, images.Classes).Select(number => FormattableString.Invariant($"{number}"))]
            : throw Error.Argument($"classNames needs {images.Classes} names, one a class, got {classNames.Count}.", nameof(classNames));

    private static Samples Read(DataStream content, Func<DataStream>? again, CifarKind kind, IReadOnlyList<string>? classNames)
    {
        var images = new CifarImages(Require.Defined(kind));
        var names = NamesFor(images, classNames);
        images.Add(content, again);
        return images.ToSamples(names);
    }
}
