namespace Nadir;

public sealed partial class ImageDataGenerator
{
    private const float White = 255;

    /// <summary>Batches of changed images from a folder whose sub-folders are the classes, read while others are learned from.</summary>
    /// <param name="folder">Where the classes' folders lie.</param>
    /// <param name="targetSize">Of every image, height first as in Keras; 256 × 256 when null.</param>
    /// <param name="color">Which channels each image gets.</param>
    /// <param name="classMode">What the targets are.</param>
    /// <param name="batchSize">Images in a batch; above 0. The last one may have fewer.</param>
    /// <param name="shuffle">Whether each pass has an order of its own.</param>
    /// <param name="seed">Chooses the part, the order and the changes.</param>
    /// <param name="subset">A part of the images, with <see cref="ValidationSplit"/>; all of them when null.</param>
    /// <exception cref="DataException">There is no such folder, no image in it, or one cannot be read.</exception>
    /// <exception cref="ArgumentException">There is nothing to split, or two classes were asked for and there are others.</exception>
    /// <exception cref="InvalidOperationException">An option needs what <see cref="Fit"/> learns.</exception>
    /// <remarks>
    /// Numbers go from 0 to 255 as in Keras, so that <see cref="Rescale"/> means the same. Twin: ImageDataGenerator.flow_from_directory.
    /// Differences: the part kept back is drawn by the seed and not the first of each class; images are antialiased where they
    /// shrink (<see cref="ImageInterpolation.Bilinear"/>), and turned upright.
    /// </remarks>
    public Dataset<Samples> FlowFromDirectory(
        string folder,
        (int Height, int Width)? targetSize = null,
        ImageColor color = ImageColor.Rgb,
        ClassMode classMode = ClassMode.Categorical,
        int batchSize = 32,
        bool shuffle = true,
        ulong seed = 0,
        Subset? subset = null)
    {
        Require.Defined(classMode);
        if (subset is { } wanted && Require.Defined(wanted, nameof(subset)) == wanted && ValidationSplit == 0)
            throw Error.Argument($"There is no part to keep back: ValidationSplit is 0. Raise it, or leave subset out.", nameof(subset));
        var (height, width) = targetSize ?? (256, 256);
        var images = ImageFolder.Stream(folder, width, height, batchSize, new ImageFolderOptions
        {
            Color = color,
            Shuffle = shuffle,
            Seed = seed,
            ValidationShare = ValidationSplit,
            Subset = subset switch { null => ImageSubset.All, Subset.Validation => ImageSubset.Validation, _ => ImageSubset.Training },
        });
        return Flow(images.Map(batch => Prepare(batch, classMode)), seed);
    }

    private Samples Prepare(Samples batch, ClassMode mode)
    {
        var images = batch.Inputs * White;
        if (DataFormat == DataFormat.ChannelsLast)
            images = images.Transpose(0, 2, 3, 1);
        batch = batch.With(images);
        var names = batch.ClassNames!;
        return mode switch
        {
            ClassMode.Sparse => batch,
            ClassMode.Categorical => batch.OneHot(),
            _ when names.Count == 2 => batch.With(targets: batch.Targets.To(ElementType.Float32).Reshape(batch.Count, 1)),
            _ => throw Error.Argument(
                $"ClassMode.Binary needs two classes, got {names.Count}: {string.Join(", ", names)}. Use Categorical or Sparse.", nameof(mode)),
        };
    }
}
