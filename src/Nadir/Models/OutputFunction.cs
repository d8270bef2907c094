namespace Nadir;

/// <summary>The function that a model's output has passed through last, and whether the loss expects it.</summary>
public static class OutputFunction
{
    /// <summary>Its name, such as <c>softmax</c>; null when the output is a plain weighted sum, or a layer of the user's own.</summary>
    public static string? Of(Model model)
    {
        if (model.Layers[^1] is Softmax)
            return "softmax";
        var activation = model.Layers[^1] switch
        {
            Dense dense => dense.Activation,
            Conv2D convolution => convolution.Activation,
            ActivationLayer layer => layer.Activation,
            _ => null,
        };
        return activation is null || CatalogueName.Same(activation.EntryName, "linear") ? null : activation.EntryName.ToLowerInvariant();
    }

    /// <summary>What does not go together in a model and its loss, and what to do; null when nothing.</summary>
    internal static string? Mismatch(Model model)
    {
        if (model.Loss is not { Definition: ILogitsLoss definition } loss)
            return null;
        var output = Of(model);
        if (definition.FromLogits && output is ("softmax" or "sigmoid"))
            return $"the model ends with {output}, and {loss.EntryName} with fromLogits=true applies it again. Take fromLogits=false, or leave the {output} out.";
        return !definition.FromLogits && output is null && model.Layers[^1].GetType().Assembly == typeof(Model).Assembly
            ? $"the model ends without softmax or sigmoid, and {loss.EntryName} with fromLogits=false expects probabilities. Take fromLogits=true."
            : null;
    }
}
