namespace Nadir;

/// <summary>The images of a folder and their classes, in a fixed order.</summary>
internal sealed record ImageFolderFiles(IReadOnlyList<string> Paths, IReadOnlyList<int> Classes, IReadOnlyList<string> ClassNames)
{
    /// <summary>Which files and folders are passed over.</summary>
    public const FileAttributes Passed = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint;

    private static readonly EnumerationOptions Deep = new() { RecurseSubdirectories = true, AttributesToSkip = Passed };

    private static readonly EnumerationOptions Shallow = new() { AttributesToSkip = Passed };

    /// <summary>Whether a file is called as an image is.</summary>
    public static bool IsImage(string path) => ImageFile.Extensions.Contains(Path.GetExtension(path).ToLowerInvariant());

    public static ImageFolderFiles Find(string folder, ImageFolderOptions options)
    {
        if (!Directory.Exists(folder))
            throw Error.Data(folder, $"there is no such folder. Check the spelling.");
        return FileSystem.Try(folder, DataFile.Reading, () => FindClasses(folder, options));
    }

    private static ImageFolderFiles FindClasses(string folder, ImageFolderOptions options)
    {
        string[] folders = options.Flat ? [folder] : [.. Directory.EnumerateDirectories(folder, "*", Shallow).Order(StringComparer.Ordinal)];
        if (folders.Length == 0)
            throw Error.Data(folder, $"a folder for each class is expected here, and there is none. Sort the images into sub-folders, or set Flat.");
        var (paths, classes) = (new List<string>(), new List<int>());
        for (var label = 0; label < folders.Length; label++)
        {
            var found = Directory.EnumerateFiles(folders[label], "*", Deep)
                .Where(IsImage)
                .Order(StringComparer.Ordinal);
            foreach (var path in found)
            {
                paths.Add(path);
                classes.Add(label);
            }
        }

        if (paths.Count == 0)
            throw Error.Data(folder, $"no image ({string.Join(", ", ImageFile.Extensions)}) is in this folder. Check the path.");
        var chosen = Choose(paths.Count, options);
        if (chosen.Length == 0)
            throw Error.Data(folder, $"the {options.Subset} part of {paths.Count} images is empty with ValidationShare {options.ValidationShare}. Change the share.");
        return new ImageFolderFiles(
            [.. chosen.Select(i => paths[i])],
            [.. chosen.Select(i => classes[i])],
            [.. folders.Select(static path => Path.GetFileName(Path.TrimEndingDirectorySeparator(path)))]);
    }

    private static int[] Choose(int count, ImageFolderOptions options)
    {
        var rows = Enumerable.Range(0, count).ToArray();
        if (options.Subset == ImageSubset.All)
            return rows;
        var generator = new Philox(options.Seed, "split");
        generator.Shuffle(rows.AsSpan());
        var held = (int)Math.Round(count * options.ValidationShare, MidpointRounding.AwayFromZero);
        return [.. (options.Subset == ImageSubset.Validation ? rows[..held] : rows[held..]).Order()];
    }
}
