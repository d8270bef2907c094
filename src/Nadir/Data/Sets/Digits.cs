namespace Nadir;

public static partial class Datasets
{
    /// <summary>Grey images of the digits 0 to 9, drawn by code as if by many hands.</summary>
    /// <param name="train">How many images to learn from; above 0.</param>
    /// <param name="test">How many images are kept back, 0 or above; drawn from a stream of their own.</param>
    /// <param name="seed">Chooses the images; the same seed gives the same bits on every machine.</param>
    /// <remarks>
    /// Shape: inputs [N, 1, 28, 28], targets [N]. Range: multiples of 1/255 from 0 (paper) to 1 (ink); classes 0 to 9, equally
    /// many in every ten. A shorter set is the start of a longer one. Twin: MNIST in form (keras.datasets.mnist), not in content.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">train is not above 0, or test is below 0.</exception>
    public static DataSplit Digits(int train = 10_000, int test = 2_000, ulong seed = 0)
    {
        Require.Positive(train);
        Require.NotNegative(test);
        return new DataSplit(DrawDigits(train, seed, "digits/train"), test == 0 ? null : DrawDigits(test, seed, "digits/test"));
    }

    private static Samples DrawDigits(int count, ulong seed, string stream)
    {
        const int Pixels = DigitArtist.Size * DigitArtist.Size;
        var shape = new Shape(count, 1, DigitArtist.Size, DigitArtist.Size);
        var (images, classes) = (new float[shape.Count], new long[count]);
        var artist = new DigitArtist();
        Span<int> order = stackalloc int[10];
        var orders = new Philox(seed, stream + "/order");
        for (var i = 0; i < count; i++)
        {
            if (i % order.Length == 0)
            {
                for (var digit = 0; digit < order.Length; digit++)
                    order[digit] = digit;
                orders.Shuffle(order);
            }

            classes[i] = order[i % order.Length];
            var generator = new Philox(seed, stream, epoch: i);
            artist.Draw((int)classes[i], ref generator, images.AsSpan(i * Pixels, Pixels));
        }

        return new Samples(
            Tensor.Adopt(images, shape), Tensor.Adopt(classes, new Shape(count)), [.. Enumerable.Range(0, 10).Select(digit => $"{digit}")]);
    }
}
