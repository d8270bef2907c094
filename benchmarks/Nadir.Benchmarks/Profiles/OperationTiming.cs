using System.Globalization;

namespace Nadir.Benchmarks;

/// <summary>Times single operations in processor time, of which other processes take nothing, and prints a line each.</summary>
/// <param name="batch">How many samples a call works on; times are for one.</param>
internal sealed class OperationTiming(int batch)
{
    private const int Rounds = 15;
    private const int CallsABlock = 4;
    private const double RoundSeconds = 0.02;

    /// <summary>The lowest of all rounds: what disturbs a round only ever adds to it.</summary>
    public void Time(string name, Action action)
    {
        var best = double.PositiveInfinity;
        for (var round = 0; round < Rounds; round++)
        {
            var (count, started) = (0, Environment.CpuUsage.TotalTime);
            double seconds;
            do
            {
                for (var i = 0; i < CallsABlock; i++)
                    action();
                count += CallsABlock;
                seconds = (Environment.CpuUsage.TotalTime - started).TotalSeconds;
            }
            while (seconds < RoundSeconds);
            best = Math.Min(best, seconds / count);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-18} {best / batch * 1e9,8:F0} ns a sample"));
    }

    /// <summary>A differentiable operation: forward alone, then forward and backward.</summary>
    public void Pair(string name, Tensor x, Tensor upstream, Func<Tensor, Tensor> forward, params Tensor[] weights)
    {
        x.RequiresGradient();
        Time($"{name} forward", () =>
        {
            using var scope = StepScope.Open(recycleShells: true);
            forward(x);
        });
        Time($"{name} both", () =>
        {
            using var scope = StepScope.Open(recycleShells: true);
            forward(x).Backward(upstream);
            x.Gradient = null;
            foreach (var weight in weights)
                weight.Gradient = null;
        });
    }

    /// <summary>A training step of a model on its first batch, without and with what Fit does around it.</summary>
    public void Step(ITrainingWork work)
    {
        var batch = work.Samples.Take(work.Batch);
        var (model, pass) = (work.Model, ForwardPass.Training(0, 0, 0));
        Time("all forward", () =>
        {
            using var scope = StepScope.Open(recycleShells: true);
            model.Loss!.Compute(batch.Targets, model.Forward(batch.Inputs, pass));
        });
        Time("all but weights", () =>
        {
            using var scope = StepScope.Open(recycleShells: true);
            model.Loss!.Compute(batch.Targets, model.Forward(batch.Inputs, pass)).Backward();
            foreach (var parameter in model.Parameters)
                parameter.ClearGradient();
        });
        Time("whole step", () =>
        {
            using var scope = StepScope.Open(recycleShells: true);
            model.Loss!.Compute(batch.Targets, model.Forward(batch.Inputs, pass)).Backward();
            model.Optimizer!.Step(model.Parameters);
        });
        var rows = new int[work.Batch];
        var batches = new Batches(work.Samples, null, model.ElementType);
        var next = 0;
        Time("gather", () =>
        {
            for (var i = 0; i < rows.Length; i++)
                rows[i] = (next = (next + 7919) % work.Samples.Count);
            using var scope = StepScope.Open(recycleShells: true);
            batches.Pick(rows);
        });
    }

    public static float[] Numbers(long length)
    {
        var numbers = new float[length];
        var generator = new Philox(3, "profile");
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = (float)generator.NextUniform(-1, 1);
        return numbers;
    }
}
