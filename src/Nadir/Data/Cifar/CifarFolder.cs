using System.Text;

namespace Nadir;

/// <summary>A folder with CIFAR-10 or CIFAR-100 in the binary version, under the names they are published with.</summary>
/// <remarks>
/// CIFAR-10: <c>data_batch_1.bin</c> to <c>data_batch_5.bin</c> (as many as are there), <c>test_batch.bin</c>, names in <c>batches.meta.txt</c>.
/// CIFAR-100: <c>train.bin</c>, <c>test.bin</c>, names in <c>fine_label_names.txt</c> and <c>coarse_label_names.txt</c>. The test
/// file and the names may be missing; each may be packed, with <c>.gz</c> behind its name.
/// </remarks>
public sealed class CifarFolder
{
    private const string TrainTen = "data_batch_";
    private const string TrainHundred = "train.bin";
    private const int MaximumNames = 1 << 16;

    // Not a static class: the catalogue would take Read for a data set.
    private CifarFolder()
    {
    }

    /// <summary>Reads a folder.</summary>
    /// <param name="folder">Where the files lie.</param>
    /// <param name="coarse">Of CIFAR-100, whether the classes are the 20 coarse labels; the 100 fine ones otherwise.</param>
    /// <returns>Inputs [N, 3, 32, 32] from 0 to 1 (bytes over 255) and class numbers [N].</returns>
    /// <remarks>Twin: torchvision.datasets.CIFAR10 and CIFAR100 with ToTensor.</remarks>
    /// <exception cref="DataException">A file is missing or broken.</exception>
    /// <exception cref="ArgumentException">Coarse labels of CIFAR-10, which has none.</exception>
    public static DataSplit Read(string folder, bool coarse = false)
    {
        if (!Directory.Exists(folder))
            throw Error.Data(folder, $"there is no such folder. Check the spelling.");
        var batches = Enumerable.Range(1, 5).Select(number => Find(folder, FormattableString.Invariant($"{TrainTen}{number}.bin"))).OfType<string>().ToList();
        if (batches.Count > 0)
        {
            return coarse
                ? throw Error.Argument($"{folder} holds CIFAR-10, which has no coarse labels. Leave coarse out.", nameof(coarse))
                : Read(CifarKind.Ten, batches, Find(folder, "test_batch.bin"), Find(folder, "batches.meta.txt"));
        }

        var train = Find(folder, TrainHundred) ?? throw Error.Data(
            folder, $"neither '{TrainTen}1.bin' (CIFAR-10) nor '{TrainHundred}' (CIFAR-100) is in this folder. Unpack the binary version into it.");
        return Read(
            coarse ? CifarKind.HundredCoarse : CifarKind.HundredFine,
            [train],
            Find(folder, "test.bin"),
            Find(folder, coarse ? "coarse_label_names.txt" : "fine_label_names.txt"));
    }

    /// <summary>Whether a folder holds a file that <see cref="Read(string, bool)"/> would read.</summary>
    internal static bool IsOne(string folder) => FilesOf(folder).Any(file => !file.Contains(".txt", StringComparison.Ordinal));

    /// <summary>The files of such a folder.</summary>
    internal static IEnumerable<string> FilesOf(string folder) =>
        Enumerable.Range(1, 5).Select(number => FormattableString.Invariant($"{TrainTen}{number}.bin"))
            .Concat([TrainHundred, "test_batch.bin", "test.bin", "batches.meta.txt", "fine_label_names.txt", "coarse_label_names.txt"])
            .Select(name => Find(folder, name)).OfType<string>();

    private static DataSplit Read(CifarKind kind, List<string> train, string? test, string? names)
    {
        var images = new CifarImages(kind);
        var classNames = CifarFile.NamesFor(images, names is null ? null : Names(names, images.Classes));
        foreach (var path in train)
        {
            using var content = DataFile.Open(path);
            images.Add(content, () => DataFile.Open(path));
        }

        return new DataSplit(images.ToSamples(classNames), test is null ? null : CifarFile.Read(test, kind, classNames));
    }

    private static string[] Names(string path, int classes)
    {
        using var content = DataFile.Open(path);
        var text = new byte[MaximumNames];
        var length = content.ReadAtLeast(text, text.Length, throwOnEndOfStream: false);
        var names = Encoding.UTF8.GetString(text, 0, length)
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return names.Length == classes
            ? names
            : throw Error.Data(path, $"{classes} names are expected, one a line, got {names.Length}. Correct the file, or remove it to number the classes.");
    }

    private static string? Find(string folder, string name) =>
        new[] { name, $"{name}.gz" }.Select(file => Path.Combine(folder, file)).FirstOrDefault(File.Exists);
}
