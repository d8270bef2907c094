namespace Nadir.Tests.Optimizers;

/// <summary>A rule that looks at a whole weight tensor, as its paper writes it: plain loops, nothing rearranged.</summary>
internal abstract class PlainTensorRule
{
    private readonly Dictionary<int, Dictionary<string, double[]>> memory = [];

    /// <summary>The number of the step, from 1.</summary>
    protected int T { get; private set; }

    public void Step(double[][] weights, double[][] gradients, Shape[] shapes)
    {
        T++;
        for (var i = 0; i < weights.Length; i++)
        {
            var slots = memory.TryGetValue(i, out var known) ? known : memory[i] = [];
            Move(weights[i], gradients[i], shapes[i].ToArray(), (name, count) => slots.TryGetValue(name, out var slot) ? slot : slots[name] = new double[count]);
        }
    }

    protected abstract void Move(double[] w, double[] g, int[] shape, Func<string, int, double[]> slot);

    protected static double Norm(double[] x) => Math.Sqrt(x.Sum(element => element * element));

    protected static double RootMeanSquare(double[] x) => Math.Sqrt(x.Average(element => element * element));
}
