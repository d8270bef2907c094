namespace Nadir.Pictures;

/// <content>What augmentation makes of images.</content>
public static partial class Draw
{
    /// <summary>Images, one a row, and beside each what a generator makes of it; before they are standardised.</summary>
    /// <param name="samples">Images, with channels as the generator's DataFormat says.</param>
    /// <param name="generator">What changes them.</param>
    /// <param name="rows">How many images, from the first on; above 0.</param>
    /// <param name="changes">How many changed ones of each; above 0.</param>
    /// <param name="seed">Chooses the changes.</param>
    /// <remarks>Colours are shown by their mean. Black and white are the range of all that is shown.</remarks>
    /// <exception cref="ArgumentException">The samples are no images of at least 4 by 4 pixels.</exception>
    public static Figure Augmentations(Samples samples, ImageDataGenerator generator, int rows = 4, int changes = 7, ulong seed = 0)
    {
        Require.Present(generator);
        return Augmentations(samples, rows, changes, generator.DataFormat, number =>
        {
            var images = Tensor.Concatenate([.. Enumerable.Range(0, Math.Min(rows, samples.Count)).Select(row =>
            {
                var image = samples.Inputs[row..(row + 1)].Reshape(samples.InputShape);
                var changed = generator.ApplyTransform(image, generator.GetRandomTransform(image.Shape, seed + (ulong)((number * rows) + row)));
                return changed.Reshape(samples.InputShape.Prepend(1));
            })]);
            return images;
        });
    }

    /// <summary>Images, one a row, and beside each what an augmentation makes of it, together with the others.</summary>
    /// <param name="samples">Images [N, C, H, W].</param>
    /// <param name="augmentation">What changes them, such as <see cref="CutMix"/> or <see cref="RandAugment"/>.</param>
    /// <param name="rows">How many images, from the first on; above 0.</param>
    /// <param name="changes">How many changed ones of each; above 0.</param>
    /// <param name="seed">Chooses the changes.</param>
    /// <inheritdoc cref="Augmentations(Samples, ImageDataGenerator, int, int, ulong)"/>
    public static Figure Augmentations(Samples samples, Augmentation augmentation, int rows = 4, int changes = 7, ulong seed = 0)
    {
        Require.Present(augmentation);
        return Augmentations(samples, rows, changes, DataFormat.ChannelsFirst, number =>
            augmentation.Apply(samples.Take(rows), new Philox(seed, "augmentations", number)).Inputs);
    }

    private static Figure Augmentations(Samples samples, int rows, int changes, DataFormat format, Func<int, Tensor> change)
    {
        Require.Positive(rows);
        Require.Positive(changes);
        var shown = Math.Min(rows, Require.Present(samples).Count);
        if (shown == 0 || samples.Inputs.Rank != 4 || !samples.Inputs.IsFloating)
            throw Error.Shape($"Augmentations draws images [N, C, H, W] of floating-point numbers, at least one, got {samples.Inputs.ElementType} {samples.Inputs.Shape}. Reshape or convert them.");
        var images = Tensor.Concatenate([samples.Inputs[..shown], .. Enumerable.Range(0, changes).Select(change)]);
        if (format == DataFormat.ChannelsLast)
            images = images.Transpose(0, 3, 1, 2);
        var pictures = SamplePictures.Of(new Samples(images, Tensor.Zeros(new Shape(images.Shape[0]))))
            ?? throw Error.Shape($"Augmentations draws images of at least 4 × 4 pixels, got {samples.InputShape}.");
        var figure = new Figure("Augmented images") { Subtitle = "first column: the originals" };
        var captions = Enumerable.Range(0, shown * (changes + 1)).Select(i =>
            i % (changes + 1) == 0 ? Original(samples, i / (changes + 1)) : FormattableString.Invariant($"{i % (changes + 1)}"));
        var grid = figure.AddImages(
            Enumerable.Range(0, shown * (changes + 1)).Select(i => pictures.Gray((i % (changes + 1) * shown) + (i / (changes + 1)))), captions, changes + 1);
        grid.Highlighted = Enumerable.Range(0, shown).Select(row => row * (changes + 1)).ToHashSet();
        return figure;
    }

    private static string Original(Samples samples, int row) => samples.HasClasses && samples.Targets.Rank == 1
        ? ClassName(samples, samples.Targets.AsSpan<long>()[row])
        : "original";

    private static string ClassName(Samples samples, long label) =>
        samples.ClassNames is { } names && label >= 0 && label < names.Count ? names[(int)label] : FormattableString.Invariant($"{label}");
}
