namespace Nadir.Benchmarks;

/// <summary>The small convolutional network on 28×28 grey images, by plain gradient descent.</summary>
internal sealed class SeedCnnWork : ITrainingWork
{
    public const int BatchSize = 100;

    private const int Images = 10_000;

    // Output places × taps × filters × channels, of three convolutions and two dense layers.
    private const double FirstConvolution = 24 * 24 * 25 * 4;
    private const double Others = (22 * 22 * 9 * 4 * 8) + (9 * 9 * 9 * 8 * 16) + (256 * 128) + (128 * 10);

    public SeedCnnWork()
    {
        Samples = SyntheticSamples.Of(Images, new Shape(1, 28, 28));
        Model = Presets.SeedCnn();
        Model.Compile(new Sgd(0.01), Losses.SparseCategoricalCrossEntropy(fromLogits: true));
        Model.Build(Samples.InputShape);
    }

    public Model Model { get; }

    public Samples Samples { get; }

    public int Batch => BatchSize;

    // The images themselves take no gradient, so the first layer goes backward once, the others twice.
    public double TrainingOperations => 2 * ((2 * FirstConvolution) + (3 * Others));

    public double ForwardOperations => 2 * (FirstConvolution + Others);
}
