namespace Nadir;

public sealed partial class ImageDataGenerator
{
    // Images are whitened in blocks of one size, so that the size of a batch changes no bit.
    private const int WhitenedAtOnce = 16;

    /// <summary>Images brought to one scale: the preprocessing function, rescale, samplewise, featurewise, whitening.</summary>
    /// <param name="images">One image or a batch, with channels as <see cref="DataFormat"/> says, floating point.</param>
    /// <returns>As many, Float32 or Float64 as they were.</returns>
    /// <exception cref="InvalidOperationException">An option needs what <see cref="Fit"/> learns.</exception>
    /// <exception cref="ShapeException">Those are no images, or not of the shape that Fit learned from.</exception>
    /// <remarks>Divisors are the deviation plus 1e-6. Twin: ImageDataGenerator.standardize, which takes one image.</remarks>
    public Tensor Standardize(Tensor images)
    {
        var isOne = Require.Present(images).Rank == 3;
        var batch = isOne ? images.Reshape([1, images.Shape[0], images.Shape[1], images.Shape[2]]) : images;
        var result = Make(batch.To(ElementType.Float32), ImagePlanes.OfBatch(batch, DataFormat), null, null);
        return (isOne ? result.Reshape([images.Shape[0], images.Shape[1], images.Shape[2]]) : result).To(images.ElementType);
    }

    /// <summary>Some images changed and standardised, in parallel.</summary>
    /// <param name="images">All images, Float32.</param>
    /// <param name="rows">Which of them; all without.</param>
    /// <param name="numbers">What is drawn from; nothing is changed without.</param>
    /// <param name="before">How many images came before, for what is drawn.</param>
    private Tensor Make(Tensor images, ImagePlanes form, int[]? rows, Philox? numbers, long before = 0)
    {
        WarnOnce();
        var learned = Centers ? Learned : null;
        if (learned is not null && (learned.Form with { Pixels = form.Pixels }) != form && (ZcaWhitening || learned.Form.Channels != form.Channels))
            throw Error.Shape($"Fit learned from images of {learned.Form.Channels} × {learned.Form.Height} × {learned.Form.Width} (C × H × W), got {form.Channels} × {form.Height} × {form.Width}. Pass images of one shape.");
        var count = rows?.Length ?? images.Shape[0];
        var planes = new float[count * form.Count];
        WorkerPool.Run(new MakeImages(this, images, form, rows, numbers, before, learned, planes), count, Parallelism.ThreadsFor(planes.Length * 5L));
        if (learned?.Whitening is { } whitening)
            planes = Whiten(planes, form.Count, whitening);
        if (form.Format == DataFormat.ChannelsLast)
        {
            var image = new float[form.Count];
            for (var i = 0; i < count; i++)
            {
                form.Store(planes.AsSpan(i * form.Count, form.Count), image);
                image.CopyTo(planes, i * form.Count);
            }
        }

        return Tensor.Adopt(planes, images.Shape[1..].Prepend(count));
    }

    private static float[] Whiten(float[] planes, int size, float[] whitening)
    {
        var count = planes.Length / size;
        var (result, block, white) = (new float[planes.Length], new float[WhitenedAtOnce * size], new float[WhitenedAtOnce * size]);
        for (var start = 0; start < count; start += WhitenedAtOnce)
        {
            var length = Math.Min(WhitenedAtOnce, count - start) * size;
            planes.AsSpan(start * size, length).CopyTo(block);
            MatMulKernel.Run<float>(WhitenedAtOnce, size, size, block, size, false, whitening, size, false, white, size);
            white.AsSpan(0, length).CopyTo(result.AsSpan(start * size));
        }

        return result;
    }

    private readonly struct MakeImages(
        ImageDataGenerator generator, Tensor images, ImagePlanes form, int[]? rows,
        Philox? numbers, long before, ImageStatistics? learned, float[] planes) : IJob
    {
        public void Run(int part)
        {
            var row = rows?[part] ?? part;
            var work = new ImageWork(generator, form.Load(images.AsSpan<float>().Slice(row * form.Count, form.Count)));
            if (numbers is { } drawn)
                work.Apply(generator.Draw(form, drawn, before + row));
            if (generator.PreprocessingFunction is { } function)
                work.Preprocess(function, images.Shape[1..]);
            work.Standardize(generator.CentersSamples, generator.SamplewiseStdNormalization, learned?.Mean, learned?.Deviation);
            work.Pixels.CopyTo(planes, part * form.Count);
        }
    }
}
