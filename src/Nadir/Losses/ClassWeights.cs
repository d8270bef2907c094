namespace Nadir;

/// <summary>Weights of classes or outputs as a loss takes them.</summary>
internal static class ClassWeights
{
    /// <summary>Refuses weights that are negative or not finite, and lists of another length.</summary>
    public static double[]? Require(double[]? weights, string name, int? length = null)
    {
        if (weights is null)
            return null;
        if (length is { } wanted && weights.Length != wanted)
            throw Error.Argument($"{name} needs {wanted} numbers, got {weights.Length}.", name);
        foreach (var weight in weights)
            Nadir.Tensors.Require.NotNegative(weight, name);
        return weights;
    }

    /// <summary>The weights as a row, one for each number of the last axis.</summary>
    public static Tensor Row(double[] weights, Tensor prediction, string name)
    {
        var length = prediction.Rank == 0 ? 1 : prediction.Shape[-1];
        if (weights.Length != length)
            throw Error.Shape($"{name} has {weights.Length} numbers for predictions {prediction.Shape}; it needs one for each of {length}.");
        return Tensor.From(weights).To(prediction.ElementType);
    }
}
