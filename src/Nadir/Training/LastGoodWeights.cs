namespace Nadir;

/// <summary>A copy of the weights from a step whose loss was finite, for the case that a later one is not.</summary>
/// <remarks>
/// Taken every eighth step: a copy a step would cost a large network a tenth of its speed. Weights to evaluate by, which
/// the optimizer remembers, are among them.
/// </remarks>
internal sealed class LastGoodWeights(Model model)
{
    private const int StepsBetweenCopies = 8;

    private readonly double[] numbers = new double[model.Optimizer!.Numbers.Length];
    private Tensor[]? copies;
    private (Tensor Present, Tensor Copy)[] memory = [];
    private long steps;

    /// <summary>Called when a step's loss is known to be finite, before the weights change.</summary>
    public void Keep()
    {
        if (steps++ % StepsBetweenCopies != 0)
            return;
        if (copies is null)
            Begin();
        for (var i = 0; i < copies!.Length; i++)
            copies[i].Become(model.Parameters[i].Value);
        foreach (var (present, copy) in memory)
            copy.Become(present);
        if (memory.Length > 0)
            model.Optimizer!.Numbers.CopyTo(numbers);
    }

    public void Restore()
    {
        for (var i = 0; i < (copies?.Length ?? 0); i++)
            model.Parameters[i].Assign(copies![i]);
        foreach (var (present, copy) in memory)
            present.Become(copy);
        if (memory.Length > 0)
            numbers.CopyTo(model.Optimizer!.Numbers);
    }

    private void Begin()
    {
        copies = [.. model.Parameters.Select(p => Tensor.Zeros(p.Value.Shape, p.Value.ElementType).Keep())];
        if (model.Optimizer is { HasEvaluationWeights: true } optimizer)
            memory = [.. optimizer.TensorsOf(model.Parameters).Select(present => (present, present.Copy()))];
    }
}
