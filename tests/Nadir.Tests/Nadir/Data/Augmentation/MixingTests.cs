namespace Nadir.Tests.Data.Augmentation;

public sealed class MixingTests
{
    /// <summary>Images of one number each, equal to their class: what is mixed can be told from the pixels.</summary>
    private static Samples Batch(int count = 8, int size = 6)
    {
        var pixels = Enumerable.Range(0, count).SelectMany(i => Enumerable.Repeat((float)i, size * size)).ToArray();
        return new Samples(Tensor.From(pixels, new Shape(count, 1, size, size)), Tensor.From([.. Enumerable.Range(0, count).Select(i => (long)i)]));
    }

    [Fact]
    public void MixUp_Targets_SayWhatTheInputsAreMadeOf()
    {
        var mixed = new MixUp(1, classes: 8).Apply(Batch(), new Philox(3, "mix"));
        var targets = mixed.Targets.ToArray<double>();
        var own = Enumerable.Range(0, 8).Select(i => targets[(i * 8) + i]).ToArray();
        for (var i = 0; i < 8; i++)
        {
            var row = targets[(i * 8)..((i + 1) * 8)];
            Assert.Equal(1, row.Sum(), 1e-6);
            Assert.InRange(row.Count(share => share > 0), 1, 2);
            Assert.Equal(row.Select((share, label) => share * label).Sum(), mixed.Inputs[i, 0, 2, 3], 1e-5);
        }

        Assert.InRange(own.Where(share => share < 1).Distinct().Count(), 1, 1);
    }

    [Fact]
    public void CutMix_Targets_AreTheAreasOfThePictures()
    {
        var cuts = 0;
        for (var seed = 0ul; seed < 20; seed++)
        {
            var mixed = new CutMix(classes: 8).Apply(Batch(), new Philox(seed, "cut"));
            var (targets, pixels) = (mixed.Targets.ToArray<double>(), mixed.Inputs.ToArray<float>());
            for (var i = 0; i < 8; i++)
            {
                var image = pixels[(i * 36)..((i + 1) * 36)];
                for (var label = 0; label < 8; label++)
                    Assert.Equal(image.Count(pixel => pixel == label) / 36.0, targets[(i * 8) + label], 1e-6);
                cuts += image.Distinct().Count() - 1;
            }
        }

        Assert.True(cuts > 20);
    }

    /// <summary>Beta(a, a) has mean 1/2 and variance 1/(4·(2a + 1)).</summary>
    [Theory]
    [InlineData(0.05)]
    [InlineData(0.2)]
    [InlineData(1)]
    [InlineData(7.5)]
    public void Beta_HasItsMoments(double alpha)
    {
        var generator = new Philox(1, "beta");
        var draws = Enumerable.Range(0, 40_000).Select(_ => BetaDistribution.Draw(alpha, ref generator)).ToArray();
        Assert.All(draws, draw => Assert.InRange(draw, 0, 1));
        Assert.Equal(0.5, draws.Average(), 0.01);
        Assert.Equal(1 / (4 * ((2 * alpha) + 1)), draws.Average(draw => (draw - 0.5) * (draw - 0.5)), 0.004);
    }

    [Fact]
    public void RandomErasing_FillsRectanglesWithinItsRanges()
    {
        var images = new Samples(Tensor.Ones(new Shape(300, 2, 20, 30)), Tensor.Zeros(new Shape(300)));
        var erased = new RandomErasing { Value = [0.25, -3] }.Apply(images, new Philox(2, "erase")).Inputs.ToArray<float>().Chunk(1200).ToArray();
        var changed = erased.Where(image => image.Any(pixel => pixel != 1)).ToArray();
        Assert.InRange(changed.Length, 120, 180);
        foreach (var image in changed)
        {
            var gone = Enumerable.Range(0, 600).Where(i => image[i] == 0.25f).Select(i => (Row: i / 30, Column: i % 30)).ToList();
            var (height, width) = (gone.Max(at => at.Row) - gone.Min(at => at.Row) + 1, gone.Max(at => at.Column) - gone.Min(at => at.Column) + 1);
            Assert.Equal(height * width, gone.Count);
            Assert.Equal(gone.Count, image[600..].Count(pixel => pixel == -3));
            Assert.InRange(gone.Count / 600.0, 0.01, 0.37);
            Assert.InRange(height / (double)width, 0.2, 4.5);
        }

        var noise = new RandomErasing { Probability = 1, FillsWithNoise = true }.Apply(images, new Philox(2, "erase")).Inputs.ToArray<float>().Where(pixel => pixel != 1).ToArray();
        Assert.Equal(0, noise.Average(), 0.02);
        Assert.Equal(1, noise.Average(pixel => pixel * pixel), 0.03);
    }

    [Fact]
    public void Augment_OfAStream_ChangesEachBatchAndRepeats()
    {
        var batches = Dataset.From(Batch(16)).Batch(8).Augment(new MixUp(classes: 16), seed: 1).Augment(new RandomErasing());
        var first = batches.Pass(0).Select(batch => batch.Inputs.ToArray<float>()).ToArray();
        Assert.Equal(first, batches.Pass(0).Select(batch => batch.Inputs.ToArray<float>()));
        Assert.NotEqual(first, batches.Pass(1).Select(batch => batch.Inputs.ToArray<float>()));
        Assert.Equal(new Shape(8, 16), batches.First().Targets.Shape);
    }

    [Fact]
    public void Mixtures_OfSoftAndNamedTargetsAndWeights_AreMixedAlike()
    {
        var plain = Batch(4);
        var names = new Samples(plain.Inputs, plain.Targets, ["a", "b", "c", "d"], weights: Tensor.From([1.0, 2, 3, 4]));
        var named = new MixUp(1).Apply(names, new Philox(5, "mix"));
        var soft = new MixUp(1).Apply(plain.With(targets: Tensor.OneHot(plain.Targets, 4)), new Philox(5, "mix"));
        Assert.Equal(named.Targets.ToArray<float>(), soft.Targets.ToArray<float>());
        for (var i = 0; i < 4; i++)
            Assert.Equal(Enumerable.Range(0, 4).Sum(label => named.Targets[i, label] * (label + 1)), named.Weights![i], 1e-6);
    }
}
