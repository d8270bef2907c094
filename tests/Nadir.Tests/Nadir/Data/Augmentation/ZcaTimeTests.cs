using System.Diagnostics;

namespace Nadir.Tests.Data.Augmentation;

/// <summary>Timed, and so beside no other test.</summary>
[CollectionDefinition(nameof(ZcaTimeTests), DisableParallelization = true)]
[Collection(nameof(ZcaTimeTests))]
public sealed class ZcaTimeTests
{
    /// <summary>3072 numbers an image, fitted in at most 10 s on two cores; whitened in double precision by the fitted matrix.</summary>
    [Fact]
    [Trait("Category", "Slow")]
    public void Zca_OfCifarSize_IsFittedInTime()
    {
        var images = ImageStatisticsTests.Correlated(5000, 3, 32);
        var generator = new ImageDataGenerator { FeaturewiseCenter = true, ZcaWhitening = true };
        var clock = Stopwatch.StartNew();
        generator.Fit(images);
        var time = clock.Elapsed;
        var departure = ImageStatisticsTests.Departure(ImageStatisticsTests.WhitenedExactly(generator, images, 3072), 5000, 3072);
        TestContext.Current.SendDiagnosticMessage($"ZCA of 5000 images of 32×32×3: {time.TotalSeconds:0.00} s; covariance departs from 1 by {departure:0.0e0}");
        Assert.InRange(departure, 0, 1e-6);
        Assert.InRange(time, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }
}
