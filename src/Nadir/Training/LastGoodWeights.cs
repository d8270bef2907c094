namespace Nadir;

/// <summary>A copy of the weights from a step whose loss was finite, for the case that a later one is not.</summary>
/// <remarks>Taken every eighth step: a copy a step would cost a large network a tenth of its speed.</remarks>
internal sealed class LastGoodWeights(Model model)
{
    private const int StepsBetweenCopies = 8;

    private Tensor[]? copies;
    private long steps;

    /// <summary>Called when a step's loss is known to be finite, before the weights change.</summary>
    public void Keep()
    {
        if (steps++ % StepsBetweenCopies != 0)
            return;
        copies ??= [.. model.Parameters.Select(p => Tensor.Zeros(p.Value.Shape, p.Value.ElementType).Keep())];
        for (var i = 0; i < copies.Length; i++)
        {
            var value = model.Parameters[i].Value;
            if (value.ElementType == ElementType.Float32)
                value.AsSpan<float>().CopyTo(copies[i].Elements<float>());
            else
                value.AsSpan<double>().CopyTo(copies[i].Elements<double>());
        }
    }

    public void Restore()
    {
        for (var i = 0; i < (copies?.Length ?? 0); i++)
            model.Parameters[i].Assign(copies![i]);
    }
}
