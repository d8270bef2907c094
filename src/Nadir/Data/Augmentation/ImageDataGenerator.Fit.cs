namespace Nadir;

public sealed partial class ImageDataGenerator
{
    private ImageStatistics? statistics;

    /// <summary>What was learned for <see cref="FeaturewiseCenter"/>, one number a channel; null without it.</summary>
    public IReadOnlyList<double>? Mean => statistics?.Mean;

    /// <summary>What was learned for <see cref="FeaturewiseStdNormalization"/>, one number a channel; null without it.</summary>
    public IReadOnlyList<double>? Std => statistics?.Deviation;

    /// <summary>What whitening multiplies images with, shape [C·H·W, C·H·W], channels first; null without it.</summary>
    public Tensor? ZcaWhiteningMatrix => statistics?.Whitening is { } matrix
        ? Tensor.From(matrix, new Shape((int)Math.Sqrt(matrix.Length), (int)Math.Sqrt(matrix.Length)))
        : null;

    /// <summary>Learns what the options that look at all training data need.</summary>
    /// <param name="data">Training images, [N, C, H, W] or [N, H, W, C] as <see cref="DataFormat"/> says, floating point, finite.</param>
    /// <param name="augment">Whether it is learned from images changed at random.</param>
    /// <param name="rounds">How often each image is then changed; above 0.</param>
    /// <param name="seed">Chooses what is done to them.</param>
    /// <returns>This generator.</returns>
    /// <exception cref="ShapeException">Those are no images.</exception>
    /// <exception cref="DataException">A number is not finite, or there are no images.</exception>
    /// <remarks>
    /// With n images of d numbers X, centred, whitening is U·diag(√n/(s + ε))·Uᵀ with the singular values s of X and its right
    /// singular vectors U, the largest min(n, d) of them: the whitened images' XᵀX/n is 1 where n ≥ d and s is well above ε.
    /// The images are rescaled first, and the preprocessing function is left out, as in Keras. Twin: ImageDataGenerator.fit.
    /// </remarks>
    public ImageDataGenerator Fit(Tensor data, bool augment = false, int rounds = 1, ulong seed = 0)
    {
        var form = ImagePlanes.OfBatch(data, DataFormat);
        Require.Positive(rounds);
        WarnOnce();
        if (data.Shape[0] == 0)
            throw Error.Data(null, $"Fit learns from images, got none: {data.Shape}.");
        var images = data.To(ElementType.Float32);
        RequireFinite(images, form.Count);
        if (!Centers)
            return this;
        var all = new float[checked(images.Count * (augment ? rounds : 1))];
        for (var round = 0; round < (augment ? rounds : 1); round++)
            Planes(images, form, all.AsMemory(round * images.Count, images.Count), augment ? new Philox(seed, "augment/fit", round) : null);
        statistics = ImageStatistics.Of(all, form, Scales, ZcaWhitening ? ZcaEpsilon : null);
        return this;
    }

    private ImageStatistics Learned => statistics ?? throw Error.State(
        $"{(ZcaWhitening ? nameof(ZcaWhitening) : FeaturewiseStdNormalization ? nameof(FeaturewiseStdNormalization) : nameof(FeaturewiseCenter))} needs what is learned from the training images. Call Fit(images) first.");

    /// <summary>All images as planes, rescaled and, with random numbers, changed.</summary>
    private void Planes(Tensor images, ImagePlanes form, Memory<float> all, Philox? numbers)
    {
        WorkerPool.Run(new LoadImages(this, images, form, all, numbers), images.Shape[0], Parallelism.ThreadsFor(images.Count * 5L));
    }

    private static void RequireFinite(Tensor images, int size)
    {
        var numbers = images.AsSpan<float>();
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!float.IsFinite(numbers[i]))
                throw Error.Data(null, $"images must be finite, got {numbers[i]}. Repair or drop the image.", FormattableString.Invariant($"image {i / size}, number {i % size}"));
        }
    }

    private readonly struct LoadImages(ImageDataGenerator generator, Tensor images, ImagePlanes form, Memory<float> all, Philox? numbers) : IJob
    {
        public void Run(int part)
        {
            var work = new ImageWork(generator, form.Load(images.AsSpan<float>().Slice(part * form.Count, form.Count)));
            if (generator.Rescale is { } factor && factor != 0)
            {
                foreach (ref var pixel in work.Pixels.AsSpan())
                    pixel = (float)(pixel * factor);
            }

            if (numbers is { } drawn)
                work.Apply(generator.Draw(form, drawn, part));
            work.Pixels.CopyTo(all.Span[(part * form.Count)..]);
        }
    }
}
