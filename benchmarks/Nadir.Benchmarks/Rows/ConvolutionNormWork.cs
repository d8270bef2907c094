namespace Nadir.Benchmarks;

/// <summary>Two convolutions of 32 and 64 channels with batch normalization on 28×28 grey images, by plain gradient descent.</summary>
internal sealed class ConvolutionNormWork : ITrainingWork
{
    private const int Images = 2_000;

    // Output places × taps × filters × channels; the normalization's few operations a number are not counted.
    private const double FirstConvolution = 28 * 28 * 9 * 32;
    private const double Others = (14 * 14 * 9 * 32 * 64) + (7 * 7 * 64 * 10);

    public ConvolutionNormWork()
    {
        Samples = SyntheticSamples.Of(Images, new Shape(1, 28, 28));
        Model = new Sequential(
            new Conv2D(32, 3, padding: Padding.Same),
            new BatchNormalization(),
            new ActivationLayer(Activations.Relu()),
            new MaxPool2D(2),
            new Conv2D(64, 3, padding: Padding.Same),
            new BatchNormalization(),
            new ActivationLayer(Activations.Relu()),
            new MaxPool2D(2),
            new Flatten(),
            new Dense(10));
        Model.Compile(new Sgd(0.01), Losses.SparseCategoricalCrossEntropy(fromLogits: true));
        Model.Build(Samples.InputShape);
    }

    public Model Model { get; }

    public Samples Samples { get; }

    public int Batch => 100;

    public double TrainingOperations => 2 * ((2 * FirstConvolution) + (3 * Others));

    public double ForwardOperations => 2 * (FirstConvolution + Others);
}
