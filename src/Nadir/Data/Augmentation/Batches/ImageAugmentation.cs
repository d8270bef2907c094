namespace Nadir;

/// <summary>Changes each image at random and leaves its target.</summary>
public abstract class ImageAugmentation : Augmentation
{
    private protected ImageAugmentation()
    {
    }

    /// <summary>An image changed; shape and element type stay.</summary>
    /// <param name="image">Shape [C, H, W], floating point.</param>
    /// <param name="numbers">What is drawn from.</param>
    /// <exception cref="ShapeException">That is no image.</exception>
    public Tensor Apply(Tensor image, Philox numbers)
    {
        var planes = ImagePlanes.From(image, DataFormat.ChannelsFirst);
        return Tensor.Adopt(Change(planes, ref numbers), image.Shape).To(image.ElementType);
    }

    /// <inheritdoc/>
    public sealed override Samples Apply(Samples batch, Philox numbers)
    {
        RequireImages(batch);
        var images = batch.Inputs.To(ElementType.Float32);
        var seeds = new ulong[batch.Count];
        foreach (ref var seed in seeds.AsSpan())
            seed = numbers.NextBits64();
        var changed = new float[images.Count];
        WorkerPool.Run(new Job(this, images, seeds, changed), seeds.Length, Parallelism.ThreadsFor(images.Count * 5L));
        return batch.With(Tensor.Adopt(changed, images.Shape).To(batch.Inputs.ElementType));
    }

    /// <summary>New planes; those given may be written.</summary>
    private protected abstract float[] Change(ImagePlanes image, ref Philox numbers);

    private readonly struct Job(ImageAugmentation augmentation, Tensor images, ulong[] seeds, float[] changed) : IJob
    {
        public void Run(int part)
        {
            var form = ImagePlanes.Of(images.Shape[1..], DataFormat.ChannelsFirst);
            var numbers = new Philox(seeds[part], "image");
            var image = form.Load(images.AsSpan<float>().Slice(part * form.Count, form.Count));
            augmentation.Change(image, ref numbers).CopyTo(changed, part * form.Count);
        }
    }
}
