namespace Nadir;

/// <summary>What the weights of a model are called in a file, and how they lie there.</summary>
/// <remarks>
/// Layers that have weights, and what these are called:
/// <list type="table">
/// <item>Dense: weight [out, in], bias; PyTorch the same; Keras kernel [in, out], bias.</item>
/// <item>Conv2D: weight [out, in ÷ groups, H, W], bias; PyTorch the same; Keras kernel [H, W, in ÷ groups, out], bias.</item>
/// <item>BatchNormalization: scale, shift, runningMean, runningVariance; PyTorch weight, bias, running_mean, running_var (num_batches_tracked is
/// taken where running statistics are cumulative, and passed over otherwise); Keras gamma, beta, moving_mean, moving_variance.</item>
/// <item>PRelu: slope; PyTorch weight; Keras alpha.</item>
/// </list>
/// </remarks>
public sealed class NameMap
{
    private readonly Func<string, string>? rename;
    private readonly WeightConvention? convention;
    private readonly IReadOnlyList<string>? modules;

    private NameMap(Func<string, string>? rename, WeightConvention? convention, IReadOnlyList<string>? modules) =>
        (this.rename, this.convention, this.modules) = (rename, convention, modules);

    /// <summary>Our own names, such as <c>0.dense.weight</c>.</summary>
    public static NameMap Own { get; } = new(name => name, null, null);

    /// <summary>What the file's header says of its origin.</summary>
    internal string Format => convention?.Format ?? "nadir";

    /// <summary>PyTorch's names, such as <c>conv1.weight</c>: what <c>model.state_dict()</c> holds.</summary>
    /// <param name="modules">
    /// What the layers with weights are called there, in order, such as ["conv1", "bn1", "fc"]. Left out, loading finds them where shapes or the numbers
    /// in the file's names leave one way only, and says so where they do not; saving numbers them as torch.nn.Sequential does, with
    /// each activation a module of its own.
    /// </param>
    public static NameMap PyTorch(IReadOnlyList<string>? modules = null) => new(null, new PyTorchNames(), modules);

    /// <summary>Keras' names, such as <c>dense_1/kernel</c>: what <c>{v.path: v.numpy() for v in model.variables}</c> holds.</summary>
    /// <param name="layers">
    /// What the layers with weights are called there, in order, such as ["conv2d", "dense"]. Left out, loading finds them as for
    /// <see cref="PyTorch"/>; saving names them as Keras does.
    /// </param>
    /// <param name="channelsFirst">
    /// Whether the Keras model takes images [C, H, W]; by default it takes [H, W, C], so that a Dense layer behind Flatten has its inputs in another
    /// order there, which is changed on the way.
    /// </param>
    public static NameMap Keras(IReadOnlyList<string>? layers = null, bool channelsFirst = false) =>
        new(null, new KerasNames(channelsFirst), layers);

    /// <summary>Names by a function of ours; elements lie as ours do.</summary>
    /// <param name="theirs">From our name, such as <c>0.dense.weight</c>, to the file's.</param>
    public static NameMap From(Func<string, string> theirs) => new(Require.Present(theirs), null, null);

    /// <summary>Names by a list; elements lie as ours do.</summary>
    /// <param name="theirs">From our names, such as <c>0.dense.weight</c>, to the file's; all of them.</param>
    public static NameMap From(IReadOnlyDictionary<string, string> theirs)
    {
        Require.Present(theirs);
        return From(name => theirs.TryGetValue(name, out var found) ? found : throw Error.Argument(
            $"The name map lacks the weight {name}.{CatalogueName.DidYouMean(name, theirs.Keys)} Give each weight its name in the file.", nameof(theirs)));
    }

    /// <summary>A name of the file as it is compared.</summary>
    internal string Plain(string name) => convention?.Plain(name) ?? name;

    /// <summary>Whether an array of the file is no weight.</summary>
    internal bool IsIgnored(string plainName) => convention?.IsIgnored(plainName) ?? false;

    /// <summary>Where the model's weights stand in a file.</summary>
    internal List<WeightPlace> PlacesIn(Model model, IReadOnlyList<NamedArray> arrays, string path)
    {
        var layers = FlattenedImage.Before(model).ToList();
        return Places(model, layers, convention is null ? [] : Given(layers) ?? new ModuleMatch(convention, arrays, path).Of(layers));
    }

    /// <summary>The model's weights as a file holds them.</summary>
    internal IEnumerable<NamedArray> Arrays(Model model)
    {
        var layers = FlattenedImage.Before(model).ToList();
        var names = convention is null ? [] : Given(layers) ?? convention.ModulesOf(model);
        using var pause = Gradients.Off();
        var arrays = Places(model, layers, names)
            .Select(place => NamedArray.Of(place.Name, place.IsCount
                ? place.Layout.ToTheirs(place.Parameter.Value).To(ElementType.Int64)
                : place.Layout.ToTheirs(place.Parameter.Value)));
        return [.. arrays, .. layers.SelectMany((layer, i) => convention?.Extras(layer.Layer, names[i]) ?? [])];
    }

    private List<WeightPlace> Places(Model model, List<(Layer Layer, Shape? Image)> layers, IReadOnlyList<string> names)
    {
        var places = convention is null
            ? [.. model.Parameters.Select(parameter => new WeightPlace(parameter, rename!(parameter.Name), WeightLayout.Same(parameter.Value.Shape)))]
            : layers.SelectMany((layer, i) => convention.Places(layer.Layer, names[i], layer.Image)).ToList();
        return places.GroupBy(place => place.Name).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw Error.Argument($"Two weights are to be called '{twice.Key}': {string.Join(", ", twice.Select(place => place.Parameter.Name))}. Give each its own name.")
            : places;
    }

    private IReadOnlyList<string>? Given(List<(Layer Layer, Shape? Image)> layers) => modules is null || modules.Count == layers.Count
        ? modules?.Select(convention!.Plain).ToList()
        : throw Error.Argument($"NameMap.{convention!.Library} got {modules.Count} names for the {layers.Count} layers with weights: {string.Join(", ", layers.Select(layer => layer.Layer.Name))}. Give each its name in the file.");
}
