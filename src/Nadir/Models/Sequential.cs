namespace Nadir;

/// <summary>Layers one behind the other.</summary>
/// <remarks>Twin: keras.Sequential, torch.nn.Sequential.</remarks>
[CatalogueKind("model")]
public sealed class Sequential : Model
{
    private readonly List<Layer> layers;
    private readonly Lock building = new();

    /// <summary>A network of layers, applied in order.</summary>
    /// <exception cref="ArgumentException">There is no layer, or one stands in it twice.</exception>
    public Sequential(params IEnumerable<Layer> layers)
    {
        this.layers = [.. Require.Present(layers)];
        if (this.layers.Count == 0)
            throw Error.Argument($"A Sequential needs at least one layer, got none.");
        if (this.layers.Distinct().Count() < this.layers.Count)
            throw Error.Argument($"A layer stands in this Sequential twice. Make a new layer for each place.");
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Layer> Layers => layers;

    /// <inheritdoc/>
    public override void Build(Shape inputShape, ulong seed = 0)
    {
        // Several threads may ask a new model for predictions at once; one builds it.
        using var only = building.EnterScope();
        if (IsBuilt)
        {
            if (inputShape != InputShape)
                throw Error.Shape($"This model was built for samples of {InputShape}, got {inputShape}. Reshape the data or make a new model.");
            return;
        }

        var shape = inputShape;
        var built = 0;
        var room = MostWeights;
        try
        {
            for (; built < layers.Count; built++)
            {
                layers[built].BuildAt(new LayerPlace(built, "", seed, ElementType, room), shape);
                shape = layers[built].OutputShape;
                room -= layers[built].Parameters.Sum(parameter => (long)parameter.Value.Count);
            }
        }
        catch
        {
            foreach (var layer in layers.Take(built))
                layer.Unbuild();
            throw;
        }

        Parameters = [.. layers.SelectMany(layer => layer.Parameters)];
        (InputShape, OutputShape, Seed) = (inputShape, shape, seed);
    }

    /// <inheritdoc/>
    public override Tensor Forward(Tensor x, in ForwardPass pass = default)
    {
        if (Require.Present(x).Rank == 0)
            throw Error.Shape($"A model takes a batch [N, …], got a scalar. Put samples along a first axis.");
        if (!IsBuilt)
            Build(x.Shape[1..]);
        for (var at = 0; at < layers.Count; at++)
        {
            if (at + 1 < layers.Count && PoolsFirst(layers[at], layers[at + 1]))
                x = PoolFirst(layers[at], layers[++at], x, pass);
            else
                x = layers[at].Apply(x, pass);
        }

        return x;
    }

    // Of increasing values the largest is that of the largest element: so pooled, a fraction of them need the activation.
    // A penalty on either output needs that output itself.
    private static bool PoolsFirst(Layer layer, Layer next) =>
        next is MaxPool2D { ActivityRegularizer: null } && layer is { LastActivation.IsIncreasing: true, ActivityRegularizer: null };

    private static Tensor PoolFirst(Layer layer, Layer pool, Tensor x, in ForwardPass pass) =>
        layer.LastActivation!.Apply(pool.Apply(layer.ApplyWithoutActivation(x), pass));

    internal override void Unbuild()
    {
        // Before this model is built its layers may be another's.
        if (!IsBuilt)
            return;
        foreach (var layer in layers)
            layer.Unbuild();
        (InputShape, OutputShape, Parameters) = (null, null, []);
    }

    internal override string? FirstNonFinite(Tensor x)
    {
        foreach (var layer in layers)
        {
            x = layer.Apply(x, ForwardPass.Inference);
            for (var i = 0; i < x.Count; i++)
            {
                if (!double.IsFinite(x.ElementAt(i)))
                    return layer.Name;
            }
        }

        return null;
    }
}
