namespace Nadir;

/// <summary>A folder of images in a folder for each class; such a one called <c>train</c> may have another beside it, <c>test</c>.</summary>
internal sealed class ImageFolderForm : DataForm
{
    private const int LongestSide = 128;
    private const int GreyChannels = 2;

    private static readonly EnumerationOptions Near = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 1,
        AttributesToSkip = ImageFolderFiles.Passed,
    };

    public override string Name => "images";

    public override string Description => "a folder with a folder of images for each class";

    internal override bool Fits(DataPlace place) => place.IsFolder && FileSystem.Try(place.Path, DataFile.Reading, () =>
        Directory.EnumerateDirectories(place.Path).Any(folder => Directory.EnumerateFiles(folder, "*", Near).Any(ImageFolderFiles.IsImage)));

    public override (DataSplit Split, CsvSchema? Schema) Read(string path, string? target, CsvSchema? schema)
    {
        var (training, test) = PartsOf(path);
        var (width, height, color) = SizeOf(training);
        var options = new ImageFolderOptions { Color = color };
        var train = ImageFolder.Read(training, width, height, options);
        if (test is null)
            return (new DataSplit(train), null);
        var held = ImageFolder.Read(test, width, height, options);
        return held.ClassNames!.SequenceEqual(train.ClassNames!) ? (new DataSplit(train, held), null) : throw Error.Data(
            test, $"its classes are {string.Join(", ", held.ClassNames!)}, those of {training} {string.Join(", ", train.ClassNames!)}. Give both the same folders.");
    }

    public override IEnumerable<string> Files(string path)
    {
        var (training, test) = PartsOf(path);
        var files = ImageFolderFiles.Find(training, new ImageFolderOptions()).Paths;
        return test is null ? files : files.Concat(ImageFolderFiles.Find(test, new ImageFolderOptions()).Paths);
    }

    public override IReadOnlyList<string> Code(string path, string? target, bool hasMissing = false) =>
        [$"var data = DataSource.Load({path}).Split;"];

    private static (string Training, string? Test) PartsOf(string path)
    {
        var training = Path.Combine(path, "train");
        if (!Directory.Exists(training))
            return (path, null);
        var test = Path.Combine(path, "test");
        return (training, Directory.Exists(test) ? test : null);
    }

    /// <summary>The first image's size, no side above 128 pixels, and grey where the first image of each class is.</summary>
    private static (int Width, int Height, ImageColor Color) SizeOf(string folder)
    {
        var files = ImageFolderFiles.Find(folder, new ImageFolderOptions());
        var firsts = files.Paths.Zip(files.Classes).DistinctBy(file => file.Second)
            .Select(file => ImageFile.Read(file.First, new ImageOptions { Upright = true })).ToList();
        var (width, height) = (firsts[0].Width, firsts[0].Height);
        var shrink = Math.Min(1, LongestSide / (double)Math.Max(width, height));
        return (Math.Max(1, (int)Math.Round(width * shrink)), Math.Max(1, (int)Math.Round(height * shrink)),
            firsts.TrueForAll(image => image.Channels <= GreyChannels) ? ImageColor.Grey : ImageColor.Rgb);
    }
}
