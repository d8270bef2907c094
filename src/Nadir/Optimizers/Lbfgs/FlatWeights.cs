namespace Nadir;

/// <summary>All trainable weights as one long vector.</summary>
internal sealed class FlatWeights
{
    private IReadOnlyList<Parameter> parameters = [];

    /// <summary>How many numbers there are.</summary>
    public int Count { get; private set; }

    /// <summary>What they are.</summary>
    public ElementType Type { get; private set; }

    /// <summary>Takes the weights to work on; later ones must be as many as the first.</summary>
    /// <exception cref="ArgumentException">They differ in type.</exception>
    /// <exception cref="InvalidOperationException">They are others than before, or have rules of their own.</exception>
    public void Take(IReadOnlyList<Parameter> weights)
    {
        // What the checks capture would be allocated at each step, were they here.
        if (parameters != weights)
            TakeOthers(weights);
    }

    /// <summary>Room for one number each, which outlives scopes.</summary>
    public Tensor NewVector() => Tensor.Zeros(new Shape(Count), Type).Keep();

    /// <summary>Copies the weights.</summary>
    public void ReadWeights(Tensor target)
    {
        if (Type == ElementType.Float32)
            Read<float>(target.Elements<float>(), gradients: false);
        else
            Read<double>(target.Elements<double>(), gradients: false);
    }

    /// <summary>Copies the gradients, 0 where there is none.</summary>
    public void ReadGradients(Tensor target)
    {
        if (Type == ElementType.Float32)
            Read<float>(target.Elements<float>(), gradients: true);
        else
            Read<double>(target.Elements<double>(), gradients: true);
    }

    /// <summary>weights ← origin + step·direction.</summary>
    public void Place(Tensor origin, Tensor direction, double step)
    {
        if (Type == ElementType.Float32)
            Place(origin.AsSpan<float>(), direction.AsSpan<float>(), step);
        else
            Place(origin.AsSpan<double>(), direction.AsSpan<double>(), step);
    }

    private void TakeOthers(IReadOnlyList<Parameter> weights)
    {
        var trainable = weights.Where(parameter => parameter.IsTrainable).ToList();
        var count = trainable.Sum(parameter => (long)parameter.Value.Count);
        var type = trainable.Count == 0 ? ElementType.Float32 : trainable[0].Value.ElementType;
        if (trainable.Find(parameter => parameter.Value.ElementType != type) is { } other)
            throw Error.Argument($"{other.Name} holds {other.Value.ElementType} elements, {trainable[0].Name} {type}. Weights that are moved together must be of one type.");
        if (trainable.Find(parameter => parameter.StepRule is not null) is { } ruled)
            throw Error.State($"{ruled.Name} has a constraint or a proximal penalty, which move weights one by one; moved together, they would give wrong curvatures. Leave it out, or use ProximalGradient.");
        if (count > Array.MaxLength)
            throw Error.NotSupported($"{count} weights do not fit into one vector. Use an optimizer that moves them one by one.");
        if (Count > 0 && (count != Count || type != Type))
            throw Error.State($"{Count} {Type} weights were moved so far, got {count} of {type}. Make a new optimizer for other weights.");
        (parameters, Count, Type) = (weights, (int)count, type);
    }

    private void Read<T>(Span<T> target, bool gradients)
        where T : unmanaged
    {
        var at = 0;
        for (var i = 0; i < parameters.Count; i++)
        {
            var parameter = parameters[i];
            if (!parameter.IsTrainable)
                continue;
            var part = target.Slice(at, parameter.Value.Count);
            if ((gradients ? parameter.Gradient : parameter.Value) is { } source)
                source.AsSpan<T>().CopyTo(part);
            else
                part.Clear();
            at += part.Length;
        }
    }

    private void Place<T>(ReadOnlySpan<T> origin, ReadOnlySpan<T> direction, double step)
        where T : unmanaged
    {
        var at = 0;
        for (var i = 0; i < parameters.Count; i++)
        {
            if (!parameters[i].IsTrainable)
                continue;
            var weights = parameters[i].Write<T>();
            InPlace.AddScaled(origin.Slice(at, weights.Length), direction.Slice(at, weights.Length), step, weights);
            at += weights.Length;
        }
    }
}
