namespace Nadir;

/// <summary>Keras' variables: <c>layer/kernel</c>, inputs before outputs, and images with their channels last.</summary>
/// <param name="channelsFirst">Whether the Keras model takes images [C, H, W], as ours do.</param>
internal sealed class KerasNames(bool channelsFirst) : WeightConvention
{
    public override string Library => nameof(NameMap.Keras);

    public override string Format => "keras";

    public override IEnumerable<WeightPlace> Places(Layer layer, string module, Shape? flattened)
    {
        var image = channelsFirst ? null : flattened;
        foreach (var parameter in layer.Parameters)
        {
            var own = OwnName(parameter);

            // Keras has no running statistics of equal weights, so it counts no batches.
            if (layer is BatchNormalization && own == "batches")
                continue;
            var shape = parameter.Value.Shape;
            var layout = (layer, own) switch
            {
                (Dense, "weight") => Kernel(shape, image),
                (Conv2D, "weight") => WeightLayout.Transposed(shape, 2, 3, 1, 0),
                (PRelu prelu, _) => Slopes(prelu, shape, image),
                (BatchNormalization, _) => Listed(shape, image),
                _ => WeightLayout.Same(shape),
            };
            yield return new WeightPlace(parameter, $"{module}/{NameOf(layer, own)}", layout);
        }
    }

    /// <summary>Names as Keras gives them: the kind, and a number from the second on.</summary>
    public override IReadOnlyList<string> ModulesOf(Model model)
    {
        var counts = new Dictionary<string, int>();
        return [.. model.Layers.Where(layer => layer.Parameters.Count > 0).Select(layer =>
        {
            var kind = KindOf(layer);
            var number = counts[kind] = counts.GetValueOrDefault(kind, -1) + 1;
            return number == 0 ? kind : FormattableString.Invariant($"{kind}_{number}");
        })];
    }

    public override string Plain(string name) =>
        (name.EndsWith(":0", StringComparison.Ordinal) ? name[..^2] : name).Replace('.', '/');

    public override bool IsIgnored(string name) => name.Contains("seed_generator", StringComparison.Ordinal);

    public override string ModuleOf(string name) => name[..Math.Max(0, name.LastIndexOf('/'))];

    private static string NameOf(Layer layer, string own) => (layer, own) switch
    {
        (Dense or Conv2D, "weight") => "kernel",
        (BatchNormalization, "scale") => "gamma",
        (BatchNormalization, "shift") => "beta",
        (BatchNormalization, "runningMean") => "moving_mean",
        (BatchNormalization, "runningVariance") => "moving_variance",
        (PRelu, _) => "alpha",
        _ => own,
    };

    private static string KindOf(Layer layer) => layer switch
    {
        BatchNormalization => "batch_normalization",
        PRelu => "p_re_lu",
        Conv2D => "conv2d",
        _ => layer.GetType().Name.ToLowerInvariant(),
    };

    /// <summary>[out, in] to [in, out]; behind a flattened image the inputs run channels last there.</summary>
    private static WeightLayout Kernel(Shape shape, Shape? image) => image is { } of
        ? new WeightLayout(new Shape(shape[0], of[0], of[1], of[2]), [2, 3, 1, 0], new Shape(shape[1], shape[0]))
        : WeightLayout.Transposed(shape, 1, 0);

    /// <summary>A number for each element of a list, which behind a flattened image runs channels last there.</summary>
    private static WeightLayout Listed(Shape shape, Shape? image) => image is { } of && shape == new Shape(of.Count)
        ? new WeightLayout(of, [1, 2, 0], shape)
        : WeightLayout.Same(shape);

    private WeightLayout Slopes(PRelu layer, Shape shape, Shape? image)
    {
        var isImage = layer.InputShape.Rank == 3 && !channelsFirst;
        var ones = Enumerable.Repeat(1, layer.InputShape.Rank).ToArray();
        switch (layer.Sharing)
        {
            case SlopeSharing.Element:
                return isImage ? WeightLayout.Transposed(shape, 1, 2, 0) : Listed(shape, image);
            case SlopeSharing.Channel:
                ones[isImage ? ^1 : 0] = shape[0];
                break;
        }

        return WeightLayout.Reshaped(shape, ones);
    }
}
