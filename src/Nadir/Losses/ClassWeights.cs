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
    /// <param name="weights">The numbers.</param>
    /// <param name="prediction">What they weigh.</param>
    /// <param name="name">What they are called, for messages.</param>
    /// <param name="scale">Multiplies each.</param>
    public static Tensor Row(double[] weights, Tensor prediction, string name, double scale = 1)
    {
        var length = prediction.Rank == 0 ? 1 : prediction.Layout[-1];
        RequireLength(weights, length, prediction, name);
        var row = Tensor.Allocate(new Shape(length), prediction.ElementType);
        for (var i = 0; i < length; i++)
        {
            if (row.ElementType == ElementType.Float32)
                row.Elements<float>()[i] = (float)(weights[i] * scale);
            else
                row.Elements<double>()[i] = weights[i] * scale;
        }

        return row;
    }

    /// <summary>Refuses a list that has not one number for each class of a prediction.</summary>
    public static void RequireLength(double[] weights, int classes, Tensor prediction, string name)
    {
        if (weights.Length != classes)
            throw Error.Shape($"{name} has {weights.Length} numbers for predictions {prediction.Shape}; it needs one for each of {classes}.");
    }
}
