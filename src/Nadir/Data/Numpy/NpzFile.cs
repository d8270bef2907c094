using System.IO.Compression;

namespace Nadir;

/// <summary>Arrays as NumPy saves them together: <c>.npz</c>, a zip archive with one NPY file an array.</summary>
/// <remarks>
/// Elements are those of <see cref="NumpyFile"/>. Entries may be stored or deflated. An archive is refused as a whole where it lies about
/// sizes, names an entry twice, lets entries overlap, or holds encrypted ones, links or names that lead out of it.
/// Twin: numpy.load, numpy.savez, numpy.savez_compressed.
/// </remarks>
public sealed class NpzFile
{
    private const string Ending = ".npy";

    // Not a static class: the catalogue would take ReadSplit for a data set.
    private NpzFile()
    {
    }

    /// <summary>Reads arrays of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="names">The arrays that are read; all when left out.</param>
    /// <exception cref="DataException">The file cannot be read, lacks an array, or holds one that is no array of numbers.</exception>
    public static TensorDictionary Read(string path, IReadOnlyList<string>? names = null)
    {
        using var archive = ZipArchiveReader.Open(path);
        return Read(archive, names);
    }

    /// <summary>Reads arrays of a stream, and closes it.</summary>
    /// <param name="content">Stands at its start and can seek: an archive is read from its end.</param>
    /// <param name="names">The arrays that are read; all when left out.</param>
    /// <param name="name">What errors call it.</param>
    /// <exception cref="ArgumentException">The stream cannot seek.</exception>
    /// <inheritdoc cref="Read(string, IReadOnlyList{string}?)"/>
    public static TensorDictionary Read(Stream content, IReadOnlyList<string>? names = null, string? name = null)
    {
        using var archive = ZipArchiveReader.Open(content, name);
        return Read(archive, names);
    }

    /// <summary>Reads a data set saved as keras' <c>mnist.npz</c> is: <c>x_train</c>, <c>y_train</c>, and perhaps <c>x_test</c>, <c>y_test</c>.</summary>
    /// <param name="path">The file; a set without test part may also be named <c>x</c>, <c>y</c>.</param>
    /// <param name="classNames">What class numbers are called; their numbers when left out.</param>
    /// <returns>
    /// Inputs Float32. Unsigned bytes of three or four axes are images: [N, C, H, W] from 0 to 1, channels moved to the front where the last axis
    /// has 1, 3 or 4. Whole-number targets [N] or [N, 1] are class numbers [N]; others are values.
    /// </returns>
    /// <exception cref="DataException">The file cannot be read, lacks an array, or inputs and targets do not fit.</exception>
    public static DataSplit ReadSplit(string path, IReadOnlyList<string>? classNames = null)
    {
        using var archive = ZipArchiveReader.Open(path);
        return new NpzSplit(archive, classNames).Read();
    }

    /// <summary>Saves arrays durably; <c>numpy.load</c> reads them.</summary>
    /// <param name="path">The file.</param>
    /// <param name="arrays">Names and tensors.</param>
    /// <param name="compress">Whether entries are deflated; otherwise they are stored.</param>
    /// <exception cref="ArgumentException">A name is empty, leads to another folder, or is there twice.</exception>
    public static void Save(string path, IEnumerable<KeyValuePair<string, Tensor>> arrays, bool compress = false) =>
        DurableFile.Write(path, stream => Write(stream, arrays, compress));

    /// <summary>Writes arrays to a stream.</summary>
    /// <inheritdoc cref="Save"/>
    public static void Write(Stream stream, IEnumerable<KeyValuePair<string, Tensor>> arrays, bool compress = false)
    {
        var named = Require.Present(arrays).ToList();
        foreach (var (name, _) in named)
        {
            if (ZipName.Fault(name) is { } fault)
                throw Error.Argument($"An array cannot be named '{name}': {fault}. Choose a plain name.", nameof(arrays));
        }

        if (named.GroupBy(array => array.Key, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw Error.Argument($"Two arrays are named '{twice.Key}'. Give each its own name.", nameof(arrays));
        using var archive = new ZipArchive(Require.Present(stream), ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, values) in named)
        {
            var entry = archive.CreateEntry(name + Ending, compress ? CompressionLevel.Optimal : CompressionLevel.NoCompression);

            // The earliest moment a zip can tell, as NumPy writes it: the same arrays give the same bytes.
            entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
            using var content = entry.Open();
            NumpyFile.Write(content, values);
        }
    }

    /// <summary>The entry with an array; null where there is none.</summary>
    internal static ZipEntry? Find(ZipArchiveReader archive, string name) =>
        archive.Entries.FirstOrDefault(entry => entry.Name == name + Ending);

    /// <summary>An error that lists the arrays there are.</summary>
    internal static DataException Missing(ZipArchiveReader archive, string wanted)
    {
        var names = archive.Entries.Where(IsArray).Select(NameOf).ToList();
        return Error.Data(
            archive.Name,
            $"there is no array {wanted} in this file.{CatalogueName.DidYouMean(wanted, names)} It holds {(names.Count == 0 ? "nothing" : string.Join(", ", names.Take(20)))}.");
    }

    private static TensorDictionary Read(ZipArchiveReader archive, IReadOnlyList<string>? names)
    {
        if (names is null && archive.Entries.FirstOrDefault(entry => !IsArray(entry)) is { } other)
            throw Error.Data(archive.Name, $"'{other.Name}' in this archive is no array (.npy). Name the arrays to be read, or save them alone.", "the directory");
        var entries = names is null
            ? archive.Entries
            : [.. names.Distinct().Select(name => Find(archive, name) ?? throw Missing(archive, $"'{name}'"))];
        return new TensorDictionary(entries.Select(entry => KeyValuePair.Create(NameOf(entry), Read(archive, entry))));
    }

    private static Tensor Read(ZipArchiveReader archive, ZipEntry entry)
    {
        using var content = archive.Elements(entry);
        return NumpyFile.Read(content, null);
    }

    private static bool IsArray(ZipEntry entry) => entry.Name.EndsWith(Ending, StringComparison.Ordinal);

    private static string NameOf(ZipEntry entry) => entry.Name[..^Ending.Length];
}
