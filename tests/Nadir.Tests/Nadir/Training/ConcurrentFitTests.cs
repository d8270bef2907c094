namespace Nadir.Tests.Training;

/// <summary>Several models that learn at once, in one process and one pool.</summary>
public sealed class ConcurrentFitTests
{
    [Fact]
    public void Fits_AtOnce_GiveTheBitsOfFitsOneAfterAnother()
    {
        var alone = Enumerable.Range(0, 4).Select(i => Trained(i, threads: 1)).ToList();
        foreach (var threads in new[] { 2, 4 })
        {
            var together = new float[4][];
            var running = Enumerable.Range(0, 4).Select(i => new Thread(() => together[i] = Trained(i, threads))).ToList();
            running.ForEach(thread => thread.Start());
            running.ForEach(thread => thread.Join());
            for (var i = 0; i < 4; i++)
                Assert.Equal(alone[i], together[i]);
        }
    }

    private static float[] Trained(int number, int threads)
    {
        var random = new Philox((ulong)number, "samples");
        var model = new Sequential(new Dense(64, Activations.Relu()), new Dense(64, Activations.Tanh()), new Dense(1));
        model.Compile(new Adam(), Losses.MeanSquaredError());
        var samples = new Samples(Tensor.Uniform(new Shape(512, 100), random), Tensor.Uniform(new Shape(512, 1), random));
        model.Fit(samples, new FitOptions { Epochs = 3, BatchSize = 128, Threads = threads, Seed = (ulong)number });
        return [.. model.Parameters.SelectMany(parameter => parameter.Value.ToArray<float>())];
    }
}
