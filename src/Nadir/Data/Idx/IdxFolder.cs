namespace Nadir;

/// <summary>A folder with images and labels as IDX files, under the names that MNIST and Fashion-MNIST use.</summary>
/// <remarks>
/// <c>train-images-idx3-ubyte</c> and <c>train-labels-idx1-ubyte</c>, with <c>t10k-…</c> for what is kept back; without both
/// prefixes the folder holds one set. A point may stand before <c>idx</c>, <c>.gz</c> at the end; where a file lies there
/// plain and packed, the plain one is read.
/// </remarks>
public sealed class IdxFolder
{
    private const string TrainPrefix = "train-";
    private const string TestPrefix = "t10k-";

    // Not a static class: the catalogue would take Read for a data set.
    private IdxFolder()
    {
    }

    /// <summary>Reads a folder.</summary>
    /// <param name="folder">Where the files lie.</param>
    /// <param name="classes">How many classes there are; labels are from 0 to one less.</param>
    /// <param name="classNames">What they are called; their numbers when left out.</param>
    /// <returns>Inputs [N, 1, H, W] from 0 to 1 (bytes over 255) and class numbers [N].</returns>
    /// <remarks>Twin: torchvision.datasets.MNIST with ToTensor.</remarks>
    /// <exception cref="DataException">A file is missing, broken, or does not fit the others.</exception>
    public static DataSplit Read(string folder, int classes = 10, IReadOnlyList<string>? classNames = null)
    {
        Require.Positive(classes);
        if (classNames is not null && classNames.Count != classes)
            throw Error.Argument($"classNames needs {classes} names, one a class, got {classNames.Count}.", nameof(classNames));
        classNames ??= [.. Enumerable.Range(0, classes).Select(number => $"{number}")];
        var files = Files(folder);
        var train = ReadSet(files.TrainImages, files.TrainLabels, classNames);
        if (files.TestImages is null)
            return new DataSplit(train);
        var test = ReadSet(files.TestImages, files.TestLabels!, classNames);
        if (test.InputShape != train.InputShape)
        {
            throw Error.Data(
                files.TestImages, $"test images are {test.InputShape}, training images {train.InputShape}. Put sets of one kind into the folder.");
        }

        return new DataSplit(train, test);
    }

    /// <summary>Whether a folder holds a file that <see cref="Read"/> would read.</summary>
    internal static bool IsOne(string folder) => Find(folder, TrainPrefix, Images) is not null
        || Find(folder, "", Images) is not null || Find(folder, TestPrefix, Images) is not null;

    /// <summary>The files that <see cref="Read"/> reads.</summary>
    internal static IEnumerable<string> FilesOf(string folder)
    {
        var files = Files(folder);
        return new[] { files.TrainImages, files.TrainLabels, files.TestImages, files.TestLabels }.OfType<string>();
    }

    private static readonly string[] Images = ["images-idx3-ubyte", "images.idx3-ubyte"];
    private static readonly string[] Labels = ["labels-idx1-ubyte", "labels.idx1-ubyte"];

    private static (string TrainImages, string TrainLabels, string? TestImages, string? TestLabels) Files(string folder)
    {
        if (!Directory.Exists(folder))
            throw Error.Data(folder, $"there is no such folder. Check the spelling.");
        var prefix = Find(folder, TrainPrefix, Images) is null && Find(folder, "", Images) is not null ? "" : TrainPrefix;
        var images = Find(folder, prefix, Images) ?? throw Missing(folder, TrainPrefix + Images[0]);
        var labels = Find(folder, prefix, Labels) ?? throw Missing(folder, prefix + Labels[0]);
        var testImages = prefix.Length == 0 ? null : Find(folder, TestPrefix, Images);
        var testLabels = prefix.Length == 0 ? null : Find(folder, TestPrefix, Labels);
        if ((testImages is null) != (testLabels is null))
            throw Missing(folder, TestPrefix + (testImages is null ? Images[0] : Labels[0]));
        return (images, labels, testImages, testLabels);
    }

    private static string? Find(string folder, string prefix, string[] names) => names
        .SelectMany(name => new[] { prefix + name, $"{prefix}{name}.gz" })
        .Select(name => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);

    private static DataException Missing(string folder, string name) => Error.Data(
        folder,
        $"'{name}' (or '{name}.gz') is not in this folder. Put the four files of MNIST or Fashion-MNIST there, or 'images-idx3-ubyte' and 'labels-idx1-ubyte'.");

    private static Samples ReadSet(string imagesPath, string labelsPath, IReadOnlyList<string> classNames)
    {
        var images = IdxFile.ReadBytes(imagesPath, rank: 3, ElementType.Float32);
        var labels = IdxFile.ReadBytes(labelsPath, rank: 1, ElementType.Int64);
        if (images.Shape[0] != labels.Shape[0])
        {
            throw Error.Data(
                labelsPath, $"there are {labels.Shape[0]} labels for {images.Shape[0]} images in {Path.GetFileName(imagesPath)}. Use files of one set.");
        }

        RequireClasses(labels.AsSpan<long>(), classNames.Count, labelsPath);
        var shape = new Shape(images.Shape[0], 1, images.Shape[1], images.Shape[2]);
        return new Samples(GreyLevels.Scaled(images, shape), labels, classNames);
    }

    private static void RequireClasses(ReadOnlySpan<long> labels, int classes, string path)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] >= classes)
            {
                throw Error.Data(
                    path,
                    $"label {labels[i]} is outside 0..{classes - 1}. Correct it, or pass the right number of classes.", FormattableString.Invariant($"label {i}"));
            }
        }
    }
}
