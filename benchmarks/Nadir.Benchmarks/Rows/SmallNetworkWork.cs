namespace Nadir.Benchmarks;

/// <summary>2-8-8-1 with tanh learns the product of two numbers, ten samples a step, by plain descent.</summary>
internal sealed class SmallNetworkWork : ITrainingWork
{
    public const int LoopSteps = 2_000;

    private const int Count = 1_000;
    private const double FirstLayer = 2 * 8;
    private const double Others = (8 * 8) + 8;

    public SmallNetworkWork()
    {
        var x = Tensor.Uniform(new Shape(Count, 2), new Philox(1, "benchmark"), -1, 1);
        Samples = new Samples(x, x.Slice(1, 0, 1) * x.Slice(1, 1, 1));
        Model = new Sequential(new Dense(8, Activations.Tanh()), new Dense(8, Activations.Tanh()), new Dense(1));
        Model.Compile(new Sgd(0.05), Losses.MeanSquaredError());
        Model.Build(Samples.InputShape);
    }

    public Model Model { get; }

    public Samples Samples { get; }

    public int Batch => 10;

    public double TrainingOperations => 2 * ((2 * FirstLayer) + (3 * Others));

    public double ForwardOperations => 2 * (FirstLayer + Others);

    /// <summary>The same without <c>Fit</c>: the first ten samples again and again, in a loop of the program's own.</summary>
    public void Loop()
    {
        var batch = Samples.Take(Batch);
        for (var step = 0; step < LoopSteps; step++)
        {
            using var scope = Tensor.Scope();
            Model.Loss!.Compute(batch.Targets, Model.Forward(batch.Inputs)).Backward();
            Model.Optimizer!.Step(Model.Parameters);
        }
    }
}
