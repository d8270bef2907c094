namespace Nadir.Benchmarks;

/// <summary>Two numbers go downhill on mean((sin(b·cos(a·x)) − y)²) over 200 points.</summary>
internal sealed class Descent
{
    public const int Steps = 400;

    private const double LearningRate = 0.05;

    private readonly Tensor x = Tensor.Linspace(-3, 3, 200);
    private readonly Tensor y;

    public Descent() => y = Curve(Tensor.Scalar(1.2), Tensor.Scalar(0.8));

    public void Run()
    {
        Parameter[] parameters = [new("a", Tensor.Scalar(0.7)), new("b", Tensor.Scalar(1.4))];
        var optimizer = new Sgd(LearningRate);
        for (var step = 0; step < Steps; step++)
        {
            using var scope = Tensor.Scope();
            (Curve(parameters[0].Value, parameters[1].Value) - y).Square().Mean().Backward();
            optimizer.Step(parameters);
        }

        if (Math.Abs(parameters[0].Value.ToDouble() - 1.2) > 0.1)
            throw new InvalidOperationException($"The descent ended at a = {parameters[0].Value.ToDouble()} instead of near 1.2.");
    }

    private Tensor Curve(Tensor a, Tensor b) => (b * (a * x).Cos()).Sin();
}
