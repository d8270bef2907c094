namespace Nadir;

/// <summary>Writes one kind of preparation as ONNX operations.</summary>
public abstract class OnnxPreparation : OnnxExporter
{
    private protected OnnxPreparation()
    {
    }

    internal abstract OnnxTable Make(OnnxGraph graph, Preparation preparation, OnnxTable inputs);

    internal sealed override string? Write(OnnxGraph graph, object part, string x) => null;
}

/// <summary>Writes preparations of a class as ONNX operations.</summary>
/// <remarks>
/// Numbers are Float64 there, as they are in a table. What a preparation refuses, ONNX cannot: an unknown category is then none of those known.
/// </remarks>
/// <typeparam name="T">The preparation's class.</typeparam>
public abstract class OnnxPreparation<T> : OnnxPreparation
    where T : Preparation
{
    /// <summary>Adds the preparation's operations.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="preparation">The preparation, which has learned.</param>
    /// <param name="inputs">The columns it learned from, in that order.</param>
    /// <returns>The columns it makes.</returns>
    protected abstract OnnxTable Write(OnnxGraph graph, T preparation, OnnxTable inputs);

    internal sealed override bool IsFor(object part) => part is T;

    internal sealed override OnnxTable Make(OnnxGraph graph, Preparation preparation, OnnxTable inputs) =>
        Write(graph, (T)preparation, inputs);
}
