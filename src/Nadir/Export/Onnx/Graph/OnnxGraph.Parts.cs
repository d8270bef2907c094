namespace Nadir;

public sealed partial class OnnxGraph
{
    private readonly OnnxExporters exporters;

    /// <summary>A layer's output.</summary>
    /// <exception cref="NotSupportedException">It has no exporter.</exception>
    public string Layer(Layer layer, string x)
    {
        Enter(Require.Present(layer).Name);
        return exporters.Find(layer) is { } exporter && exporter.Write(this, layer, x) is { } result
            ? result
            : throw Missing(layer.Name, layer.GetType());
    }

    /// <summary>What an activation makes of a value; the value itself where there is none.</summary>
    /// <exception cref="NotSupportedException">It works on rows and has no exporter.</exception>
    public string Activation(Activation? activation, string x)
    {
        if (activation is null)
            return x;
        if (exporters.Find(activation) is { } exporter && exporter.Write(this, activation, x) is { } result)
            return result;
        if (!activation.IsElementwise)
            throw Missing(activation.EntryName, typeof(Activation));
        return activation.Value(new OnnxLane(this, x)).In(this, x);
    }

    /// <summary>What a preparation makes of columns.</summary>
    /// <exception cref="NotSupportedException">It has no exporter.</exception>
    public OnnxTable Preparation(Preparation preparation, OnnxTable inputs)
    {
        Enter($"preparation/{EntryNameAttribute.Of(Require.Present(preparation).GetType())}");
        return exporters.Find(preparation) is OnnxPreparation exporter
            ? exporter.Make(this, preparation, inputs)
            : throw Missing(preparation.GetType().Name, preparation.GetType());
    }

    private static NotSupportedException Missing(string name, Type type) => Error.NotSupported(
        $"{name} cannot be exported: {type.Name} has no ONNX exporter. Write a sealed class from {Wanted(type)} in an assembly marked [assembly: NadirCatalogue], and pass Catalogue.Of(thatAssembly).");

    private static string Wanted(Type type) => type == typeof(Activation) ? "OnnxActivation"
        : type.IsSubclassOf(typeof(Preparation)) ? $"OnnxPreparation<{type.Name}>"
        : $"OnnxExporter<{type.Name}>";
}
