namespace Nadir;

/// <summary>How another library names and lays out the weights of each kind of layer.</summary>
internal abstract class WeightConvention
{
    /// <summary>The library, for messages.</summary>
    public abstract string Library { get; }

    /// <summary>What a file's header says of its origin.</summary>
    public abstract string Format { get; }

    /// <summary>The weights of a layer under its name there.</summary>
    /// <param name="layer">Built.</param>
    /// <param name="module">What the layer is called there.</param>
    /// <param name="flattened">The shape of the image whose elements reach the layer as a list; null where none do.</param>
    public abstract IEnumerable<WeightPlace> Places(Layer layer, string module, Shape? flattened);

    /// <summary>What else that library's reader expects of a layer.</summary>
    public virtual IEnumerable<NamedArray> Extras(Layer layer, string module) => [];

    /// <summary>What the layers with weights are called where nothing else is said.</summary>
    public abstract IReadOnlyList<string> ModulesOf(Model model);

    /// <summary>A name of the file as it is compared.</summary>
    public virtual string Plain(string name) => name;

    /// <summary>Whether an array of the file is no weight.</summary>
    public abstract bool IsIgnored(string name);

    /// <summary>The layer's part of a weight's name.</summary>
    public abstract string ModuleOf(string name);

    /// <summary>Our own name of a weight without its layer's.</summary>
    protected static string OwnName(Parameter parameter) => parameter.Name[(parameter.Name.LastIndexOf('.') + 1)..];
}
