using System.Reflection;

namespace Nadir;

/// <summary>Makes the ONNX form of a model.</summary>
internal static class OnnxExport
{
    // A reader of protocol buffers takes no more than 2 GiB, and few take all of it.
    private const long LargestFile = int.MaxValue;

    public static ProtobufMessage Of(Model model, OnnxOptions options, Catalogue catalogue, long largestFile = LargestFile)
    {
        if (!model.IsBuilt)
            throw Error.State($"This model has no weights to export yet. Call Build(inputShape) or Fit first.");
        if (model.OutputShape is { } output && options.ClassNames.Count is > 0 and var names && names != Classes(output))
            throw Error.Argument($"The model has {Classes(output)} outputs {output}, got {names} class names. Give one name an output, or two for one.", nameof(options));
        options = options with { Preparation = options.Preparation ?? model.Preparation };
        var graph = new OnnxGraph(model.ElementType, catalogue, options.OutputName);
        var value = OnnxInputs.Of(graph, model, options);
        foreach (var layer in model.Layers)
            value = graph.Layer(layer, value);
        if (options.WithProbabilities)
            value = OnnxProbabilities.Of(model, graph, value);
        graph.End(value);
        var message = OnnxFile.Of(graph, model, options, Version);
        return message.Size <= largestFile
            ? message
            : throw Error.NotSupported($"This model would be an ONNX file of {message.Size:#,0} bytes, and protocol buffers end at {largestFile:#,0}. Save it as a folder instead: Save(folder).");
    }

    private static string Version =>
        typeof(Model).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static int Classes(Shape output) => output.Rank == 0 || output[^1] == 1 ? 2 : output[^1];
}
