namespace Nadir.Benchmarks;

/// <summary>A program's own loop of a number of steps.</summary>
internal sealed class LoopRow(int steps, Action run) : IRow
{
    public string Unit => "steps";

    public double OperationsPerUnit => 0;

    public int Run()
    {
        run();
        return steps;
    }

    public double BytesPerStep() => Allocated.By(run) / steps;
}
