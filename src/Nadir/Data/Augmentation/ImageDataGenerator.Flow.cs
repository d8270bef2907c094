namespace Nadir;

public sealed partial class ImageDataGenerator
{
    /// <summary>Batches of changed images, for training; each pass is an epoch with changes and an order of its own.</summary>
    /// <param name="samples">Images [N, C, H, W] or [N, H, W, C] as <see cref="DataFormat"/> says, with targets; weights go along.</param>
    /// <param name="batchSize">Images in a batch; above 0. The last one may have fewer.</param>
    /// <param name="shuffle">Whether each pass has an order of its own.</param>
    /// <param name="seed">Chooses order and changes.</param>
    /// <param name="subset">A part of the images, with <see cref="ValidationSplit"/>; all of them when null.</param>
    /// <exception cref="ShapeException">Those are no images.</exception>
    /// <exception cref="ArgumentException">There is nothing to split, or a part lacks a class that the other has.</exception>
    /// <exception cref="InvalidOperationException">An option needs what <see cref="Fit"/> learns.</exception>
    /// <remarks>
    /// Twin: ImageDataGenerator.flow. Difference: a pass ends after all images, so that steps per epoch need not be counted.
    /// </remarks>
    public Dataset<Samples> Flow(Samples samples, int batchSize = 32, bool shuffle = true, ulong seed = 0, Subset? subset = null)
    {
        Require.Positive(batchSize);
        var images = Require.Present(samples).Inputs;
        var form = ImagePlanes.OfBatch(images, DataFormat);
        var rows = RowsOf(samples, subset);
        if (Centers)
            _ = Learned;
        WarnOnce();
        var (floats, count) = (images.To(ElementType.Float32), (rows.Length + batchSize - 1) / batchSize);
        return new Dataset<Samples>(
            pass => Pass(pass), count, FormattableString.Invariant($"flow({rows.Length} images, batch {batchSize})"));

        IEnumerable<Samples> Pass(int pass)
        {
            var order = (int[])rows.Clone();
            if (shuffle)
                new Philox(seed, "shuffle", pass).Shuffle(order.AsSpan());
            for (var start = 0; start < order.Length; start += batchSize)
            {
                var some = order.AsSpan(start, Math.Min(batchSize, order.Length - start)).ToArray();
                var numbers = Tensor.From(Array.ConvertAll(some, static row => (long)row));
                yield return new Samples(
                    Make(floats, form, some, new Philox(seed, Stream, pass)),
                    samples.Targets.Gather(numbers),
                    samples.ClassNames,
                    weights: samples.Weights?.Gather(numbers));
            }
        }
    }

    /// <inheritdoc cref="Flow(Samples, int, bool, ulong, Subset?)"/>
    /// <param name="x">Images [N, C, H, W] or [N, H, W, C] as <see cref="DataFormat"/> says, floating point.</param>
    /// <param name="y">Class numbers [N], or values [N, …].</param>
    /// <param name="batchSize">Images in a batch; above 0. The last one may have fewer.</param>
    /// <param name="shuffle">Whether each pass has an order of its own.</param>
    /// <param name="sampleWeight">How much each sample counts, shape [N]; null when all count the same.</param>
    /// <param name="seed">Chooses order and changes.</param>
    /// <param name="subset">A part of the images, with <see cref="ValidationSplit"/>; all of them when null.</param>
    public Dataset<Samples> Flow(
        Tensor x, Tensor y, int batchSize = 32, bool shuffle = true, Tensor? sampleWeight = null, ulong seed = 0, Subset? subset = null) =>
        Flow(new Samples(x, y, weights: sampleWeight), batchSize, shuffle, seed, subset);

    /// <summary>Batches that stream, such as those of an image folder, changed and standardised.</summary>
    /// <param name="batches">Images with targets, in their own order and sizes.</param>
    /// <param name="seed">Chooses the changes, with the pass and the image's place in it.</param>
    /// <exception cref="InvalidOperationException">An option needs what <see cref="Fit"/> learns.</exception>
    /// <remarks>Twin: ImageDataGenerator.flow_from_directory, with the folder read by a data set.</remarks>
    public Dataset<Samples> Flow(Dataset<Samples> batches, ulong seed = 0)
    {
        Require.Present(batches);
        if (Centers)
            _ = Learned;
        WarnOnce();
        return batches.Then($"flow(seed: {seed})", Pass, batches.Count);

        IEnumerable<Samples> Pass(int pass)
        {
            var before = 0L;
            foreach (var batch in batches.Pass(pass))
            {
                var form = ImagePlanes.OfBatch(batch.Inputs, DataFormat);
                yield return batch.With(Make(batch.Inputs.To(ElementType.Float32), form, null, new Philox(seed, Stream, pass), before));
                before += batch.Count;
            }
        }
    }

    private int[] RowsOf(Samples samples, Subset? subset)
    {
        var first = (int)(samples.Count * ValidationSplit);
        if (subset is not { } part)
            return [.. Enumerable.Range(0, samples.Count)];
        Require.Defined(part, nameof(subset));
        if (first == 0)
            throw Error.Argument($"There is no part to keep back: ValidationSplit {ValidationSplit} of {samples.Count} images is none. Raise it, or leave subset out.", nameof(subset));
        if (samples.HasClasses)
        {
            var classes = samples.Targets.ToArray<long>();
            var (held, kept) = (classes[..first].Distinct().Order().ToArray(), classes[first..].Distinct().Order().ToArray());
            if (!held.SequenceEqual(kept))
                throw Error.Argument($"The first {first} images, kept back by ValidationSplit, hold the classes [{string.Join(", ", held)}], the others [{string.Join(", ", kept)}]. Shuffle the images first.", nameof(subset));
        }

        return part == Subset.Validation ? [.. Enumerable.Range(0, first)] : [.. Enumerable.Range(first, samples.Count - first)];
    }
}
