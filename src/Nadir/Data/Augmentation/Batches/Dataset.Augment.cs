namespace Nadir;

public static partial class Dataset
{
    /// <summary>Each batch changed at random, anew in each pass.</summary>
    /// <param name="batches">Images with targets.</param>
    /// <param name="augmentation">What is done, such as <see cref="MixUp"/> or <see cref="RandAugment"/>.</param>
    /// <param name="seed">Chooses the changes; each pass and each batch has numbers of its own.</param>
    /// <param name="workers">How many threads change batches; 1: the one that reads.</param>
    public static Dataset<Samples> Augment(this Dataset<Samples> batches, Augmentation augmentation, ulong seed = 0, int workers = 1)
    {
        Require.Present(augmentation);
        return Require.Present(batches).Map(augmentation.Apply, seed, workers);
    }
}
