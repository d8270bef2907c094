namespace Nadir;

/// <summary>A folder of images whose sub-folders are the classes, in the order of their names' characters.</summary>
/// <remarks>
/// Files count by their ending (<see cref="ImageFile.Extensions"/>), in sub-folders of a class too; what kind they are their
/// content tells. Hidden files and links are passed over, so nothing outside the folder is read. Images are turned upright.
/// Twin: torchvision.datasets.ImageFolder, keras.utils.image_dataset_from_directory (which does not antialias).
/// </remarks>
public sealed class ImageFolder
{
    private const int WaitingBatches = 2;

    // Decoding goes on while a batch is put together.
    private const int WaitingImages = 32;

    private readonly ImageFolderFiles files;
    private readonly ImageFolderOptions options;
    private readonly int width;
    private readonly int height;

    private ImageFolder(string folder, int width, int height, ImageFolderOptions? options)
    {
        this.options = options ?? new ImageFolderOptions();
        (this.width, this.height) = (Require.Positive(width), Require.Positive(height));
        Require.Defined(this.options.Color, nameof(ImageFolderOptions.Color));
        Require.Defined(this.options.Subset, nameof(ImageFolderOptions.Subset));
        Require.Defined(this.options.Interpolation, nameof(ImageFolderOptions.Interpolation));
        Require.Fraction(this.options.ValidationShare, nameof(ImageFolderOptions.ValidationShare));
        files = ImageFolderFiles.Find(folder, this.options);
    }

    /// <summary>Reads all images into memory.</summary>
    /// <param name="folder">Where the classes' folders lie.</param>
    /// <param name="width">Of every image.</param>
    /// <param name="height">Of every image.</param>
    /// <param name="options">Channels, classes, split, what happens to files that cannot be read.</param>
    /// <returns>Inputs [N, channels, height, width] from 0 to 1 and class numbers [N].</returns>
    /// <exception cref="DataException">There is no image, or one cannot be read.</exception>
    public static Samples Read(string folder, int width, int height, ImageFolderOptions? options = null)
    {
        var images = new ImageFolder(folder, width, height, options);
        return images.Batches(int.MaxValue, shuffle: false).FirstOrDefault()
            ?? throw Error.Data(folder, $"none of the {images.files.Paths.Count} images could be read. Look at what Skipped was told.");
    }

    /// <summary>The images as batches that are decoded while others are learned from.</summary>
    /// <param name="batchSize">Images of a batch; above 0.</param>
    /// <inheritdoc cref="Read"/>
    /// <returns>Batches of inputs [N, channels, height, width] from 0 to 1 and class numbers [N].</returns>
    public static Dataset<Samples> Stream(string folder, int width, int height, int batchSize, ImageFolderOptions? options = null)
    {
        var images = new ImageFolder(folder, width, height, options);
        return images.Batches(Require.Positive(batchSize), images.options.Shuffle).Prefetch(WaitingBatches);
    }

    private Dataset<Samples> Batches(int size, bool shuffle)
    {
        var numbers = Dataset.From(Enumerable.Range(0, files.Paths.Count).ToArray());
        if (shuffle)
            numbers = numbers.Shuffle(files.Paths.Count, options.Seed);
        return numbers
            .Map(Decode, options.Workers is { } workers ? Require.Positive(workers, nameof(ImageFolderOptions.Workers)) : Parallelism.Threads)
            .Where(static decoded => decoded.Image is not null)
            .Prefetch(Math.Min(size, WaitingImages))
            .Batch(size)
            .Map(Together);
    }

    // Bytes until the batch is made: a quarter of the memory.
    private (int Number, Image? Image) Decode(int number)
    {
        try
        {
            var reading = new ImageOptions { Color = options.Color, Upright = true, MaxPixels = options.MaxPixels };
            return (number, Fit(ImageFile.Read(files.Paths[number], reading)));
        }
        catch (DataException unreadable) when (options.Skipped is not null)
        {
            lock (files)
                options.Skipped(unreadable);
            return (number, null);
        }
    }

    private Image Fit(Image image)
    {
        image = image.To8Bits();
        if (options.CropToAspect)
        {
            var columns = (int)Math.Clamp((long)image.Height * width / height, 1, image.Width);
            var rows = (int)Math.Clamp((long)image.Width * height / width, 1, image.Height);
            image = image.Crop((image.Width - columns) / 2, (image.Height - rows) / 2, columns, rows);
        }

        return image.Resize(width, height, options.Interpolation);
    }

    private Samples Together((int Number, Image? Image)[] decoded)
    {
        var channels = decoded[0].Image!.Channels;
        var length = channels * width * height;
        var inputs = GC.AllocateUninitializedArray<float>(checked(decoded.Length * length));
        var classes = new long[decoded.Length];
        for (var i = 0; i < decoded.Length; i++)
        {
            var (number, image) = decoded[i];
            if (image!.Channels != channels)
            {
                throw Error.Data(
                    files.Paths[number],
                    $"this image has {image.Channels} channels, {files.Paths[decoded[0].Number]} has {channels}. Set Color to Rgb or Grey.");
            }

            image.CopyTo(inputs.AsSpan(i * length, length), unit: true);
            classes[i] = files.Classes[number];
        }

        var shape = new Shape(decoded.Length, channels, height, width);
        return new Samples(Tensor.Adopt(inputs, shape), Tensor.Adopt(classes, new Shape(classes.Length)), files.ClassNames);
    }
}
