namespace Nadir;

/// <summary>PyTorch's state dicts: <c>module.weight</c>, laid out as ours.</summary>
internal sealed class PyTorchNames : WeightConvention
{
    private const string Batches = "num_batches_tracked";

    public override string Library => nameof(NameMap.PyTorch);

    public override string Format => "pt";

    public override IEnumerable<WeightPlace> Places(Layer layer, string module, Shape? flattened)
    {
        foreach (var parameter in layer.Parameters)
        {
            var own = OwnName(parameter);
            var isCount = layer is BatchNormalization && own == "batches";
            var layout = isCount
                ? WeightLayout.Reshaped(parameter.Value.Shape, Shape.Scalar)
                : WeightLayout.Same(parameter.Value.Shape);
            yield return new WeightPlace(parameter, Join(module, NameOf(layer, own)), layout, isCount);
        }
    }

    /// <summary>PyTorch asks for the number of batches wherever it keeps running statistics.</summary>
    public override IEnumerable<NamedArray> Extras(Layer layer, string module) =>
        layer is BatchNormalization { RunningStatistics: RunningStatistics.Fading }
            ? [NamedArray.Of<long>(Join(module, Batches), Shape.Scalar, [0])]
            : [];

    /// <summary>Numbers as torch.nn.Sequential gives them, where an activation is a module of its own.</summary>
    public override IReadOnlyList<string> ModulesOf(Model model)
    {
        var (modules, number) = (new List<string>(), 0);
        foreach (var layer in model.Layers)
        {
            if (layer.Parameters.Count > 0)
                modules.Add(FormattableString.Invariant($"{number}"));
            number += layer is Dense { Activation: not null } or Conv2D { Activation: not null } ? 2 : 1;
        }

        return modules;
    }

    public override bool IsIgnored(string name) => name == Batches || name.EndsWith($".{Batches}", StringComparison.Ordinal);

    public override string ModuleOf(string name) => name[..Math.Max(0, name.LastIndexOf('.'))];

    private static string NameOf(Layer layer, string own) => (layer, own) switch
    {
        (BatchNormalization, "scale") or (PRelu, "slope") => "weight",
        (BatchNormalization, "shift") => "bias",
        (BatchNormalization, "runningMean") => "running_mean",
        (BatchNormalization, "runningVariance") => "running_var",
        (BatchNormalization, "batches") => Batches,
        _ => own,
    };

    private static string Join(string module, string weight) => module.Length == 0 ? weight : $"{module}.{weight}";
}
