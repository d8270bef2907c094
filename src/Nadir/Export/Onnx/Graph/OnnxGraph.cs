using System.Globalization;

namespace Nadir;

/// <summary>An ONNX graph while it is built: operations in the order of their computation, weights and constants.</summary>
/// <remarks>A value is known by its name. What is added between two layers is named after the layer: <c>0.dense/Gemm</c>.</remarks>
public sealed partial class OnnxGraph
{
    /// <summary>The domain of ONNX's operations for classical learning, version 3.</summary>
    public const string MachineLearning = "ai.onnx.ml";

    private readonly HashSet<string> names = [];
    private readonly List<OnnxNode> nodes = [];
    private readonly Dictionary<string, NamedArray> tensors = [];
    private readonly Dictionary<string, string> shared = [];
    private readonly string output;
    private string scope = "";

    internal OnnxGraph(ElementType elementType, Catalogue catalogue, string output)
    {
        (ElementType, exporters) = (elementType, new OnnxExporters(catalogue));
        this.output = Reserve(output, "output");
    }

    /// <summary>
    /// What the numbers are: the model's element type, Float64 in preparations. ONNX Runtime lacks Float64 forms of many operations.
    /// </summary>
    public ElementType ElementType { get; internal set; }

    internal List<OnnxInput> Inputs { get; } = [];

    internal IReadOnlyList<OnnxNode> Nodes => nodes;

    internal IEnumerable<NamedArray> Tensors => tensors.Values;

    internal bool UsesMachineLearning => nodes.Any(node => node.Domain == MachineLearning);

    /// <summary>Adds an operation with one result.</summary>
    /// <param name="operation">Its ONNX name, of operator set 17.</param>
    /// <param name="inputs">Values; the empty text for an optional one that is left out.</param>
    /// <param name="attributes">Its settings.</param>
    /// <returns>The result's name.</returns>
    public string Add(string operation, IReadOnlyList<string> inputs, params OnnxAttribute[] attributes) =>
        Add(operation, inputs, 1, "", attributes)[0];

    /// <summary>Adds an operation with several results, or of another domain than ONNX's own.</summary>
    /// <param name="outputs">How many results it has.</param>
    /// <param name="domain">Empty, or <see cref="MachineLearning"/>.</param>
    /// <inheritdoc cref="Add(string, IReadOnlyList{string}, OnnxAttribute[])"/>
    /// <returns>The results' names.</returns>
    public string[] Add(
        string operation, IReadOnlyList<string> inputs, int outputs, string domain, params OnnxAttribute[] attributes)
    {
        var name = Unique($"{scope}/{operation}");
        string[] results = outputs == 1 ? [name] : [.. Enumerable.Range(0, outputs).Select(i => Unique($"{name}:{i}"))];
        nodes.Add(new OnnxNode(name, operation, domain, [.. inputs], results, attributes));
        return results;
    }

    /// <summary>A weight under its own name.</summary>
    public string Weight(Parameter weight)
    {
        var name = Require.Present(weight).Name;
        if (!tensors.ContainsKey(name))
        {
            if (!names.Add(name))
                throw Error.Argument($"The name '{name}' is a weight's. Choose another InputName and OutputName.");
            tensors.Add(name, NamedArray.Of(name, weight.Value));
        }

        return name;
    }

    /// <summary>A number of the element type, the same name for the same number.</summary>
    public string Constant(double value) => Constant(
        $"{(ElementType == ElementType.Float32 ? "constant" : "constant64")}/{value.ToString("R", CultureInfo.InvariantCulture)}", name => NamedArray.Of(name, Tensor.Scalar(value, ElementType)));

    /// <summary>A tensor of the element type.</summary>
    public string Constant(double[] values, Shape shape)
    {
        var name = Unique($"{scope}/Constant");
        tensors.Add(name, NamedArray.Of(name, Tensor.From(values, shape).To(ElementType)));
        return name;
    }

    /// <summary>A list of whole numbers, such as axes or a shape; the same name for the same list.</summary>
    public string Integers(params long[] values) => Constant(
        $"integers/{string.Join('_', values)}", name => NamedArray.Of<long>(name, new Shape(values.Length), values));

    /// <summary>Whole numbers of a shape.</summary>
    public string Integers(long[] values, Shape shape)
    {
        var name = Unique($"{scope}/Integers");
        tensors.Add(name, NamedArray.Of<long>(name, shape, values));
        return name;
    }

    /// <summary>A value with elements of another type.</summary>
    public string Cast(string x, OnnxType type) => Add("Cast", [x], new OnnxAttribute("to", (long)type));

    /// <summary>A batch whose samples have another shape.</summary>
    /// <param name="x">Shape [N, …].</param>
    /// <param name="sample">The lengths of a sample's axes.</param>
    public string Reshape(string x, params int[] sample) => Add("Reshape", [x, Integers([-1, .. sample.Select(length => (long)length)])]);

    /// <summary>An input of any number of samples.</summary>
    internal string Input(string name, OnnxType type, Shape sample)
    {
        Inputs.Add(new OnnxInput(Reserve(name, "input"), type, sample));
        return name;
    }

    /// <summary>What follows is named after this.</summary>
    internal void Enter(string part) => scope = part;

    /// <summary>Makes a value the output, and drops what it was not computed from.</summary>
    internal void End(string value)
    {
        var needed = new HashSet<string> { value };
        for (var i = nodes.Count - 1; i >= 0; i--)
        {
            if (nodes[i].Outputs.Any(needed.Contains))
                needed.UnionWith(nodes[i].Inputs);
            else
                nodes.RemoveAt(i);
        }

        foreach (var unused in tensors.Keys.Where(name => !needed.Contains(name)).ToList())
            tensors.Remove(unused);
        if (!nodes.Exists(node => node.Outputs.Contains(value)))
            nodes.Add(new OnnxNode(Unique("output/Identity"), "Identity", "", [value], [output], []));
        else
            nodes.ForEach(node => node.Rename(value, output));
    }

    private string Constant(string name, Func<string, NamedArray> make)
    {
        if (!shared.TryGetValue(name, out var known))
        {
            known = shared[name] = Unique(name);
            tensors.Add(known, make(known));
        }

        return known;
    }

    private string Unique(string name)
    {
        var unique = name;
        for (var number = 2; !names.Add(unique); number++)
            unique = string.Create(CultureInfo.InvariantCulture, $"{name}_{number}");
        return unique;
    }

    private string Reserve(string name, string part)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw Error.Argument($"The ONNX {part} needs a name, got '{name}'. Leave it out for '{part}'.");
        if (name.Contains('\0', StringComparison.Ordinal))
            throw Error.Argument($"The ONNX {part}'s name '{name.Replace("\0", "\\0", StringComparison.Ordinal)}' has a character of code 0, at which runtimes end a name. Take it out.");
        return names.Add(name) ? name : throw Error.Argument($"Two inputs, or an input and the output, are both called '{name}'. Give them different names.");
    }
}
