using System.Text.Json.Nodes;

namespace Nadir.Cli;

/// <summary>The function a model's output has passed through last.</summary>
internal static class OutputFunction
{
    /// <summary>Its name, such as <c>softmax</c>; null when the output is a plain weighted sum.</summary>
    public static string? Of(Model model, Catalogue catalogue)
    {
        var last = catalogue.SpecOf(model.Layers[^1]);
        if (CatalogueName.Same(last.Name, "softmax"))
            return "softmax";
        var activation = last.Arguments["activation"] switch
        {
            JsonObject item => item["name"]?.GetValue<string>(),
            JsonValue value => value.GetValue<string>(),
            _ => null,
        };
        return activation is null || CatalogueName.Same(activation, "linear") ? null : catalogue.Find("activation", activation).Name;
    }

    /// <summary>What does not go together in a model and its loss; null when nothing.</summary>
    public static string? Mismatch(Model model, Catalogue catalogue)
    {
        var output = Of(model, catalogue);
        var loss = catalogue.SpecOf(model.Loss!);
        if (loss.Arguments["fromLogits"] is not JsonValue value || !value.TryGetValue(out bool fromLogits))
            return null;
        if (fromLogits && output is ("softmax" or "sigmoid"))
            return $"the model ends with {output}, and {loss.Name} with fromLogits=true applies it again. Take fromLogits=false, or leave the {output} out.";
        return !fromLogits && output is not ("softmax" or "sigmoid")
            ? $"the model ends without softmax or sigmoid, and {loss.Name} with fromLogits=false expects probabilities. Take fromLogits=true."
            : null;
    }
}
