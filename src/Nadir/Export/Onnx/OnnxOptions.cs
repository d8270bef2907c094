namespace Nadir;

/// <summary>What an ONNX file is to hold beside the network.</summary>
public sealed record OnnxOptions
{
    /// <summary>The input's name.</summary>
    public string InputName { get; init; } = "input";

    /// <summary>The output's name.</summary>
    public string OutputName { get; init; } = "output";

    /// <summary>
    /// What raw inputs go through before the first layer; it has learned. The model's own when left out. Of a tensor or a table of
    /// numbers there is one input; of a table with texts one a column, [N, 1], called as the column is. A table's numbers are of
    /// 64 bits; an empty text is missing.
    /// </summary>
    public Preparation? Preparation { get; init; }

    /// <summary>
    /// Whether a model trained on logits (fromLogits) gets the softmax or sigmoid that its loss implies as its last operation. A model that
    /// ends with one already stays as it is.
    /// </summary>
    public bool WithProbabilities { get; init; }

    /// <summary>The classes in the order of the outputs, kept as JSON under <c>nadir.classNames</c>; none when left out.</summary>
    public IReadOnlyList<string> ClassNames { get; init; } = [];

    /// <summary>A text for people who look at the file; what the model is when left out.</summary>
    public string? Description { get; init; }
}
