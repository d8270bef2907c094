namespace Nadir.Cli;

/// <summary>A copy of a model's weights, to be saved later than they were taken.</summary>
internal sealed class KeptWeights
{
    private Tensor[]? kept;

    public void Take(Model model) => kept = Copy(model);

    /// <summary>Saves what was taken since the last save; the model is left as it is.</summary>
    public void Save(Model model, string folder)
    {
        if (kept is null)
            return;
        var present = Copy(model);
        Assign(model, kept);
        try
        {
            model.Save(folder);
            kept = null;
        }
        finally
        {
            Assign(model, present);
        }
    }

    private static Tensor[] Copy(Model model) =>
        [.. model.Parameters.Select(parameter => Tensor.From(parameter.Value.ToArray<double>(), parameter.Value.Shape).To(parameter.Value.ElementType))];

    private static void Assign(Model model, Tensor[] weights)
    {
        for (var i = 0; i < weights.Length; i++)
            model.Parameters[i].Assign(weights[i]);
    }
}
