namespace Nadir;

/// <summary>Changes batches at random.</summary>
public abstract class Augmentation
{
    private protected Augmentation()
    {
    }

    /// <summary>A batch changed.</summary>
    /// <param name="batch">Images [N, C, H, W], floating point, with targets.</param>
    /// <param name="numbers">What is drawn from.</param>
    /// <exception cref="ArgumentException">The batch does not fit.</exception>
    public abstract Samples Apply(Samples batch, Philox numbers);

    /// <summary>Refuses a batch that holds no images.</summary>
    private protected void RequireImages(Samples batch)
    {
        if (Require.Present(batch).Inputs.Rank != 4 || !batch.Inputs.IsFloating || batch.InputShape.Count == 0)
            throw Error.Shape($"{GetType().Name} takes images [N, C, H, W] of floating-point numbers, got {batch.Inputs.ElementType} {batch.Inputs.Shape}. Reshape or convert them.");
    }
}
