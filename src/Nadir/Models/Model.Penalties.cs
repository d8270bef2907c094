namespace Nadir;

public abstract partial class Model
{
    /// <summary>Whether a layer penalizes its weights or its output.</summary>
    internal bool HasPenalties
    {
        get
        {
            for (var i = 0; i < Layers.Count; i++)
            {
                if (Layers[i].ActivityRegularizer is not null || Layers[i].Penalties.Count > 0)
                    return true;
            }

            return false;
        }
    }

    /// <summary>
    /// What regularizers add to the loss by the present weights: a scalar that differentiates in them, 0 where there are none.
    /// </summary>
    /// <remarks>Penalties on outputs are not in it; <see cref="Fit(Samples, FitOptions?, CancellationToken)"/> adds them, too. Twin: sum(keras.Model.losses).</remarks>
    public Tensor Penalty() => WithWeightPenalties(Tensor.Scalar(0, ElementType));

    /// <summary>
    /// What each weight's regularizer adds to the loss, by the weight's name: for <see cref="Loss.Explain(Tensor, Tensor, Tensor?, IReadOnlyList{NamedNumber}?)"/>.
    /// </summary>
    public IReadOnlyList<NamedNumber> Penalties()
    {
        using var pause = Gradients.Off();
        return
        [
            .. Layers.SelectMany(layer => layer.Penalties)
                .Select(penalty => new NamedNumber($"{penalty.Regularizer.EntryName} of {penalty.Weight.Name}", penalty.Compute().ToDouble())),
        ];
    }

    /// <summary>Adds the penalties on outputs that a pass gathered.</summary>
    internal static Tensor WithActivities(Tensor loss, List<Tensor> activities)
    {
        for (var i = 0; i < activities.Count; i++)
            loss += activities[i];
        return loss;
    }

    /// <summary>Adds the penalties on weights.</summary>
    internal Tensor WithWeightPenalties(Tensor loss)
    {
        for (var layer = 0; layer < Layers.Count; layer++)
        {
            var penalties = Layers[layer].Penalties;
            for (var i = 0; i < penalties.Count; i++)
                loss += penalties[i].Compute();
        }

        return loss;
    }
}
