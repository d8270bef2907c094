namespace Nadir.Benchmarks;

/// <summary>A network of two hidden layers of 512 units on 784 inputs, by Adam.</summary>
internal sealed class MlpWork : ITrainingWork
{
    private const int Images = 12_800;
    private const double FirstLayer = 784 * 512;
    private const double Others = (512 * 512) + (512 * 10);

    public MlpWork()
    {
        Samples = SyntheticSamples.Of(Images, new Shape(784));
        Model = Presets.Mlp(units: 512);
        Model.Compile(new Adam(), Losses.SparseCategoricalCrossEntropy(fromLogits: true));
        Model.Build(Samples.InputShape);
    }

    public Model Model { get; }

    public Samples Samples { get; }

    public int Batch => 128;

    public double TrainingOperations => 2 * ((2 * FirstLayer) + (3 * Others));

    public double ForwardOperations => 2 * (FirstLayer + Others);
}
