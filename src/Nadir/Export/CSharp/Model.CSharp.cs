namespace Nadir;

public abstract partial class Model
{
    /// <summary>
    /// The model as C# source that needs no library: a static class with <c>Predict(ReadOnlySpan&lt;float&gt; input, Span&lt;float&gt; output)</c>.
    /// </summary>
    /// <remarks>
    /// Sums are computed in 64 bits, so outputs equal <see cref="Predict(Tensor, int)"/> to its own rounding. A model of Float64 predicts doubles.
    /// Weights are written as literals where they are few, else as text of their bytes; either way they are kept exactly.
    /// Neither Keras nor PyTorch has this; m2cgen does it for estimators.
    /// </remarks>
    /// <param name="className">What the class is called.</param>
    /// <param name="inNamespace">Its namespace; none when left out.</param>
    /// <param name="preparation">What raw inputs pass first, so that <c>Predict</c> takes them raw; the model's own when left out.</param>
    /// <param name="mostWeights">How many weights the source may hold: a compiler takes long over more than a few million.</param>
    /// <exception cref="InvalidOperationException">The model is not built, or the preparation has not learned yet.</exception>
    /// <exception cref="NotSupportedException">A layer, an activation or the preparation cannot be written as C#; says which.</exception>
    /// <exception cref="ArgumentException">A name is none in C#, the preparation is for inputs of another shape, or there are too many weights.</exception>
    public string ToCSharp(string className = "TrainedModel", string? inNamespace = null, Preparation? preparation = null, int mostWeights = 1_000_000)
    {
        CSharpName.Check(className);
        CSharpName.CheckNamespace(inNamespace);
        if (InputShape is not { } input)
            throw Error.State($"This model has no weights to write yet. Call Build(inputShape) or Fit first.");
        if (ParameterCount > Require.Positive(mostWeights))
            throw Error.Argument($"The model has {ParameterCount} weights, and the source may hold {mostWeights}. Raise mostWeights, or save the model and load it with Nadir.", nameof(mostWeights));
        preparation ??= Preparation;
        var raw = preparation is null ? input : preparation.LearnedFrom.SampleShape ?? new Shape(preparation.InputNames.Count);
        var program = new CSharpProgram(ElementType, raw);
        if (preparation is not null)
            Prepare(preparation, program, input);
        foreach (var layer in Layers)
            CSharpExporter.Export(layer, program);
        if (program.Methods.ContainsKey(className) || program.Arrays.Any(array => array.Name == className))
            throw Error.Argument($"A member of the class is called {className} already. Give the class another name, such as {className}Model.", nameof(className));
        var parts = Layers.Select(layer => layer.Name);
        var summary = FormattableString.Invariant($"A model of {ParameterCount} weights: {string.Join(", ", preparation is null ? parts : parts.Prepend(CSharpExporter.NameOf(preparation)))}.");
        return new CSharpSource(program, className, inNamespace, raw, summary).ToString();
    }

    private static void Prepare(Preparation preparation, CSharpProgram program, Shape input)
    {
        var raw = program.Shape;
        CSharpExporter.Export(preparation, program);
        if (program.Shape.Count != input.Count)
            throw Error.Argument($"The preparation makes {program.Shape} of a sample {raw}, the model takes {input}. Pass the one it was trained with.", nameof(preparation));
        program.View(input);
    }

    /// <summary>Writes the model as C# source that needs no library.</summary>
    /// <param name="path">The file; replaced in one go. Its name gives the class's.</param>
    /// <exception cref="DataException">The system refused; what was there before is unchanged.</exception>
    /// <inheritdoc cref="ToCSharp"/>
    public void SaveCSharp(string path, string? inNamespace = null, Preparation? preparation = null, int mostWeights = 1_000_000) =>
        DurableFile.WriteText(path, ToCSharp(Path.GetFileNameWithoutExtension(Require.Present(path)), inNamespace, preparation, mostWeights));
}
