namespace Nadir;

/// <summary>Writes one kind of part of a model as ONNX operations.</summary>
/// <remarks>
/// Found by reflection: a sealed class with a constructor without parameters, in Nadir or an assembly marked
/// <see cref="NadirCatalogueAttribute"/> that the catalogue was made of, whose exporters come before Nadir's.
/// </remarks>
public abstract class OnnxExporter
{
    private protected OnnxExporter()
    {
    }

    /// <summary>Whether it is for this part.</summary>
    internal abstract bool IsFor(object part);

    /// <summary>The result's name; null where the part has a form that it leaves to others.</summary>
    internal abstract string? Write(OnnxGraph graph, object part, string x);
}

/// <summary>Writes layers of a class as ONNX operations.</summary>
/// <typeparam name="T">The layer's class.</typeparam>
public abstract class OnnxExporter<T> : OnnxExporter
    where T : class
{
    /// <summary>Adds the layer's operations.</summary>
    /// <param name="graph">The graph; its <see cref="OnnxGraph.ElementType"/> is that of the layer's weights.</param>
    /// <param name="layer">The layer, which is built.</param>
    /// <param name="x">The input's name, shape [N, …InputShape].</param>
    /// <returns>The output's name, shape [N, …OutputShape]; x where nothing is to be done.</returns>
    protected abstract string Write(OnnxGraph graph, T layer, string x);

    internal sealed override bool IsFor(object part) => part is T;

    internal sealed override string Write(OnnxGraph graph, object part, string x) => Write(graph, (T)part, x);
}
